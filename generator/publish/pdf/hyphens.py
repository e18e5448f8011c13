"""Hyphens made at a line end are told from those of the text: it wraps one private function of WeasyPrint 70.

Both are the same glyph, so readers' search and screen readers could not tell them apart.  As
ISO 32000-1, 14.8.2.2.3 asks, a hyphen made at a line end reads as U+00AD, one of the text as U+002D.
"""

from __future__ import annotations

import re
from typing import Any

import pikepdf
from weasyprint.draw import text

LAST_GLYPH = re.compile(rb"\[(.*<[0-9a-f]*)([0-9a-f]{4})(>[^<>]*)\] TJ", re.DOTALL)
SOFT_HYPHEN = b"/Span <</ActualText <feff00ad>>> BDC [<%b>] TJ EMC"
ONE_CHARACTER = {b"2010": b"002d", b"00ad": b"002d", b"00a0": b"0020"}
"""Characters that share a glyph with another, which readers search for."""

_draw_first_line = text.draw_first_line


def tell_hyphens_apart() -> None:
    """Put the remedy in place; a second call changes nothing."""
    text.draw_first_line = _draw_and_mark


def name_shared_glyphs(document: pikepdf.Pdf) -> None:
    """Let glyphs read as the character that they mostly are, whichever was drawn first."""
    for page in document.pages:
        for font in page.obj.Resources.get("/Font", {}).values():
            names = font.ToUnicode.read_bytes()
            font.ToUnicode.write(re.sub(rb"(?<=> <)(2010|00ad|00a0)(?=>)", lambda m: ONE_CHARACTER[m[1]], names))


def _draw_and_mark(stream: Any, textbox: Any, *rest: Any) -> Any:  # noqa: ANN401 - untyped library
    drawn = _draw_first_line(stream, textbox, *rest)
    is_cut = textbox.pango_layout.text.endswith(textbox.style["hyphenate_character"])
    if is_cut and stream.stream and (line := LAST_GLYPH.fullmatch(stream.stream[-1])):
        before, hyphen, _ = line.groups()
        stream.stream[-1:] = [b"[" + before + b">] TJ", SOFT_HYPHEN % hyphen]
    return drawn
