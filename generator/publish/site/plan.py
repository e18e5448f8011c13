"""Publication → every page of the website in one language, and the navigation over them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from generator.model import Concept, Expression, Language, Publication, Scheme, Section, Strategy
from generator.publish.crossings import find_crossings
from generator.publish.site.addresses import (
    DOCUMENTS_PAGE,
    DOWNLOADS,
    INDEX,
    MAP,
    MATRIX,
    START,
    STATUS,
    TERMS,
    TOPICS,
    address_of,
    concept_address,
    legal_address,
    pair_address,
    source_of,
)
from generator.publish.site.words import words_in
from generator.workspace import Legal


@dataclass(frozen=True, slots=True)
class SectionPage:
    """A section as its editors wrote it."""

    strategy: Strategy
    expression: Expression
    section: Section


@dataclass(frozen=True, slots=True)
class StubPage:
    """Stands where a section has no text in this language, and leads to the one in the other."""

    strategy: Strategy
    expression: Expression
    """In the other language."""
    section: Section


@dataclass(frozen=True, slots=True)
class PairPage:
    """A section in both languages, side by side."""

    strategy: Strategy
    section: Section
    """In the language of the website."""
    counterpart: Section


@dataclass(frozen=True, slots=True)
class StartPage:
    pass


@dataclass(frozen=True, slots=True)
class TopicsPage:
    """The overview of all concepts."""


@dataclass(frozen=True, slots=True)
class MatrixPage:
    """Where megatrends meet fields of action."""


@dataclass(frozen=True, slots=True)
class MapPage:
    """Who refers to whom."""


@dataclass(frozen=True, slots=True)
class TermsPage:
    """Terms and abbreviations in the order of the alphabet."""


@dataclass(frozen=True, slots=True)
class StatusPage:
    """How each section stands in translation."""


@dataclass(frozen=True, slots=True)
class ConceptPage:
    scheme: Scheme
    concept: Concept


@dataclass(frozen=True, slots=True)
class DocumentsPage:
    """The documents that texts refer to, with the sections that do."""

    documents: frozenset[str]
    """Ids of those that are referred to in any language: each has a place on the page."""


@dataclass(frozen=True, slots=True)
class DownloadsPage:
    """Every file of the version."""


class LegalTopic(StrEnum):
    """What the law asks a website to say; the value is the page's address."""

    ACCESSIBILITY = "accessibility"
    IMPRINT = "imprint"
    PRIVACY = "privacy"


@dataclass(frozen=True, slots=True)
class LegalPage:
    legal: Legal
    topic: LegalTopic


Kind: TypeAlias = (
    SectionPage
    | StubPage
    | PairPage
    | StartPage
    | TopicsPage
    | MatrixPage
    | MapPage
    | TermsPage
    | StatusPage
    | ConceptPage
    | DocumentsPage
    | DownloadsPage
    | LegalPage
)


@dataclass(frozen=True, slots=True)
class Page:
    kind: Kind
    source: str
    """The Markdown file below `content/<lang>/`, or the name of a generated one."""
    address: str
    """Below `/<lang>/<version>/`."""
    title: str
    title_language: Language


@dataclass(frozen=True, slots=True)
class NavigationItem:
    page: Page
    label: str
    language: Language
    children: tuple[NavigationItem, ...] = ()


@dataclass(frozen=True, slots=True)
class SitePlan:
    language: Language
    pages: tuple[Page, ...]
    navigation: tuple[NavigationItem, ...]
    """Without the concepts that no section is tagged with: there are many, and they would bury the others.

    Nor with the state of the translation, which every page leads to at its foot."""

    def page(self, source: str) -> Page | None:
        """The page that is made from this file."""
        return next((page for page in self.pages if page.source == source), None)

    def children(self, address: str) -> tuple[Page, ...]:
        """The pages one level below the one at this address."""
        item = next((item for item in items_of(self.navigation) if item.page.address == address), None)
        return tuple(child.page for child in item.children) if item else ()


def plan_site(  # noqa: PLR0913 (what there is, and what each page needs)
    publication: Publication,
    language: Language,
    documents: frozenset[str] = frozenset(),
    *,
    with_terms: bool = False,
    with_status: bool = False,
    with_downloads: bool = False,
    legal: Legal | None = None,
) -> SitePlan:
    """Plan the start page, every section or its stub, a page for each concept, and one for these cited documents."""
    words = words_in(language)
    start = Page(StartPage(), "index.md", START, words.start, language)
    navigation = (
        NavigationItem(start, words.start, language),
        *(_plan_strategy(publication, strategy, language) for strategy in published_strategies(publication)),
        *_plan_topics(publication, language, with_terms=with_terms),
        *_plan_documents(documents, language),
    )
    status = (Page(StatusPage(), "status.md", STATUS, words.status, language),) if with_status else ()
    listed = (*pages_of(navigation),)
    pairs = _plan_pairs(publication, listed)
    downloads = Page(DownloadsPage(), "downloads.md", DOWNLOADS, words.downloads, language)
    unlisted = (
        *status,
        *([downloads] if with_downloads else []),
        *_plan_unlisted(publication, language),
        *pairs,
        *_plan_legal(legal, language),
    )
    return SitePlan(language, (*listed, *unlisted), navigation)


def pages_of(items: Iterable[NavigationItem]) -> Iterator[Page]:
    """Every page below these items, in reading order."""
    return (item.page for item in items_of(items))


def items_of(items: Iterable[NavigationItem]) -> Iterator[NavigationItem]:
    """Every entry of the navigation, one after the other."""
    for item in items:
        yield item
        yield from items_of(item.children)


