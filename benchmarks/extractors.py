"""PDF → what an import makes of it, through each of the ways that lead there."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

from generator.extract import extract_text
from generator.model import Bilingual, Expression, Language, Strategy

NAMES = Bilingual("Probe", "Sample")
PROBE = Strategy("probe", NAMES, NAMES, NAMES, NAMES, "2024", (Language.DE,))

Extract = Callable[[Path], Expression]


def through_poppler(*options: str) -> Extract:
    """Extract the text with poppler's pdftotext, then import it without a curation."""

    def extract(pdf: Path) -> Expression:
        text = pdf.with_suffix(f".{'-'.join(options) or 'text'}.txt")
        subprocess.run(["pdftotext", "-enc", "UTF-8", *options, pdf, text], check=True)
        return extract_text(text, PROBE, Language.DE, None).expression

    return extract


WAYS: Mapping[str, Extract] = {
    "pdftotext": through_poppler(),
    "pdftotext, no form feeds": through_poppler("-nopgbrk"),
    "pdftotext -raw": through_poppler("-raw"),
}
