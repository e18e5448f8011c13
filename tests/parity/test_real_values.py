"""The one strategy that was published in both languages: its numbers agree, and differences of words are told.

`true_values.yml` says what a reader of both texts finds.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.checks.parity import RULES, STRUCTURE, numbers

TRUE = yaml.safe_load((Path(__file__).parent / "true_values.yml").read_text(encoding="utf-8"))["told"]
CODES = {rule.code for rule in RULES} - {rule.code for check in STRUCTURE for rule in check.RULES}
SOURCE_LINES = re.compile(r"\(lines? (\d+)[^)]* of ")

Told = dict[str, Any]


@pytest.fixture(scope="module")
def told(checked_pair: list[Told]) -> list[Told]:
    """What is told of values, words and typography of the imported pair."""
    return [finding for finding in checked_pair if finding["code"] in CODES]


def is_told(true: Told, finding: Told) -> bool:
    line = SOURCE_LINES.search(finding["message"])
    return (
        finding["section"] == f"aussenwirtschaft/{true['section']}"
        and finding["code"] == true["code"]
        and true.get("says", "") in finding["message"]
        and line is not None
        and int(line[1]) == true["line"]
    )


@pytest.mark.parametrize("true", TRUE, ids=lambda true: f"{true['section']}: {true['what']}"[:80])
def test_each_true_difference_is_told_once(true: Told, told: list[Told]) -> None:
    """Every difference of terms and typography that a reader finds is found, and once."""
    assert len([finding for finding in told if is_told(true, finding)]) == 1


def test_no_number_is_told(told: list[Told]) -> None:
    """All numbers of both texts agree in truth, in figures and in words, in the text and in the notes."""
    codes = {rule.code for rule in numbers.RULES}
    assert [finding for finding in told if finding["code"] in codes] == []


def test_what_is_told_is_true(told: list[Told]) -> None:
    """Whatever is told was found true by a reader."""
    assert [finding for finding in told if not any(is_told(true, finding) for true in TRUE)] == []
