"""What an import makes of small printed pages: one file in `cases` for each trait of print."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from weasyprint import HTML

from benchmarks.extractors import PROBE
from generator.extract import extract_text
from generator.model import Language
from tests.extract.shown import show_expression

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
STYLE = """
@page { size: A4; margin: 25mm } html { font: 10pt/1.35 'DejaVu Serif' } body { margin: 0 }
h1 { font-size: 16pt } p, table { margin: 0 0 3mm } caption { text-align: left }
table { border-collapse: collapse } th, td { text-align: left; vertical-align: top; padding: 1mm 4mm 1mm 0 }
"""


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_printed_case(path: Path, tmp_path: Path) -> None:
    """The page, set as a PDF, becomes what the case shows."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    pdf = tmp_path / "probe.pdf"
    page = f"<html lang=de><style>{STYLE}{case.get('style', '')}</style><body>{case['html']}</body></html>"
    HTML(string=page).write_pdf(pdf)
    extraction = extract_text(pdf, PROBE, Language.DE, None)
    assert show_expression(extraction.expression) == case["result"].rstrip("\n")
