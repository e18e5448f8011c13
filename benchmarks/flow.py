"""Expression → everything it says in reading order, as plain pieces that can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.model import (
    Block,
    Expression,
    FootnoteMark,
    Heading,
    Inline,
    ListBlock,
    Paragraph,
    Section,
    Table,
    inlines_of,
    plain,
    walk_blocks,
    walk_inlines,
)


class Kind(StrEnum):
    """What a piece is to a reader."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    NOTE = "note"
    TABLE = "table"
    OTHER = "other"
    """Captions of figures, and code."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading, paragraph, item, note or table: its words with single blanks."""

    kind: Kind
    text: str
    level: int = 0
    """Of a heading, 1 is a chapter; how deep an item is nested, from 1."""
    marks: tuple[tuple[str, str], ...] = ()
    """Footnote markers: the label, and the last letters before it."""
    cells: tuple[tuple[str, ...], ...] = ()
    """Of a table, row by row; its caption is not among them."""


def read_flow(expression: Expression) -> tuple[Piece, ...]:
    """Headings and text in reading order; the notes of a section stand behind its text."""
    return tuple(piece for page in expression.pages for piece in _page(page))


def _page(page: Section) -> Iterator[Piece]:
    if page.position:
        yield Piece(Kind.HEADING, _words(page.heading), page.level)
    yield from _blocks(page.blocks, page.level)
    for note in page.footnotes:
        text = " ".join(plain(paragraph.inlines) for paragraph in note.paragraphs)
        yield Piece(Kind.NOTE, _words(f"{note.label} {text}"))


def _blocks(blocks: Iterable[Block], level: int) -> Iterator[Piece]:
    for block in blocks:
        match block:
            case ListBlock():
                yield from _items(block, 1)
            case Table(header=header, rows=rows, caption=caption):
                yield make_table(plain(caption), [[plain(cell) for cell in row] for row in (header, *rows)])
            case Heading(title=title, number=number, depth=depth):
                yield Piece(Kind.HEADING, _words(f"{number} {plain(title)}"), level + depth)
            case Paragraph(inlines=inlines):
                yield _piece(Kind.PARAGRAPH, inlines)
            case _:
                yield from (_piece(Kind.OTHER, tuple(inlines_of(inner))) for inner in walk_blocks((block,)))


def _items(block: ListBlock, depth: int) -> Iterator[Piece]:
    for item in block.items:
        for part in item.blocks:
            if isinstance(part, ListBlock):
                yield from _items(part, depth + 1)
            elif isinstance(part, Paragraph):
                yield _piece(Kind.ITEM, part.inlines, depth)


def make_table(caption: str, rows: Iterable[Iterable[str]]) -> Piece:
    """A table as one piece, which says its caption and then its cells."""
    cells = tuple(tuple(map(_words, row)) for row in rows)
    return Piece(Kind.TABLE, _words(" ".join([caption, *(cell for row in cells for cell in row)])), cells=cells)


def _piece(kind: Kind, inlines: tuple[Inline, ...], level: int = 0) -> Piece:
    text, marks = "", []
    for inline in walk_inlines(inlines):
        if isinstance(inline, FootnoteMark):
            marks.append((inline.label, "".join(c for c in text if c.isalnum())[-10:]))
        elif not getattr(inline, "inlines", ()):
            text += plain([inline])
    return Piece(kind, _words(text), level, tuple(marks))


def _words(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())
