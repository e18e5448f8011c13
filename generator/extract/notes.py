"""Free lines → footnotes: numbered lines at the end or the beginning of a page.

Page notes count on through the text; where numbers begin again at 1, the notes belong to the table
or figure of their page.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.extract.hyphens import CUT
from generator.extract.joining import ADDRESS_BREAK, ADDRESS_TAIL, TAIL
from generator.extract.lines import Line

NOTE = re.compile(r"^\s*(\d{1,3})\s+(?=\S)")
REFERENCE = re.compile(r"^\s*\d{1,3}\s+(?:(?:siehe|see|vgl\.|cf\.)\s|https?://|www\.)", re.IGNORECASE)
GAP = 3
"""Numbers that may be missing between two notes."""
FULL = 0.9
"""Share of the widest note line from which on a line counts as full."""


@dataclass(frozen=True, slots=True)
class NoteSpot:
    """A note in the source; `owner` is the table or figure it belongs to."""

    number: int
    lines: tuple[Line, ...]
    owner: str = ""

    @property
    def label(self) -> str:
        return f"{self.owner}-{self.number}" if self.owner else str(self.number)

    @property
    def page(self) -> int:
        return self.lines[0].page


def find_notes(lines: Sequence[Line], taken: Collection[int], owners: Mapping[int, str]) -> tuple[NoteSpot, ...]:
    """Find the notes among the lines that are free; `owners` are tables and figures by page."""
    notes: list[NoteSpot] = []
    last, owned = 0, 0
    i = 0
    while i < len(lines):
        number = _note_number(lines, i, taken)
        owner = owners.get(lines[i].page, "")
        follows_own = bool(notes) and notes[-1].owner == owner and owned and notes[-1].page == lines[i].page
        if number is not None and owner and number == (owned + 1 if follows_own else 1) and number != last + 1:
            owned = number
        elif number is not None and last < number <= last + 1 + GAP and _is_marked(lines, i, number, taken):
            last, owner = number, ""
        else:
            i += 1
            continue
        own = _whole_note(lines, i, number, taken)
        notes.append(NoteSpot(number, own, owner))
        i = own[-1].number
    return tuple(notes)


def _note_number(lines: Sequence[Line], at: int, taken: Collection[int]) -> int | None:
    """The number that a line begins with, if it stands where a note may stand."""
    line = lines[at]
    match = NOTE.match(line.text)
    if match is None or line.number in taken:
        return None
    above = lines[at - 1] if at else None
    apart = above is None or above.is_blank or above.number in taken or above.page != line.page
    return (
        int(match[1]) if apart or (above is not None and NOTE.match(above.text)) or _follows_note(lines, at) else None
    )


def _follows_note(lines: Sequence[Line], at: int) -> bool:
    """Whether the lines above are wrapped as notes are: a blank line inside a note, none between two."""
    return at > 2 and lines[at - 2].is_blank and not lines[at - 3].is_blank  # noqa: PLR2004


def _is_marked(lines: Sequence[Line], at: int, number: int, taken: Collection[int]) -> bool:
    """Whether this may be a page note: its marker stands on the page, or only notes follow it there."""
    if REFERENCE.match(lines[at].text):
        return True
    page = [line for line in lines[max(0, at - 250) : at + 250] if line.page == lines[at].page]
    marker = re.compile(rf"(?<=[^\W\d_]|[.,;:!?%)”“«’]){number}(?!\d|[.,]\d)|[.,]\s{number}\s|/{number}\b")
    if any(marker.search(line.text) for line in page if line is not lines[at] and line.number not in taken):
        return True
    rest = [line for line in page if line.number > lines[at].number and not line.is_blank and line.number not in taken]
    numbered = [line for line in page if (m := NOTE.match(line.text)) and abs(int(m[1]) - number) == 1]
    return not rest or bool(numbered)


def _whole_note(lines: Sequence[Line], at: int, number: int, taken: Collection[int]) -> tuple[Line, ...]:
    """A note from its first line to its last."""
    width = max(len(line.words) for line in lines[max(0, at - 40) : at + 40] if line.page == lines[at].page)
    own = [lines[at]]
    for line in islice(lines, at + 1, None):
        if line.page != own[-1].page or line.number in taken:
            break
        if line.is_blank:
            continue
        match = NOTE.match(line.text)
        if match and int(match[1]) in {number + 1, number + 2}:
            break
        apart = line.number > own[-1].number + 1
        if apart and not _goes_on(own[-1], line, width):
            break
        own.append(line)
    return tuple(own)


def _goes_on(line: Line, following: Line, width: int) -> bool:
    """Whether a note continues behind a blank line."""
    words = line.words
    if CUT.search(words):
        return True
    if ADDRESS_TAIL.search(words[-TAIL:]):
        return words.endswith(ADDRESS_BREAK) and not (words.endswith(".") and not following.starts_lower)
    return len(words) + 1 + len(following.words.split(maxsplit=1)[0]) > FULL * width
