"""What a reader sees: the words of a section by the model, and by Python-Markdown as the website runs it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from typing import assert_never

import markdown
import yaml

from generator.model import (
    Block,
    Box,
    CodeBlock,
    Figure,
    Footnote,
    FootnoteMark,
    Heading,
    LineBreak,
    ListBlock,
    Paragraph,
    Quotation,
    Section,
    Table,
    inlines_of,
    plain,
    walk_blocks,
    walk_inlines,
)
from generator.publish.site.markup import MarkupExtension
from generator.publish.site.words import DE
from tests.command import ROOT

SPACE = " \t\n\r\f"
"""White space in HTML; a no-break space belongs to its word."""


def words_by_model(section: Section) -> list[str]:
    """Every word of a page's body in reading order, the notes last."""
    pieces = [*_said(section.blocks)]
    for note in section.footnotes:
        pieces += _said(note.paragraphs)
    return split_words(" ".join(pieces))


def words_by_python_markdown(body: str) -> list[str]:
    """The same of the page that Python-Markdown makes of its Markdown."""
    reader = _Reader()
    reader.feed(converter().convert(body))
    reader.close()
    return split_words("".join(reader.pieces))


def split_words(text: str) -> list[str]:
    """Split where a browser would end a word."""
    return [word for word in re.split(f"[{SPACE}]+", text) if word]


def converter() -> markdown.Markdown:
    """Python-Markdown as MkDocs runs it, without the table of contents, which has words of its own."""
    configured = yaml.safe_load((ROOT / "mkdocs.yml").read_bytes())["markdown_extensions"]
    ours = [name for name in configured if isinstance(name, str)]
    return markdown.Markdown(extensions=["tables", "fenced_code", *ours, MarkupExtension(DE)])


def with_every_note(section: Section) -> Section:
    """The section with a note for each of its marks: without one, the website shows what was typed."""
    blocks = [*walk_blocks(section.blocks), *(p for note in section.footnotes for p in note.paragraphs)]
    marks = (i for block in blocks for i in walk_inlines(inlines_of(block)) if isinstance(i, FootnoteMark))
    missing = sorted({mark.label for mark in marks} - {note.label for note in section.footnotes})
    return replace(section, footnotes=(*section.footnotes, *(Footnote(label, ()) for label in missing)))


def are_shown_alike(blocks: Iterable[Block], *, in_list: bool = False, in_quotation: bool = False) -> bool:
    """Whether the website's parser can show these blocks; where it cannot, `content.layout` tells the editor.

    An item begins with words or a list; code stands in no quotation.  A line break in a table's cell is
    not known there inside a list.
    """
    return all(_is_shown_alike(block, in_list=in_list, in_quotation=in_quotation) for block in blocks)


def _is_shown_alike(block: Block, *, in_list: bool, in_quotation: bool) -> bool:
    match block:
        case CodeBlock():
            return not in_quotation
        case Table():
            return not (in_list and LineBreak() in {*inlines_of(block)})
        case Quotation(blocks=inner):
            return are_shown_alike(inner, in_list=in_list, in_quotation=True)
        case Box(blocks=inner):
            return are_shown_alike(inner, in_list=in_list, in_quotation=in_quotation)
        case ListBlock(items=items):
            return all(
                isinstance(item.blocks[0], Paragraph | ListBlock)
                and are_shown_alike(item.blocks, in_list=True, in_quotation=in_quotation)
                for item in items
            )
        case _:
            return True


def _said(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(inlines=inlines) | Figure(caption=inlines):
                yield plain(inlines)
            case Heading(number=number, title=title):
                yield f"{number} {plain(title)}"
            case ListBlock(items=items):
                for item in items:
                    yield from _said(item.blocks)
            case Quotation(blocks=inner):
                yield from _said(inner)
            case Box(title=title, blocks=inner):
                yield title
                yield from _said(inner)
            case Table(caption=caption, header=header, rows=rows):
                yield plain(caption)
                yield from (plain(cell) for row in (header, *rows) for cell in row)
            case CodeBlock(content=content):
                yield content
            case _:
                assert_never(block)


class _Reader(HTMLParser):
    """Collects text, without numbers of notes; an element that is no part of a line is a space."""

    INLINE = frozenset({"em", "strong", "a", "code", "span"})
    SILENT = ("z-mark", "z-notes__number", "fn:all")

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.open: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.INLINE and tag != "sup":
            self.pieces.append(" ")
        if tag not in {"br", "img", "hr"}:
            self.open.append(any(value in self.SILENT for _, value in attrs))

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()
        if tag not in self.INLINE and tag != "sup":
            self.pieces.append(" ")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        if not any(self.open):
            self.pieces.append(data)
