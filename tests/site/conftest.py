"""One build for all tests that only look, and a fresh workspace for those that spoil."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import Language
from tests.site.building import SmallSite, copy_base, make_edition


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    """The small website, built once; tests must not change it."""
    site = copy_base(tmp_path_factory.mktemp("site"))
    site.build(tuple(make_edition(site.root, "bikes", language) for language in Language), offline=True)
    return site


@pytest.fixture
def fresh(tmp_path: Path) -> SmallSite:
    """A workspace of its own, not built yet."""
    return copy_base(tmp_path)
