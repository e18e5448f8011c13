"""PDF file → one line of JSON for each page: fragments of text with place, size and font.

A program of its own: what a PDF does to the library that reads it, happens in a process with limits.
Fragments are told in the frame that they are read in, so that pages printed on their side stand upright.
"""

from __future__ import annotations

import ctypes
import json
import re
import resource
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from typing import Any, NamedTuple, TypeAlias

import pypdfium2 as pdfium
from pypdfium2 import raw

MOST_PAGES = 2_000
MOST_GLYPHS = 200_000
"""On one page; a dense page has some 8,000."""
MOST_LINKS = 2_000
MOST_OBJECTS = 20_000
MOST_LINES = 10_000
"""Drawn on one page."""
MOST_LETTERS = 4_000
"""Of an address."""
MEMORY = 700_000_000
SECONDS = 100
BOLD = re.compile(r"bold|black|heavy|demi|medi$|cmbx|sfbx", re.IGNORECASE)
BOLD_WEIGHT = 600
SPACE, BREAK = 0.18, 0.6
"""Gaps, in font sizes, from which on they are a blank, and part two fragments."""
OVERLAP = 2
LIFT = 0.1
THIN = 2.5
LONG = 5
"""Points that a drawn line is long at least."""
TIDY = {0x02: "-", 0x2010: "-", 0x2011: "-", 0xAD: "-", 0xA0: " ", 0xFFFE: None, 0x200B: None, 0xFEFF: None}
TIDY |= {ligature: unicodedata.normalize("NFKC", chr(ligature)) for ligature in range(0xFB00, 0xFB07)}

Point: TypeAlias = tuple[float, float]
Line: TypeAlias = tuple[float, float, float]


class Style(NamedTuple):
    """How a glyph is set."""

    size: float
    bold: bool
    font: str
    turn: int
    """Quarter turns against the page."""


class Fragment(NamedTuple):
    """Words on one line in one style."""

    text: str
    left: float
    right: float
    base: float
    """The line they stand on, from the bottom of the page."""
    style: Style


def read(path: str) -> Iterator[dict[str, Any]]:
    """Tell a document: first what it says of itself, then its pages."""
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError:
        locked = raw.FPDF_GetLastError() in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}
        yield {"error": "locked" if locked else "broken"}
        return
    with closing(document):
        count = len(document)
        if not 0 < count <= MOST_PAGES:
            yield {"error": "long" if count > 0 else "empty", "pages": count}
            return
        yield {"pages": count, "about": document.get_metadata_dict(), "bookmarks": list(_bookmarks(document))}
        for index in range(count):
            yield _read_page(document, index)


def _bookmarks(document: Any) -> Iterator[tuple[int, str, int]]:  # noqa: ANN401 (the library brings no types)
    with suppress(pdfium.PdfiumError):
        for mark in document.get_toc(max_depth=6):
            target = mark.get_dest()
            page = target.get_index() if target else None
            yield mark.level, mark.get_title(), -1 if page is None else page


def _read_page(document: Any, index: int) -> dict[str, Any]:  # noqa: ANN401
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return {"error": "page", "page": index + 1}
    with closing(page), closing(page.get_textpage()) as text:
        if raw.FPDFText_CountChars(text.raw) > MOST_GLYPHS:
            return {"error": "dense", "page": index + 1}
        fragments = list(_join(_glyphs(text.raw)))
        turns = Counter[int]()
        for fragment in fragments:
            turns[fragment.style.turn] += len(fragment.text)
        upright = turns.most_common(1)[0][0] if turns else 0
        rules, walls = _drawn(page) if upright == 0 else ([], [])
        pictures = any(raw.FPDFPageObj_GetType(o) == raw.FPDF_PAGEOBJ_IMAGE for o in _objects(page))
        links = list(_links(document, page))
    told = [_tell(fragment, upright) for fragment in fragments if fragment.text.strip()]
    return {"fragments": told, "rules": rules, "walls": walls, "pictures": pictures, "links": links}


def _tell(fragment: Fragment, upright: int) -> tuple[object, ...]:
    places = (round(place, 2) for place in (fragment.left, fragment.right, fragment.base))
    size, bold, font, turn = fragment.style
    return (fragment.text, *places, size, bold, font, turn == upright)


def _links(document: Any, page: Any) -> Iterator[str]:  # noqa: ANN401
    """Whole addresses that parts of the page lead to."""
    place, link = ctypes.c_int(0), raw.FPDF_LINK()
    for _ in range(MOST_LINKS):
        if not raw.FPDFLink_Enumerate(page.raw, place, link):
            return
        action = raw.FPDFLink_GetAction(link)
        size = raw.FPDFAction_GetURIPath(document.raw, action, None, 0) if action else 0
        if 1 < size < MOST_LETTERS:
            told = ctypes.create_string_buffer(size)
            raw.FPDFAction_GetURIPath(document.raw, action, told, size)
            yield told.value.decode("utf-8", "replace")


