"""References → the page that shows who refers to whom: a picture, and the same as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from markupsafe import Markup

from generator.model import DOCUMENTS, Target
from generator.publish.pictures import Canvas, Chart, ChartEdge, ChartNode, draw_chart
from generator.publish.site.addresses import INDEX, address_of, document_address
from generator.publish.site.matrices import NARROW, WIDE
from generator.publish.site.plan import published_strategies
from generator.publish.site.views import LinkView, MapRowView, MapView, Site


def view_map(site: Site) -> MapView:
    """Strategies that refer, in their order; what they refer to, strategies first, the most cited document next."""
    counts = count_references(site)
    strategies = tuple(published_strategies(site.publication))
    sources = tuple(s for s in strategies if any(origin == s.id for origin, _ in counts))
    totals: Counter[Target] = Counter()
    for (_, target), count in counts.items():
        totals[target] += count
    order = [strategy.id for strategy in strategies]
    targets = sorted(totals, key=lambda t: (order.index(t.strategy) if t.strategy in order else len(order), -totals[t]))
    rows = tuple(
        MapRowView(_name(site, target), tuple(counts[source.id, target] for source in sources)) for target in targets
    )
    columns = tuple(_name(site, Target(source.id, INDEX)) for source in sources)
    return MapView(_draw(site, columns, rows, WIDE), _draw(site, columns, rows, NARROW), columns, rows)


def count_references(site: Site) -> Counter[tuple[str, Target]]:
    """How often each strategy refers to each other one and to each document, in what this website shows."""
    return Counter(_pairs(site))


def _pairs(site: Site) -> Iterator[tuple[str, Target]]:
    for references in site.references.by_origin.values():
        for each in references:
            if each.target and each.leads_out:
                whole = each.target if each.document else Target(each.target.strategy, INDEX)
                yield each.origin.strategy, whole


def _name(site: Site, target: Target) -> LinkView:
    if target.strategy == DOCUMENTS:
        document = next(document for document in site.workspace.cited if document.id == target.anchor)
        return LinkView(document.title[site.language], document_address(document.id), site.language)
    strategy = site.publication.strategy(target.strategy)
    label = strategy.short_title[site.language] if strategy else target.strategy
    return LinkView(label, address_of(target.strategy, INDEX), site.language)


def _draw(site: Site, columns: tuple[LinkView, ...], rows: tuple[MapRowView, ...], width: float) -> Markup:
    chart = Chart(
        tuple(ChartNode(column.address, column.label, is_strong=True) for column in columns),
        tuple(ChartNode(row.target.address, row.target.label, is_strong="#" not in row.target.address) for row in rows),
        tuple(
            ChartEdge(column.address, row.target.address, count)
            for row in rows
            for column, count in zip(columns, row.counts, strict=True)
            if count
        ),
    )
    canvas = Canvas(f"map-{width:.0f}", site.words.map, site.words.map_description, width, site.language)
    return Markup(draw_chart(chart, canvas))  # noqa: S704 (an XML writer has escaped it)
