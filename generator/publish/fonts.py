"""Installed packages → the font files that website and PDFs are set in, and their licences.

Source Serif Pro for long reading, Source Sans Pro for headings, navigation and tables: one design
for both languages.  Both are under the SIL Open Font License 1.1, whose reserved name allows no
changed copy, so the files are only ever used as they are or compressed.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from generator.problems import GeneratorError

SERIF = "Source Serif Pro"
SANS = "Source Sans Pro"

REGULAR = 400
SEMIBOLD = 600
BOLD = 700

_PACKAGES = {SERIF: "font_source_serif_pro", SANS: "font_source_sans_pro"}

_STYLES = {
    (REGULAR, False): "Regular",
    (REGULAR, True): "It",
    (SEMIBOLD, False): "Semibold",
    (SEMIBOLD, True): "SemiboldIt",
    (BOLD, False): "Bold",
    (BOLD, True): "BoldIt",
}


@dataclass(frozen=True, slots=True)
class FontFace:
    """One style of a family, as an `@font-face` rule names it."""

    family: str
    weight: int
    italic: bool
    path: Path
    """The TrueType file."""


def font_faces() -> tuple[FontFace, ...]:
    """Every style of both families that the package brings."""
    return tuple(
        FontFace(family, weight, italic, _folder(family) / f"{family.replace(' ', '')}-{name}.ttf")
        for family in _PACKAGES
        for (weight, italic), name in _STYLES.items()
    )


def font_licences() -> dict[str, Path]:
    """The licence that has to go with the files, by family."""
    return {family: _folder(family) / "LICENSE.txt" for family in _PACKAGES}


def _folder(family: str) -> Path:
    spec = find_spec(_PACKAGES[family])
    if spec is None or spec.origin is None:
        raise GeneratorError(f"the font {family} is not installed", "Install the package again with its dependencies.")
    return Path(spec.origin).parent / "files"
