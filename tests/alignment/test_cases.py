"""Two sections side by side: one case a file in `cases/`, named by its promise.

A case holds a German and an English page and says which of their lines belong together, or which sentences.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.alignment import BlockPair, SentencePair, align_sections
from generator.model import Section
from tests.content.reading import read_text

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
FEWEST = 0.5
"""A pair of the best alignment that is less likely than this is a guess."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_texts_are_paired_as_the_case_says(case: Path) -> None:
    """German lines = English lines, in reading order; `-` where the other language says nothing."""
    said = yaml.safe_load(case.read_text(encoding="utf-8"))
    german, english = (read_text(said[language], Section("s", (1,), ""))[0] for language in ("german", "english"))
    pairs = align_sections(german, english).pairs[1:]
    assert [as_lines(pair) for pair in pairs] == said["pairs"]
    assert [as_words(pair) for pair in inner(pairs)] == said.get("sentences", [])
    assert min(pair.confidence for pair in pairs) > FEWEST


def as_lines(pair: BlockPair) -> str:
    german, english = (" ".join(str(unit.at.line) for unit in side) or "-" for side in (pair.german, pair.english))
    return f"{german} = {english}{' (moved)' if pair.moved else ''}"


def as_words(pair: SentencePair) -> str:
    """The first word of each sentence."""
    german, english = (" ".join(s.text.split()[0] for s in side) or "-" for side in (pair.german, pair.english))
    return f"{german} = {english}{' (moved)' if pair.moved else ''}"


def inner(pairs: tuple[BlockPair, ...]) -> list[SentencePair]:
    """What differs inside blocks that both languages have."""
    return [
        sentences
        for pair in pairs
        if pair.german and pair.english
        for sentences in pair.sentences
        if sentences.shape != (1, 1) or sentences.moved
    ]
