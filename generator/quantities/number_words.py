"""Word → number it stands for: zero to 999 in German, zero to ninety-nine in English, and their ordinals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.model import Language

SMALL_WORDS = {
    Language.DE: (
        "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
        "siebzehn achtzehn neunzehn"
    ),
    Language.EN: (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen"
    ),
}
TENS_WORDS = {
    Language.DE: "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    Language.EN: "twenty thirty forty fifty sixty seventy eighty ninety",
}
SMALL = {language: words.split() for language, words in SMALL_WORDS.items()}
TENS = {language: words.split() for language, words in TENS_WORDS.items()}
IRREGULAR = {
    Language.DE: {"eins": "erst", "drei": "dritt", "sieben": "siebt", "acht": "acht"},
    Language.EN: {
        "one": "first",
        "two": "second",
        "three": "third",
        "five": "fifth",
        "eight": "eighth",
        "nine": "ninth",
        "twelve": "twelfth",
    },
}
MULTIPLES = {
    Language.DE: {f"doppelt{ending}": 2 for ending in ("", "e", "en", "er", "es")},
    Language.EN: {"twice": 2, "double": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "tenfold": 10},
}
# What German makes of a number: dreimal, dreifach, dreistellig, dreijährig.
DERIVED = re.compile(r"(?:mal(?:ig\w*)?|fach\w*|(?:stell|jähr|monat|wöch|täg|stuf|teil|köpf)ig\w*)$")
ENDINGS = ("e", "en", "er", "es", "em")


@dataclass(frozen=True, slots=True)
class NumberWord:
    value: int
    is_ordinal: bool = False


def number_word(word: str, language: Language) -> NumberWord | None:
    """The number that a word stands for or is made of (`dreimal`); German `ein` is an article, and no number."""
    folded = word.casefold()
    if language is Language.DE:
        folded = DERIVED.sub("", folded.replace("ss", "ß"))
    return _table(language).get(folded)


@cache
def _table(language: Language) -> dict[str, NumberWord]:
    cardinals = dict(_german() if language is Language.DE else _english())
    ordinals = (
        (form, value) for word, value in cardinals.items() if value for form in _ordinals(word, value, language)
    )
    return {
        **{form: NumberWord(value, is_ordinal=True) for form, value in ordinals},
        **{word: NumberWord(value) for word, value in cardinals.items()},
        **{word: NumberWord(value) for word, value in MULTIPLES[language].items()},
        **({"zweier": NumberWord(2), "dreier": NumberWord(3)} if language is Language.DE else {}),
    }


def _german() -> Iterator[tuple[str, int]]:
    below = {word.replace("ss", "ß"): value for word, value in _german_below_hundred()}
    yield from below.items()
    for hundreds, unit in enumerate(("", "ein", *SMALL[Language.DE][2:10])):
        value = max(hundreds, 1) * 100
        yield f"{unit}hundert", value
        yield from ((f"{unit}hundert{word}", value + rest) for word, rest in below.items() if rest)


def _german_below_hundred() -> Iterator[tuple[str, int]]:
    yield from zip(SMALL[Language.DE], range(20), strict=True)
    for ten, word in enumerate(TENS[Language.DE], start=2):
        yield word, ten * 10
        for unit, digit in enumerate(("ein", *SMALL[Language.DE][2:10]), start=1):
            yield f"{digit}und{word}", ten * 10 + unit


def _english() -> Iterator[tuple[str, int]]:
    yield from zip(SMALL[Language.EN], range(20), strict=True)
    for ten, word in enumerate(TENS[Language.EN], start=2):
        yield word, ten * 10
        for unit, digit in enumerate(SMALL[Language.EN][1:10], start=1):
            yield f"{word}-{digit}", ten * 10 + unit


def _ordinals(word: str, value: int, language: Language) -> Iterator[str]:
    last = next((small for small in IRREGULAR[language] if word.endswith(small)), "")
    if language is Language.EN:
        stem = word.removesuffix(last) + IRREGULAR[language][last] if last else ""
        yield stem or (f"{word.removesuffix('y')}ieth" if word.endswith("y") else f"{word}th")
        return
    rest = value % 100
    regular = f"{word}t" if 0 < rest < len(SMALL[language]) else f"{word}st"
    stem = word.removesuffix(last) + IRREGULAR[language][last] if last else regular
    yield from (f"{stem}{ending}" for ending in ENDINGS)
