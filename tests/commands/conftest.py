"""What tests of the commands may ask for by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import Run
from tests.commands.repository import Repository, begin_repository
from tests.commands.small_workspace import SmallWorkspace, write_small_workspace


@pytest.fixture
def small(tmp_path: Path, run: Run) -> SmallWorkspace:
    """A workspace without mistakes, in which the real command runs."""
    return write_small_workspace(tmp_path, run)


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Repository:
    """Made once, to be copied: to begin takes longer than most tests."""
    return begin_repository(write_small_workspace(tmp_path_factory.mktemp("begun"), run))


@pytest.fixture
def repository(begun: Repository, tmp_path: Path) -> Repository:
    """The same workspace under Git, with everything committed."""
    return begun.copied_to(tmp_path)
