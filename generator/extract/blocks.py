"""Free lines → paragraphs and list items, across columns, pages and whatever stands between.

A blank line alone says nothing: some texts have one behind every line, others at column ends.  A
block ends where the sentence ends, or where the next word would still have fitted on the line.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from generator.extract.lexicon import CUT
from generator.extract.lines import ORDERED, Line
from generator.extract.shape import Shape

LETTERED = re.compile(r"^\s*[a-z]\)\s+\S")
"""Points that print letters keep them, and stand on their own."""
NEIGHBOURS = 8
"""Lines on either side that tell how wide the column is."""
FITS = 0.93
"""Share of the column below which the next word would have fitted."""
FITS_WITHOUT_GAP = 0.85
"""The same where no blank line stands between."""
FITS_CLEARLY = 0.75
"""The same where no sentence ends."""
SPACED_RUN = 3
"""Gaps in a row from which on a blank line behind every line is style."""


class Kind(StrEnum):
    """What a raw block is."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    ORDERED = "ordered item"


@dataclass(frozen=True, slots=True)
class RawBlock:
    """The lines of one paragraph or item."""

    kind: Kind
    lines: tuple[Line, ...]

    @property
    def first(self) -> int:
        return self.lines[0].number


@dataclass(frozen=True, slots=True)
class Layout:
    """What decides beside the lines themselves."""

    begin: Collection[int] = ()
    """Numbers of lines that begin a block whatever they look like."""
    go_on: Collection[int] = ()
    """Numbers of lines that never do."""


def group_blocks(lines: Sequence[Line], layout: Layout) -> tuple[RawBlock, ...]:
    """Group the lines that are text into blocks."""
    text = [line for line in lines if not line.is_blank]
    blocks: list[RawBlock] = []
    ordered = 0
    own: list[Line] = []
    kind = Kind.PARAGRAPH
    for n, line in enumerate(text):
        next_kind, ordered_next = _kind_of(line, ordered, layout)
        if own and (next_kind is not Kind.PARAGRAPH or _is_point(text, n, layout) or _begins(text, n, kind, layout)):
            blocks.append(RawBlock(kind, tuple(own)))
            own = []
        if not own:
            kind, ordered = next_kind, ordered_next
        own.append(line)
    return (*blocks, RawBlock(kind, tuple(own))) if own else tuple(blocks)


def _kind_of(line: Line, ordered: int, layout: Layout) -> tuple[Kind, int]:
    """What a line begins, and the number of the ordered item before the next one."""
    if line.number in layout.go_on or (line.shape is not None and not line.shape.begins):
        return Kind.PARAGRAPH, ordered
    if line.is_bullet:
        return Kind.ITEM, ordered
    match = ORDERED.match(line.text)
    shown = line.shape is not None and line.shape.depth > 0
    if match and (shown or int(match[1]) in {1, ordered + 1}):
        return Kind.ORDERED, int(match[1])
    return Kind.PARAGRAPH, ordered


def _is_point(text: Sequence[Line], at: int, layout: Layout) -> bool:
    """Whether a line begins with the letter of a point, and not with one that closes a bracket."""
    before, line = text[at - 1], text[at]
    free = line.number not in layout.go_on and line.shape is None
    return free and LETTERED.match(line.text) is not None and before.words.count("(") <= before.words.count(")")


def _begins(text: Sequence[Line], at: int, kind: Kind, layout: Layout) -> bool:
    """Whether a line that is no item begins a block."""
    before, line = text[at - 1], text[at]
    if line.number in layout.begin or line.shape is not None:
        return line.number in layout.begin or (line.number not in layout.go_on and _is_set_apart(before, line))
    if line.number in layout.go_on or CUT.search(before.words):
        return False
    width = _column_width(text, at)
    ended = before.ends_sentence and not line.starts_lower
    if line.number == before.number + 1 and line.page == before.page:
        return _leaves_item(before, line, kind, width) or (ended and _fits(before, line, FITS_WITHOUT_GAP * width))
    if not ended:
        return _fits(before, line, FITS_CLEARLY * width) and (kind is not Kind.PARAGRAPH or not line.starts_lower)
    if line.page == before.page and _is_spaced(text, at):
        return _fits(before, line, FITS * width) or before.text.endswith("  ")
    return True


def _is_set_apart(before: Line, line: Line) -> bool:
    """Whether print shows a new block."""
    shape, above = line.shape or Shape(), before.shape or Shape()
    return shape.begins or shape.part is not above.part


def _leaves_item(before: Line, line: Line, kind: Kind, width: float) -> bool:
    """A short last line of an item, and then text without a blank line."""
    return kind is not Kind.PARAGRAPH and _fits(before, line, FITS_CLEARLY * width)


def _fits(before: Line, line: Line, width: float) -> bool:
    """Whether the first word would have found room on the line before, so that the break is wanted."""
    return len(before.words) + 1 + len(line.words.split(maxsplit=1)[0]) <= width


def _column_width(text: Sequence[Line], at: int) -> int:
    lengths = sorted(len(line.words) for line in text[max(0, at - NEIGHBOURS) : at + NEIGHBOURS])
    return lengths[-1 - len(lengths) // 10]


def _is_spaced(text: Sequence[Line], at: int) -> bool:
    """Whether blank lines stand behind every line here."""
    around = text[max(0, at - SPACED_RUN) : at + SPACED_RUN]
    gaps = [b.number - a.number for a, b in pairwise(around) if a.page == b.page]
    return len(gaps) >= SPACED_RUN and min(gaps) > 1
