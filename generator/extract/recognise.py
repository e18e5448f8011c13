"""Lines of an unknown text → what looks like its headings.

Printed numbers tell most: `3.2 Title`, `KAPITEL II`.  A short line on its own, without a full stop
and followed by text, is taken for a heading below the numbered ones.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.extract.lines import ORDERED, Line, is_print
from generator.extract.page_titles import find_page_titles, leads_on
from generator.extract.shape import Part, Shape

DOTTED = re.compile(r"^\s*(\d{1,2}(?:\.\d{1,2})+)\.?\s+[^\W\d].*$")
CHAPTER = re.compile(r"^\s*(?:kapitel|chapter|teil|part)\s+(?:[ivxlc]+|\d+)\b.*$", re.IGNORECASE)
PLAIN = re.compile(r"^\s*(\d{1,2})\s+[^\W\d_][^.]*$")
UMLAUTS = {ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue", ord("ß"): "ss"}
NUMBERED = "its number"
LONGEST = 90
"""Characters of a heading's line."""
TITLE_LINES = 4
PAGE_LINES = 80
PAGE_LEVEL = 3
"""Deepest level that an unnumbered heading is guessed to have."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What looks like a heading."""

    id: str
    position: tuple[int, ...]
    lines: tuple[Line, ...]
    reason: str


def recognise_headings(lines: Sequence[Line]) -> tuple[Guess, ...]:
    """Guess headings, their levels and ids; a PDF shows them."""
    guesses: list[Guess] = []
    counts: list[int] = []
    numbered = 0
    taken: Counter[str] = Counter()
    for own, level, reason in _printed(lines) if is_print(lines) else _candidates(lines):
        depth = level or min(numbered + 1, PAGE_LEVEL)
        numbered = level or numbered
        depth = min(depth, len(counts) + 1)
        counts = [*counts[:depth], *[0] * (depth - len(counts))]
        counts[depth - 1] += 1
        guesses.append(Guess(_free_id(own, taken), tuple(counts), own, reason))
    return tuple(guesses)


def make_id(title: str) -> str:
    """A title as an id: small letters and digits, words joined by hyphens."""
    letters = title.casefold().translate(UMLAUTS)
    ascii_only = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_only)[:8]) or "section"


def _printed(lines: Sequence[Line]) -> Iterator[tuple[tuple[Line, ...], int, str]]:
    """Lines of a heading as a PDF shows them."""
    own: list[Line] = []
    for line in lines:
        begins = line.shape is None or line.shape.begins
        if own and (begins or not line.is_part(Part.HEADING)) and not line.is_blank:
            yield _shown(own)
            own = []
        if line.is_part(Part.HEADING) and not line.is_blank:
            own.append(line)
    if own:
        yield _shown(own)


def _shown(own: Sequence[Line]) -> tuple[tuple[Line, ...], int, str]:
    shape = own[0].shape or Shape()
    return tuple(own), shape.depth, shape.reason


def _candidates(lines: Sequence[Line]) -> Iterator[tuple[tuple[Line, ...], int, str]]:
    """Lines of a heading, its level (0 where no number tells it), and why."""
    chapter, skip = 0, 0
    titles = find_page_titles(lines)
    index = {line.number: n for n, line in enumerate(lines)}
    for i, line in enumerate(lines):
        if line.is_blank or line.is_bullet or len(line.words) > LONGEST or i < skip:
            continue
        found: tuple[int, str] | None = None
        if match := DOTTED.match(line.text):
            found = (match[1].count(".") + 1, NUMBERED)
        elif CHAPTER.match(line.text):
            found = (1, "the word before its number")
        elif (match := PLAIN.match(line.text)) and int(match[1]) == chapter + 1 and not _is_note(lines, i, match[1]):
            chapter += 1
            found = (1, NUMBERED)
        elif line.number in titles:
            found = (0, titles[line.number][1])
        elif _stands_as_title(lines, i):
            found = (0, "a short line on its own")
        if found:
            own = titles[line.number][0] if line.number in titles else _whole_title(lines, i)
            skip = index[own[-1].number] + 1
            yield own, *found


def _whole_title(lines: Sequence[Line], at: int) -> tuple[Line, ...]:
    """A title goes on where its line ends with two blanks and the next one is indented."""
    own = [lines[at]]
    for line in lines[at + 1 : at + TITLE_LINES]:
        if not own[-1].text.endswith("  ") or not line.text.startswith(" ") or line.is_blank or line.ends_sentence:
            break
        own.append(line)
    return tuple(own)


def _is_alone(lines: Sequence[Line], at: int) -> bool:
    return at == 0 or lines[at].feeds or lines[at - 1].is_blank


def _is_note(lines: Sequence[Line], at: int, number: str) -> bool:
    """Whether a numbered line is a footnote: not alone, before the next one, or with a marker above."""
    following = lines[at + 1].words if at + 1 < len(lines) else ""
    marker = re.compile(rf"(?:(?<=[^\W\d_])|(?<=[^\d][.,;:!?”“«])){number}(?!\d|[.,]\d)")
    above = (line for line in lines[max(0, at - PAGE_LINES) : at] if line.page == lines[at].page)
    marked = any(marker.search(line.words) for line in above)
    return not _is_alone(lines, at) or following.startswith(f"{int(number) + 1} ") or marked


def _stands_as_title(lines: Sequence[Line], at: int) -> bool:
    """Short, set off above, without a full stop, and with a longer line of text below."""
    line = lines[at]
    above = next((lines[n] for n in range(at - 1, -1, -1) if not lines[n].is_blank), None)
    below = next((lines[n] for n in range(at + 1, len(lines)) if not lines[n].is_blank), None)
    if below is None or not _is_alone(lines, at) or (above is not None and not above.ends_sentence):
        return False
    shorter = len(line.words) * 3 < len(below.words) * 2
    plain = line.words[:1].isupper() and not line.words.endswith((".", ":", ";", ",", "-", "?", "!"))
    return (
        shorter
        and plain
        and not leads_on(line)
        and not below.is_bullet
        and not ORDERED.match(line.text)
        and not below.starts_lower
    )


def _free_id(own: Sequence[Line], taken: Counter[str]) -> str:
    """An id made of the title, with a number where it was given before."""
    base = make_id(re.sub(r"^[\d.\s]+", "", " ".join(line.words for line in own)))
    taken[base] += 1
    number = taken[base]
    while number > 1 and f"{base}-{number}" in taken:
        number += 1
    name = base if number == 1 else f"{base}-{number}"
    taken[name] += number > 1
    return name
