"""Twins → sentences that one language has and the other leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.alignment import Alignment, BlockPair, Kind, Sentence, SentencePair
from generator.checks.parity.told import begins
from generator.checks.parity.twins import Twins
from generator.model import Inline
from generator.problems import Category, Finding, Rule, Severity

OMITTED_SENTENCE = Rule(
    "omitted-sentence", Category.ACCURACY, Severity.ERROR, "Each sentence of the original is in the translation."
)
ADDED_SENTENCE = Rule(
    "added-sentence", Category.ACCURACY, Severity.ERROR, "Each sentence of the translation is in the original."
)
RULES = (OMITTED_SENTENCE, ADDED_SENTENCE)

WHOLE = frozenset({Kind.TITLE, Kind.ROW})
"""What is compared as a whole."""
SURE = 0.75
SHORTEST = 15
"""Characters: what is shorter may be an exclamation, an abbreviation or the end of one."""


def check_sentences(twins: Twins) -> Iterator[Finding]:
    """Tell sentences that stand alone in a text that both languages have; what was only rewritten has a counterpart."""
    for pair in twins.alignment.pairs:
        for sentences in find_alone(pair):
            for sentence in twins.there(sentences):
                yield _omitted(twins, pair, sentence)
            for sentence in twins.here(sentences):
                yield _added(twins, pair, sentence)


def find_alone(pair: BlockPair) -> list[SentencePair]:
    """The sentences of a text that have no counterpart; none where both languages have some: those were rewritten."""
    if not (pair.german and pair.english) or pair.german[0].kind in WHOLE:
        return []
    alone = [s for s in pair.sentences if 0 in s.shape and s.confidence >= SURE and _length(s) >= SHORTEST]
    return alone if len({bool(sentences.german) for sentences in alone}) == 1 else []


def without_alone(alignment: Alignment) -> Alignment:
    """What is left to compare when sentences without a counterpart have been told."""
    pairs: list[BlockPair] = []
    for pair in alignment.pairs:
        alone = {id(sentences) for sentences in find_alone(pair)}
        kept = tuple(sentences for sentences in pair.sentences if id(sentences) not in alone)
        pairs.append(replace(pair, sentences=kept) if alone else pair)
    return replace(alignment, pairs=tuple(pairs))


def marks_in(sentences: SentencePair) -> Iterator[Inline]:
    """Footnote marks and links of sentences."""
    for sentence in (*sentences.german, *sentences.english):
        yield from sentence.marks


def _length(sentences: SentencePair) -> int:
    return sum(len(sentence.text) for sentence in (*sentences.german, *sentences.english))


def _omitted(twins: Twins, pair: BlockPair, sentence: Sentence) -> Finding:
    message = f"a sentence of '{twins.original.language}' is missing here: {begins(sentence.text)}"
    hint = "Translate it, or delete it in the original."
    at = twins.here(pair)[0].at
    return OMITTED_SENTENCE.found(at, message, hint, section=twins.name, related=[sentence.at])


def _added(twins: Twins, pair: BlockPair, sentence: Sentence) -> Finding:
    message = f"the sentence {begins(sentence.text)} is not in '{twins.original.language}'"
    hint = "Delete it, or add it to the original."
    related = [twins.there(pair)[0].at]
    return ADDED_SENTENCE.found(sentence.at, message, hint, section=twins.name, related=related)
