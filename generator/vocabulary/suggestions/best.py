"""Section and concept → the sentence that speaks most clearly for it, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.alignment import split_sentences
from generator.model import Language, Location, Section
from generator.vocabulary.matching import Kind, Matcher, Occurrence
from generator.vocabulary.suggestions.passages import Place, split_passages

PLACES = (Place.LEAD, Place.TEXT, Place.ITEM, Place.NOTE)
"""Where sentences stand, the better place first where two speak alike."""
WORTH = {Kind.NAME: 3, Kind.DEPRECATED: 3, Kind.CLUE: 1}
SHORTEST = 4
"""Words of a sentence: what is shorter is a label."""


@dataclass(frozen=True, slots=True)
class BestSentence:
    """The sentence to show beside a section's name."""

    text: str
    at: Location
    """The line of its paragraph."""
    words: tuple[tuple[int, int], ...]
    """Where the words that speak for the concept stand in it, from and to."""


def best_evidence(section: Section, concept: str, language: Language, matcher: Matcher) -> BestSentence | None:
    """Find the sentence with the most different words for a concept, names before clues; None where none has any."""
    best: tuple[tuple[int, int, int], BestSentence] | None = None
    for passage in split_passages(section):
        if passage.place not in PLACES:
            continue
        for _, sentence in split_sentences(passage.text, language):
            found = [each for each in matcher.find_concepts(sentence, language) if each.concept == concept]
            rank = (_worth(found), -PLACES.index(passage.place), -len(sentence))
            if found and len(sentence.split()) >= SHORTEST and (best is None or rank > best[0]):
                places = tuple((each.start, each.end) for each in found)
                best = rank, BestSentence(sentence, passage.at, places)
    return best[1] if best else None


def _worth(found: Iterable[Occurrence]) -> int:
    return sum(WORTH[term.kind] for term in {occurrence.term for occurrence in found})
