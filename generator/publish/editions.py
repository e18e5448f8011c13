"""What the PDF maker made, as the website links it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.model import Language


@dataclass(frozen=True, slots=True)
class PdfEdition:
    """One PDF file of a strategy in one language."""

    strategy: str
    language: Language
    path: Path
    """Below the output folder: `<lang>/<version>/pdf/<strategy>.pdf`."""
    pages: int
    size: int
    """In bytes."""
    sha256: str
