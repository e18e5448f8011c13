"""Documents, and what a source may change in them.

Every passage holds words of its own (`s12`), so that a test can say of each word where it must be.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from generator.content import Imported, Origin
from generator.model import (
    Block,
    Box,
    Expression,
    Figure,
    Footnote,
    FootnoteMark,
    Heading,
    Language,
    ListBlock,
    ListItem,
    Paragraph,
    Provenance,
    Section,
    SourceText,
    Span,
    Table,
    Text,
)

STRATEGY = "leitbild"
KINDS = ("paragraph", "paragraph", "paragraph", "list", "box", "table", "figure", "heading", "noted")


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the source: a kind, the words that make it, and the line it stands on."""

    kind: str
    words: tuple[str, ...]
    line: int

    def block(self) -> Block:  # noqa: PLR0911
        """The passage as the importer sets it."""
        text = (Text(" ".join(self.words)),)
        anchor = self.words[0]
        match self.kind:
            case "list":
                return ListBlock(tuple(ListItem((Paragraph((Text(word),)),)) for word in self.words))
            case "box":
                return Box(f"Box {anchor}", (Paragraph(text), Paragraph((Text(f"More in {anchor}."),))), "impulse")
            case "table":
                return Table((text, ()), ((text, text),), id=f"table-{anchor}", caption=(Text("Table"),))
            case "figure":
                return Figure(f"figure-{anchor}", text)
            case "heading":
                return Heading(anchor, text)
            case "noted":
                return Paragraph((*text, FootnoteMark(anchor[1:])))
            case _:
                return Paragraph(text)

    def note(self) -> list[Footnote]:
        """The footnote that the passage refers to."""
        if self.kind != "noted":
            return []
        return [Footnote(self.words[0][1:], (Paragraph((Text(f"Note {' '.join(self.words)}"),)),))]


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the source."""

    id: str
    title: str
    passages: tuple[Passage, ...]


Document = tuple[Part, ...]


def imported(document: Document, sha256: str = "same") -> Imported:
    """The document as an importer hands it over; the first part is the strategy's own page."""
    pages = tuple(_section(part, n) for n, part in enumerate(document))
    return Imported(
        Expression(STRATEGY, Language.DE, pages[0], pages[1:]),
        {part.id: tuple(Origin((Span(p.line, p.line + 2),)) for p in part.passages) for part in document},
        {
            (part.id, p.words[0][1:]): Origin((Span(p.line + 3, p.line + 3),))
            for part in document
            for p in part.passages
        },
        SourceText(Language.DE, "leitbild.txt", sha256),
    )


def _section(part: Part, number: int) -> Section:
    lines = tuple(Span(p.line, p.line + 2) for p in part.passages)
    return Section(
        part.id,
        (number,) if number else (),
        part.title,
        tuple(p.block() for p in part.passages),
        tuple(note for p in part.passages for note in p.note()),
        provenance=Provenance("leitbild.txt", lines) if lines else None,
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A few sections with a few passages."""
    number = 0
    parts: list[Part] = []
    for n in range(draw(st.integers(1, 4))):
        passages: list[Passage] = []
        for _ in range(draw(st.integers(0, 5))):
            size = draw(st.integers(1, 6))
            words = tuple(f"s{number + i}" for i in range(size))
            passages.append(Passage(draw(st.sampled_from(KINDS)), words, 10 * number + 1))
            number += size
        parts.append(Part("index" if n == 0 else f"part-{n}", f"t{n}", tuple(passages)))
    return tuple(parts)


# What a source, or its curation, may change

SourceChange = Callable[[Document], Document]


@st.composite
def source_changes(draw: st.DrawFn) -> SourceChange:
    """Change words, take out, add, move or split off passages; take out, add, rename or reorder sections."""
    steps = draw(
        st.lists(st.tuples(st.sampled_from(sorted(STEPS)), st.integers(0, 99), st.integers(0, 99)), max_size=5)
    )

    def change(document: Document) -> Document:
        for n, (name, a, b) in enumerate(steps):
            document = STEPS[name](document, a, b, f"s{1000 + n}")
        return document

    return change


def _reword(document: Document, a: int, b: int, new: str) -> Document:
    def reworded(passage: Passage) -> Passage:
        words = [*passage.words]
        words[b % len(words)] = new
        return replace(passage, words=tuple(words))

    return _in_part(document, a, lambda ps: [reworded(p) if n == b % len(ps) else p for n, p in enumerate(ps)])


def _take_out(document: Document, a: int, b: int, _new: str) -> Document:
    return _in_part(document, a, lambda ps: [p for n, p in enumerate(ps) if n != b % len(ps)])


def _add(document: Document, a: int, b: int, new: str) -> Document:
    at = b % (len(document[a % len(document)].passages) + 1)
    passage = Passage(KINDS[b % len(KINDS)], (new, f"{new}x"), 5000 + b)
    return _change(document, a, lambda ps: [*ps[:at], passage, *ps[at:]])


def _move_bound(document: Document, a: int, _b: int, _new: str) -> Document:
    """The next section begins one passage earlier: what a corrected curation does."""
    at = a % len(document)
    if at + 1 == len(document) or not document[at].passages:
        return document
    left, right = document[at], document[at + 1]
    shorter = replace(left, passages=left.passages[:-1])
    longer = replace(right, passages=(left.passages[-1], *right.passages))
    return (*document[:at], shorter, longer, *document[at + 2 :])


def _join(document: Document, a: int, b: int, _new: str) -> Document:
    """Two paragraphs turn out to be one."""

    def joined(passages: Sequence[Passage]) -> list[Passage]:
        at = b % len(passages)
        if at + 1 == len(passages) or {passages[at].kind, passages[at + 1].kind} != {"paragraph"}:
            return [*passages]
        whole = replace(passages[at], words=(*passages[at].words, *passages[at + 1].words))
        return [*passages[:at], whole, *passages[at + 2 :]]

    return _in_part(document, a, joined)


def _drop_part(document: Document, a: int, _b: int, _new: str) -> Document:
    at = a % len(document)
    return document if at == 0 else (*document[:at], *document[at + 1 :])


def _add_part(document: Document, a: int, _b: int, new: str) -> Document:
    at = a % len(document) + 1
    return (*document[:at], Part(new, f"t{new}", (Passage("paragraph", (f"{new}y",), 7000),)), *document[at:])


def _rename(document: Document, a: int, _b: int, new: str) -> Document:
    at = a % len(document)
    return (*document[:at], replace(document[at], title=f"t{new}"), *document[at + 1 :])


def _swap_parts(document: Document, a: int, _b: int, _new: str) -> Document:
    at = a % len(document)
    if at == 0 or at + 1 == len(document):
        return document
    return (*document[:at], document[at + 1], document[at], *document[at + 2 :])


def _in_part(document: Document, a: int, change: Callable[[Sequence[Passage]], list[Passage]]) -> Document:
    return _change(document, a, change) if document[a % len(document)].passages else document


def _change(document: Document, a: int, change: Callable[[Sequence[Passage]], list[Passage]]) -> Document:
    at = a % len(document)
    part = replace(document[at], passages=tuple(change(document[at].passages)))
    return (*document[:at], part, *document[at + 1 :])


STEPS: dict[str, Callable[[Document, int, int, str], Document]] = {
    step.__name__: step
    for step in (_reword, _reword, _take_out, _add, _move_bound, _join, _drop_part, _add_part, _rename, _swap_parts)
}
