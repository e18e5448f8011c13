"""Twins → texts that both languages have, in another order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.alignment import BlockPair, units_of
from generator.checks.parity.told import named
from generator.checks.parity.twins import Twins
from generator.problems import Category, Finding, Rule, Severity

MOVED = Rule(
    "block-out-of-order",
    Category.ACCURACY,
    Severity.ERROR,
    "Paragraphs, headings, items and captions stand in the same order as in the original.",
)
RULES = (MOVED,)


def check_order(twins: Twins) -> Iterator[Finding]:
    """Tell what has moved; two neighbours that have changed places are told once, and so is a list or table."""
    told: set[tuple[int, int]] = set()
    places = {id(unit.block): place for place, unit in enumerate(units_of(twins.alignment.english))}
    previous: BlockPair | None = None
    for pair in twins.alignment.pairs:
        if pair.moved and not (previous and _changed_places(previous, pair, places)):
            here, there = twins.here(pair)[0], twins.there(pair)[0]
            key = id((*here.within, here.block)[0]), id((*there.within, there.block)[0])
            if key not in told:
                told.add(key)
                message = f"the {named(here)} stands in another place than in '{twins.original.language}'"
                hint = "Put both into the same order, unless the printed texts differ."
                yield MOVED.found(here.at, message, hint, section=twins.name, related=[there.at])
        previous = pair


def _changed_places(first: BlockPair, second: BlockPair, places: Mapping[int, int]) -> bool:
    """Whether two pairs that follow each other in German stand the other way round in English."""
    if not (first.moved and second.moved):
        return False
    return places[id(first.english[0].block)] == places[id(second.english[0].block)] + 1
