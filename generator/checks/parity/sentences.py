"""Twins → sentences that one language has and the other leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.alignment import BlockPair, Kind, Sentence
from generator.checks.parity.told import begins
from generator.checks.parity.twins import Twins
from generator.problems import Category, Finding, Rule, Severity

OMITTED_SENTENCE = Rule(
    "omitted-sentence", Category.ACCURACY, Severity.ERROR, "Each sentence of the original is in the translation."
)
ADDED_SENTENCE = Rule(
    "added-sentence", Category.ACCURACY, Severity.ERROR, "Each sentence of the translation is in the original."
)
RULES = (OMITTED_SENTENCE, ADDED_SENTENCE)

SURE = 0.75
SHORTEST = 15
"""Characters: what is shorter may be an exclamation, an abbreviation or the end of one."""


def check_sentences(twins: Twins) -> Iterator[Finding]:
    """Tell sentences that stand alone in a text that both languages have; what was only rewritten has a counterpart."""
    for pair in twins.alignment.pairs:
        if pair.german and pair.english and pair.german[0].kind not in {Kind.ROW, Kind.TITLE}:
            omitted, added = _alone(twins, pair)
            if omitted and not added:
                for sentence in omitted:
                    yield _omitted(twins, pair, sentence)
            elif added and not omitted:
                for sentence in added:
                    yield _added(twins, pair, sentence)


def _alone(twins: Twins, pair: BlockPair) -> tuple[list[Sentence], list[Sentence]]:
    omitted: list[Sentence] = []
    added: list[Sentence] = []
    for sentences in pair.sentences:
        if 0 in sentences.shape and sentences.confidence >= SURE:
            omitted += [s for s in twins.there(sentences) if len(s.text) >= SHORTEST]
            added += [s for s in twins.here(sentences) if len(s.text) >= SHORTEST]
    return omitted, added


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
