"""Section and new passages → the section with these words; the way back from `passages_of`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias, assert_never

from generator.model import (
    Block,
    Box,
    CodeBlock,
    Figure,
    Heading,
    Inline,
    ListBlock,
    Paragraph,
    Quotation,
    Section,
    Table,
)

Inlines: TypeAlias = tuple[Inline, ...]


def with_passages(section: Section, passages: Iterable[Inlines]) -> Section:
    """The section with its passages replaced, one by one, in the order of `passages_of`."""
    new = iter(passages)
    blocks = tuple(_rewritten(block, new) for block in section.blocks)
    footnotes = tuple(
        replace(note, paragraphs=tuple(replace(paragraph, inlines=next(new)) for paragraph in note.paragraphs))
        for note in section.footnotes
    )
    return replace(section, blocks=blocks, footnotes=footnotes)


def _rewritten(block: Block, new: Iterator[Inlines]) -> Block:  # noqa: PLR0911 - one way out for each kind of block
    match block:
        case Paragraph():
            return replace(block, inlines=next(new))
        case Heading():
            return replace(block, title=next(new))
        case Figure():
            return replace(block, caption=next(new))
        case Table():
            return _table(block, new)
        case ListBlock(items=items):
            return replace(block, items=tuple(replace(item, blocks=_all(item.blocks, new)) for item in items))
        case Quotation(blocks=inner) | Box(blocks=inner):
            return replace(block, blocks=_all(inner, new))
        case CodeBlock():
            return block
        case _:
            assert_never(block)


def _all(blocks: Iterable[Block], new: Iterator[Inlines]) -> tuple[Block, ...]:
    return tuple(_rewritten(block, new) for block in blocks)


def _table(table: Table, new: Iterator[Inlines]) -> Table:
    caption = next(new)
    header = tuple(next(new) for _ in table.header)
    rows = tuple(tuple(next(new) for _ in row) for row in table.rows)
    return replace(table, caption=caption, header=header, rows=rows)
