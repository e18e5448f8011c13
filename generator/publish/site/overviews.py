"""Publication → start page and overview of topics."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Edition, Expression, Scheme, Strategy
from generator.publish.site.addresses import concept_address, data_address
from generator.publish.site.concepts import count_sections
from generator.publish.site.formats import format_issued, format_number, format_size
from generator.publish.site.plan import published_strategies
from generator.publish.site.sections import view_downloads
from generator.publish.site.views import LinkView, OverviewView, Site, StartView, StrategyView, TopicsView


def view_start(site: Site) -> StartView:
    strategies = tuple(_view_strategy(site, strategy) for strategy in published_strategies(site.publication))
    return StartView(strategies, view_topics(site))


def view_overview(site: Site) -> OverviewView:
    return OverviewView(view_topics(site), tuple(_link_data(site)))


def view_topics(site: Site) -> tuple[TopicsView, ...]:
    """The concepts that have sections, by scheme; a scheme without any is left out."""
    topics = (
        TopicsView(scheme.label[site.language], tuple(_link_used(site, scheme)))
        for scheme in site.publication.taxonomy.schemes
    )
    return tuple(scheme for scheme in topics if scheme.concepts)


def _link_used(site: Site, scheme: Scheme) -> Iterator[LinkView]:
    """Name each concept that has sections with their number."""
    for concept in scheme.concepts:
        count = count_sections(site, concept.id)
        if count:
            note = format_number(count, site.language)
            yield LinkView(concept.label[site.language], concept_address(concept.id), site.language, note)


def _link_data(site: Site) -> Iterator[LinkView]:
    for file in site.data:
        if file.title:
            size = format_size(len(file.content), site.language)
            yield LinkView(file.title[site.language], data_address(site.version, file.name), site.language, size)


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
