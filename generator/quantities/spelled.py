"""Text → its numbers in words, and scales that no number stands in front of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from generator.model import Language
from generator.quantities.neighbours import with_neighbours
from generator.quantities.number_words import number_word
from generator.quantities.quantity import Certainty, Kind, Quantity

WORD = re.compile(r"(?<![^\W_])[^\W\d_]+(?:-[^\W\d_]+)?")
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


def find_spelled(text: str, language: Language) -> Iterator[Quantity]:
    """Yield every number in words, with a unit or without."""
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
        return with_neighbours(text, _with_rest(text, bare, language), language)
    for pattern, value in ((ONE, Fraction(1)), (HALF, Fraction(1, 2))):
        one = pattern[language].match(text, found.start())
        if one:
            bare = Quantity(Kind.NUMBER, value, one[0], found.start(), certainty=Certainty.WORDS)
            quantity = with_neighbours(text, bare, language)
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
