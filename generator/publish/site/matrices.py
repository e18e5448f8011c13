"""Publication → the page where megatrends meet fields of action: a picture, and the same as a table."""

from __future__ import annotations

from markupsafe import Markup

from generator.model import Concept
from generator.publish.crossings import CrossingGroup, find_crossings
from generator.publish.pictures import Canvas, Matrix, MatrixGroup, MatrixRow, draw_matrix
from generator.publish.site.addresses import concept_address
from generator.publish.site.views import LinkView, MatrixGroupView, MatrixRowView, MatrixView, Site

WIDE, NARROW = 700.0, 330.0
"""Widths of the two drawings, in CSS pixels: a page shows the one that fits."""


def view_matrix(site: Site) -> MatrixView:
    crossings = find_crossings(site.publication)
    columns = tuple(_link(site, concept) for concept in crossings.columns)
    groups = tuple(_view_group(site, group) for group in crossings.groups)
    return MatrixView(_draw(site, columns, groups, WIDE), _draw(site, columns, groups, NARROW), columns, groups)


def _view_group(site: Site, group: CrossingGroup) -> MatrixGroupView:
    strategy = site.publication.strategy(group.strategy)
    label = strategy.short_title[site.language] if strategy else ""
    rows = (MatrixRowView(_link(site, row.concept), tuple(len(cell) for cell in row.cells)) for row in group.rows)
    return MatrixGroupView(label, tuple(rows))


def _link(site: Site, concept: Concept) -> LinkView:
    return LinkView(concept.label[site.language], concept_address(concept.id), site.language)


def _draw(site: Site, columns: tuple[LinkView, ...], groups: tuple[MatrixGroupView, ...], width: float) -> Markup:
    drawn = (
        MatrixGroup(group.strategy, tuple(MatrixRow(row.concept.label, row.counts) for row in group.rows))
        for group in groups
    )
    matrix = Matrix(tuple(column.label for column in columns), tuple(drawn))
    name = f"matrix-{width:.0f}"
    canvas = Canvas(name, site.words.matrix, site.words.matrix_description, width, site.language)
    return Markup(draw_matrix(matrix, canvas))  # noqa: S704 (an XML writer has escaped it)
