"""Pairs of blocks → the same, with a paragraph that stands alone joined to the neighbour whose sentences it says.

Lengths and signs of whole paragraphs can mislead where a page has few of them; sentences then tell better.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from generator.alignment.pairs import BlockPair, SentencePair
from generator.alignment.units import Kind, Unit

AlignSentences: TypeAlias = Callable[[Sequence[Unit], Sequence[Unit]], tuple[SentencePair, ...]]
ENOUGH = 0.8
"""Share of a lonely paragraph that must find its counterpart in the neighbour."""
SHORTEST = 15
"""Characters: what is shorter tells too little of itself."""


def mend_pairs(pairs: Iterable[BlockPair], align_sentences: AlignSentences) -> tuple[BlockPair, ...]:
    """Join neighbours where one has what the other lacks."""
    mended: list[BlockPair] = []
    for pair in pairs:
        joined = _joined(mended[-1], pair, align_sentences) if mended and _may_join(mended[-1], pair) else None
        mended[-1:] = [*mended[-1:], pair] if joined is None else [joined]
    return tuple(mended)


def _may_join(first: BlockPair, second: BlockPair) -> bool:
    units = (*first.german, *first.english, *second.german, *second.english)
    is_plain = all(unit.kind is Kind.PARAGRAPH and not unit.within for unit in units)
    return is_plain and not (first.moved or second.moved) and (0 in first.shape or 0 in second.shape)


def _joined(first: BlockPair, second: BlockPair, align_sentences: AlignSentences) -> BlockPair | None:
    german, english = (*first.german, *second.german), (*first.english, *second.english)
    if not (german and english):
        return None
    sentences = align_sentences(german, english)
    alone = [_length(pair.sentences) for pair in (first, second) if 0 in pair.shape]
    won = _lonely(first.sentences) + _lonely(second.sentences) - _lonely(sentences)
    if min(alone) < SHORTEST or won < ENOUGH * min(alone) * len(alone):
        return None
    return BlockPair(german, english, min(first.confidence, second.confidence), sentences=sentences)


def _lonely(sentences: Iterable[SentencePair]) -> int:
    """Characters without a counterpart."""
    return _length(pair for pair in sentences if 0 in pair.shape)


def _length(sentences: Iterable[SentencePair]) -> int:
    return sum(len(sentence.text) for pair in sentences for sentence in (*pair.german, *pair.english))
