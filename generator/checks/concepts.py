"""Taxonomy → relations that lead nowhere or contradict each other, and words that name two concepts.

The conditions are those of SKOS (w3.org/TR/skos-reference): S13 and S14 for labels, S27 for related concepts.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Concept, Language, Publication, Scheme, Taxonomy
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace import Workspace
from generator.workspace.told import listed, nearest, quoted

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
DUPLICATE_LABEL = Rule(
    "duplicate-label",
    Category.TERMINOLOGY,
    Severity.ERROR,
    "In one scheme and language a word names one concept, and stands there once.",
)
UNKNOWN_PLACE = Rule(
    "unknown-place", Category.ACCURACY, Severity.WARNING, "The section that defines a concept is published."
)
ORPHAN_CONCEPT = Rule(
    "orphan-concept",
    Category.TERMINOLOGY,
    Severity.NOTE,
    "A concept is used by a page, related to another concept or defined in a section.",
)
RULES = (
    UNKNOWN_CONCEPT,
    CIRCULAR_CONCEPTS,
    CONTRADICTORY_RELATION,
    DUPLICATE_LABEL,
    UNKNOWN_PLACE,
    ORPHAN_CONCEPT,
)


def check_concepts(publication: Publication, workspace: Workspace) -> Iterator[Finding]:
    """Tell what is wrong in the taxonomy itself, and what of it nothing in this publication needs."""
    taxonomy = publication.taxonomy
    for scheme in taxonomy.schemes:
        yield from _check_labels(scheme)
    for concept in taxonomy.concepts():
        yield from _check_relations(concept, taxonomy)
        yield from _check_place(concept, publication, workspace)
    yield from _find_circles(taxonomy)
    yield from _find_orphans(publication)


def _check_labels(scheme: Scheme) -> Iterator[Finding]:
    """Compare without regard to case, as a reader would not tell the words apart, either."""
    for language in Language:
        first: dict[str, Concept] = {}
        for concept in scheme.concepts:
            words = _words(concept, language)
            for word in dict.fromkeys(words):
                other = first.setdefault(word.casefold(), concept)
                if words.count(word) > 1:
                    message = (
                        f"{quoted(word)} stands more than once among the words for {quoted(concept.id)} in '{language}'"
                    )
                    yield DUPLICATE_LABEL.found(concept.at, message, "Keep it in one place.")
                elif other is not concept:
                    message = f"{quoted(word)} names {quoted(concept.id)} and {quoted(other.id)} in '{language}'"
                    yield DUPLICATE_LABEL.found(concept.at, message, "Leave it to one of them.", related=[other.at])


def _words(concept: Concept, language: Language) -> tuple[str, ...]:
    """Every word for a concept, as often as it is written."""
    short = (concept.abbreviation[language],) if concept.abbreviation else ()
    return (concept.label[language], *concept.alternatives[language], *short, *concept.deprecated[language])


def _check_relations(concept: Concept, taxonomy: Taxonomy) -> Iterator[Finding]:
    known = {other.id for other in taxonomy.concepts()}
    named = (("broader", concept.broader), ("related", concept.related), ("close_match", concept.close_match))
    for key, others in named:
        for other in sorted({*others} - known):
            message = f"'{key}' of {quoted(concept.id)} names {quoted(other)}, which is no concept"
            yield UNKNOWN_CONCEPT.found(concept.at, message, f"{nearest(other, known)}Name the id of a concept.")
    above = _above(concept.id, taxonomy)
    for other in concept.related:
        if other == concept.id:
            message = f"{quoted(other)} is related to itself"
            yield CONTRADICTORY_RELATION.found(concept.at, message, "Take the relation away.")
        elif other in above:
            message = f"{quoted(other)} is both above {quoted(concept.id)} and related to it"
            yield CONTRADICTORY_RELATION.found(concept.at, message, "Keep one of the two relations.")
    for other in concept.close_match:
        if concept.id <= other and _group(concept.id, taxonomy) == _group(other, taxonomy):
            message = f"{quoted(concept.id)} and {quoted(other)} are matched, yet of the same scheme and strategy"
            yield CONTRADICTORY_RELATION.found(concept.at, message, "Make them one concept, or relate them.")


def _group(concept_id: str, taxonomy: Taxonomy) -> tuple[str, str]:
    """The scheme of a concept, and the strategy that defines it, if one does."""
    for scheme in taxonomy.schemes:
        for concept in scheme.concepts:
            if concept.id == concept_id:
                return scheme.id, concept.defined_in.strategy if concept.defined_in else ""
    return "", ""


def _above(concept_id: str, taxonomy: Taxonomy) -> dict[str, str]:
    """Every concept above one, in the order of distance, with the one below it."""
    broader = {concept.id: concept.broader for concept in taxonomy.concepts()}
    below: dict[str, str] = {}
    rest = [concept_id]
    while rest:
        here = rest.pop(0)
        for other in broader.get(here, ()):
            if other not in below:
                below[other] = here
                rest.append(other)
    return below


def _find_circles(taxonomy: Taxonomy) -> Iterator[Finding]:
    """Each circle once, at the first of its concepts."""
    told: set[str] = set()
    for concept in taxonomy.concepts():
        below = _above(concept.id, taxonomy)
        if concept.id not in below or concept.id in told:
            continue
        circle = [concept.id]
        while (lower := below[circle[-1]]) != concept.id:
            circle.append(lower)
        told.update(circle)
        way = " → ".join((concept.id, *reversed(circle)))
        message = f"{quoted(concept.id)} is below itself: {way}"
        yield CIRCULAR_CONCEPTS.found(concept.at, message, "Take one `broader` away.")


def _check_place(concept: Concept, publication: Publication, workspace: Workspace) -> Iterator[Finding]:
    """A strategy of which this publication has no text is left alone."""
    target = concept.defined_in
    if target is None:
        return
    expressions = [found for found in publication.expressions if found.strategy == target.strategy]
    pages = {page.id for expression in expressions for page in expression.pages}
    if workspace.strategy(target.strategy) is None:
        known = [strategy.id for strategy in workspace.strategies]
        message = f"{quoted(concept.id)} is defined in {quoted(str(target))}, and there is no such strategy"
        yield UNKNOWN_PLACE.found(concept.at, message, f"{nearest(target.strategy, known)}Known are: {listed(known)}.")
    elif pages and target.section not in pages:
        message = f"{quoted(concept.id)} is defined in {quoted(str(target))}, which is not published"
        yield UNKNOWN_PLACE.found(concept.at, message, f"{nearest(target.section, pages)}Name a section that is.")


def _find_orphans(publication: Publication) -> Iterator[Finding]:
    taxonomy = publication.taxonomy
    used = {tag for expression in publication.expressions for page in expression.pages for tag in page.tags}
    used |= {other for concept in taxonomy.concepts() for other in concept.broader}
    for concept in taxonomy.concepts():
        if concept.id not in used and not (
            concept.broader or concept.related or concept.close_match or concept.defined_in
        ):
            message = f"nothing uses the concept {quoted(concept.id)}"
            hint = "Tag a page with it, relate it to another one, name the section that defines it, or take it out."
            yield ORPHAN_CONCEPT.found(concept.at, message, hint)
