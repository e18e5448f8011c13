"""Publication → in which sections the concepts of two schemes meet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Concept, Publication, Target

COLUMNS, ROWS = "megatrends", "fields"


@dataclass(frozen=True, slots=True)
class CrossingRow:
    """A concept, and the sections in which it meets the concept of each column."""

    concept: Concept
    cells: tuple[tuple[Target, ...], ...]


@dataclass(frozen=True, slots=True)
class CrossingGroup:
    """The concepts that one strategy defines."""

    strategy: str
    """Empty for concepts of no single strategy."""
    rows: tuple[CrossingRow, ...]


@dataclass(frozen=True, slots=True)
class Crossings:
    """Megatrends as columns, fields of action as rows, by strategy."""

    columns: tuple[Concept, ...]
    groups: tuple[CrossingGroup, ...]


def find_crossings(publication: Publication) -> Crossings:
    """Count a section once, whatever its languages; a field that no section bears is left out."""
    tagged = _sections_by_tag(publication)
    columns = tuple(concept for concept in _concepts(publication, COLUMNS) if concept.id in tagged)
    rows: dict[str, list[CrossingRow]] = defaultdict(list)
    for concept in _concepts(publication, ROWS):
        if own := tagged.get(concept.id):
            cells = (tuple(section for section in own if section in tagged[column.id]) for column in columns)
            strategy = concept.defined_in.strategy if concept.defined_in else ""
            rows[strategy].append(CrossingRow(concept, tuple(cells)))
    order = [
        *(strategy.id for strategy in publication.strategies if strategy.id in rows),
        *([""] if "" in rows else []),
    ]
    return Crossings(columns, tuple(CrossingGroup(strategy, tuple(rows[strategy])) for strategy in order))


def _concepts(publication: Publication, scheme_id: str) -> tuple[Concept, ...]:
    scheme = publication.taxonomy.scheme(scheme_id)
    return scheme.concepts if scheme else ()


def _sections_by_tag(publication: Publication) -> Mapping[str, Mapping[Target, None]]:
    """The sections that bear each tag in either language, in reading order."""
    found: dict[str, dict[Target, None]] = defaultdict(dict)
    for expression in publication.expressions:
        for page in expression.pages:
            for tag in page.tags:
                found[tag].setdefault(Target(expression.strategy, page.id))
    return found
