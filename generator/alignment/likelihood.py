"""Parts of both texts → how much likelier they are as translations of each other than as strangers (logarithm)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.alignment.signs import Sign
from generator.alignment.units import Kind

VARIANCE = 6.8
"""Of the length of a translation, per character (Gale and Church, 1993, section 3.2)."""
SPREAD = 0.1
"""Share of its length by which a long text's translation may differ as well; their samples were short."""
WORST = -6.0
"""Below this, lengths tell nothing more."""
SPLIT = 0.06
"""How much less a sign tells of a whole and its parts; 1 would hold if the signs of the parts were independent."""
SMOOTHING = 8
"""Parts that the usual frequency of a sign counts as much as."""

LOOSE = frozenset({Kind.PARAGRAPH, Kind.ITEM})
SAME_KIND, LOOSE_KIND, OTHER_KIND = 1.0, -2.0, -4.5
ONE_MORE = {Kind.PARAGRAPH: 0.0, Kind.ITEM: -2.0}
ONE_MORE_OF_OTHERS = -6.0
"""Paragraphs are split and merged, items seldom, and rows, headings and captions hardly ever."""

Parts: TypeAlias = "Sequence[Part]"
Span: TypeAlias = tuple[int, int]
"""Parts from the first number to before the second."""


@dataclass(frozen=True, slots=True)
class Part:
    """What is known of a unit or sentence when it is aligned."""

    length: int
    """In characters."""
    signs: frozenset[Sign]
    kind: Kind | None = None
    """Of a unit; None for a sentence."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much signs tell in a section: what is everywhere tells little, what is rare tells much."""

    lost: dict[Sign, float]
    """Of a sign that one side alone has; below 0."""
    kept: dict[Sign, float]
    """Of a sign that both sides have, and what its loss on both would have cost."""


def weigh_signs(german: Parts, english: Parts) -> Weights:
    """Weigh the signs of two texts by how many parts have them."""
    counts = [Counter(sign for part in side for sign in part.signs) for side in (german, english)]
    total = len(german) + len(english)
    weights = Weights({}, {})
    for sign in counts[0].keys() | counts[1].keys():
        if sign.counts_alone or (sign in counts[0] and sign in counts[1]):
            seen = (counts[0][sign] + counts[1][sign] + SMOOTHING * sign.usual) / (total + SMOOTHING)
            seen = min(max(seen, sign.usual), 0.9 * sign.faithful)
            weights.lost[sign] = math.log((1 - sign.faithful) / (1 - seen))
            weights.kept[sign] = math.log(sign.faithful / seen) - 2 * weights.lost[sign]
    return weights


class Likelihood:
    """Scores spans of two sequences; above 0 where they are likelier to be translations of each other."""

    def __init__(self, german: Parts, english: Parts, weights: Weights) -> None:
        self._sides = german, english
        self._weights = weights
        self._spans: dict[tuple[int, Span], tuple[int, frozenset[Sign], float, tuple[Kind | None, ...]]] = {}

    def __call__(self, german: Span, english: Span) -> float:
        left_length, left, left_lost, left_kinds = self._span(0, german)
        right_length, right, right_lost, right_kinds = self._span(1, english)
        score = of_kinds((*left_kinds, *right_kinds)) + of_lengths(left_length, right_length) + left_lost + right_lost
        # The more parts, the likelier it is that one of them has a sign by chance.
        split = SPLIT * math.log((german[1] - german[0]) * (english[1] - english[0]))
        kept = self._weights.kept
        return score + math.fsum(kept[sign] - split for sign in left & right if sign in kept)

    def _span(self, side: int, span: Span) -> tuple[int, frozenset[Sign], float, tuple[Kind | None, ...]]:
        if (side, span) not in self._spans:
            parts = self._sides[side][slice(*span)]
            signs = frozenset(sign for part in parts for sign in part.signs if sign in self._weights.lost)
            lost = math.fsum(self._weights.lost[sign] for sign in signs)
            self._spans[side, span] = sum(p.length for p in parts), signs, lost, tuple(part.kind for part in parts)
        return self._spans[side, span]


def of_lengths(german: int, english: int) -> float:
    """Of two lengths in characters; a stranger's length is anything around the same."""
    middle = (german + english) / 2 or 1
    deviation = math.sqrt(VARIANCE * middle + (SPREAD * middle) ** 2)
    return max(math.log(middle / deviation) - ((english - german) / deviation) ** 2 / 2, WORST)


def of_kinds(kinds: Collection[Kind | None]) -> float:
    """Of the kinds of all units that belong together; sentences have none."""
    if None in kinds:
        return 0.0
    more = max(ONE_MORE.get(kind, ONE_MORE_OF_OTHERS) if kind else 0.0 for kind in kinds) * (len(kinds) - 2)
    if len(set(kinds)) == 1:
        return SAME_KIND + more
    return (LOOSE_KIND if LOOSE.issuperset(kinds) else OTHER_KIND) + more
