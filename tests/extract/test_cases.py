"""What an import makes of small texts: one file in `cases` for each trait of extracted text."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.model import Language
from generator.problems import GeneratorError
from tests.extract.imports import import_text
from tests.extract.shown import show_expression

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path) -> None:
    """The text becomes what the case shows, with the findings or the error that it names."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    options = {
        "curation": case.get("curation", ""),
        "outline": case.get("outline", ""),
        "language": Language(case.get("language", "de")),
    }
    if "error" in case:
        with pytest.raises(GeneratorError) as caught:
            import_text(tmp_path, case["text"], **options)
        assert case["error"] in f"{caught.value.message} — {caught.value.hint}"
        return
    extraction = import_text(tmp_path, case["text"], **options)
    assert show_expression(extraction.expression) == case["result"].rstrip("\n")
    found = [f"{finding.rule.code}:{finding.at.line}" for finding in extraction.findings]
    assert found == case.get("findings", [])
