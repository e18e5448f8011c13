"""Text and its references → the same text with those that are certain as links; no word is changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model import (
    DOCUMENTS,
    CrossReference,
    Emphasis,
    Expression,
    Inline,
    Language,
    Link,
    Publication,
    ReferenceKind,
    Section,
    Strong,
    Target,
    Text,
    plain,
)
from generator.vocabulary.references.collect import Finder
from generator.vocabulary.references.passages import Passage, passages_of, sentence_at
from generator.vocabulary.references.pointers import Found
from generator.vocabulary.references.rewriting import Inlines, with_passages
from generator.workspace import Workspace

NAMED = frozenset({ReferenceKind.STRATEGY, ReferenceKind.DOCUMENT})
"""Linked at their first mention in a section; what is pointed to by its number is linked each time."""


@dataclass(frozen=True, slots=True)
class Addition:
    """A link to write into a section."""

    place: int
    """Of the passage, counted from 0."""
    passage: Passage
    start: int
    end: int
    target: Target | str
    """A place in the publication, or an address outside."""

    @property
    def words(self) -> str:
        return self.passage.text[self.start : self.end]

    def sentence(self, language: Language) -> str:
        """The sentence that the words stand in."""
        return sentence_at(self.passage.text, self.start, self.end, language)


def link_references(publication: Publication, workspace: Workspace) -> tuple[Expression, ...]:
    """Write every reference that leads somewhere as a link, unless it is one or stands in a heading.

    A reference to a note stays words, since a note has no address of its own; so does one that runs over the
    edge of a mark, and one to a strategy that is not published.
    """
    linkers = {language: Linker(publication, workspace, language) for language in Language}
    return tuple(linkers[expression.language].expression(expression) for expression in publication.expressions)


class Linker:
    """Writes the links of texts in one language."""

    def __init__(self, publication: Publication, workspace: Workspace, language: Language) -> None:
        self.publication = publication
        self.language = language
        self.finder = Finder(publication, workspace, language)
        self.urls = {document.id: document.url for document in workspace.cited}

    def expression(self, expression: Expression) -> Expression:
        """The text with its references as links."""
        introduction, *sections = (self.section(page, expression.strategy) for page in expression.pages)
        return replace(expression, introduction=introduction, sections=tuple(sections))

    def section(self, section: Section, strategy: str) -> Section:
        """The section with its references as links; the very same where there are none to write."""
        for addition in self.additions(section, strategy):
            section = with_addition(section, addition)
        return section

    def additions(self, section: Section, strategy: str) -> list[Addition]:
        """The links to write into a section, in order."""
        passages = [*passages_of(section)]
        found = [self.finder.find(passage, section, strategy) for passage in passages]
        linked = {each.target for of in found for each in of if each.is_link}
        pairs = enumerate(zip(passages, found, strict=True))
        return [new for place, (passage, of) in pairs for new in self._additions(place, passage, of, linked)]

    def _additions(
        self, place: int, passage: Passage, found: Iterable[Found], linked: set[Target | None]
    ) -> Iterator[Addition]:
        """The links to write into a passage; `linked` gathers what the section leads to."""
        end = 0
        for each in found:
            target = self._address(each)
            again = each.kind in NAMED and each.target in linked
            if target is None or each.is_link or again or each.start < end:
                continue
            if with_link(passage.inlines, each.start, each.end, target) != passage.inlines:
                yield Addition(place, passage, each.start, each.end, target)
                end = each.end
                linked.add(each.target)

    def _address(self, found: Found) -> Target | str | None:
        """Where the link is to lead: a place, an address outside, or nowhere."""
        target = found.target
        if target is None or found.kind is ReferenceKind.NOTE:
            return None
        if target.strategy == DOCUMENTS:
            return self.urls.get(target.anchor) or target
        if self.publication.page(target, self.language):
            return target
        return replace(target, anchor="") if self.publication.page(target, self.language.other) else None


def with_addition(section: Section, addition: Addition) -> Section:
    """The section with one link more."""
    passages = [passage.inlines for passage in passages_of(section)]
    passages[addition.place] = with_link(passages[addition.place], addition.start, addition.end, addition.target)
    return with_passages(section, passages)


def with_link(inlines: Inlines, start: int, end: int, target: Target | str) -> Inlines:
    """The inlines with these letters as a link; the same where they are not all in one run of text."""
    return tuple(_with_link(inlines, start, end, target))


def _with_link(inlines: Inlines, start: int, end: int, target: Target | str) -> Iterator[Inline]:
    place = 0
    for inline in inlines:
        first, last = start - place, end - place
        length = len(plain([inline]))
        match inline:
            case Text(content=content) if first >= 0 and last <= length:
                yield from _split(content, first, last, target)
            case Emphasis(inlines=inner) | Strong(inlines=inner) if first >= 0 and last <= length:
                yield replace(inline, inlines=with_link(inner, first, last, target))
            case _:
                yield inline
        place += length


def _split(content: str, first: int, last: int, target: Target | str) -> Iterator[Inline]:
    words = (Text(content[first:last]),)
    if content[:first]:
        yield Text(content[:first])
    yield Link(target, words) if isinstance(target, str) else CrossReference(target, words)
    if content[last:]:
        yield Text(content[last:])
