"""Every mistake that only a whole publication shows: one case a file in `cases/`, named by its promise.

A case replaces, adds or (with null) takes away files of `base/`.  It goes the way of `zweiklang check`:
files are read, then checked.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from generator.checks import ALL_RULES, CHECKS, check_publication
from generator.checks.parity import STRUCTURE
from generator.content import CONTENT_RULES, Reading, read_publication
from generator.problems import Finding, Severity
from generator.workspace import load_workspace

HERE = Path(__file__).parent
ELSEWHERE = {rule for check in STRUCTURE for rule in check.RULES}
"""What one language has and the other lacks is tested in `tests/parity`: here, a case changes one language only."""
SETTINGS = HERE.parent / "workspace" / "base"
CASES = sorted((HERE / "cases").glob("*.yml"))


def read_and_check(files: Mapping[str, str | None], root: Path) -> tuple[Reading, list[Finding]]:
    """Read and check a publication in which some files are replaced."""
    shutil.copytree(SETTINGS, root, dirs_exist_ok=True)
    shutil.copytree(HERE / "base", root / "content", dirs_exist_ok=True)
    for name, text in files.items():
        path = root / ("content" if name.startswith(("de/", "en/")) else "") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            path.unlink()
        else:
            path.write_text(text, encoding="utf-8")
    workspace = load_workspace(root)
    reading = read_publication(root / "content", workspace)
    findings = check_publication(reading.publication, workspace)
    return reading, [finding for finding in findings if finding.rule not in ELSEWHERE]


def told(findings: list[Finding], root: Path) -> list[str]:
    lines = (
        f"{finding.at}: {finding.severity.name.lower()} {finding.rule.code}: {finding.message}\n{finding.hint}"
        for finding in findings
    )
    return [line.replace(f"{root}/content/", "").replace(f"{root}/", "") for line in lines]


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_mistake_is_told(case: Path, tmp_path: Path) -> None:
    """Each mistake is told with its file, its line, the value found and the next step, and nothing else is."""
    files = yaml.safe_load(case.read_text(encoding="utf-8"))
    expected = files.pop("told")
    _, findings = read_and_check(files, tmp_path)
    assert told(findings, tmp_path) == expected


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_nothing_is_told_twice(case: Path, tmp_path: Path) -> None:
    """Reading and checking share the work: no line is told the same thing by both."""
    files = yaml.safe_load(case.read_text(encoding="utf-8"))
    files.pop("told")
    reading, findings = read_and_check(files, tmp_path)
    read = {(finding.at, finding.rule.code) for finding in reading.findings}
    assert not read & {(finding.at, finding.rule.code) for finding in findings}


def test_every_rule_has_a_case() -> None:
    """No rule of a check is without a file that breaks it."""
    cases = "\n".join(case.read_text(encoding="utf-8") for case in CASES)
    codes = [rule.code for check in CHECKS for rule in check.RULES if rule not in ELSEWHERE]
    assert [code for code in codes if f" {code}: " not in cases] == []


def test_codes_of_rules_are_unique() -> None:
    """A code names one rule, whichever stage tells it."""
    rules = {*ALL_RULES, *CONTENT_RULES}
    assert len({rule.code for rule in rules}) == len(rules)


def test_rules_read_as_sentences() -> None:
    """Each rule says in one sentence what it asks for."""
    assert [rule.code for rule in ALL_RULES if not (rule.summary[0].isupper() and rule.summary.endswith("."))] == []


def test_what_this_repository_publishes_has_no_mistakes(root: Path) -> None:
    """The embedded settings and texts are read and checked with nothing to mend; titles stay as they are printed."""
    workspace = load_workspace(root)
    reading = read_publication(workspace.content, workspace)
    found = [*reading.findings, *check_publication(reading.publication, workspace)]
    assert [finding for finding in found if finding.severity > Severity.NOTE] == []


def test_images_of_figures_are_looked_up(tmp_path: Path) -> None:
    """A figure whose image lies beside its page, with a description, is no mistake."""
    page = "---\nid: index\ntitle: T\nlevel: 0\n---\n\n![Ein Schiff](ship.png)\nAbbildung 1\n{: #figure-1 .figure }\n"
    (tmp_path / "content" / "de" / "aussenhandel").mkdir(parents=True)
    (tmp_path / "content" / "de" / "aussenhandel" / "ship.png").touch()
    _, findings = read_and_check({"de/aussenhandel/index.md": page}, tmp_path)
    assert findings == []


def test_names_of_images_may_hold_blanks(tmp_path: Path) -> None:
    """Addresses with blanks are read with %20; the file is found by its own name."""
    page = "---\nid: index\ntitle: T\nlevel: 0\n---\n\n![Ein Schiff](<ein schiff.PNG>)\nA\n{: .figure }\n"
    (tmp_path / "content" / "de" / "aussenhandel").mkdir(parents=True)
    (tmp_path / "content" / "de" / "aussenhandel" / "ein schiff.PNG").touch()
    _, findings = read_and_check({"de/aussenhandel/index.md": page}, tmp_path)
    assert findings == []


def test_a_page_that_is_no_text_has_no_other_mistakes(tmp_path: Path) -> None:
    """It is there for its twin, for the outline and for links, whatever it says."""
    page = tmp_path / "content" / "de" / "aussenhandel" / "01.01-ports.md"
    read_and_check({}, tmp_path)
    page.write_bytes(b"H\xe4fen")
    workspace = load_workspace(tmp_path)
    reading = read_publication(tmp_path / "content", workspace)
    assert [finding.rule.code for finding in reading.findings] == ["unreadable-file"]
    assert check_publication(reading.publication, workspace) == []
