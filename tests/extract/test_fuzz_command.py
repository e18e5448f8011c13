"""Hostile texts through the command: whole output or none, and what was written can be read again."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.command import Run
from tests.commands.small_workspace import SmallWorkspace, write_small_workspace
from tests.extract.hostile_texts import HOSTILE

BOUNDS = ("prlimit", "--cpu=60", "--as=2000000000")


@pytest.fixture
def small(tmp_path: Path, run: Run) -> SmallWorkspace:
    """A workspace whose source text a test replaces."""
    return write_small_workspace(tmp_path, run)


def replace_source(small: SmallWorkspace, data: bytes) -> None:
    """Put bytes in the place of the source text, and let strategies.yml expect them."""
    source, settings = small.root / "sources/bikes.txt", small.root / "strategies.yml"
    old, new = (hashlib.sha256(content).hexdigest() for content in (source.read_bytes(), data))
    settings.write_text(settings.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    source.write_bytes(data)


@pytest.mark.parametrize(
    "name",
    ["a line of a megabyte", "headings with the same words", "control characters", "Markdown and HTML"],
)
def test_a_hostile_text_is_imported_and_read_again(small: SmallWorkspace, name: str) -> None:
    """What a strange text became is written whole, and `check` tells about it without a crash."""
    replace_source(small, HOSTILE[name])
    code, _, told = small.zweiklang("import", "sources", "--to", "imported", through=BOUNDS)
    assert code == 0, told
    assert (small.root / "imported/import-report.json").is_file()
    code, _, told = small.zweiklang("check", "--content", "imported", through=BOUNDS)
    assert code in {0, 1}, told


@pytest.mark.parametrize("name", ["UTF-8 and Latin-1 in turn", "UTF-16", "nothing but white space"])
def test_bytes_that_are_no_text_are_refused_and_nothing_is_written(small: SmallWorkspace, name: str) -> None:
    """What is no text is told by the name of its file, with a hint, and leaves nothing behind."""
    replace_source(small, HOSTILE[name])
    code, _, told = small.zweiklang("import", "sources", "--to", "imported", through=BOUNDS)
    assert code == 2
    assert "bikes.txt" in told
    assert not (small.root / "imported").exists()
