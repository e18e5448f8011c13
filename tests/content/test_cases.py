"""Pages as editors write them: one case a file in `cases/`, named by its promise.

Beside each page stands the outline of what is read, with the findings and their lines.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.content import render_section
from generator.model import Section
from tests.content.outlines import outline
from tests.content.reading import NAMES, read_text

CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))
PAGE = Section("open-markets", (1, 1), "")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_page_is_read_as_its_case_says(case: Path) -> None:
    """The tree, the lines of its blocks, links and marks, and every finding with its hint."""
    section, findings = read_text(case.read_bytes().decode(), PAGE)
    assert outline(section, findings) == case.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_page_can_be_written_again(case: Path) -> None:
    """Whatever was read is read back from what is written of it, mended as far as the findings say."""
    section, _ = read_text(case.read_bytes().decode(), PAGE)
    again, _ = read_text(render_section(section, "leitbild", NAMES), PAGE)
    assert again == section
