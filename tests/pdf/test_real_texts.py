"""Editions of what this repository publishes, and of the source texts where they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.content import read_publication
from generator.extract import extract_text
from generator.model import Expression, Publication, Taxonomy
from generator.publish.pdf import build_editions
from generator.workspace import Workspace, load_workspace
from tests.pdf.listening import heard
from tests.pdf.opened import page_texts, squeezed, told
from tests.pdf.spoken import Spoken


@pytest.fixture(scope="session")
def workspace(root: Path) -> Workspace:
    return load_workspace(root)


def test_what_this_repository_publishes_is_set_word_for_word(workspace: Workspace, tmp_path: Path) -> None:
    """Every edition of `content/` says what its Markdown says."""
    published = read_publication(workspace.content, workspace).publication
    editions = build_editions(published, workspace, workspace.content, tmp_path)
    assert len(editions) == len(published.expressions)
    for edition, expression in zip(editions, published.expressions, strict=True):
        assert_said(tmp_path / edition.path, expression, published.taxonomy)


@pytest.mark.parametrize("name", ["aussenwirtschaft.de", "aussenwirtschaft.en", "leitbild.de"])
def test_an_official_text_is_set_word_for_word(
    name: str, workspace: Workspace, sources: Path, root: Path, tmp_path: Path
) -> None:
    """Long texts with many notes lose nothing, and no page is empty."""
    official = imported(name, workspace, sources, root)
    (edition,) = build_editions(official, workspace, tmp_path, tmp_path / "out")
    path = tmp_path / "out" / edition.path
    assert "No syntax or stream encoding errors found" in told("qpdf", "--check", path)
    assert_said(path, official.expressions[0], workspace.taxonomy)
    assert edition.pages > 30
    assert all(text.strip() for text in page_texts(path))


def imported(name: str, workspace: Workspace, sources: Path, root: Path) -> Publication:
    strategy_id, language = name.split(".")
    strategy = workspace.strategy(strategy_id)
    assert strategy is not None
    source = next(source for source in strategy.sources if source.language == language)
    curation = root / "curation" / f"{name}.yml"
    extraction = extract_text(sources / source.file, strategy, source.language, curation if curation.exists() else None)
    return Publication((strategy,), (extraction.expression,), workspace.taxonomy)


def assert_said(path: Path, expression: Expression, taxonomy: Taxonomy) -> None:
    said = squeezed(heard(path))
    for section in expression.sections:
        words = squeezed(Spoken(section, taxonomy, expression.language).text)
        assert words in said, section.id
