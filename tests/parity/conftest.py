"""What tests of the real pair may ask for by name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.command import Run


@pytest.fixture(scope="session")
def checked_pair(sources: Path, run: Run, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """All that `zweiklang check` tells of the one strategy that was published in both languages, as imported."""
    imported = tmp_path_factory.mktemp("pair")
    run("import", sources, "--to", imported)
    found = json.loads(run("check", "--content", imported, "--format", "json").stdout)
    return [finding for finding in found if finding["section"].startswith("aussenwirtschaft/")]
