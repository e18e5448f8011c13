"""A page's blocks and inlines, one after the other, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from generator.model.text import (
    Block,
    Box,
    Code,
    CodeBlock,
    CrossReference,
    Emphasis,
    Figure,
    FootnoteMark,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Quotation,
    Strong,
    Table,
    Text,
)


def plain(inlines: Iterable[Inline]) -> str:
    """The words alone, without marks, markers and addresses; a line break counts as a space."""
    return "".join(_plain(inline) for inline in inlines)


def walk_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield every block, then the blocks inside it, in reading order."""
    for block in blocks:
        yield block
        match block:
            case ListBlock(items=items):
                for item in items:
                    yield from walk_blocks(item.blocks)
            case Quotation(blocks=inner) | Box(blocks=inner):
                yield from walk_blocks(inner)
            case Paragraph() | Heading() | Table() | Figure() | CodeBlock():
                pass
            case _:
                assert_never(block)


def walk_inlines(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Yield every inline, then the inlines inside it, in reading order."""
    for inline in inlines:
        yield inline
        match inline:
            case Emphasis(inlines=inner) | Strong(inlines=inner) | Link(inlines=inner) | CrossReference(inlines=inner):
                yield from walk_inlines(inner)
            case Text() | Code() | LineBreak() | FootnoteMark():
                pass
            case _:
                assert_never(inline)


def inlines_of(block: Block) -> Iterator[Inline]:
    """Yield the inlines that stand directly in a block, not those of the blocks inside it."""
    match block:
        case Paragraph(inlines=inlines) | Heading(title=inlines) | Figure(caption=inlines):
            yield from inlines
        case Table(caption=caption, header=header, rows=rows):
            yield from caption
            for row in (header, *rows):
                for cell in row:
                    yield from cell
        case ListBlock() | Quotation() | Box() | CodeBlock():
            pass
        case _:
            assert_never(block)


def _plain(inline: Inline) -> str:
    match inline:
        case Text(content=content) | Code(content=content):
            return content
        case Emphasis(inlines=inner) | Strong(inlines=inner) | Link(inlines=inner) | CrossReference(inlines=inner):
            return plain(inner)
        case LineBreak():
            return " "
        case FootnoteMark():
            return ""
        case _:
            assert_never(inline)
