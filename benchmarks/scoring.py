"""Truth and what an import made of it → how much came back whole.

A measure is a fraction whose parts can be added up over many documents.  `F1` counts what is
missing and what is too much alike; the others are shares of what there was to find.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from benchmarks.flow import Kind, Piece

OPENING = 4
"""Words that tell one paragraph from another."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A share, as what is right and what it is measured against."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Measure) -> Measure:
        return Measure(self.right + other.right, self.of + other.of)

    @property
    def value(self) -> float | None:
        return self.right / self.of if self.of else None


Score = Mapping[str, Measure]
MEASURES = (
    *("headings", "levels", "ownership", "paragraphs", "items", "nesting", "tables", "cells"),
    *("order", "notes", "markers", "words"),
)


def score(wanted: Sequence[Piece], given: Sequence[Piece]) -> Score:
    """Compare what an import gives with the truth."""
    pairs = _pair_headings(wanted, given)
    headings = [sum(piece.kind is Kind.HEADING for piece in flow) for flow in (wanted, given)]
    return {
        "headings": Measure(2 * len(pairs), sum(headings)),
        "levels": Measure(sum(wanted[a].level == given[b].level for a, b in pairs), len(pairs)),
        "ownership": Measure(sum(_follows(wanted, a) == _follows(given, b) for a, b in pairs), headings[0]),
        "paragraphs": _whole(wanted, given, Kind.PARAGRAPH),
        "items": _whole(wanted, given, Kind.ITEM),
        "nesting": _nesting(wanted, given),
        "tables": _whole(wanted, given, Kind.TABLE),
        "cells": _f1(_cells(wanted), _cells(given)),
        "order": _in_order(wanted, given),
        "notes": _whole(wanted, given, Kind.NOTE),
        "markers": _f1((mark for piece in wanted for mark in piece.marks), (m for piece in given for m in piece.marks)),
        "words": _f1((w for piece in wanted for w in piece.text.split()), (w for p in given for w in p.text.split())),
    }


def add_scores(scores: Iterable[Score]) -> Score:
    """The figures of many documents as if they were one."""
    total = dict.fromkeys(MEASURES, Measure())
    for one in scores:
        total = {name: total[name] + one[name] for name in MEASURES}
    return total


def _pair_headings(wanted: Sequence[Piece], given: Sequence[Piece]) -> list[tuple[int, int]]:
    """Indexes of the headings that stand in both, in the same order."""
    a, b = ([n for n, piece in enumerate(flow) if piece.kind is Kind.HEADING] for flow in (wanted, given))
    matcher = SequenceMatcher(None, [wanted[n].text for n in a], [given[n].text for n in b], autojunk=False)
    return [(a[m.a + k], b[m.b + k]) for m in matcher.get_matching_blocks() for k in range(m.size)]


def _follows(flow: Sequence[Piece], at: int) -> list[str]:
    """The first words of what stands below a heading."""
    below = next((piece for piece in flow[at + 1 :] if piece.kind is not Kind.NOTE), None)
    return below.text.split()[:OPENING] if below else []


def _whole(wanted: Sequence[Piece], given: Sequence[Piece], kind: Kind) -> Measure:
    """Pieces that came out with every word, none added, cut or joined wrongly; of tables, with every cell."""
    truth, found = (Counter((p.text, p.cells) for p in flow if p.kind is kind) for flow in (wanted, given))
    return Measure((truth & found).total(), truth.total())


def _nesting(wanted: Sequence[Piece], given: Sequence[Piece]) -> Measure:
    """Whole items that stand as deep as they should."""
    items = [[piece for piece in flow if piece.kind is Kind.ITEM] for flow in (wanted, given)]
    truth, found = (Counter((piece.text, piece.level) for piece in own) for own in items)
    return Measure((truth & found).total(), _whole(wanted, given, Kind.ITEM).right)


def _cells(flow: Iterable[Piece]) -> Iterator[tuple[int, int, str]]:
    """Row, column and words of every cell that holds some."""
    for piece in flow:
        for row, cells in enumerate(piece.cells):
            yield from ((row, column, text) for column, text in enumerate(cells) if text)


def _f1(wanted: Iterable[object], given: Iterable[object]) -> Measure:
    truth, found = Counter(wanted), Counter(given)
    return Measure(2 * (truth & found).total(), truth.total() + found.total())


def _in_order(wanted: Sequence[Piece], given: Sequence[Piece]) -> Measure:
    """The most paragraphs and items that follow one another as they should, told by their first words."""
    text = {Kind.PARAGRAPH, Kind.ITEM}
    places: dict[tuple[str, ...], list[int]] = {}
    for n, piece in enumerate(given):
        if piece.kind in text:
            places.setdefault(tuple(piece.text.split()[:OPENING]), []).append(n)
    flow = [piece for piece in wanted if piece.kind in text]
    found = [place for piece in flow for place in reversed(places.get(tuple(piece.text.split()[:OPENING]), ()))]
    return Measure(min(_longest_rise(found), len(flow)), len(flow))


def _longest_rise(numbers: Sequence[int]) -> int:
    """Length of the longest part, gaps allowed, in which each number is greater than the one before."""
    ends: list[int] = []
    for number in numbers:
        at = bisect_left(ends, number)
        ends[at : at + 1] = [number]
    return len(ends)
