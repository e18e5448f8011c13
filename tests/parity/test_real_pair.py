"""The one strategy that was published in both languages: what differs is told, and what is told is true.

`differences.yml` says what a reader of both texts finds.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.checks.parity import STRUCTURE

TRUE = yaml.safe_load((Path(__file__).parent / "differences.yml").read_text(encoding="utf-8"))["told"]
CODES = {rule.code for check in STRUCTURE for rule in check.RULES}
SOURCE_LINES = re.compile(r"\(lines? (\d+)")

Told = dict[str, Any]


@pytest.fixture(scope="module")
def told(checked_pair: list[Told]) -> list[Told]:
    """What is told of structure and footnotes of the imported pair."""
    return [finding for finding in checked_pair if finding["code"] in CODES]


def is_told(true: Told, finding: Told) -> bool:
    line = SOURCE_LINES.search(finding["message"])
    return (
        finding["section"] == f"aussenwirtschaft/{true['section']}"
        and finding["code"] == true["code"]
        and true.get("says", "") in finding["message"]
        and ("line" not in true or (line is not None and int(line[1]) == true["line"]))
    )


@pytest.mark.parametrize("true", TRUE, ids=lambda true: f"{true['section']}: {true['what']}"[:80])
def test_each_true_difference_is_told_once(true: Told, told: list[Told]) -> None:
    """Every difference of structure and footnotes that a reader finds is found, and once."""
    assert len([finding for finding in told if is_told(true, finding)]) == 1


def test_what_is_told_is_true(told: list[Told]) -> None:
    """Of what is told as an error, nine in ten are true at least; the share is printed with `-s`."""
    errors = [finding for finding in told if finding["severity"] == "error"]
    false = [finding for finding in told if not any(is_told(true, finding) for true in TRUE)]
    false_errors = [finding for finding in false if finding in errors]
    print(f"{len(told)} told, {len(false)} not true; {len(errors)} errors, {len(false_errors)} not true")  # noqa: T201
    assert len(false_errors) <= len(errors) / 10, false_errors


def test_both_places_are_named(told: list[Told]) -> None:
    """Each finding stands in the translation and leads to the original."""
    assert all("/en/" in f["path"] and all("/de/" in place["path"] for place in f["related"]) for f in told)
    assert all(finding["related"] for finding in told)
