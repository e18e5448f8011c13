"""Publication → what every section may be tagged with, beside what it is tagged with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.model import Concept, Language, Proposed, Publication, Section, Target, Taxonomy
from generator.vocabulary.matching import Matcher, terms_of
from generator.vocabulary.suggestions.judgement import TAG_SCHEMES, Case, Reason, judge
from generator.vocabulary.suggestions.reading import ReadPage, read_pages
from generator.vocabulary.suggestions.strength import Support, weigh_page
from generator.vocabulary.suggestions.weights import WEIGHTS, Weights

Refused = Callable[[Target], frozenset[str]]
"""Concepts that editors took out of a section."""


class State(StrEnum):
    """What an editor is told of a tag."""

    KEPT = "kept"
    """It is there, and the text speaks for it."""
    PROPOSED = "proposed"
    """It is not there, and the text speaks for it."""
    DOUBTFUL = "doubtful"
    """It is there, and hardly a word speaks for it."""
    REFUSED = "refused"
    """The text speaks for it, and an editor took it out."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A tag that a section has or may have."""

    scheme: str
    concept: Concept
    state: State
    reason: Reason | None
    """None where the text alone would not suggest it."""
    support: Support


@dataclass(frozen=True, slots=True)
class TaggedSection:
    """A section with all that is to be told of its tags."""

    target: Target
    sections: tuple[tuple[Language, Section], ...]
    suggestions: tuple[Suggestion, ...]
    """By scheme, in the order of the taxonomy."""

    @property
    def proposed(self) -> Proposed:
        """What is proposed, as front matter holds it."""
        megatrends, fields = (
            tuple(each.concept.id for each in self.suggestions if (each.scheme, each.state) == (key, State.PROPOSED))
            for key in TAG_SCHEMES
        )
        return Proposed(megatrends, fields)


def suggest_tags(publication: Publication, refused: Refused, weights: Weights = WEIGHTS) -> tuple[TaggedSection, ...]:
    """Weigh every concept in every section; evidence of both languages counts together."""
    taxonomy = publication.taxonomy
    found = read_pages(publication, Matcher(terms_of(taxonomy)))
    tagged = []
    for page in found.pages:
        case = Case.of(page.target, weigh_page(page, found.rarity, weights), taxonomy)
        suggestions = tuple(_suggestions(page, case, taxonomy, refused(page.target), weights))
        tagged.append(TaggedSection(page.target, page.sections, suggestions))
    return tuple(tagged)


def _suggestions(
    page: ReadPage, case: Case, taxonomy: Taxonomy, refused: frozenset[str], weights: Weights
) -> Iterator[Suggestion]:
    borne = {tag for _, section in page.sections for tag in section.tags}
    for scheme in filter(None, map(taxonomy.scheme, TAG_SCHEMES)):
        reasons = judge(case, scheme, weights)
        for concept in scheme.concepts:
            support, reason = case.support.get(concept.id, Support()), reasons.get(concept.id)
            if concept.id in borne:
                is_kept = reason is not None or support.strength >= weights.doubt
                yield Suggestion(scheme.id, concept, State.KEPT if is_kept else State.DOUBTFUL, reason, support)
            elif reason:
                state = State.REFUSED if concept.id in refused else State.PROPOSED
                yield Suggestion(scheme.id, concept, state, reason, support)
