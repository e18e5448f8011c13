"""Words → how wide they are in print, and where they break."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from fontTools.ttLib import TTFont
from pyphen import Pyphen

from generator.model import Language
from generator.publish.fonts import SANS, SEMIBOLD, font_faces

SPACED = 1.02
"""Screens round the widths of letters; a little room keeps lines from running over."""


def measure_words(words: str, size: float) -> float:
    """Width of a line in the semibold of the sans serif, in the unit of `size`."""
    widths, em = _widths()
    return SPACED * size * sum(widths.get(letter, em // 2) for letter in words) / em


def wrap_words(words: str, language: Language, size: float, width: float) -> tuple[str, ...]:
    """Break words into lines of at most this width; a word that is wider is hyphenated."""
    lines = [""]
    for part in (piece for word in _parts(words) for piece in _fit(word, language, size, width)):
        if lines[-1] and measure_words((lines[-1] + part).rstrip(), size) > width:
            lines.append("")
        lines[-1] += part
    return tuple(line.rstrip() for line in lines)


def _parts(words: str) -> Iterator[str]:
    """Words with the blank behind them; parts of a compound with their hyphen."""
    for word in words.split():
        *heads, tail = word.split("-")
        yield from (f"{head}-" for head in heads)
        yield f"{tail} "


def _fit(word: str, language: Language, size: float, width: float) -> Iterator[str]:
    """A word as it is, or in pieces of this width that end in a hyphen."""
    while measure_words(word.rstrip(), size) > width:
        cuts = _hyphens(language).iterate(word)
        head, tail = next(((a, b) for a, b in cuts if measure_words(f"{a}-", size) <= width), ("", ""))
        if not head:
            break
        yield f"{head}-"
        word = tail
    yield word


@cache
def _hyphens(language: Language) -> Pyphen:
    return Pyphen(lang=language.locale, left=4, right=4)


@cache
def _widths() -> tuple[dict[str, int], int]:
    path = next(
        face.path for face in font_faces() if (face.family, face.weight, face.italic) == (SANS, SEMIBOLD, False)
    )
    with TTFont(path, lazy=True) as font:
        advances = font["hmtx"].metrics
        widths = {chr(code): advances[name][0] for code, name in font.getBestCmap().items()}
        return widths, font["head"].unitsPerEm
