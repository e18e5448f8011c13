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
    OTHER = "other"
    """Captions and cells."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading, paragraph, item or note: its words with single blanks."""

    kind: Kind
    text: str
    level: int = 0
    """Of a heading, 1 is a chapter."""
    marks: tuple[tuple[str, str], ...] = ()
    """Footnote markers: the label, and the last letters before it."""


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
            case ListBlock(items=items):
                for item in items:
                    inner = [part for part in walk_blocks(item.blocks) if isinstance(part, Paragraph)]
                    yield from (_piece(Kind.ITEM, part.inlines) for part in inner)
            case Heading(title=title, number=number, depth=depth):
                yield Piece(Kind.HEADING, _words(f"{number} {plain(title)}"), level + depth)
            case Paragraph(inlines=inlines):
                yield _piece(Kind.PARAGRAPH, inlines)
            case _:
                yield from (_piece(Kind.OTHER, tuple(inlines_of(inner))) for inner in walk_blocks((block,)))


def _piece(kind: Kind, inlines: tuple[Inline, ...]) -> Piece:
    text, marks = "", []
    for inline in walk_inlines(inlines):
        if isinstance(inline, FootnoteMark):
            marks.append((inline.label, "".join(c for c in text if c.isalnum())[-10:]))
        elif not getattr(inline, "inlines", ()):
            text += plain([inline])
    return Piece(kind, _words(text), marks=tuple(marks))


def _words(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())
