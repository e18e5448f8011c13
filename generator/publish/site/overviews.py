"""Publication → start page, overview of topics, and a page for each topic."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Concept, Edition, Expression, Scheme, Strategy
from generator.publish.site.addresses import concept_address
from generator.publish.site.formats import format_issued
from generator.publish.site.plan import Page, SectionPage, StubPage, pages_of
from generator.publish.site.sections import view_downloads
from generator.publish.site.views import ConceptView, LinkView, Site, StartView, StrategyView, TopicsView


def view_start(site: Site) -> StartView:
    published = {e.strategy for e in site.publication.expressions}
    strategies = tuple(_view_strategy(site, s) for s in site.publication.strategies if s.id in published)
    return StartView(strategies, view_topics(site))


def view_concept(site: Site, scheme: Scheme, concept: Concept) -> ConceptView:
    definition = concept.definition[site.language] if concept.definition else ""
    return ConceptView(scheme.label[site.language], definition, tuple(_strategies_on(site, concept.id)))


def _view_strategy(site: Site, strategy: Strategy) -> StrategyView:
    language, words = site.language, site.words
    expression = site.publication.expression(strategy.id, language)
    facts = (
        (words.issuer, strategy.issuer[language]),
        (words.issued, format_issued(strategy.issued, language)),
        (words.text, _text_fact(site, expression)),
    )
    title, description = strategy.title[language], strategy.description[language]
    return StrategyView(title, f"{strategy.id}/", description, facts, view_downloads(site, strategy))


def _text_fact(site: Site, expression: Expression | None) -> str:
    if expression is None:
        return site.words.text_missing
    return site.words.text_short if expression.edition is Edition.SHORT else site.words.text_full


def view_topics(site: Site) -> tuple[TopicsView, ...]:
    return tuple(
        TopicsView(
            scheme.label[site.language],
            tuple(
                LinkView(c.label[site.language], concept_address(c.id), site.language, str(_count(site, c.id)))
                for c in scheme.concepts
            ),
        )
        for scheme in site.publication.taxonomy.schemes
    )


def _count(site: Site, concept: str) -> int:
    return sum(len(links) for _, links in _strategies_on(site, concept))


def _strategies_on(site: Site, concept: str) -> Iterator[tuple[LinkView, tuple[LinkView, ...]]]:
    """Each strategy that has sections on a concept, with them, in the order of the navigation."""
    for item in site.plan.navigation:
        links = tuple(link for page in pages_of([item]) for link in _links_on(page, concept))
        if links:
            yield LinkView(item.label, item.page.address, item.language), links


def _links_on(page: Page, concept: str) -> Iterator[LinkView]:
    match page.kind:
        case SectionPage(section=section) | StubPage(section=section):
            if concept in section.tags:
                yield LinkView(page.title, page.address, page.title_language)
        case _:
            pass
