"""Lines in a row → the table of contents among them: it names titles again, and is no text.

An entry ends with a page number that is set off by dots, a tab or wide room; below the word
`Inhalt` or `Contents` a blank is enough.  Page numbers count up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.extract.lines import squeeze

LAST = re.compile(r"(?:\d|[ivxlc])\s*$")
ENTRY = re.compile(r"\W*[^\W_].*?(?:\s?\.{3,}\s?|\s?(?:\.\s){3,}|\s?…+\s?|\t\s*|\s{3,})(\d{1,4})\s*$")
LOOSE = re.compile(r"\W*[^\W\d_].*\s(\d{1,4})\s*$")
ROMAN = re.compile(r"\W*[^\W_].*?(?:\s?\.{3,}\s?|\s?(?:\.\s){3,}|\t\s*)([ivxlc]{1,6})\s*$")
NAME = re.compile(
    r"\s*(?:inhalt|inhaltsverzeichnis|inhaltsübersicht|contents|table of contents)(?:\s+(?:seite|page))?\s*$",
    re.IGNORECASE,
)
LED = re.compile(r"\.{3}|(?:\.\s){3}|…")
END = re.compile(r"[\s.…]*(?:\d{1,4}|[ivxlc]{1,6})\s*$")
MOSTLY = 0.5
"""Share of the entries that show it."""
ENTRIES = 3
"""Entries that make a table of contents."""
BETWEEN = 3
"""Lines between two entries, where a title runs over several."""
LONGEST = 200


@dataclass(frozen=True, slots=True)
class _Entry:
    at: int
    page: int


def find_contents(texts: Sequence[str]) -> frozenset[int]:
    """Indexes of the lines of tables of contents, with the word above them; empty texts are blank lines."""
    filled = [n for n, text in enumerate(texts) if text.strip()]
    found: set[int] = set()
    closing = _Closing([texts[n] for n in filled])
    run: list[_Entry] = []
    named: int | None = None
    for place, n in enumerate(filled):
        text = texts[n]
        if run and place - run[-1].at > BETWEEN:
            found |= closing.close(run, named)
            run, named = [], None
        if NAME.match(text):
            found |= closing.close(run, named)
            run, named = [], place
        page = _page(text, loose=named is not None and place - (run[-1].at if run else named) <= BETWEEN)
        if page is not None and run and page < run[-1].page:
            found |= closing.close(run, named)
            run, named = [], None
        if page is not None:
            run.append(_Entry(place, page))
    found |= closing.close(run, named)
    return frozenset(filled[place] for place in found)


@dataclass(slots=True)
class _Closing:
    """Tells tables of contents from other lines that end in growing numbers, such as the rows of a table."""

    texts: Sequence[str]
    squeezed: str = ""

    def close(self, run: Sequence[_Entry], named: int | None) -> set[int]:
        """Places of a table of contents, if it is one; what stands between two entries belongs to it."""
        if len(run) < ENTRIES:
            return set()
        if named is not None and run[0].at - named <= BETWEEN:
            return set(range(named, run[-1].at + 1))
        return set(range(run[0].at, run[-1].at + 1)) if self._names_titles(run) else set()

    def _names_titles(self, run: Sequence[_Entry]) -> bool:
        """Whether most entries are led to their numbers by dots, or say what other lines say."""
        self.squeezed = self.squeezed or "\n".join(map(squeeze, self.texts))
        texts = [self.texts[entry.at] for entry in run]
        sure = sum(LED.search(text) is not None or self._stands_twice(END.sub("", text)) for text in texts)
        return sure >= MOSTLY * len(run)

    def _stands_twice(self, title: str) -> bool:
        return self.squeezed.count(squeeze(title)) > 1


def _page(text: str, *, loose: bool) -> int | None:
    if len(text) > LONGEST or not LAST.search(text):
        return None
    match = ENTRY.match(text) or (LOOSE.match(text) if loose else None)
    if match:
        return int(match[1])
    return 0 if ROMAN.match(text) else None
