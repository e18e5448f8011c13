"""Installed font files → `@font-face` rules, and the addresses under which the PDF maker asks for them."""

from __future__ import annotations

from pathlib import Path

from generator.problems import GeneratorError
from generator.publish.fonts import FontFace, font_faces

FONT = "font:///"


def font_css() -> str:
    """A rule for each style, so that no font of the machine is taken in its stead."""
    return "\n".join(_rule(face) for face in font_faces())


def font_files() -> dict[str, Path]:
    """Each font file by its address; a font that is not there stops the command."""
    files = {_address(face): face.path for face in font_faces()}
    missing = sorted(path.name for path in files.values() if not path.is_file())
    if missing:
        raise GeneratorError(
            f"The fonts {', '.join(missing)} are not installed.",
            "Install the package again with its dependencies.",
        )
    return files


def _rule(face: FontFace) -> str:
    style = "italic" if face.italic else "normal"
    return (
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight};'
        f" font-style: {style}; src: url({_address(face)}) }}"
    )


def _address(face: FontFace) -> str:
    return FONT + face.path.name
