"""Free lines → footnotes: numbered lines at the end or the beginning of a page.

Page notes count on through the text; where numbers begin again at 1, the notes belong to the table
or figure of their page.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.extract.joining import ADDRESS_BREAK, ADDRESS_TAIL, TAIL
from generator.extract.lexicon import CUT
from generator.extract.lines import Line, is_print
from generator.extract.shape import Part

NOTE = re.compile(r"^\s*(\d{1,3})\s+(?=\S)")
REFERENCE = re.compile(r"^\s*\d{1,3}\s+(?:(?:siehe|see|vgl\.|cf\.)\s|https?://|www\.)", re.IGNORECASE)
PAGE_LINES = 250
"""Lines within which a page is looked through."""
GAP = 3
"""Numbers that may be missing between two notes."""
FOOT = 25
"""Most lines of notes at the foot of a page."""
FULL = 0.9
"""Share of the widest line of the page from which on a line counts as full."""


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
    if is_print(lines):
        return tuple(_printed([line for line in lines if line.number not in taken]))
    search = _Search(lines, taken)
    notes: list[NoteSpot] = []
    i = 0
    while i < len(lines):
        number = search.number_at(i)
        owner = None if number is None else search.owner_of(number, i, notes, owners.get(lines[i].page, ""))
        if number is None or owner is None:
            i += 1
            continue
        notes.append(NoteSpot(number, search.whole_note(i, number), owner))
        i = notes[-1].lines[-1].number
    return tuple(notes)


def _printed(lines: Sequence[Line]) -> Iterator[NoteSpot]:
    """The notes as a PDF shows them."""
    own: list[Line] = []
    for line in lines:
        if line.is_part(Part.NOTE):
            if own and line.shape and line.shape.begins:
                yield _printed_note(own)
                own = []
            own.append(line)
    if own:
        yield _printed_note(own)


def _printed_note(own: Sequence[Line]) -> NoteSpot:
    match = NOTE.match(own[0].text)
    return NoteSpot(int(match[1]) if match else 0, tuple(own))


@dataclass(frozen=True, slots=True)
class _Search:
    """Looks for notes; `taken` are the numbers of lines that are something else."""

    lines: Sequence[Line]
    taken: Collection[int]

    def number_at(self, at: int) -> int | None:
        """The number that a line begins with, if it stands where a note may stand."""
        match = NOTE.match(self.lines[at].text)
        if match is None or self.lines[at].number in self.taken:
            return None
        number = int(match[1])
        return number if self._stands_apart(at) or self._opens_foot(at, number) else None

    def owner_of(self, number: int, at: int, notes: Sequence[NoteSpot], owner: str) -> str | None:
        """The table or figure that a note belongs to, empty for a note of the page; None if it is no note."""
        last = next((note.number for note in reversed(notes) if not note.owner), 0)
        goes_on = bool(notes) and notes[-1].owner == owner and notes[-1].page == self.lines[at].page
        marked = self._has_marker(at, number)
        if owner and number == (notes[-1].number if goes_on else 0) + 1 and (number != last + 1 or not marked):
            return owner
        counts_on = last < number <= last + 1 + GAP
        return "" if counts_on and (marked or self._looks_like_note(at, number)) else None

    def whole_note(self, at: int, number: int) -> tuple[Line, ...]:
        """A note from its first line to its last."""
        width = max(len(line.words) for line in self._page_around(at))
        own = [self.lines[at]]
        for line in islice(self.lines, at + 1, None):
            match = NOTE.match(line.text)
            if line.page != own[-1].page or line.number in self.taken:
                break
            if match and int(match[1]) in {number + 1, number + 2}:
                break
            if not line.is_blank:
                if line.number > own[-1].number + 1 and not _goes_on(own, line, width):
                    break
                own.append(line)
        return tuple(own)

    def _stands_apart(self, at: int) -> bool:
        """Whether the line above is no running text, or wrapped as notes are: a gap inside, none between two."""
        if at == 0:
            return True
        line, above = self.lines[at], self.lines[at - 1]
        if above.is_blank or above.number in self.taken or above.page != line.page or NOTE.match(above.text):
            return True
        two, three = (self.lines[max(0, at - n)] for n in (2, 3))
        return two.is_blank and not three.is_blank

    def _opens_foot(self, at: int, number: int) -> bool:
        """Whether a line opens the last lines of a page and is marked above them: notes may touch the text."""
        line = self.lines[at]
        rest = [n.number for n in islice(self.lines, at, at + PAGE_LINES) if n.page == line.page and self._is_free(n)]
        if len(rest) > FOOT or rest[-1] - rest[0] >= len(rest):
            return False
        glued = re.compile(rf"[^\W\d_][.,;:!?%)”“«’]?{number}(?![\w%]|[.,]\d)")
        above = (n for n in self.lines[max(0, at - PAGE_LINES) : at] if n.page == line.page and self._is_free(n))
        return any(glued.search(n.text) for n in above)

    def _is_free(self, line: Line) -> bool:
        return not line.is_blank and line.number not in self.taken

    def _page_around(self, at: int) -> list[Line]:
        around = self.lines[max(0, at - PAGE_LINES) : at + PAGE_LINES]
        return [line for line in around if line.page == self.lines[at].page]

    def _has_marker(self, at: int, number: int) -> bool:
        """Whether the running text of the page has a marker for a note."""
        marker = re.compile(rf"(?<=[^\W\d_]|[.,;:!?%)”“«’]){number}(?!\d|[.,]\d)|[.,]\s{number}\s|/{number}\b")
        text = (line for line in self._page_around(at) if line is not self.lines[at] and line.number not in self.taken)
        return any(marker.search(line.text) for line in text)

    def _looks_like_note(self, at: int, number: int) -> bool:
        """Whether a numbered line is a note even without a marker: by its words, or by what stands around it."""
        if REFERENCE.match(self.lines[at].text):
            return True
        page = [line for line in self._page_around(at) if not line.is_blank and line.number not in self.taken]
        if page[-1] is self.lines[at]:
            return True
        return any((match := NOTE.match(line.text)) and abs(int(match[1]) - number) == 1 for line in page)


def _goes_on(own: Sequence[Line], following: Line, width: int) -> bool:
    """Whether a note continues behind a blank line."""
    words = own[-1].words
    if CUT.search(words):
        return True
    if ADDRESS_TAIL.search("".join(line.words for line in own[-TAIL:])[-TAIL:]):
        return words.endswith(ADDRESS_BREAK) and not (words.endswith(".") and not following.starts_lower)
    return len(words) + 1 + len(following.words.split(maxsplit=1)[0]) > FULL * width
