"""Items in a row, as a PDF shows them → a list, nested as deep as its items are indented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.extract.blocks import Kind
from generator.extract.lines import ORDERED, Line
from generator.model import Block, Inline, ListBlock, ListItem, Location, Paragraph


@dataclass(frozen=True, slots=True)
class SetBlock:
    """A paragraph or item with its words set."""

    kind: Kind
    lines: tuple[Line, ...]
    text: str
    inlines: tuple[Inline, ...]
    at: Location

    @property
    def depth(self) -> int:
        """How deep a PDF shows it in a list, from 1; 0 outside of lists, and where nothing shows it."""
        shape = self.lines[0].shape
        return shape.depth if shape and (self.kind is not Kind.PARAGRAPH or shape.inside) else 0

    @property
    def first_number(self) -> int:
        """The number that an ordered item begins with."""
        match = ORDERED.match(self.lines[0].text)
        return int(match[1]) if match else 1


def end_of_printed_list(blocks: Sequence[SetBlock], start: int) -> int:
    """Index behind a list; another kind of items on its own level begins another list."""
    first = blocks[start]
    for i in range(start + 1, len(blocks)):
        block = blocks[i]
        outer = block.depth <= first.depth and block.kind not in {first.kind, Kind.PARAGRAPH}
        if not block.depth or outer or block.depth < first.depth:
            return i
    return len(blocks)


def make_printed_list(blocks: Sequence[SetBlock]) -> ListBlock:
    """A list of blocks whose first one is an item of its outermost level."""
    first = blocks[0]
    items: list[ListItem] = []
    i = 0
    while i < len(blocks):
        behind = next(
            (n for n in range(i + 1, len(blocks)) if _begins_item(blocks[n], first.depth)),
            len(blocks),
        )
        items.append(_make_item(blocks[i:behind]))
        i = behind
    ordered = first.kind is Kind.ORDERED
    return ListBlock(tuple(items), ordered, first.first_number if ordered else 1, at=first.at)


def _begins_item(block: SetBlock, depth: int) -> bool:
    return block.kind is not Kind.PARAGRAPH and block.depth <= depth


def _make_item(blocks: Sequence[SetBlock]) -> ListItem:
    """An item with its paragraphs and the lists inside it."""
    own = blocks[0]
    inner: list[Block] = [Paragraph(own.inlines, at=own.at)]
    i = 1
    while i < len(blocks):
        block = blocks[i]
        if block.kind is Kind.PARAGRAPH:
            inner.append(Paragraph(block.inlines, at=block.at))
            i += 1
            continue
        behind = end_of_printed_list(blocks, i)
        inner.append(make_printed_list(blocks[i:behind]))
        i = behind
    return ListItem(tuple(inner), at=own.at)