def published_strategies(publication: Publication) -> Iterator[Strategy]:
    """The strategies that have text in at least one language."""
    with_text = {expression.strategy for expression in publication.expressions}
    return (strategy for strategy in publication.strategies if strategy.id in with_text)


def _plan_strategy(publication: Publication, strategy: Strategy, language: Language) -> NavigationItem:
    pages: dict[str, Page] = {}
    if foreign := publication.expression(strategy.id, language.other):
        pages |= {section.id: _stub(strategy, foreign, section) for section in foreign.pages}
    if own := publication.expression(strategy.id, language):
        pages |= {section.id: _section(strategy, own, section) for section in own.pages if not section.is_untranslated}
    index = pages.pop(INDEX)
    ordered = sorted(pages.values(), key=lambda page: _section_of(page).position)
    return NavigationItem(index, strategy.short_title[language], language, tuple(_nest(ordered)))


def _section(strategy: Strategy, expression: Expression, section: Section) -> Page:
    source, address = source_of(strategy.id, section), address_of(strategy.id, section.id)
    kind = SectionPage(strategy, expression, section)
    return Page(kind, source, address, section.heading, expression.language)


def _stub(strategy: Strategy, expression: Expression, section: Section) -> Page:
    source, address = source_of(strategy.id, section), address_of(strategy.id, section.id)
    kind = StubPage(strategy, expression, section)
    if section.id == INDEX:
        language = expression.language.other
        return Page(kind, source, address, strategy.title[language], language)
    return Page(kind, source, address, section.heading, expression.language)


def _section_of(page: Page) -> Section:
    match page.kind:
        case SectionPage(section=section) | StubPage(section=section):
            return section
        case _:
            raise TypeError(page)


def _nest(pages: list[Page]) -> Iterator[NavigationItem]:
    """Put each page below the nearest one whose position begins its own."""
    rest = list(pages)
    while rest:
        head = rest.pop(0)
        above = _section_of(head).position
        inside = 0
        while inside < len(rest) and _is_below(_section_of(rest[inside]).position, above):
            inside += 1
        yield NavigationItem(head, head.title, head.title_language, tuple(_nest(rest[:inside])))
        del rest[:inside]


def _is_below(position: tuple[int, ...], above: tuple[int, ...]) -> bool:
    return len(position) > len(above) and position[: len(above)] == above


def _plan_topics(publication: Publication, language: Language, *, with_terms: bool) -> Iterator[NavigationItem]:
    if not publication.taxonomy.schemes:
        return
    words = words_in(language)
    topics = Page(TopicsPage(), "tags/index.md", TOPICS, words.topics, language)
    matrix = Page(MatrixPage(), "matrix.md", MATRIX, words.matrix, language)
    terms = Page(TermsPage(), "terms.md", TERMS, words.terms, language)
    above = (*([matrix] if find_crossings(publication).groups else []), *([terms] if with_terms else []))
    used = _used_tags(publication)
    concepts = (page for concept, page in _concepts(publication, language) if concept.id in used)
    children = tuple(NavigationItem(page, page.title, language) for page in (*above, *concepts))
    yield NavigationItem(topics, words.topics, language, children)


def _plan_documents(documents: frozenset[str], language: Language) -> Iterator[NavigationItem]:
    if documents:
        words = words_in(language)
        page = Page(DocumentsPage(documents), "documents/index.md", DOCUMENTS_PAGE, words.documents, language)
        drawn = NavigationItem(Page(MapPage(), "map.md", MAP, words.map, language), words.map, language)
        yield NavigationItem(page, words.documents, language, (drawn,))


def _plan_unlisted(publication: Publication, language: Language) -> Iterator[Page]:
    used = _used_tags(publication)
    return (page for concept, page in _concepts(publication, language) if concept.id not in used)


def _plan_legal(legal: Legal | None, language: Language) -> Iterator[Page]:
    if legal is None:
        return
    words = words_in(language)
    titles = {
        LegalTopic.ACCESSIBILITY: words.accessibility,
        LegalTopic.IMPRINT: words.imprint,
        LegalTopic.PRIVACY: words.privacy,
    }
    for topic, title in titles.items():
        yield Page(LegalPage(legal, topic), f"{topic}.md", legal_address(topic), title, language)


def _plan_pairs(publication: Publication, pages: Iterable[Page]) -> Iterator[Page]:
    """A page for every section that has text in both languages."""
    for page in pages:
        match page.kind:
            case SectionPage(strategy=strategy, expression=expression, section=section):
                twin = publication.expression(strategy.id, expression.language.other)
                counterpart = twin.page(section.id) if twin else None
                if counterpart and not counterpart.is_untranslated:
                    source = f"{page.source.removesuffix('.md')}.side-by-side.md"
                    address = pair_address(strategy.id, section.id)
                    yield Page(
                        PairPage(strategy, section, counterpart), source, address, page.title, page.title_language
                    )


def _used_tags(publication: Publication) -> set[str]:
    return {tag for expression in publication.expressions for page in expression.pages for tag in page.tags}


def _concepts(publication: Publication, language: Language) -> Iterator[tuple[Concept, Page]]:
    for scheme in publication.taxonomy.schemes:
        for concept in scheme.concepts:
            yield concept, _concept(scheme, concept, language)


def _concept(scheme: Scheme, concept: Concept, language: Language) -> Page:
    kind = ConceptPage(scheme, concept)
    return Page(kind, f"tags/{concept.id}.md", concept_address(concept.id), concept.label[language], language)
