"""Expression → its normal form: what `read(write(expression))` gives back, word for word.

The model admits values that Markdown cannot tell apart or cannot say.  They are settled here, and
nowhere else; each rule leaves the words and their order alone.

- Text: white space is one space and never begins or ends a paragraph; control characters go.
- Marks: neighbours of one kind are one; a mark inside its own kind, an empty mark and a link inside
  a link are no marks; spaces at the ends of a mark stand outside of it; a footnote mark inside a
  link stands behind it; code that holds a pipe is plain text in a table.
- Links: to a section they are cross-references, to an unsafe address they are plain text.
- Blocks: without words they are none; of a table without cells its caption stays; lists of one kind in
  a row are one, because Python-Markdown joins them; a heading has an id, a title in one line, and six
  levels at most.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from generator.content.addresses import clean_address, is_safe
from generator.content.names import ID, FileNames, Page
from generator.content.normal_inlines import (
    NO_TEXT,
    Around,
    Inlines,
    clean_label,
    clean_text,
    in_one_line,
    normal_inlines,
    without_pipes_in_code,
)
from generator.content.outline_numbers import is_number
from generator.model import (
    Align,
    Block,
    Box,
    Cell,
    CodeBlock,
    Expression,
    Figure,
    Footnote,
    Heading,
    Image,
    ListBlock,
    Paragraph,
    Quotation,
    Section,
    Table,
    Text,
    plain,
)

DEEPEST_HEADING = 5
FOREIGN_LINE_ENDS = re.compile(r"[\r\v\f\x1c-\x1f\x85\u2028\u2029]")
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def normal_expression(expression: Expression, files: FileNames, *, keeps_blanks: bool = False) -> Expression:
    """The expression as it is read back after it was written, or with two spaces in a row as they are written."""
    pages = (normal_section(page, expression.strategy, files, keeps_blanks=keeps_blanks) for page in expression.pages)
    introduction, *sections = pages
    return replace(expression, introduction=introduction, sections=tuple(sections))


def normal_section(section: Section, strategy: str, files: FileNames, *, keeps_blanks: bool = False) -> Section:
    """The section as it is read back after it was written, or with two spaces in a row as they are written."""
    around = Around(Page(strategy, section.id), files, keeps_blanks=keeps_blanks)
    return replace(
        section,
        title=clean_text(section.title).strip() or section.id,
        number=clean_text(section.number).strip(),
        blocks=normal_blocks(section.blocks, around),
        footnotes=tuple(_footnote(note, around) for note in section.footnotes),
    )


def slug(text: str) -> str:
    """An id made of words: `Über uns` → `ueber-uns`; empty where there is no Latin letter or digit."""
    letters = unicodedata.normalize("NFKD", text.lower().translate(UMLAUTS)).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", letters))


# Blocks


def normal_blocks(blocks: Iterable[Block], around: Around) -> tuple[Block, ...]:
    """The blocks without those that say nothing, lists of one kind in a row joined."""
    joined: list[Block] = []
    for block in (normal for each in blocks for normal in _block(each, around)):
        match joined[-1:], block:
            case [ListBlock(ordered=before, items=items) as left], ListBlock(ordered=ordered) if before == ordered:
                joined[-1] = replace(left, items=(*items, *block.items))
            case _:
                joined.append(block)
    return tuple(joined)


def _block(block: Block, around: Around) -> Iterator[Block]:
    match block:
        case Paragraph():
            yield from _paragraph(block, around)
        case Heading():
            yield from _heading(block, around)
        case ListBlock():
            yield from _list(block, around)
        case Quotation(blocks=blocks):
            yield from (replace(block, blocks=inner) for inner in [normal_blocks(blocks, around)] if inner)
        case Box():
            yield from _box(block, around)
        case Table():
            yield from _table(block, around)
        case Figure():
            yield from _figure(block, around)
        case CodeBlock():
            yield from _code(block)
        case _:
            assert_never(block)


def _paragraph(block: Paragraph, around: Around) -> Iterator[Paragraph]:
    if inlines := normal_inlines(block.inlines, around, running=True):
        yield replace(block, inlines=inlines)


def _heading(block: Heading, around: Around) -> Iterator[Heading]:
    title = in_one_line(normal_inlines(block.title, around))
    number = clean_text(block.number).strip()
    if number and not (title and is_number(number)):
        title, number = in_one_line(normal_inlines((Text(f"{number} "), *title), around)), ""
    if title:
        depth = min(max(block.depth, 1), DEEPEST_HEADING)
        yield replace(
            block, id=_id(block.id) or slug(plain(title)) or "heading", title=title, number=number, depth=depth
        )


def _list(block: ListBlock, around: Around) -> Iterator[ListBlock]:
    items = ((item, normal_blocks(item.blocks, around)) for item in block.items)
    kept = tuple(replace(item, blocks=blocks) for item, blocks in items if blocks)
    if kept:
        yield replace(block, items=kept, start=max(block.start, 0) if block.ordered else 1)


def _box(block: Box, around: Around) -> Iterator[Box]:
    title = clean_text(block.title).strip()
    blocks = normal_blocks(block.blocks, around)
    if title or blocks:
        yield replace(block, title=title, blocks=blocks, kind=slug(block.kind) or "note")


def _table(block: Table, around: Around) -> Iterator[Table | Paragraph]:
    width = len(block.header)
    header, *rows = (_row(row, width, around) for row in (block.header, *block.rows))
    caption = in_one_line(normal_inlines(block.caption, around))
    if any(cell for row in (header, *rows) for cell in row):
        align = block.align if len(block.align) == width and any(a is not Align.NONE for a in block.align) else ()
        name = _id(block.id) if caption else ""
        yield replace(block, header=header, rows=tuple(rows), align=align, id=name, caption=caption)
    elif caption:
        yield Paragraph(caption, at=block.at)


def _row(row: tuple[Cell, ...], width: int, around: Around) -> tuple[Cell, ...]:
    cells: list[Inlines] = [without_pipes_in_code(normal_inlines(cell, around)) for cell in row[:width]]
    return (*cells, *[()] * (width - len(cells)))


def _figure(block: Figure, around: Around) -> Iterator[Figure]:
    caption = normal_inlines(block.caption, around)
    path = clean_address(block.image.path) if block.image else ""
    image = Image(path, clean_text(block.image.alt).strip()) if block.image and path and is_safe(path) else None
    if caption or image:
        yield replace(block, id=_id(block.id), caption=caption, image=image)


def _code(block: CodeBlock) -> Iterator[CodeBlock]:
    lines = (
        NO_TEXT.sub("", FOREIGN_LINE_ENDS.sub(" ", line)).expandtabs(4).rstrip() for line in block.content.split("\n")
    )
    if content := "\n".join(lines).strip("\n"):
        yield replace(block, content=content, info="".join(re.findall(r"[\w#.+-]+", block.info)[:1]))


def _footnote(note: Footnote, around: Around) -> Footnote:
    paragraphs = (replace(p, role=None) for p in note.paragraphs)
    kept = tuple(normal for paragraph in paragraphs for normal in _paragraph(paragraph, around))
    return replace(note, label=clean_label(note.label), paragraphs=kept)


def _id(name: str) -> str:
    return name if ID.fullmatch(name) else slug(name)
