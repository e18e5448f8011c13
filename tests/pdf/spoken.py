"""A section → its words in the order in which they are heard, said by the model alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from generator.model import (
    Block,
    Box,
    Code,
    CodeBlock,
    CrossReference,
    Emphasis,
    Figure,
    Footnote,
    FootnoteMark,
    Heading,
    Inline,
    Language,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Quotation,
    Section,
    Strong,
    Table,
    Taxonomy,
    Text,
    plain,
)

DASH = "\N{EN DASH}"
UNMARKED = {
    Language.DE: "Anmerkungen ohne Verweis im Text",
    Language.EN: "Notes without a mark in the text",
}


class Spoken:
    """Heading, tags, text; a note after its first mark, notes without one at the end."""

    def __init__(self, section: Section, taxonomy: Taxonomy, language: Language) -> None:
        self.notes = {note.label: note for note in section.footnotes}
        self.waiting = dict(self.notes)
        self.text = section.heading + "".join(tag_lines(section, taxonomy, language))
        self.text += "".join(self.block(block) for block in section.blocks)
        if self.waiting:
            self.text += UNMARKED[language] + "".join(map(self.note, self.waiting.values()))

    def block(self, block: Block) -> str:  # noqa: PLR0911 - one way out for each kind of block
        match block:
            case Paragraph(inlines=inlines):
                return self.inlines(inlines)
            case Heading(number=number, title=title):
                return number + self.inlines(title)
            case ListBlock(items=items, ordered=ordered, start=start):
                marks = (f"{start + n}." if ordered else DASH for n in range(len(items)))
                return "".join(
                    mark + "".join(map(self.block, item.blocks)) for mark, item in zip(marks, items, strict=True)
                )
            case Quotation(blocks=inner):
                return "".join(map(self.block, inner))
            case Box(title=title, blocks=inner):
                return title + "".join(map(self.block, inner))
            case Table(caption=caption, header=header, rows=rows):
                return self.inlines(caption) + "".join(self.inlines(cell) for row in (header, *rows) for cell in row)
            case Figure(caption=caption):
                return self.inlines(caption)
            case CodeBlock(content=content):
                return content
            case _:
                assert_never(block)

    def inlines(self, inlines: tuple[Inline, ...]) -> str:
        return "".join(map(self.inline, inlines))

    def inline(self, inline: Inline) -> str:
        match inline:
            case Text(content=content) | Code(content=content):
                return content
            case Emphasis(inlines=inner) | Strong(inlines=inner) | Link(inlines=inner) | CrossReference(inlines=inner):
                return self.inlines(inner)
            case LineBreak():
                return " "
            case FootnoteMark(label=label):
                placed = self.waiting.pop(label, None)
                number = self.notes[label].number if label in self.notes else label.rpartition("-")[2]
                return number + (self.note(placed) if placed else "")
            case _:
                assert_never(inline)

    @staticmethod
    def note(note: Footnote) -> str:
        return note.number + "".join(plain(paragraph.inlines) for paragraph in note.paragraphs)


def tag_lines(section: Section, taxonomy: Taxonomy, language: Language) -> Iterator[str]:
    """What an edition adds to a section: the labels of its tags, by scheme."""
    for scheme in taxonomy.schemes:
        labels = [concept.label[language] for concept in scheme.concepts if concept.id in section.tags]
        if labels:
            yield scheme.label[language] + "\N{MIDDLE DOT}".join(labels)
