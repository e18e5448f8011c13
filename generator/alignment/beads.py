"""Two sequences and the likelihood of their parts → beads: which of them belong together, in order.

The best way through is found as Gale and Church (1993) do; the confidence of a bead is its share in the
likelihood of all ways through (forward and backward sums).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.alignment.likelihood import Span

Score = Callable[[Span, Span], float]
"""How much likelier two spans belong together than not (logarithm)."""
Place = tuple[int, int]

Shapes: TypeAlias = Mapping[tuple[int, int], float]
"""How often a bead takes so many parts of the one and so many of the other (logarithm)."""


def _shapes(alone: float, split: float, tripled: float) -> Shapes:
    """After Gale and Church (1993, table 5), and own counts; two for two are rather two pairs."""
    kinds = {(0, 1): alone, (1, 2): split, (1, 3): tripled}
    return {
        (1, 1): math.log(0.9),
        **{shape: math.log(share) for shape, share in kinds.items()},
        **{(m, n): math.log(share) for (n, m), share in kinds.items()},
        (2, 2): math.log(0.0001),
    }


UNITS = _shapes(alone=0.01, split=0.035, tripled=0.002)
SENTENCES = _shapes(alone=0.012, split=0.025, tripled=0.002)
CROSSED = math.log(0.001)
"""How often two neighbours have changed places."""
BAND = 20
"""Parts by which two sequences may get out of step, beyond the difference of their lengths."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Parts `german` of the one sequence are said by parts `english` of the other."""

    german: range
    english: range
    confidence: float
    crossed: bool = False
    """Two neighbours that have changed places: the first belongs to the second."""


@dataclass(frozen=True, slots=True)
class Step:
    """A way from one place to a later one, with its score."""

    start: Place
    end: Place
    score: float
    crossed: bool = False


def find_beads(german: int, english: int, score: Score, shapes: Shapes) -> tuple[Bead, ...]:
    """Align so many parts with so many; every part is in one bead, and beads come in order."""
    end = german, english
    steps = [*_steps(german, english, score, shapes)]
    best, forward = _forward(steps)
    backward = _backward(steps, end)
    found: list[Bead] = []
    place = end
    while place != (0, 0):
        step = best[place][1]
        share = forward[step.start] + step.score + backward[step.end] - forward[end]
        confidence = min(math.exp(min(share, 0.0)), 1.0)
        (i, j), (k, m) = step.start, step.end
        found.append(Bead(range(i, k), range(j, m), confidence, step.crossed))
        place = step.start
    return tuple(reversed(found))


def _steps(n: int, m: int, score: Score, shapes: Shapes) -> Iterator[Step]:
    """Every step between places near the diagonal, in the order of their ends."""
    width = BAND + abs(n - m)
    for i in range(n + 1):
        middle = i * m // n if n else 0
        for j in range(max(0, middle - width) if n else 0, min(m, middle + width) + 1 if n else m + 1):
            for (a, b), prior in shapes.items():
                if a <= i and b <= j:
                    evidence = score((i - a, i), (j - b, j)) if a and b else 0.0
                    yield Step((i - a, j - b), (i, j), prior + evidence)
            if i > 1 and j > 1:
                crossing = score((i - 2, i - 1), (j - 1, j)) + score((i - 1, i), (j - 2, j - 1))
                yield Step((i - 2, j - 2), (i, j), CROSSED + crossing, crossed=True)


def _forward(steps: Sequence[Step]) -> tuple[dict[Place, tuple[float, Step]], dict[Place, float]]:
    """The best step to each place, and the sum of all ways to it."""
    best: dict[Place, tuple[float, Step]] = {}
    at_best: dict[Place, float] = {(0, 0): 0.0}
    total: dict[Place, float] = {(0, 0): 0.0}
    for step in steps:
        if step.start not in total:
            continue
        reached = at_best[step.start] + step.score
        if step.end not in best or reached > best[step.end][0]:
            best[step.end] = reached, step
            at_best[step.end] = reached
        total[step.end] = _add(total.get(step.end), total[step.start] + step.score)
    return best, total


def _backward(steps: Sequence[Step], end: Place) -> dict[Place, float]:
    """The sum of all ways from each place to the end."""
    total: dict[Place, float] = {end: 0.0}
    for step in reversed(steps):
        if step.end in total:
            total[step.start] = _add(total.get(step.start), total[step.end] + step.score)
    return total


def _add(a: float | None, b: float) -> float:
    """Logarithm of a sum of two likelihoods."""
    if a is None:
        return b
    high, low = max(a, b), min(a, b)
    return high + math.log1p(math.exp(low - high))
