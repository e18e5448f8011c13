"""Publication → who refers to whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.model import (
    DOCUMENTS,
    CrossReference,
    Expression,
    Language,
    Link,
    Publication,
    Reference,
    ReferenceKind,
    Section,
    Strategy,
    Target,
    document_target,
)
from generator.recollection import NoRecollection, Recollection, digest_of
from generator.vocabulary.references.kept import REFERENCES
from generator.vocabulary.references.names import Mention, Names
from generator.vocabulary.references.outline import Outline, shape_of
from generator.vocabulary.references.passages import Passage, passages_of, sentence_at
from generator.vocabulary.references.pointers import Found, Surroundings, find_pointers
from generator.workspace import Workspace


class Finder:
    """Finds references in the texts of one language; made once, used for every section."""

    def __init__(self, publication: Publication, workspace: Workspace, language: Language) -> None:
        self.language = language
        self.names = Names(workspace.strategies, workspace.cited, language)
        self.strategies: Mapping[str, Strategy] = {strategy.id: strategy for strategy in workspace.strategies}
        self.addresses = {_bare_address(document.url): document.id for document in workspace.cited if document.url}
        ordered = sorted(publication.expressions, key=lambda expression: expression.language is language)
        self.outlines = {of.strategy: Outline(of, self.names.stemmer) for of in ordered}

    def find(self, passage: Passage, section: Section, strategy: str) -> list[Found]:
        """What a passage refers to, in order, links that are there already included."""
        found = [*self._linked(passage, strategy)]
        text = "" if passage.is_heading else passage.open
        mentions = [*self.names.find(text)]
        found += self._named(mentions, strategy)
        around = Surroundings(section, self.language, self.outlines, strategy, self.names.stemmer)
        found += find_pointers(passage, text, mentions, around)
        return sorted(
            {each for each in found if not _is_itself(each.target, passage, section, strategy)},
            key=lambda each: (each.start, each.end),
        )

    def _linked(self, passage: Passage, strategy: str) -> Iterator[Found]:
        for start, end, link in passage.links():
            match link:
                case CrossReference(target=target):
                    yield Found(start, end, _kind_of(target, strategy), target, is_link=True)
                case Link(target=address):
                    if document := self.addresses.get(_bare_address(address)):
                        yield Found(start, end, ReferenceKind.DOCUMENT, document_target(document), is_link=True)

    def _named(self, mentions: list[Mention], strategy: str) -> Iterator[Found]:
        for mention in mentions:
            targets = self._meant(mention.targets, strategy)
            if Target(strategy, "index") in targets:
                continue
            kind = ReferenceKind.DOCUMENT if targets[0].strategy == DOCUMENTS else ReferenceKind.STRATEGY
            if len(targets) == 1:
                yield Found(mention.start, mention.end, kind, targets[0])
            else:
                yield Found(mention.start, mention.end, kind, None, tuple(target.anchor for target in targets))

    def _meant(self, targets: tuple[Target, ...], strategy: str) -> tuple[Target, ...]:
        """Of documents with one name, those that the strategy is known to cite."""
        cites = self.strategies[strategy].cites if strategy in self.strategies else ()
        return tuple(target for target in targets if target.anchor in cites) or targets


def collect_references(
    publication: Publication, workspace: Workspace, recollection: Recollection | None = None
) -> tuple[Reference, ...]:
    """Find every reference of every text to a place in it, to another strategy or to a document outside.

    Links count as well as words that refer without being a link.  References come in the order of texts,
    sections and lines.  A strategy that speaks of itself refers to nothing.
    """
    finders: dict[Language, Finder] = {}

    def work(section: Section, expression: Expression) -> tuple[Reference, ...]:
        language = expression.language
        finder = finders.setdefault(language, finders.get(language) or Finder(publication, workspace, language))
        return tuple(_references(section, expression, finder))

    memory = recollection or NoRecollection()
    around = digest_of(workspace.strategies, workspace.cited, [*map(shape_of, publication.expressions)])
    return tuple(
        reference
        for expression in publication.expressions
        for section in expression.pages
        for reference in memory.recall(
            REFERENCES,
            digest_of(section, expression.strategy, expression.language, around),
            partial(work, section, expression),
        )
    )


def _references(section: Section, expression: Expression, finder: Finder) -> Iterator[Reference]:
    origin = Target(expression.strategy, section.id)
    for passage in passages_of(section):
        for found in finder.find(passage, section, expression.strategy):
            yield Reference(
                kind=found.kind,
                origin=origin,
                language=expression.language,
                words=passage.text[found.start : found.end],
                sentence=sentence_at(passage.text, found.start, found.end, expression.language),
                target=found.target,
                note=passage.note,
                is_link=found.is_link,
                nearest=found.nearest,
                at=passage.at,
            )


def _is_itself(target: Target | None, passage: Passage, section: Section, strategy: str) -> bool:
    """Whether a caption names its own figure, or a section itself."""
    here = Target(strategy, section.id)
    return target is not None and target in {here, Target(strategy, section.id, passage.owner)}


def _kind_of(target: Target, strategy: str) -> ReferenceKind:
    if target.strategy == DOCUMENTS:
        return ReferenceKind.DOCUMENT
    for kind in (ReferenceKind.FIGURE, ReferenceKind.TABLE):
        if target.anchor.startswith(f"{kind}-"):
            return kind
    is_whole = target.strategy != strategy and target.section == "index" and not target.anchor
    return ReferenceKind.STRATEGY if is_whole else ReferenceKind.SECTION


def _bare_address(address: str) -> str:
    """An address without scheme, `www.`, fragment and last slash, which lead to the same document."""
    return address.partition("#")[0].rpartition("://")[2].removeprefix("www.").rstrip("/")
