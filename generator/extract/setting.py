"""Raw blocks and notes → blocks with their words set: joined, marked, linked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.extract.blocks import RawBlock
from generator.extract.inlines import make_inlines
from generator.extract.markers import find_marks
from generator.extract.notes import NoteSpot
from generator.extract.printed_lists import SetBlock
from generator.extract.typesetter import Typesetter


@dataclass(frozen=True, slots=True)
class Setting:
    """The blocks of a text and of each of its boxes."""

    groups: tuple[tuple[SetBlock, ...], ...]
    marked: Mapping[str, int]
    """Line of each footnote marker, in reading order."""


def set_blocks(groups: Sequence[Sequence[RawBlock]], notes: Sequence[NoteSpot], typesetter: Typesetter) -> Setting:
    """Set the words of all blocks; notes are looked for in all groups at once."""
    raw = [block for group in groups for block in group]
    texts = [typesetter.join(block.lines) for block in raw]
    marks = find_marks(texts, [note for note in notes if not note.owner])
    blocks: list[SetBlock] = []
    marked: dict[str, int] = {}
    for n, (block, joined) in enumerate(zip(raw, texts, strict=True)):
        own = marks.get(n, ())
        inlines = make_inlines(joined.text, own)
        blocks.append(SetBlock(block.kind, block.lines, joined.text, inlines, typesetter.at(block.first)))
        marked |= {label: joined.line_at(mark.start).number for mark in own for label in mark.labels}
    sizes = [len(group) for group in groups]
    bounds = [sum(sizes[:n]) for n in range(len(sizes) + 1)]
    return Setting(tuple(tuple(blocks[a:b]) for a, b in pairwise(bounds)), marked)
