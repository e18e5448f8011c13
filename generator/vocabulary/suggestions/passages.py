"""Section → its passages: every stretch of text that can be about something, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from generator.model import (
    CONFLICT,
    Block,
    Box,
    CodeBlock,
    Figure,
    Heading,
    Inline,
    ListBlock,
    Location,
    Paragraph,
    Quotation,
    Section,
    Table,
    plain,
)


class Place(Enum):
    """Where in a section a passage stands, from what weighs most to what weighs least."""

    TITLE = "title"
    HEADING = "heading"
    """Of a part of the page, of a box."""
    LEAD = "lead paragraph"
    TEXT = "paragraph"
    ITEM = "list item"
    """Also a table's cell and a caption."""
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text that is read as one."""

    place: Place
    text: str
    at: Location

    @property
    def size(self) -> int:
        """Words, as a person would count them."""
        return len(self.text.split())


def split_passages(section: Section) -> tuple[Passage, ...]:
    """Every passage in reading order, the title first and the notes last; who wrote to whom is left out."""
    title = Passage(Place.TITLE, section.title, section.at_key("title"))
    notes = (paragraph for note in section.footnotes for paragraph in note.paragraphs)
    body = [*_from_blocks(section.blocks, Place.TEXT)]
    lead = next((passage for passage in body if passage.place is Place.TEXT), None)
    found = (
        title,
        *(Passage(Place.LEAD, p.text, p.at) if p is lead else p for p in body),
        *_from_blocks(notes, Place.NOTE),
    )
    return tuple(passage for passage in found if passage.text.strip())


def _from_blocks(blocks: Iterable[Block], place: Place) -> Iterator[Passage]:
    for block in blocks:
        yield from _from_block(block, place)


def _from_block(block: Block, place: Place) -> Iterator[Passage]:
    match block:
        case Paragraph(inlines=inlines, role=None, at=at):
            yield Passage(place, plain(inlines), at)
        case Heading(title=title, at=at):
            yield Passage(Place.HEADING, plain(title), at)
        case ListBlock(items=items):
            for item in items:
                yield from _from_blocks(item.blocks, Place.ITEM)
        case Quotation(blocks=inner):
            yield from _from_blocks(inner, place)
        case Box(kind=kind, title=title, blocks=inner, at=at) if kind != CONFLICT:
            yield Passage(Place.HEADING, title, at)
            yield from _from_blocks(inner, place)
        case Table():
            yield from _from_table(block)
        case Figure(caption=caption, at=at):
            yield Passage(Place.ITEM, plain(caption), at)
        case Paragraph() | Box() | CodeBlock():
            pass
        case _:
            assert_never(block)


def _from_table(table: Table) -> Iterator[Passage]:
    cells: tuple[tuple[Inline, ...], ...] = (table.caption, *table.header, *(c for row in table.rows for c in row))
    for cell in cells:
        yield Passage(Place.ITEM, plain(cell), table.at)
