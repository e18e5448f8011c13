"""Disks that are full and folders that may not be written: told, and nothing half-written stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import PLAIN_USER
from tests.commands.small_workspace import SmallWorkspace

FULL_AFTER_1_KB = ("prlimit", "--fsize=1024")
"""No file may grow beyond this: what a full disk does to a command, without needing one."""


def files_below(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("command", [("import", "sources", "--to", "out"), ("build", "--to", "out")])
def test_a_full_disk_is_told_and_leaves_nothing_half_written(small: SmallWorkspace, command: tuple[str, ...]) -> None:
    """When the disk is full, the command says so, ends with 2, and the output folder holds no file."""
    code, _, told = small.zweiklang(*command, through=FULL_AFTER_1_KB)
    assert code == 2, told
    assert "Error:" in told
    assert files_below(small.root / "out") == []


@pytest.mark.parametrize("command", [("import", "sources", "--to", "out"), ("build", "--to", "out")])
def test_a_folder_that_may_not_be_written_is_told(small: SmallWorkspace, command: tuple[str, ...]) -> None:
    """A folder without the right to write is named, and stays empty."""
    out = small.root / "out"
    out.mkdir()
    out.chmod(0o555)
    code, _, told = small.zweiklang(*command, through=PLAIN_USER)
    out.chmod(0o755)
    assert code == 2, told
    assert "out" in told
    assert list(out.iterdir()) == []


def test_a_full_disk_leaves_the_last_build_as_it_was(small: SmallWorkspace) -> None:
    """A build that fails does not touch what the build before it made."""
    assert small.zweiklang("build", "--to", "out")[0] == 0
    before = {name: (small.root / "out" / name).read_bytes() for name in files_below(small.root / "out")}
    small.replace("40 Kilometer", "50 Kilometer")
    assert small.zweiklang("build", "--to", "out", through=FULL_AFTER_1_KB)[0] == 2
    assert {name: (small.root / "out" / name).read_bytes() for name in files_below(small.root / "out")} == before
