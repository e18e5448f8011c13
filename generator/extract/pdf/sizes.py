"""Rows of all pages → size and line distance of the running text, by which everything else is measured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.extract.pdf.pages import Row

USUAL = 1.35
"""Line distance, in sizes, where a document does not show it."""
MOST = 2.5


@dataclass(frozen=True, slots=True)
class Measure:
    """What is usual in a document."""

    body: float
    leadings: Mapping[float, float]
    """Line distance by size."""

    def leading(self, size: float) -> float:
        """The usual distance of two lines of this size."""
        return self.leadings.get(size, size * USUAL)


def measure(pages: Sequence[Sequence[Row]]) -> Measure:
    """Find what most letters of a document are like."""
    letters = Counter[float]()
    gaps: dict[float, Counter[float]] = {}
    for rows in pages:
        for row in rows:
            for piece in row:
                letters[piece.size] += len(piece.text)
        for above, below in _pairs_below(rows):
            gap, size = above[0].base - below[0].base, below[0].size
            if above[0].size == size and size < gap * 1.2 < MOST * 1.2 * size:
                gaps.setdefault(size, Counter())[round(gap, 1)] += 1
    leadings = {size: _least_usual(found) for size, found in gaps.items()}
    return Measure(letters.most_common(1)[0][0] if letters else 10.0, leadings)


def _pairs_below(rows: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Rows and the next ones that begin below them; those of the other column may stand in between."""
    columns: dict[int, list[Row]] = {}
    for row in rows:
        columns.setdefault(round(row[0].left), []).append(row)
    for column in columns.values():
        yield from pairwise(column)


def _least_usual(gaps: Counter[float]) -> float:
    """The smallest distance that is frequent: larger ones stand between paragraphs."""
    most = max(gaps.values())
    return min(gap for gap, times in gaps.items() if times * 3 >= most)
