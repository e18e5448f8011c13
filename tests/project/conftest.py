"""What tests of the repository may ask for by name."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def tracked(root: Path) -> list[Path]:
    """Every checked-in file."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, encoding="utf-8", check=True)
    return [path for name in listed.stdout.split("\0") if name and (path := root / name).is_file()]
