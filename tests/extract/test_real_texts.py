"""The five source texts, where they are at hand: `ZWEIKLANG_SOURCES` names their folder."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from generator.content import FileNames, write_expression
from generator.extract import Extraction, describe_extraction, extract_text
from generator.model import Language
from generator.workspace import load_workspace

LEAST = {"headings": 1, "levels": 1, "ownership": 1, "order": 1, "notes": 1, "markers": 1}
ENOUGH = {"paragraphs": 0.98, "items": 0.98, "words": 0.999}


@pytest.fixture(scope="module")
def extractions(root: Path, sources: Path) -> dict[str, Extraction]:
    """Every registered text, imported with its curation."""
    return {
        f"{strategy.id}.{text.language}": extract_text(
            sources / text.file, strategy, text.language, root / "curation" / f"{strategy.id}.{text.language}.yml"
        )
        for strategy in load_workspace(root).strategies
        for text in strategy.sources
    }


def test_every_line_of_the_sources_is_accounted_for(extractions: dict[str, Extraction]) -> None:
    """The report of each text names every line once."""
    for name, extraction in extractions.items():
        report = describe_extraction(extraction)
        accounts = report["lines"]
        assert isinstance(accounts, list)
        numbers = sorted(n for account in accounts for first, last in account["lines"] for n in range(first, last + 1))
        assert numbers == list(range(1, extraction.ledger.total + 1)), name
        assert json.loads(json.dumps(report)) == report


def test_the_import_matches_the_annotations(extractions: dict[str, Extraction], sources: Path, tmp_path: Path) -> None:
    """Headings, notes and reading order are right throughout, paragraphs and words almost."""
    tool = sources.parent / "tools" / "score_import.py"
    if not tool.is_file() or not (sources.parent / "gold").is_dir():
        pytest.skip("needs the annotations beside the source texts")
    for language in Language:
        own = [e.expression for e in extractions.values() if e.expression.language is language]
        names = FileNames.of(own)
        for expression in own:
            folder = tmp_path / language / expression.strategy
            folder.parent.mkdir(exist_ok=True)
            write_expression(expression, folder, names)
    told = subprocess.run([sys.executable, tool, tmp_path, "--json"], capture_output=True, check=True, text=True)
    for name, figures in json.loads(told.stdout).items():
        for measure, least in {**LEAST, **ENOUGH}.items():
            value = figures[measure]
            assert value is None or value >= least, f"{name}: {measure} is {value}"


def test_both_languages_have_the_same_sections(extractions: dict[str, Extraction]) -> None:
    """A section has one id and one place, whatever the language."""
    german, english = (extractions[f"aussenwirtschaft.{language}"].expression for language in ("de", "en"))
    assert [(s.id, s.position, s.number) for s in german.sections] == [
        (s.id, s.position, s.number) for s in english.sections
    ]


def test_missing_and_wrong_markers_of_the_english_text_are_told(extractions: dict[str, Extraction]) -> None:
    """Twelve notes have no marker, one marker has the wrong number; none is invented."""
    codes = [finding.rule.code for finding in extractions["aussenwirtschaft.en"].findings]
    assert codes.count("footnote-without-marker") == 12
    assert codes.count("footnote-marker-out-of-order") == 1


def test_pages_are_those_of_the_printed_edition(extractions: dict[str, Extraction]) -> None:
    """Pages are counted from the running headers."""
    page = extractions["aussenwirtschaft.de"].expression.page("globalisation")
    assert page is not None
    assert page.provenance is not None
    assert page.provenance.pages == (16, 17)
