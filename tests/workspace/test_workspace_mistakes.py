"""Every mistake in the settings, as an editor reads it: one case a file in `cases/`, named by its promise."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from generator.problems import GeneratorError
from generator.workspace import load_workspace

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").glob("*.yml"))


def told_for(files: Mapping[str, str], root: Path) -> list[str]:
    """What is told of a workspace in which some files are replaced."""
    shutil.copytree(HERE / "base", root, dirs_exist_ok=True)
    for name, text in files.items():
        (root / f"{name}.yml").parent.mkdir(exist_ok=True)
        (root / f"{name}.yml").write_text(text, encoding="utf-8")
    try:
        load_workspace(root)
    except GeneratorError as error:
        told = (f"{finding.at}: {finding.rule.code}: {finding.message}\n{finding.hint}" for finding in error.findings)
        return [line.replace(f"{root}/", "") for line in told]
    return []


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_mistake_is_told(case: Path, tmp_path: Path) -> None:
    """Each mistake is told with its file, its line, the value found and the next step."""
    files = yaml.safe_load(case.read_text(encoding="utf-8"))
    told = files.pop("told")
    assert told_for(files, tmp_path) == told


def test_there_are_cases() -> None:
    """The cases are found, so that none is skipped for want of a folder."""
    assert len(CASES) > 30
