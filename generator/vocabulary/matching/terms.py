"""Taxonomy → terms: the words that lead to a concept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from generator.model import Concept, Language, Taxonomy


class Kind(Enum):
    """What a term is to its concept."""

    NAME = "name"
    """Preferred label, alternative label or abbreviation."""
    DEPRECATED = "deprecated"
    """A word for the same that a text should not use."""
    CLUE = "clue"
    """A word that speaks for the concept without naming it, such as the name of a narrower concept."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or some words that lead to a concept."""

    concept: str
    text: str
    language: Language
    kind: Kind = Kind.NAME


def terms_of(taxonomy: Taxonomy) -> tuple[Term, ...]:
    """Every term of every concept in both languages; the names of a narrower concept are clues to those above it."""
    concepts = [*taxonomy.concepts()]
    terms: dict[tuple[str, str, Language], Term] = {}
    for find_terms in (_own_terms, _clues_to_broader):
        for concept in concepts:
            for language in Language:
                for term in find_terms(concept, language, taxonomy):
                    terms.setdefault((term.concept, term.text, language), term)
    return tuple(terms.values())


def _own_terms(concept: Concept, language: Language, _: Taxonomy) -> Iterator[Term]:
    for words, kind in (
        (concept.names(language), Kind.NAME),
        (concept.deprecated[language], Kind.DEPRECATED),
        (concept.clues[language], Kind.CLUE),
    ):
        for text in words:
            yield Term(concept.id, text, language, kind)


def _clues_to_broader(concept: Concept, language: Language, taxonomy: Taxonomy) -> Iterator[Term]:
    seen = {concept.id}
    above = [*concept.broader]
    while above:
        if (broader := above.pop()) not in seen:
            seen.add(broader)
            found = taxonomy.concept(broader)
            above += found.broader if found else ()
            for text in concept.names(language):
                yield Term(broader, text, language, Kind.CLUE)
