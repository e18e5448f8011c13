"""Strategies → the pictures that stand beside links to them elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from generator.publish.pictures import draw_card
from generator.publish.site.addresses import INDEX, card_address
from generator.publish.site.formats import format_issued
from generator.publish.site.plan import published_strategies
from generator.publish.site.views import Site


def card_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of a picture for each strategy, and of one for all other pages."""
    language, publisher = site.language, site.workspace.publisher[site.language]
    title = site.workspace.title[language]
    yield card_address(INDEX), draw_card(title, publisher, site.words.language_name, language)
    for strategy in published_strategies(site.publication):
        under = f"{site.words.language_name} · {format_issued(strategy.issued, language)}"
        yield (
            card_address(strategy.id),
            draw_card(strategy.title[language], strategy.issuer[language], under, language),
        )
