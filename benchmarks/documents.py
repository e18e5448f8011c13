"""A source of chance → a document in the model: the truth that an import has to find again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from benchmarks.sentences import write_phrase, write_reference, write_sentence, write_title
from benchmarks.tables import write_table
from generator.model import (
    Block,
    Expression,
    Footnote,
    FootnoteMark,
    Inline,
    Language,
    ListBlock,
    ListItem,
    Paragraph,
    Section,
    Text,
)

DEEPEST = 3
"""Level down to which sections are pages, and lists nested."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What kind of document is wanted."""

    chapters: int = 4
    width: int = 3
    """Most sections in a chapter."""
    numbered: bool = True
    """Whether headings carry printed numbers."""
    notes: float = 0.12
    """Share of the sentences that carry a footnote."""
    tables: float = 0.3
    """Share of the sections that hold a table."""
    nested: float = 0.15
    """Share of the items that hold a list."""


@dataclass(slots=True)
class Writer:
    """Writes one document; notes count on through it."""

    chance: Random
    plan: Plan
    count: int = 0
    tables: int = 0
    notes: list[Footnote] = field(default_factory=list)
    """Those of the section that is being written."""
    titles: set[str] = field(default_factory=set)

    def section(self, position: tuple[int, ...]) -> Section:
        """A section with text of its own, or a bare heading above others."""
        title = self.title()
        number = ".".join(map(str, position)) if self.plan.numbered else ""
        blocks = tuple(self.blocks())
        notes, self.notes = tuple(self.notes), []
        return Section("-".join(map(str, position)), position, title, blocks, notes, number)

    def title(self) -> str:
        """No title stands twice in a document."""
        title = write_title(self.chance)
        while title in self.titles:
            title = write_title(self.chance)
        self.titles.add(title)
        return title

    def blocks(self) -> Iterator[Block]:
        """One to four paragraphs, with a list or a table among them now and then."""
        for _ in range(self.chance.randint(1, 4)):
            yield self.paragraph(self.chance.randint(2, 5))
        if self.chance.random() < 0.4:
            yield Paragraph((Text("Dazu gehören vor allem:"),))
            yield self.list(ordered=self.chance.random() < 0.3)
            yield self.paragraph(2)
        if self.chance.random() < self.plan.tables:
            self.tables += 1
            yield write_table(self.chance, self.tables)
            yield self.paragraph(2)

    def paragraph(self, sentences: int) -> Paragraph:
        """Sentences, some with a footnote behind the full stop."""
        inlines: list[Inline] = []
        text = ""
        for _ in range(sentences):
            text += write_sentence(self.chance)
            if self.chance.random() < self.plan.notes:
                inlines += [Text(text), self.mark()]
                text = ""
            text += " "
        return Paragraph((*inlines, Text(text.rstrip())) if text.strip() else tuple(inlines))

    def list(self, depth: int = 1, *, ordered: bool) -> ListBlock:
        """Phrases with bullets, or sentences with numbers; items may hold a list, down to the third depth."""
        return ListBlock(tuple(self.items(depth, ordered=ordered)), ordered)

    def items(self, depth: int, *, ordered: bool) -> Iterator[ListItem]:
        """Two to six."""
        write = write_sentence if ordered else write_phrase
        for _ in range(self.chance.randint(2, 6)):
            own = Paragraph((Text(write(self.chance)),))
            if depth < DEEPEST and self.chance.random() < self.plan.nested:
                yield ListItem((own, self.list(depth + 1, ordered=self.chance.random() < 0.3)))
            else:
                yield ListItem((own,))

    def mark(self) -> FootnoteMark:
        """The marker of a note that is written with it."""
        self.count += 1
        label = str(self.count)
        self.notes.append(Footnote(label, (Paragraph((Text(write_reference(self.chance)),)),)))
        return FootnoteMark(label)


def write_document(chance: Random, plan: Plan = Plan()) -> Expression:
    """Write a document with sections to level 3."""
    writer = Writer(chance, plan)
    sections = tuple(writer.section(position) for position in _outline(chance, plan))
    return Expression("probe", Language.DE, Section("index", (), "Probe"), sections)


def _outline(chance: Random, plan: Plan) -> Iterator[tuple[int, ...]]:
    for chapter in range(1, plan.chapters + 1):
        yield (chapter,)
        for second in range(1, chance.randint(0, plan.width) + 1):
            yield (chapter, second)
            for third in range(1, chance.choice((0, 0, 2, 3)) + 1):
                yield (chapter, second, third)
