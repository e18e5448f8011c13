"""Title, issuer and language → the picture that messengers and networks show beside a link (Open Graph), as PNG."""

from __future__ import annotations

import io
from functools import cache

from PIL import Image, ImageDraw, ImageFont

from generator.model import Language
from generator.publish.fonts import REGULAR, SANS, SEMIBOLD, font_faces
from generator.publish.pictures.lettering import wrap_words

WIDTH, HEIGHT = 1200, 630
"""Pixels that all networks take without cutting."""
MARGIN = 80
GROUND, INK, SOFT = "#0d4a58", "#ffffff", "#c9dde2"
SMALL = 34
SIZES = (84, 72, 60, 50)
"""Of the title: the largest in which it fits."""
LEADING = 1.15
"""Line distance, as a multiple of the size."""


def draw_card(title: str, over: str, under: str, language: Language) -> bytes:
    """Write `over`, the title and `under` one below the other; the same words give the same bytes."""
    card = Image.new("RGB", (WIDTH, HEIGHT), GROUND)
    draw = ImageDraw.Draw(card)
    draw.rectangle((MARGIN, MARGIN, MARGIN + 96, MARGIN + 8), fill=INK)
    top = MARGIN + 32.0
    for line in wrap_words(over, language, SMALL, WIDTH - 2 * MARGIN)[:2]:
        draw.text((MARGIN, top), line, font=_font(REGULAR, SMALL), fill=SOFT)
        top += SMALL * LEADING
    top += SMALL
    foot = HEIGHT - MARGIN - SMALL
    size, lines = _set_title(title, language, foot - SMALL - top)
    for line in lines:
        draw.text((MARGIN, top), line, font=_font(SEMIBOLD, size), fill=INK)
        top += size * LEADING
    draw.text((MARGIN, foot), under, font=_font(REGULAR, SMALL), fill=SOFT)
    buffer = io.BytesIO()
    card.quantize(32).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _set_title(title: str, language: Language, room: float) -> tuple[int, tuple[str, ...]]:
    """Size and lines of the title; the last line ends in an ellipsis where even the smallest size is too large."""
    for size in SIZES:
        lines = wrap_words(title, language, size, WIDTH - 2 * MARGIN)
        if len(lines) * size * LEADING <= room:
            return size, lines
    kept = int(room / (SIZES[-1] * LEADING))
    return SIZES[-1], (*lines[: kept - 1], f"{lines[kept - 1]} …")


@cache
def _font(weight: int, size: int) -> ImageFont.FreeTypeFont:
    path = next(face.path for face in font_faces() if (face.family, face.weight, face.italic) == (SANS, weight, False))
    # The basic layout is part of Pillow itself; the other one depends on what the machine has installed.
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)
