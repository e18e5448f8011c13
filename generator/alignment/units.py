"""Section → its texts one after the other: paragraphs, headings, items, rows, captions, titles of boxes, notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, assert_never

from generator.model import (
    Block,
    Box,
    CodeBlock,
    Figure,
    Footnote,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Location,
    Paragraph,
    Quotation,
    Section,
    Table,
    Text,
    plain,
)

Origin: TypeAlias = Block | ListItem | Footnote | Section
Within: TypeAlias = tuple[Block, ...]


class Kind(StrEnum):
    """What a text is on its page."""

    TITLE = "title"
    """The section's own title, from the front matter."""
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    """The first paragraph of a list item; those after it are paragraphs inside the list."""
    ROW = "row"
    CELL = "cell"
    CAPTION = "caption"
    BOX_TITLE = "box title"
    CODE = "code"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Unit:
    """A text that is translated as one: what stands between two line ends on paper."""

    kind: Kind
    text: str
    """The words alone (`model.plain`)."""
    at: Location
    inlines: tuple[Inline, ...]
    block: Origin
    """The block, item, note or section (for its title) that says it."""
    within: Within = ()
    """Lists, boxes and quotations around it, the outermost first."""
    id: str = ""
    """Under which a reader can cite it: of its own, or that of the list around it; empty where there is none."""
    cells: tuple[Unit, ...] = ()
    """Of a row."""


def units_of(section: Section) -> Iterator[Unit]:
    """Title, body and notes, in reading order."""
    title = (Text(section.title),)
    yield Unit(Kind.TITLE, section.title, section.at_key("title"), title, section)
    number = 0
    for block in section.blocks:
        number += isinstance(block, Paragraph | ListBlock)
        yield from _units(block, (), f"{section.id}-p{number}")
    for note in section.footnotes:
        inlines = _joined(paragraph.inlines for paragraph in note.paragraphs)
        yield Unit(Kind.NOTE, plain(inlines), note.at, inlines, note)


def _units(block: Block, within: Within, citable: str) -> Iterator[Unit]:
    """`citable` is the id of a paragraph or list that readers can cite."""
    match block:
        case Paragraph(inlines=inlines, at=at):
            yield Unit(Kind.PARAGRAPH, plain(inlines), at, inlines, block, within, citable)
        case Heading(id=anchor, title=title, number=number, at=at):
            inlines = (Text(f"{number} "), *title) if number else title
            yield Unit(Kind.HEADING, plain(inlines), at, inlines, block, within, anchor)
        case Figure(id=anchor, caption=caption, at=at):
            yield Unit(Kind.CAPTION, plain(caption), at, caption, block, within, anchor)
        case CodeBlock(content=content, at=at):
            yield Unit(Kind.CODE, content, at, (Text(content),), block, within)
        case ListBlock(items=items):
            for item in items:
                yield from _units_of_item(item, (*within, block), citable)
        case Table():
            yield from _units_of_table(block, within)
        case Box(title=title, blocks=blocks, at=at):
            yield Unit(Kind.BOX_TITLE, title, at, (Text(title),), block, within)
            yield from _inside(blocks, (*within, block))
        case Quotation(blocks=blocks):
            yield from _inside(blocks, (*within, block))
        case _:
            assert_never(block)


def _inside(blocks: Iterable[Block], within: Within, citable: str = "") -> Iterator[Unit]:
    for block in blocks:
        yield from _units(block, within, citable)


def _units_of_item(item: ListItem, within: Within, citable: str) -> Iterator[Unit]:
    first, *others = item.blocks or (Paragraph((), at=item.at),)
    if isinstance(first, Paragraph):
        yield Unit(Kind.ITEM, plain(first.inlines), first.at, first.inlines, item, within, citable)
    else:
        others = [first, *others]
    yield from _inside(others, within, citable)


def _units_of_table(table: Table, within: Within) -> Iterator[Unit]:
    if table.caption:
        yield Unit(Kind.CAPTION, plain(table.caption), table.at, table.caption, table, within, table.id)
    for number, row in enumerate((table.header, *table.rows)):
        at = _line_of_row(table.at, number)
        cells = tuple(Unit(Kind.CELL, plain(cell), at, cell, table, within, table.id) for cell in row)
        inlines = _joined(row)
        yield Unit(Kind.ROW, plain(inlines), at, inlines, table, within, table.id, cells)


def _line_of_row(at: Location, number: int) -> Location:
    """A row is one line; the line of dashes stands below the head (GitHub Flavored Markdown, 4.10)."""
    return Location(at.path, at.line + number + bool(number)) if at.line else at


def _joined(parts: Iterable[Iterable[Inline]]) -> tuple[Inline, ...]:
    joined: list[Inline] = []
    for part in parts:
        joined += [Text(" "), *part] if joined else part
    return tuple(joined)
