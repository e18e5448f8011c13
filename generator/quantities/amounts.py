"""Text → its numbers, in figures and in words, each with the scale and the unit that stand beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from babel.numbers import NumberFormatError, parse_decimal

from generator.model import Language
from generator.quantities import lexicon
from generator.quantities.number_words import number_word
from generator.quantities.quantity import Certainty, Kind, Quantity

FIGURES = re.compile(
    r"(?:(?<![^\W_])|(?<=EUR)|(?<=USD)|(?<=GBP)|(?<=CHF))(?<!\d[.,])(?P<figures>\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)|\d+(?:[.,]\d+)*)"
    r"(?:(?P<ordinal>st|nd|rd|th)(?!\w)|(?P<decade>ern?|s)(?!\w)|(?:mal|-?fach\w*|-?fold|ff?)(?!\w))?"
)
WORD = re.compile(r"(?<![^\W_])[^\W\d_]+(?:-[^\W\d_]+)?")
NAME_BEFORE = re.compile(r"(?:[^\W\d_]-|\bcovid[ -]?)$", re.IGNORECASE)
# 2.100 is two thousand one hundred in German, but no version is.
VERSION_BEFORE = re.compile(r"(?<!\w)(?:version|v\.)\s?$", re.IGNORECASE)
NAME_LENGTH = 6
# An article counts only where a scale or a percent sign follows: eine Million, ein Prozent, a million.
ONE = {
    Language.DE: re.compile(r"eine?[mnrs]?(?!\w)", re.IGNORECASE),
    Language.EN: re.compile(r"an?(?!\w)", re.IGNORECASE),
}
HALF = {
    Language.DE: re.compile(r"halbe[nr]?(?!\w)", re.IGNORECASE),
    Language.EN: re.compile(r"half an?(?!\w)", re.IGNORECASE),
}
BEGINNINGS = {Language.DE: ("ein", "halb"), Language.EN: ("a", "half")}
"""Of the words above."""
REST_OF_HUNDRED = re.compile(r" (?:and )?([a-z]+(?:-[a-z]+)?)(?!\w)", re.IGNORECASE)
SCALES = {
    Language.DE: {"million": 10**6, "milliarde": 10**9, "billion": 10**12},
    Language.EN: {"million": 10**6, "billion": 10**9, "trillion": 10**12},
}
# In German, compounds too: Millionenbetrag.
SCALE = {
    Language.DE: re.compile(r"(?<!\w)(?P<scale>Million|Milliarde|Billion)e?n?\w*"),
    Language.EN: re.compile(r"(?<!\w)(?P<scale>million|billion|trillion)s?(?!\w)", re.IGNORECASE),
}
YEARS = range(1500, 2200)
YEAR_DIGITS = 4
CENTURY = 1900
ATTACHED = ("k", "m", "K", "M")
"""Scales that only money bears: €5m, but 3M."""
CERTAIN_SCALE = 10**6
"""From here on a number in words is as good as one in figures: `eine Million`."""


def find_amounts(text: str, language: Language) -> Iterator[Quantity]:
    """Yield numbers, percentages, amounts of money, measures, ordinals, years and labels."""
    for found in FIGURES.finditer(text):
        quantity = _of_figures(text, found, language)
        if quantity:
            yield quantity
    end = 0
    for found in WORD.finditer(text):
        may_count = found.start() >= end and _may_count(found[0], language)
        quantity = _of_word(text, found, language) if may_count else None
        if quantity:
            end = quantity.end
            yield quantity


def find_scales(text: str, language: Language) -> Iterator[Quantity]:
    """Yield scales that no number stands in front of, once numbers are taken out of the text."""
    for found in SCALE[language].finditer(text):
        factor = next(factor for name, factor in SCALES[language].items() if found["scale"].casefold().startswith(name))
        yield Quantity(Kind.SCALE, Fraction(factor), found[0], found.start(), scale=factor, certainty=Certainty.WORDS)


def _of_figures(text: str, found: re.Match[str], language: Language) -> Quantity | None:
    """Digits that other letters follow are a name (5G, 3D)."""
    bare = _read(found["figures"], found.start(), found[0], language)
    quantity = _with_neighbours(text, bare, language)
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


@lru_cache(maxsize=50_000)
def _may_count(word: str, language: Language) -> bool:
    """Whether a word can begin a number; most cannot, whatever stands behind them."""
    is_number = any(number_word(part, language) for part in (word, word.partition("-")[0]))
    return is_number or any(word.casefold().startswith(start) for start in BEGINNINGS[language])


def _of_word(text: str, found: re.Match[str], language: Language) -> Quantity | None:
    words = found[0]
    number = number_word(words, language)
    if not number:
        words = words.partition("-")[0]
        number = number_word(words, language)
    if number:
        kind = Kind.ORDINAL if number.is_ordinal else Kind.NUMBER
        bare = Quantity(kind, Fraction(number.value), words, found.start(), certainty=Certainty.WORDS)
        return _with_neighbours(text, _with_rest(text, bare, language), language)
    for pattern, value in ((ONE, Fraction(1)), (HALF, Fraction(1, 2))):
        one = pattern[language].match(text, found.start())
        if one:
            bare = Quantity(Kind.NUMBER, value, one[0], found.start(), certainty=Certainty.WORDS)
            quantity = _with_neighbours(text, bare, language)
            if quantity.value != value or (quantity.unit.startswith("%") and language is Language.DE):
                return quantity
    return None


def _with_rest(text: str, bare: Quantity, language: Language) -> Quantity:
    """English hundreds are three words or more: `two hundred and fifty`."""
    if language is Language.DE or not text.startswith(" hundred", bare.end) or isinstance(bare.value, str):
        return bare
    end = bare.end + len(" hundred")
    rest = REST_OF_HUNDRED.match(text, end)
    number = number_word(rest[1], language) if rest else None
    if rest and number and not number.is_ordinal:
        return replace(bare, value=bare.value * 100 + number.value, printed=text[bare.start : rest.end()])
    return replace(bare, value=bare.value * 100, printed=text[bare.start : end])


def _with_neighbours(text: str, bare: Quantity, language: Language) -> Quantity:
    """Take in the scale and the unit behind a number, or the currency in front of it."""
    value, start, end = bare.value, bare.start, bare.end
    certainty, unit, factor = bare.certainty, "", 1
    if scale := lexicon.scales(language).behind(text, end):
        factor, end = scale
        value = value if isinstance(value, str) else value * factor
        certainty = Certainty.FIGURES if factor >= CERTAIN_SCALE else certainty
    if found := lexicon.units(language).behind(text, end):
        unit, end = found
    elif found := lexicon.currencies().before(text, start):
        unit, start = found
    if factor > 1 and text[end - 1 : end] in ATTACHED and not unit:
        return bare
    if unit:
        certainty = Certainty.FIGURES
    kind = _kind(unit) if unit else bare.kind
    printed = text[start:end]
    return replace(
        bare, kind=kind, value=value, printed=printed, start=start, unit=unit, scale=factor, certainty=certainty
    )


def _kind(unit: str) -> Kind:
    if unit.startswith("%"):
        return Kind.PERCENT
    return Kind.MONEY if len(unit) == len("EUR") and unit.isupper() else Kind.MEASURE
