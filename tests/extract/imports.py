"""Text → extraction, through the front door, for texts that stand in a test."""

from __future__ import annotations

from pathlib import Path

from generator.extract import Extraction, extract_text
from generator.model import Bilingual, Language, Strategy

NAMES = Bilingual("Muster", "Sample")
SAMPLE = Strategy("sample", NAMES, NAMES, NAMES, NAMES, "2020", (Language.DE, Language.EN))


def import_text(
    folder: Path, text: str, *, curation: str = "", outline: str = "", language: Language = Language.DE
) -> Extraction:
    """Write a text and its curation into a folder, and import it."""
    source = folder / "sample.txt"
    source.write_text(text, encoding="utf-8")
    if not curation:
        return extract_text(source, SAMPLE, language, None)
    path = folder / f"sample.{language}.yml"
    path.write_text(curation, encoding="utf-8")
    (folder / "sample.outline.yml").write_text(outline, encoding="utf-8")
    return extract_text(source, SAMPLE, language, path)
