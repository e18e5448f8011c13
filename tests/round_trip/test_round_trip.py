"""Documents with known truth, printed and read back: what must come back whole.

The thresholds are what holds for these documents, with some room; `benchmarks/README.md` has the
figures of many documents, by layout and way of reading.
"""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.documents import Plan, write_document
from benchmarks.extractors import OWN, Extract
from benchmarks.flow import Kind, read_flow
from benchmarks.printing import LAYOUTS, Layout
from benchmarks.round_trip import come_back
from benchmarks.scoring import MEASURES, add_scores, score

BY_NAME = {layout.name: layout for layout in LAYOUTS}
WHOLE = dict.fromkeys(MEASURES, 1.0) | {"words": 0.995, "paragraphs": 0.97, "items": 0.97}
IN_COLUMNS = dict.fromkeys(MEASURES, 0.95) | {"paragraphs": 0.93, "tables": 0.8, "cells": 0.9}
FROM_TEXT = {"headings": 0.85, "levels": 1.0, "ownership": 0.85, "order": 0.85, "words": 0.98}


def figures_of(layout: Layout, plan: Plan, way: str, seeds: range) -> Mapping[str, float]:
    """What came back of a few documents, in one way; 1 where there was nothing to find."""
    ways: dict[str, Extract] = {way: OWN[way]}
    total = add_scores(come_back(seed, plan, layout, ways)[way] for seed in seeds)
    return {name: 1.0 if measure.value is None else measure.value for name, measure in total.items()}


def missed(figures: Mapping[str, float], least: Mapping[str, float]) -> dict[str, float]:
    return {name: figures[name] for name in least if figures[name] < least[name]}


@pytest.mark.parametrize("numbered", [True, False], ids=["numbered", "without numbers"])
@pytest.mark.parametrize("layout", ["one column", "one column, heads", "one column, U+2010"])
def test_a_document_in_one_column_comes_back(layout: str, *, numbered: bool) -> None:
    """All but a doubtful hyphen is there: headings, lists in lists, tables with captions, notes and markers."""
    plan = Plan(chapters=3, numbered=numbered)
    assert missed(figures_of(BY_NAME[layout], plan, "PDF", range(1, 3)), WHOLE) == {}


@pytest.mark.parametrize("numbered", [True, False], ids=["numbered", "without numbers"])
@pytest.mark.parametrize("layout", ["two columns", "two columns, heads", "two columns, justified"])
def test_a_document_in_two_columns_comes_back(layout: str, *, numbered: bool) -> None:
    """Columns with notes at the foot of the page are read one after the other, nearly everything whole."""
    plan = Plan(chapters=3, numbered=numbered)
    assert missed(figures_of(BY_NAME[layout], plan, "PDF", range(1, 3)), IN_COLUMNS) == {}


@pytest.mark.parametrize("way", ["pdftotext", "pdftotext -nopgbrk"])
def test_extracted_text_keeps_its_headings_order_and_words(way: str) -> None:
    """Text that an extractor left, with form feeds or without, keeps numbered headings, reading order and words."""
    figures = figures_of(BY_NAME["one column, heads"], Plan(chapters=3), way, range(1, 3))
    assert missed(figures, FROM_TEXT) == {}


@given(st.integers(1, 10_000), st.sampled_from(LAYOUTS), st.booleans())
@settings(max_examples=5, deadline=None)
def test_words_come_back_from_any_document(seed: int, layout: Layout, numbered: bool) -> None:  # noqa: FBT001
    """Whatever is printed, in whatever layout, its words are read again."""
    figures = figures_of(layout, Plan(chapters=2, numbered=numbered), "PDF", range(seed, seed + 1))
    assert figures["words"] > 0.97


def test_a_scorer_sees_what_is_lost() -> None:
    """The truth compared with itself is whole; without its notes, just these and some words are missed."""
    truth = read_flow(write_document(Random(1), Plan(notes=0.5)))
    figures = {name: measure.value for name, measure in score(truth, truth).items()}
    assert figures == dict.fromkeys(MEASURES, 1.0)
    less = score(truth, [piece for piece in truth if piece.kind is not Kind.NOTE])
    assert {name for name, measure in less.items() if measure.value != 1.0} == {"notes", "words"}
    assert less["notes"].value == 0.0
