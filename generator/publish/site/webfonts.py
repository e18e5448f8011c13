"""Font files → WOFF2 and a style sheet, to be served from our own host."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache

from fontTools.ttLib import TTFont

from generator.publish.fonts import REGULAR, SANS, SEMIBOLD, FontFace, font_faces, font_licences

FOLDER = "assets/fonts"
STYLESHEET = "assets/stylesheets/fonts.css"


def webfont_files() -> Iterator[tuple[str, bytes]]:
    """Yield path and content of every font file, of the licences, and of the style sheet that names them."""
    faces = [face for face in font_faces() if _is_used(face)]
    for face in faces:
        yield f"{FOLDER}/{_name(face)}", _compress(face)
    for family, licence in font_licences().items():
        yield f"{FOLDER}/{family.replace(' ', '')}-LICENSE.txt", licence.read_bytes()
    yield STYLESHEET, "\n".join(_rule(face) for face in faces).encode()


def _is_used(face: FontFace) -> bool:
    """Semibold stands for bold everywhere: fewer files for readers to load."""
    return face.weight == REGULAR or (face.weight == SEMIBOLD and not (face.italic and face.family == SANS))


@cache
def _compress(face: FontFace) -> bytes:
    font = TTFont(face.path, recalcTimestamp=False)
    font.flavor = "woff2"
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()


def _name(face: FontFace) -> str:
    return face.path.with_suffix(".woff2").name


def _rule(face: FontFace) -> str:
    style = "italic" if face.italic else "normal"
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:{style};font-display:swap;'
        f'src:url("../fonts/{_name(face)}") format("woff2")}}'
    )
