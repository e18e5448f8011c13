"""What tests of the commands may ask for by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import Run
from tests.commands.small_workspace import SmallWorkspace, write_small_workspace


@pytest.fixture
def small(tmp_path: Path, run: Run) -> SmallWorkspace:
    """A workspace without mistakes, in which the real command runs."""
    return write_small_workspace(tmp_path, run)
