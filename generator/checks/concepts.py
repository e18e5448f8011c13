"""Taxonomy → words that name two concepts, places that are not published, and concepts that nothing needs."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Concept, Language, Publication, Scheme
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace import Workspace
from generator.workspace.told import listed, nearest, quoted

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
RULES = (DUPLICATE_LABEL, UNKNOWN_PLACE, ORPHAN_CONCEPT)


def check_concepts(publication: Publication, workspace: Workspace) -> Iterator[Finding]:
    """Compare the taxonomy with itself and with what this publication holds; for labels see SKOS, S13 and S14."""
    for scheme in publication.taxonomy.schemes:
        yield from _check_labels(scheme)
    for concept in publication.taxonomy.concepts():
        yield from _check_place(concept, publication, workspace)
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
