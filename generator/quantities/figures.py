"""Text → its numbers in figures: amounts, percentages, measures, ordinals, years and labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from babel.numbers import NumberFormatError, parse_decimal

from generator.model import Language
from generator.quantities.neighbours import with_neighbours
from generator.quantities.quantity import Certainty, Kind, Quantity

FIGURES = re.compile(
    r"(?:(?<![^\W_])|(?<=EUR)|(?<=USD)|(?<=GBP)|(?<=CHF))(?<!\d[.,])(?P<figures>\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)|\d+(?:[.,]\d+)*)"
    r"(?:(?P<ordinal>st|nd|rd|th)(?!\w)|(?P<decade>ern?|s)(?!\w)|(?:mal|-?fach\w*|-?fold|ff?)(?!\w))?"
)
NAME_BEFORE = re.compile(r"(?:[^\W\d_]-|\bcovid[ -]?)$", re.IGNORECASE)
# 2.100 is two thousand one hundred in German, but no version is.
VERSION_BEFORE = re.compile(r"(?<!\w)(?:version|v\.)\s?$", re.IGNORECASE)
NAME_LENGTH = 6
YEARS = range(1500, 2200)
YEAR_DIGITS = 4
CENTURY = 1900


def find_figures(text: str, language: Language) -> Iterator[Quantity]:
    """Yield every number in figures, but for those that are names."""
    for found in FIGURES.finditer(text):
        quantity = _of_figures(text, found, language)
        if quantity:
            yield quantity


def _of_figures(text: str, found: re.Match[str], language: Language) -> Quantity | None:
    """Digits that other letters follow are a name (5G, 3D)."""
    bare = _read(found["figures"], found.start(), found[0], language)
    quantity = with_neighbours(text, bare, language)
    if quantity == bare:
        if text[found.end() : found.end() + 1].isalpha():
            return None
        quantity = _as_printed(bare, found)
    if "." in found["figures"] and VERSION_BEFORE.search(text, max(0, found.start() - len("version ")), found.start()):
        return replace(bare, kind=Kind.LABEL, value=found["figures"], is_foreign=False)
    is_name = NAME_BEFORE.search(text, max(0, found.start() - NAME_LENGTH), found.start())
    return replace(quantity, certainty=Certainty.NAME) if is_name else quantity


def _read(figures: str, start: int, printed: str, language: Language) -> Quantity:
    """The exact number; figures that are none in this language may be one in the other, or else are a label."""
    digits = re.sub(r"[^\d.,]", "", figures)
    for reader in (language, language.other):
        try:
            value = Fraction(parse_decimal(digits, locale=reader.locale, strict=True))
        except NumberFormatError:
            continue
        return Quantity(Kind.NUMBER, value, printed, start, is_foreign=reader is not language)
    return Quantity(Kind.LABEL, figures, printed, start)


def _as_printed(bare: Quantity, found: re.Match[str]) -> Quantity:
    """What a number without neighbours is by its form."""
    figures = found["figures"]
    if isinstance(bare.value, str):
        return bare
    if found["decade"]:
        century = CENTURY if len(figures) < YEAR_DIGITS else 0
        return replace(bare, kind=Kind.YEAR, value=bare.value + century)
    if found["ordinal"]:
        return replace(bare, kind=Kind.ORDINAL)
    is_year = len(figures) == YEAR_DIGITS and figures.isdigit() and int(figures) in YEARS
    return replace(bare, kind=Kind.YEAR) if is_year else bare
