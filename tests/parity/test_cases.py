"""What a translation and its original differ in: one case a file in `cases/`, named by its promise.

A case changes some words of the clean pair in `benchmarks/parallel`; it goes the way of `zweiklang check`.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from generator.checks import check_publication
from generator.checks.parity import STRUCTURE
from generator.content import read_publication
from generator.problems import Finding
from generator.workspace import load_workspace

PARALLEL = Path(__file__).parents[2] / "benchmarks" / "parallel"
CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))


def check_changed(changes: Sequence[dict[str, str]], root: Path) -> list[Finding]:
    """Check the clean pair with some words changed; a file is renamed where a change says so."""
    shutil.copytree(PARALLEL, root, dirs_exist_ok=True)
    for change in changes:
        path = root / "content" / change["file"]
        text = path.read_text(encoding="utf-8")
        if "rename" in change:
            path.rename(root / "content" / change["rename"])
            continue
        assert text.count(change["from"]) == 1, f"{change['from']!r} does not stand once in {path.name}"
        path.write_text(text.replace(change["from"], change["to"]), encoding="utf-8")
    workspace = load_workspace(root)
    reading = read_publication(root / "content", workspace)
    return [*reading.findings, *check_publication(reading.publication, workspace)]


def told(findings: list[Finding], root: Path) -> list[str]:
    lines = [
        f"{finding.at} {' '.join(str(at) for at in finding.related)}: {finding.severity.name.lower()} "
        f"{finding.rule.code}: {finding.message}\n{finding.hint}"
        for finding in findings
    ]
    return [line.replace(f"{root}/content/", "") for line in lines]


def test_the_clean_pair_is_told_nothing(tmp_path: Path) -> None:
    """Whatever a case tells comes from its change."""
    assert check_changed([], tmp_path) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_difference_is_told_once(case: Path, tmp_path: Path) -> None:
    """Each difference is told with both places, what was found and the next step; nothing follows from it."""
    said = yaml.safe_load(case.read_text(encoding="utf-8"))
    assert told(check_changed(said["changes"], tmp_path), tmp_path) == said["told"]


def test_every_rule_has_a_case() -> None:
    """No rule of a comparison is without a file that breaks it."""
    cases = "\n".join(case.read_text(encoding="utf-8") for case in CASES)
    codes = [rule.code for check in STRUCTURE for rule in check.RULES]
    assert [code for code in codes if f" {code}: " not in cases] == []
