"""Publication → its pages one by one, each with what surrounds it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import (
    Block,
    Expression,
    Figure,
    FootnoteMark,
    Inline,
    Language,
    Paragraph,
    Publication,
    Section,
    Table,
    inlines_of,
    plain,
    walk_blocks,
)
from generator.model import walk_inlines as walk


@dataclass(frozen=True, slots=True)
class Page:
    """A section and the text that it belongs to."""

    section: Section
    expression: Expression

    @property
    def name(self) -> str:
        """`<strategy>/<section id>`, as findings name a page."""
        return f"{self.expression.strategy}/{self.section.id}"

    @property
    def language(self) -> Language:
        return self.expression.language

    def blocks(self) -> Iterator[Block]:
        """Every block of the body, those inside others too."""
        return walk_blocks(self.section.blocks)

    def inlines(self) -> Iterator[tuple[Block, Inline]]:
        """Every inline of the body and of the notes, with the block that it stands in."""
        notes = (paragraph for note in self.section.footnotes for paragraph in note.paragraphs)
        for block in (*self.blocks(), *notes):
            for inline in walk(inlines_of(block)):
                yield block, inline

    def texts(self) -> Iterator[tuple[Block, str]]:
        """Every paragraph, caption and cell of the body, with the block that it stands in."""
        for block in self.blocks():
            match block:
                case Paragraph(inlines=inlines) | Figure(caption=inlines):
                    yield block, plain(inlines)
                case Table(caption=caption, header=header, rows=rows):
                    for text in (caption, *header, *(cell for row in rows for cell in row)):
                        yield block, plain(text)
                case _:
                    pass


def pages_of(publication: Publication) -> Iterator[Page]:
    """Every page of every text."""
    for expression in publication.expressions:
        for section in expression.pages:
            yield Page(section, expression)


def marks_of(section: Section) -> Iterator[FootnoteMark]:
    """Every footnote mark in the text of a page, in reading order."""
    for block in walk_blocks(section.blocks):
        for inline in walk(inlines_of(block)):
            if isinstance(inline, FootnoteMark):
                yield inline
