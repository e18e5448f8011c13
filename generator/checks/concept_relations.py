"""Taxonomy → relations of concepts that lead nowhere, in circles, or contradict each other (SKOS, S27)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model import Concept, Taxonomy
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace.told import nearest, quoted

UNKNOWN_CONCEPT = Rule(
    "unknown-concept",
    Category.TERMINOLOGY,
    Severity.ERROR,
    "A concept is broader than, related to or matched with concepts of the taxonomy.",
    stops_build=True,
)
CIRCULAR_CONCEPTS = Rule(
    "circular-concepts", Category.TERMINOLOGY, Severity.ERROR, "No concept is above itself.", stops_build=True
)
CONTRADICTORY_RELATION = Rule(
    "contradictory-relation",
    Category.TERMINOLOGY,
    Severity.ERROR,
    "Two concepts are one above the other or related, and matched only across schemes or strategies.",
)
RULES = (UNKNOWN_CONCEPT, CIRCULAR_CONCEPTS, CONTRADICTORY_RELATION)


def check_relations(taxonomy: Taxonomy) -> Iterator[Finding]:
    """Tell each mistake once, at the concept that is below or, of two side by side, at the one that comes first."""
    broader = {concept.id: concept.broader for concept in taxonomy.concepts()}
    groups = {
        concept.id: (scheme.id, concept.defined_in.strategy if concept.defined_in else "")
        for scheme in taxonomy.schemes
        for concept in scheme.concepts
    }
    circular: set[str] = set()
    for concept in taxonomy.concepts():
        yield from _find_unknown(concept, broader)
        above = _above(concept.id, broader)
        yield from _find_contradictions(concept, above, groups)
        if concept.id in above and concept.id not in circular:
            circle = _circle(concept.id, above)
            circular.update(circle)
            message = f"{quoted(concept.id)} is below itself: {' → '.join(circle)}"
            yield CIRCULAR_CONCEPTS.found(concept.at, message, "Take one `broader` away.")


def _find_unknown(concept: Concept, known: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    named = (("broader", concept.broader), ("related", concept.related), ("close_match", concept.close_match))
    for key, others in named:
        for other in sorted({*others} - known.keys()):
            message = f"'{key}' of {quoted(concept.id)} names {quoted(other)}, which is no concept"
            yield UNKNOWN_CONCEPT.found(concept.at, message, f"{nearest(other, known)}Name the id of a concept.")


def _find_contradictions(
    concept: Concept, above: Mapping[str, str], groups: Mapping[str, tuple[str, str]]
) -> Iterator[Finding]:
    """`groups` has the scheme and the strategy that each concept belongs to."""
    for other in concept.related:
        if other == concept.id:
            message = f"{quoted(other)} is related to itself"
            yield CONTRADICTORY_RELATION.found(concept.at, message, "Take the relation away.")
        elif other in above:
            message = f"{quoted(other)} is both above {quoted(concept.id)} and related to it"
            yield CONTRADICTORY_RELATION.found(concept.at, message, "Keep one of the two relations.")
    for other in concept.close_match:
        if concept.id <= other and groups[concept.id] == groups.get(other):
            message = f"{quoted(concept.id)} and {quoted(other)} are matched, yet of the same scheme and strategy"
            yield CONTRADICTORY_RELATION.found(concept.at, message, "Make them one concept, or relate them.")


def _above(concept_id: str, broader: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Every concept above one, the nearest first, with the one below it."""
    below: dict[str, str] = {}
    rest = [concept_id]
    for here in rest:
        for other in broader.get(here, ()):
            if other not in below:
                below[other] = here
                rest.append(other)
    return below


def _circle(concept_id: str, below: Mapping[str, str]) -> list[str]:
    """The shortest way up from a concept to itself."""
    way = [concept_id, below[concept_id]]
    while way[-1] != concept_id:
        way.append(below[way[-1]])
    return way[::-1]
