"""Read page → how strongly it speaks for each concept, and the passages that do.

A passage is about a concept when the words for it reach the points that its length asks for.  The
strength of a concept is the share of the section's text that is about it, and more where the title is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.vocabulary.matching import Kind, Occurrence, Term
from generator.vocabulary.suggestions.passages import Place
from generator.vocabulary.suggestions.reading import Read, ReadPage
from generator.vocabulary.suggestions.weights import Weights

PRESENTING = frozenset({Place.HEADING, Place.ITEM})


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that speaks for a concept."""

    read: Read
    occurrences: tuple[Occurrence, ...]
    about: float
    """Points reached, as a share of those that the passage's length asks for: from 1 on it is about the concept."""

    @property
    def words(self) -> tuple[str, ...]:
        """What stands there, each word once."""
        return tuple(dict.fromkeys(occurrence.words for occurrence in self.occurrences))

    @property
    def is_about(self) -> bool:
        """Whether the passage is about the concept; otherwise it only mentions it."""
        return self.about >= 1


@dataclass(frozen=True, slots=True)
class Support:
    """What speaks for a concept in a section."""

    strength: float = 0.0
    """About the share of the section's text that is about the concept; with the title, up to 1."""
    evidence: tuple[Evidence, ...] = ()
    """In reading order."""

    @property
    def is_presented(self) -> bool:
        """Whether a heading or an item of a list or table is about the concept."""
        return any(found.is_about and found.read.passage.place in PRESENTING for found in self.evidence)


def weigh_page(page: ReadPage, rarity: Mapping[Term, float], weights: Weights) -> Mapping[str, Support]:
    """Weigh every concept that the page speaks of, by id."""
    found: dict[str, list[Evidence]] = {}
    for read in page.passages:
        for concept, occurrences in _by_concept(read).items():
            about = _points(occurrences, rarity, weights) / (weights.base + read.passage.size / weights.words)
            found.setdefault(concept, []).append(Evidence(read, tuple(occurrences), about))
    whole = sum(_mass(read, weights) for read in page.passages)
    return {concept: Support(_strength(all_of, whole, weights), tuple(all_of)) for concept, all_of in found.items()}


def _by_concept(read: Read) -> Mapping[str, list[Occurrence]]:
    found: dict[str, list[Occurrence]] = {}
    for occurrence in read.occurrences:
        found.setdefault(occurrence.concept, []).append(occurrence)
    return found


def _strength(evidence: Sequence[Evidence], whole: float, weights: Weights) -> float:
    about = [found.read for found in evidence if found.is_about]
    share = sum(_mass(read, weights) for read in about) / whole if whole else 0.0
    in_title = any(read.passage.place is Place.TITLE for read in about)
    return min(1.0, share + weights.title * in_title)


def _points(occurrences: Iterable[Occurrence], rarity: Mapping[Term, float], weights: Weights) -> float:
    """A term counts by its kind, form and rarity; again in the same passage, less."""
    points = 0.0
    seen: set[Term] = set()
    for occurrence in occurrences:
        rare = 1 - weights.rarity * (1 - rarity[occurrence.term]) if occurrence.term.kind is Kind.CLUE else 1
        worth = weights.kind[occurrence.term.kind] * weights.form[occurrence.form] * rare
        points += worth * (weights.repeated if occurrence.term in seen else 1)
        seen.add(occurrence.term)
    return points


def _mass(read: Read, weights: Weights) -> float:
    return weights.place[read.passage.place] * read.passage.size
