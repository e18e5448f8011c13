"""One finished edition of everything, shared by the tests that only look at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.editions import PdfEdition
from generator.publish.pdf import build_editions
from tests.pdf.publications import content_folder, one_of_everything, workspace


@pytest.fixture(scope="session")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the shared edition is below."""
    return tmp_path_factory.mktemp("out")


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory, out: Path) -> PdfEdition:
    root = tmp_path_factory.mktemp("workspace")
    (edition,) = build_editions(one_of_everything(), workspace(root), content_folder(root), out)
    return edition


@pytest.fixture(scope="session")
def pdf(edition: PdfEdition, out: Path) -> Path:
    """The shared edition's file."""
    return out / edition.path
