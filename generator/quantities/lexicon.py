"""Words and signs beside a number → what they make of it: scale, unit, approximation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from generator.model import Language
from generator.quantities.quantity import Bound

Meaning = TypeVar("Meaning")

# German counts on the long scale, English on the short one: Billion is trillion, Milliarde is billion.
SCALES: Mapping[Language, Mapping[str, int]] = {
    Language.DE: {
        r"hundert": 10**2,
        r"tausend|tsd\.?": 10**3,
        r"million(?:en)?|mio\.?": 10**6,
        r"milliarden?|mrd\.?": 10**9,
        r"billion(?:en)?|bio\.": 10**12,
        r"billiarden?": 10**15,
    },
    Language.EN: {
        r"hundred": 10**2,
        r"thousand|(?<=\d)k": 10**3,
        r"millions?|mn|(?<=\d)m": 10**6,
        r"billions?|bn": 10**9,
        r"trillions?|tn|trn": 10**12,
        r"quadrillions?": 10**15,
    },
}
PERCENT: Mapping[Language, Mapping[str, str]] = {
    Language.DE: {r"prozentpunkt\w*": "%-points", r"%|prozent(?:ig\w*)?|v\.\s?h\.": "%"},
    Language.EN: {r"percentage points?|percent points?": "%-points", r"%|per\s?cent": "%"},
}
CURRENCIES: Mapping[str, str] = {
    r"us-dollars?|us dollars?|dollars?|usd|us\$|\$": "USD",
    r"euros?|eur|€": "EUR",
    r"pfund|pounds?(?: sterling)?|gbp|£": "GBP",
    r"schweizer franken|swiss francs?|franken|chf": "CHF",
    r"yen|jpy|¥": "JPY",
    r"yuan|renminbi|cny": "CNY",
}
MEASURES: Mapping[str, str] = {
    r"quadratkilometern?|square kilomet(?:re|er)s?|km²|km2|qkm": "km²",
    r"quadratmetern?|square met(?:re|er)s?|m²|m2|qm": "m²",
    r"kubikmetern?|cubic met(?:re|er)s?|m³|m3": "m³",
    r"kilometern?|kilomet(?:re|er)s?|km": "km",
    r"hektar|hectares?|ha": "ha",
    r"kilogramm|kilograms?|kg": "kg",
    r"tonnen?|tonnes?|metric tons?|t": "t",
    r"kilowattstunden?|kilowatt[ -]hours?|kwh": "kWh",
    r"megawattstunden?|megawatt[ -]hours?|mwh": "MWh",
    r"gigawattstunden?|gigawatt[ -]hours?|gwh": "GWh",
    r"terawattstunden?|terawatt[ -]hours?|twh": "TWh",
    r"kilowatts?|kw": "kW",
    r"megawatts?|mw": "MW",
    r"gigawatts?|gw": "GW",
    r"terawatts?|tw": "TW",
    r"kilobytes?|kb": "kB",
    r"megabytes?|mb": "MB",
    r"gigabytes?|gb": "GB",
    r"terabytes?|tb": "TB",
    r"mebibytes?|mib": "MiB",
    r"gibibytes?|gib": "GiB",
    r"megahertz|mhz": "MHz",
    r"gigahertz|ghz": "GHz",
    r"grad celsius|degrees celsius|degrees centigrade|°\s?c": "°C",
}
BOUNDS: Mapping[Language, Mapping[str, Bound]] = {
    Language.DE: {
        r"knapp|fast|beinahe|nahezu|annähernd": Bound.BELOW,
        r"mehr als|über|gut": Bound.ABOVE,
        r"mindestens|wenigstens|zumindest": Bound.AT_LEAST,
        r"bis zu|höchstens|maximal": Bound.AT_MOST,
        r"rund|etwa|circa|ca\.|ungefähr|zirka": Bound.ABOUT,
    },
    Language.EN: {
        r"almost|nearly|just under|close to": Bound.BELOW,
        r"more than|over|above|exceeding": Bound.ABOVE,
        r"at least|no less than|a minimum of": Bound.AT_LEAST,
        r"up to|at most|no more than|a maximum of": Bound.AT_MOST,
        r"around|about|approximately|approx\.|roughly|some|circa": Bound.ABOUT,
    },
}
LONGEST = 24
"""Characters in which a word in front of a number has room."""
BLANK = r"[\s\u00a0\u202f\u2009]"


@dataclass(frozen=True, slots=True)
class Lexicon(Generic[Meaning]):
    """Words that may stand beside a number, each with its meaning."""

    pattern: re.Pattern[str]
    meanings: tuple[Meaning, ...]

    def behind(self, text: str, end: int) -> tuple[Meaning, int] | None:
        """The meaning of the word behind a number, and where that word ends."""
        found = self.pattern.match(text, end)
        return (self.meanings[(found.lastindex or 1) - 1], found.end()) if found else None

    def before(self, text: str, start: int) -> tuple[Meaning, int] | None:
        """The meaning of the word in front of a number, and where that word begins."""
        found = self.pattern.search(text, max(0, start - LONGEST), start)
        return (self.meanings[(found.lastindex or 1) - 1], found.start(found.lastindex or 1)) if found else None


@cache
def scales(language: Language) -> Lexicon[int]:
    return _words_behind(SCALES[language])


@cache
def units(language: Language) -> Lexicon[str]:
    """Percentages, currencies and measures behind a number."""
    return _words_behind({**PERCENT[language], **CURRENCIES, **MEASURES})


@cache
def currencies() -> Lexicon[str]:
    """Currencies in front of a number."""
    return _words_before({r"us\$|usd|\$": "USD", r"eur|€": "EUR", r"gbp|£": "GBP", r"chf": "CHF", r"¥|jpy": "JPY"})


@cache
def bounds(language: Language) -> Lexicon[Bound]:
    return _words_before(BOUNDS[language])


def _words_behind(words: Mapping[str, Meaning]) -> Lexicon[Meaning]:
    choices = "|".join(f"({forms})" for forms in words)
    pattern = re.compile(rf"(?:{BLANK}|-)?(?:{choices})(?![^\W_])", re.IGNORECASE)
    return Lexicon(pattern, tuple(words.values()))


def _words_before(words: Mapping[str, Meaning]) -> Lexicon[Meaning]:
    choices = "|".join(f"({forms})" for forms in words)
    # The end of the searched part counts as the end of the text.
    pattern = re.compile(rf"(?<![^\W_])(?:{choices}){BLANK}?$", re.IGNORECASE)
    return Lexicon(pattern, tuple(words.values()))
