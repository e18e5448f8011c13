"""Two sections → pairs of blocks in reading order, with the pairs of sentences inside them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TypeVar

from generator.alignment.beads import SENTENCES, UNITS, Bead, Shapes, find_beads
from generator.alignment.likelihood import Likelihood, Part, weigh_signs
from generator.alignment.mending import mend_pairs
from generator.alignment.pairs import Alignment, BlockPair, Pair
from generator.alignment.sentences import Sentence, split_unit
from generator.alignment.signs import Sign, sign_of_id, sign_of_note, signs_of
from generator.alignment.units import Kind, Unit, units_of
from generator.model import Figure, Footnote, Heading, Language, Section, Table, walk_inlines

TITLE, NOTES = frozenset({Kind.TITLE}), frozenset({Kind.NOTE})
PARTS = (TITLE, frozenset(Kind) - TITLE - NOTES, NOTES)
"""What is aligned by itself."""
FOUND_ELSEWHERE = 5.0
"""Log-likelihood from which on two texts without common neighbours are taken for each other's translation."""
T = TypeVar("T", Unit, Sentence)


def align_sections(german: Section, english: Section) -> Alignment:
    """Pair what two sections with one id say."""
    left, right = [*units_of(german)], [*units_of(english)]
    pairs: list[Pair[Unit]] = []
    for kinds in PARTS:
        sides = [unit for unit in left if unit.kind in kinds], [unit for unit in right if unit.kind in kinds]
        parts = _parts_of_units(sides[0], Language.DE), _parts_of_units(sides[1], Language.EN)
        pairs += _pair(*sides, Likelihood(*parts, weigh_signs(*parts)), UNITS)
    return Alignment(german, english, _with_sentences(pairs))


def _pair(german: Sequence[T], english: Sequence[T], score: Likelihood, shapes: Shapes) -> list[Pair[T]]:
    beads = find_beads(len(german), len(english), score, shapes)
    found = [(g, e, bead) for bead in beads for g, e in _uncrossed(bead)]
    elsewhere = _find_elsewhere([g.start for g, e, _ in found if not e], [e.start for g, e, _ in found if not g], score)
    pairs: list[Pair[T]] = []
    for g, e, bead in found:
        if not e and g.start in elsewhere:
            other, confidence = elsewhere[g.start]
            pairs.append(Pair((german[g.start],), (english[other],), confidence, moved=True))
        elif g or all(e.start != other for other, _ in elsewhere.values()):
            pairs.append(Pair(tuple(german[n] for n in g), tuple(english[n] for n in e), bead.confidence, bead.crossed))
    return pairs


def _uncrossed(bead: Bead) -> Iterator[tuple[range, range]]:
    if bead.crossed:
        yield bead.german[:1], bead.english[1:]
        yield bead.german[1:], bead.english[:1]
    else:
        yield bead.german, bead.english


def _find_elsewhere(lost: Sequence[int], gained: Sequence[int], score: Likelihood) -> dict[int, tuple[int, float]]:
    """Pair what is left over on both sides, the likeliest first; to the German part, the English one and how likely."""
    likely = sorted((-score((a, a + 1), (b, b + 1)), a, b) for a in lost for b in gained)
    found: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for value, a, b in likely:
        if -value > FOUND_ELSEWHERE and a not in found and b not in taken:
            found[a] = b, 1 / (1 + math.exp(FOUND_ELSEWHERE + value))
            taken.add(b)
    return found


def _with_sentences(pairs: Sequence[Pair[Unit]]) -> tuple[BlockPair, ...]:
    """Signs are weighed by the whole section: in a paragraph of two sentences, nothing would be rare."""
    sides = [_split(chain.from_iterable(pair.side(lang) for pair in pairs), lang) for lang in Language]
    weights = weigh_signs(*(_parts_of_sentences(side, lang) for side, lang in zip(sides, Language, strict=True)))

    def align(german: Sequence[Unit], english: Sequence[Unit]) -> tuple[Pair[Sentence], ...]:
        left, right = _split(german, Language.DE), _split(english, Language.EN)
        parts = _parts_of_sentences(left, Language.DE), _parts_of_sentences(right, Language.EN)
        return tuple(_pair(left, right, Likelihood(*parts, weights), SENTENCES))

    aligned = (BlockPair(p.german, p.english, p.confidence, p.moved, align(p.german, p.english)) for p in pairs)
    return mend_pairs(aligned, align)


def _split(units: Iterable[Unit], language: Language) -> tuple[Sentence, ...]:
    return tuple(sentence for unit in units for sentence in split_unit(unit, language))


def _parts_of_sentences(sentences: Sequence[Sentence], language: Language) -> list[Part]:
    return [Part(len(s.text), signs_of(s.text, s.marks, language)) for s in sentences]


def _parts_of_units(units: Sequence[Unit], language: Language) -> list[Part]:
    return [Part(len(unit.text), _signs_of(unit, language), unit.kind) for unit in units]


def _signs_of(unit: Unit, language: Language) -> frozenset[Sign]:
    signs = signs_of(unit.text, walk_inlines(unit.inlines), language)
    if isinstance(unit.block, Footnote):
        return signs | {sign_of_note(unit.block.label)}
    if isinstance(unit.block, Heading | Figure | Table) and unit.id:
        return signs | {sign_of_id(unit.id)}
    return signs
