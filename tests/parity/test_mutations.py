"""Mistakes put into a clean pair on purpose: they are told, and the clean pair is told nothing.

A few of each kind with a fixed seed; `make bench` makes hundreds (`benchmarks/README.md` has the figures).
"""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.mutations import MUTATIONS
from benchmarks.parity import CLEAN, count_false_alarms, read_pairs, try_mutation

TIMES = 6
PAIRS = [pair for root in CLEAN for pair in read_pairs(root)]


def test_clean_pairs_are_told_nothing() -> None:
    """Neither the published texts nor the sample have a warning or an error."""
    assert [count_false_alarms(root) for root in CLEAN] == [0, 0]


@pytest.mark.parametrize("name", MUTATIONS)
def test_mistakes_are_told(name: str) -> None:
    """Of a few mistakes of each kind, no more than one escapes."""
    score = try_mutation(MUTATIONS[name], PAIRS, TIMES, Random(f"few {name}"))
    assert score.tries == TIMES
    assert score.found >= TIMES - 1
