"""Publication → its index: each term and abbreviation with the sections that use it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Concept, Language, Publication, Section, Target, Taxonomy
from generator.vocabulary.matching import Form, Kind, Matcher, Occurrence, terms_of
from generator.vocabulary.references.passages import passages_of

TERMS = "terms"
"""The scheme of terms; a concept of another one is in the index, too, where it has an abbreviation."""


@dataclass(frozen=True, slots=True)
class Use:
    """A section that uses a term."""

    section: Target
    language: Language
    """Of the text."""
    count: int
    """How often, in headings, text and notes."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A term with its uses, in the order of texts and sections."""

    concept: Concept
    uses: tuple[Use, ...]


def index_terms(publication: Publication) -> tuple[Entry, ...]:
    """Find each term by any of its words, however inflected; terms that no text uses are left out.

    A compound counts where the term is its head, as a research cluster is a cluster and a cluster policy is none,
    or an abbreviation.  Of terms inside one another the longest counts.
    """
    concepts = [*_indexed(publication.taxonomy)]
    uses: dict[str, list[Use]] = {concept.id: [] for concept in concepts}
    short = {(c.id, c.abbreviation[language]) for c in concepts if c.abbreviation for language in Language}
    matcher = Matcher(term for term in terms_of(publication.taxonomy) if term.concept in uses)
    for expression in publication.expressions:
        for section in expression.pages:
            found = _find(section, expression.language, matcher)
            place = Target(expression.strategy, section.id)
            for concept_id, count in Counter(
                each.concept
                for each in found
                if each.form is not Form.MODIFIER or (each.concept, each.term.text) in short
            ).items():
                uses[concept_id].append(Use(place, expression.language, count))
    return tuple(Entry(concept, tuple(uses[concept.id])) for concept in concepts if uses[concept.id])


def _indexed(taxonomy: Taxonomy) -> Iterator[Concept]:
    for scheme in taxonomy.schemes:
        yield from (concept for concept in scheme.concepts if scheme.id == TERMS or concept.abbreviation)


def _find(section: Section, language: Language, matcher: Matcher) -> Iterator[Occurrence]:
    for text in (section.title, *(passage.text for passage in passages_of(section))):
        named = (each for each in matcher.find_concepts(text, language) if each.term.kind is not Kind.CLUE)
        yield from _longest(named)


def _longest(occurrences: Iterable[Occurrence]) -> Iterator[Occurrence]:
    """Leave out what stands inside a longer one, and a part of a compound that is a term as a whole."""
    forms = [*Form]
    cover: Occurrence | None = None
    for each in sorted(occurrences, key=lambda found: (found.start, -found.end, forms.index(found.form))):
        if cover is None or each.end > cover.end:
            cover = each
        if (each.start, each.end, each.form) == (cover.start, cover.end, cover.form):
            yield each
