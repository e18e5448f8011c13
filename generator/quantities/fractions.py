"""Text → its fractions: `1/3`, `½`, `ein Drittel`, `two-thirds`, `half of`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache

from generator.model import Language
from generator.quantities.number_words import number_word
from generator.quantities.quantity import Certainty, Kind, Quantity

PRINTED = re.compile(r"(?<![\w/.,])(?P<over>\d)/(?P<under>\d{1,2})(?![\w/])")
SIGN = re.compile(r"(?<!\d)[¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
PARTS: Mapping[Language, Mapping[str, int]] = {
    Language.DE: {"drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "achtel": 8, "zehntel": 10},
    Language.EN: {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10},
}
HALF = {
    Language.DE: re.compile(r"\bhälfte\b", re.IGNORECASE),
    Language.EN: re.compile(r"\bhalf(?= (?:of|the|its|their|all)\b)", re.IGNORECASE),
}


def find_fractions(text: str, language: Language) -> Iterator[Quantity]:
    """Yield fractions; those in words are told as such, as `a third country` is none and `Mehrheit` might be one."""
    for found in PRINTED.finditer(text):
        if 0 < int(found["over"]) < int(found["under"]):
            yield Quantity(Kind.FRACTION, Fraction(int(found["over"]), int(found["under"])), found[0], found.start())
    for found in SIGN.finditer(text):
        value = Fraction(unicodedata.numeric(found[0])).limit_denominator(8)
        yield Quantity(Kind.FRACTION, value, found[0], found.start())
    for found in _words(language).finditer(text):
        count = number_word(found["over"], language)
        over = count.value if count else 1
        value = Fraction(over, PARTS[language][found["under"].casefold()])
        yield Quantity(Kind.FRACTION, value, found[0], found.start(), certainty=Certainty.WORDS)
    for found in HALF[language].finditer(text):
        yield Quantity(Kind.FRACTION, Fraction(1, 2), found[0], found.start(), certainty=Certainty.WORDS)


@cache
def _words(language: Language) -> re.Pattern[str]:
    parts = "|".join(PARTS[language])
    if language is Language.DE:
        return re.compile(rf"\b(?P<over>eine?[mns]?|zwei|drei|vier|fünf)[ -]?(?P<under>{parts})[ns]?\b", re.IGNORECASE)
    over = rf"one|two|three|four|five|a(?= (?:{parts}) of\b)"
    return re.compile(rf"\b(?P<over>{over})[ -](?P<under>{parts})s?\b", re.IGNORECASE)
