"""The real texts imported again: a corrected curation meets edited files, and known defects are told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.command import ROOT, Run

WRONG, RIGHT = "begins: Der Einsatz für einen freien", "begins: Die Europäische Union ist eine der"
OLD, NEW = "Die Europäische Union ist eine der", "Die EU ist eine der"

DEFECTS = (
    ("soft-hyphen", "lines 450–454 of 000_"),
    ("repeated-text", "lines 703–704 and 709–710 of 000_"),
    ("repeated-text", "line 764 of 001_"),
    ("footnote-mark-differs", "lines 1805–1816 of 001_"),
    ("unpaired-bracket", "line 1330 of 003_"),
    ("unfinished-sentence", "lines 158–169 of 000_"),
)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A copy of this repository's settings, in which the curation may be spoiled."""
    for name in ("mkdocs.yml", "strategies.yml", "taxonomy.yml"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("overrides", "curation", "taxonomy"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def page(workspace: Path, folder: str, name: str) -> Path:
    return next((workspace / folder / "de/aussenwirtschaft").glob(f"*-{name}.md"))


def test_an_edited_paragraph_goes_where_a_corrected_curation_puts_it(workspace: Path, sources: Path, run: Run) -> None:
    """A section begins one paragraph earlier than thought: the paragraph moves, with its edit, and nothing else."""
    curation = workspace / "curation/aussenwirtschaft.de.yml"
    good = curation.read_text(encoding="utf-8")
    assert RIGHT in good
    curation.write_text(good.replace(RIGHT, WRONG), encoding="utf-8")
    assert run("import", sources, "--to", "imported", cwd=workspace).returncode == 0
    before = page(workspace, "imported", "stronger-out-of-the-crisis")
    before.write_text(before.read_text(encoding="utf-8").replace(OLD, NEW), encoding="utf-8")

    curation.write_text(good, encoding="utf-8")
    assert run("import", sources, "--to", "fresh", cwd=workspace).returncode == 0
    done = run("import", sources, "--to", "imported", "--merge", cwd=workspace)
    assert done.returncode == 0, done.stderr
    assert "conflict" not in done.stdout
    fresh = page(workspace, "fresh", "europe-initial-situation")
    fresh.write_text(fresh.read_text(encoding="utf-8").replace(OLD, NEW), encoding="utf-8")
    merged, expected = (contents(workspace / folder) for folder in ("imported", "fresh"))
    assert merged == expected


def test_known_defects_are_told_with_their_lines(workspace: Path, sources: Path, run: Run) -> None:
    """What is wrong in the printed texts is found, with the place in the source; short editions have nothing of it."""
    assert run("import", sources, "--to", "imported", cwd=workspace).returncode == 0
    told = run("check", "--content", "imported", cwd=workspace).stdout.splitlines()
    for code, lines in DEFECTS:
        assert [line for line in told if f"[{code}]" in line and lines in line], (code, lines)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.md")}