def _glyphs(text: Any) -> Iterator[Fragment]:  # noqa: ANN401
    """Every printed character with its place, blanks too; what the library adds of its own is left out."""
    styles: dict[int | None, Style] = {}
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    for n in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, n)
        char = TIDY.get(code, chr(code) if code < sys.maxunicode else None)
        if char is None or raw.FPDFText_IsGenerated(text, n) == 1 or (code < ord(" ") and code not in TIDY):
            continue
        key = ctypes.cast(raw.FPDFText_GetTextObject(text, n), ctypes.c_void_p).value
        if key not in styles:
            styles[key] = _style(text, n)
        raw.FPDFText_GetLooseCharBox(text, n, box)
        raw.FPDFText_GetCharOrigin(text, n, x, y)
        frame = ((box.left, box.right, y.value), (box.bottom, box.top, -x.value))
        left, right, base = frame[styles[key].turn % 2]
        if styles[key].turn >= 2:  # noqa: PLR2004 (half a turn and more reads backwards)
            left, right, base = -right, -left, -base
        yield Fragment(char, left, right, base, styles[key])


def _style(text: Any, n: int) -> Style:  # noqa: ANN401
    matrix, flags, name = raw.FS_MATRIX(), ctypes.c_int(), ctypes.create_string_buffer(128)
    raw.FPDFText_GetMatrix(text, n, matrix)
    raw.FPDFText_GetFontInfo(text, n, name, len(name), flags)
    font = name.value.decode("utf-8", "replace").rpartition("+")[2]
    size = raw.FPDFText_GetFontSize(text, n) * ((matrix.c**2 + matrix.d**2) ** 0.5 or 1)
    bold = bool(BOLD.search(font)) or raw.FPDFText_GetFontWeight(text, n) >= BOLD_WEIGHT
    across = abs(matrix.b) > abs(matrix.a)
    turn = (1 if matrix.b > 0 else 3) if across else (0 if matrix.a >= 0 else 2)
    return Style(round(size, 1), bold, font, turn)


def _join(glyphs: Iterator[Fragment]) -> Iterator[Fragment]:
    """Glyphs in a row → fragments."""
    own: list[str] = []
    first = last = None
    for glyph in glyphs:
        size = glyph.style.size or 1
        gap = (glyph.left - last.right) / size if last else 0
        if first and last and (first.style != glyph.style or _parts(gap, abs(glyph.base - last.base) / size)):
            yield first._replace(text="".join(own), right=last.right)
            own, first = [], None
        elif own and gap > SPACE and not own[-1].isspace() and not glyph.text.isspace():
            own.append(" ")
        if first or not glyph.text.isspace():
            own.append(glyph.text)
            first = first or glyph
            if not glyph.text.isspace():
                last = glyph
    if first and last:
        yield first._replace(text="".join(own), right=last.right)


def _parts(gap: float, lift: float) -> bool:
    return gap > BREAK or gap < -OVERLAP or lift > LIFT


def _objects(page: Any) -> Iterator[Any]:  # noqa: ANN401
    for n in range(min(raw.FPDFPage_CountObjects(page.raw), MOST_OBJECTS)):
        yield raw.FPDFPage_GetObject(page.raw, n)


def _drawn(page: Any) -> tuple[list[Line], list[Line]]:  # noqa: ANN401
    """Lines that are drawn, and edges of filled areas: rules (left, right, height) and walls (bottom, top, place)."""
    rules: set[Line] = set()
    walls: set[Line] = set()
    for drawn in _objects(page):
        if len(rules) + len(walls) > MOST_LINES:
            break
        if raw.FPDFPageObj_GetType(drawn) == raw.FPDF_PAGEOBJ_PATH:
            for (x, y), (to_x, to_y) in _strokes(drawn):
                if abs(y - to_y) < THIN < LONG < abs(x - to_x):
                    rules.add((min(x, to_x), max(x, to_x), y))
                elif abs(x - to_x) < THIN < LONG < abs(y - to_y):
                    walls.add((min(y, to_y), max(y, to_y), x))
    return sorted(rules), sorted(walls)


def _strokes(path: Any) -> Iterator[tuple[Point, Point]]:  # noqa: ANN401
    """The straight lines of a path, as they stand on the page."""
    matrix, x, y = raw.FS_MATRIX(), ctypes.c_float(), ctypes.c_float()
    raw.FPDFPageObj_GetMatrix(path, matrix)
    begin = last = (0.0, 0.0)
    for n in range(min(raw.FPDFPath_CountSegments(path), MOST_LINES)):
        segment = raw.FPDFPath_GetPathSegment(path, n)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            round(matrix.a * x.value + matrix.c * y.value + matrix.e, 1),
            round(matrix.b * x.value + matrix.d * y.value + matrix.f, 1),
        )
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            begin = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield last, point
        last = point
        if raw.FPDFPathSegment_GetClose(segment):
            yield last, begin
            last = begin


def _limit() -> None:
    """Never take more memory or time than a document needs."""
    for kind, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS)):
        _, hard = resource.getrlimit(kind)
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


if __name__ == "__main__":
    _limit()
    for told in read(sys.argv[1]):
        sys.stdout.write(json.dumps(told) + "\n")
