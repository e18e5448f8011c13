"""Section → passages: runs of words in which references are looked for, with the links that are there already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from generator.alignment.sentences import split_sentences
from generator.model import (
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
    Language,
    LineBreak,
    Link,
    ListBlock,
    Location,
    Paragraph,
    Quotation,
    Section,
    Strong,
    Table,
    Text,
    plain,
    walk_blocks,
)

TAKEN = "\ufffc"
"""Stands for each letter of a link or of code: no reference is looked for there."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, caption, cell or heading."""

    inlines: tuple[Inline, ...]
    at: Location
    note: str = ""
    """Label of the footnote that it belongs to."""
    owner: str = ""
    """Id of the figure or table whose caption it is."""
    is_heading: bool = False

    @property
    def text(self) -> str:
        """The words as they stand there."""
        return plain(self.inlines)

    @property
    def open(self) -> str:
        """The words, letter for letter, with what is taken blotted out."""
        return "".join(_open(inline) for inline in self.inlines)

    def links(self) -> Iterator[tuple[int, int, Link | CrossReference]]:
        """The links with their first letter and the one behind their last."""
        yield from _links(self.inlines, 0)


def passages_of(section: Section) -> Iterator[Passage]:
    """Every passage of a section in reading order, footnotes behind the text."""
    for block in walk_blocks(section.blocks):
        yield from _passages(block)
    for note in section.footnotes:
        for paragraph in note.paragraphs:
            yield Passage(paragraph.inlines, paragraph.at, note=note.label)


def sentence_at(text: str, start: int, end: int, language: Language) -> str:
    """The sentence, or the sentences, around some letters of a text."""
    sentences = list(split_sentences(text, language))
    behind = [place for place, _ in sentences[1:]] + [len(text)]
    around = (said for (place, said), last in zip(sentences, behind, strict=True) if place < end and last > start)
    return " ".join(around)


def _passages(block: Block) -> Iterator[Passage]:
    match block:
        case Paragraph(inlines=inlines, at=at):
            yield Passage(inlines, at)
        case Heading(title=title, at=at):
            yield Passage(title, at, is_heading=True)
        case Figure(id=owner, caption=caption, at=at):
            yield Passage(caption, at, owner=owner)
        case Table(id=owner, caption=caption, header=header, rows=rows, at=at):
            yield Passage(caption, at, owner=owner)
            for row in (header, *rows):
                yield from (Passage(cell, at) for cell in row)
        case ListBlock() | Quotation() | Box() | CodeBlock():
            pass
        case _:
            assert_never(block)


def _open(inline: Inline) -> str:
    match inline:
        case Text(content=content):
            return content
        case Emphasis(inlines=inner) | Strong(inlines=inner):
            return "".join(map(_open, inner))
        case Link() | CrossReference() | Code():
            return TAKEN * len(plain([inline]))
        case LineBreak() | FootnoteMark():
            return plain([inline])
        case _:
            assert_never(inline)


def _links(inlines: Iterable[Inline], start: int) -> Iterator[tuple[int, int, Link | CrossReference]]:
    for inline in inlines:
        end = start + len(plain([inline]))
        match inline:
            case Link() | CrossReference():
                yield start, end, inline
            case Emphasis(inlines=inner) | Strong(inlines=inner):
                yield from _links(inner, start)
            case Text() | Code() | LineBreak() | FootnoteMark():
                pass
            case _:
                assert_never(inline)
        start = end
