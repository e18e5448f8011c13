"""Page → its pieces: what is translated as one, each with a hash, its words and its line.

Boxes and lists are taken apart, so that a change is told where it is and not at the top of a long list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from generator.content.hashes import hash_of
from generator.model import (
    Block,
    Box,
    CodeBlock,
    Figure,
    Footnote,
    Heading,
    ListBlock,
    Paragraph,
    Piece,
    Quotation,
    Section,
    Table,
    inlines_of,
    plain,
)


def pieces_of(section: Section) -> tuple[Piece, ...]:
    """The title, then everything in reading order, the notes last."""
    title = Piece("title", hash_of((section.number, section.title)), section.heading, section.at_key("title"))
    return (title, *_pieces(section.blocks, "paragraph"), *map(_note, section.footnotes))


def _pieces(blocks: Iterable[Block], name: str) -> Iterator[Piece]:
    """Pieces of blocks; `name` is what a paragraph is here."""
    for block in blocks:
        match block:
            case ListBlock(items=items):
                for item in items:
                    yield from _pieces(item.blocks, "list item")
            case Quotation(blocks=inner):
                yield from _pieces(inner, "quotation")
            case Box(title=title, kind=kind, blocks=inner):
                yield Piece("title of a box", hash_of((kind, title)), title, block.at)
                yield from _pieces(inner, name)
            case CodeBlock(content=content):
                yield Piece("code", hash_of(block), content, block.at)
            case Paragraph() | Heading() | Table() | Figure():
                kind = name if isinstance(block, Paragraph) else type(block).__name__.lower()
                yield Piece(kind, hash_of(block), _words(block), block.at)
            case _:
                assert_never(block)


def _words(block: Block) -> str:
    """Words of a block; cells of a table are parted by a bar, as in print nothing else would part them."""
    match block:
        case Table(caption=caption, header=header, rows=rows):
            cells = (plain(cell) for row in (header, *rows) for cell in row)
            return " | ".join(text for text in (plain(caption), *cells) if text)
        case Heading(number=number):
            return f"{number} {plain(inlines_of(block))}".strip()
        case _:
            return plain(inlines_of(block))


def _note(note: Footnote) -> Piece:
    words = " ".join(plain(paragraph.inlines) for paragraph in note.paragraphs)
    return Piece(f"note {note.label}", hash_of(note), words, note.at)
