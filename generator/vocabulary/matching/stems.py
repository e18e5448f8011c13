"""Word → the key that all its inflected forms share, by the Snowball stemmers (snowballstem.org)."""

from __future__ import annotations

import re
from functools import cache

import snowballstemmer

from generator.model import Language

STEMMERS = {
    Language.DE: snowballstemmer.stemmer("german"),
    Language.EN: snowballstemmer.stemmer("english"),
}
ABBREVIATION = re.compile(r"([A-ZÄÖÜ0-9]{2,5})s?")
ENGLISH_PLURAL = "ps"
"""`Start-ups`, `Workshops`: the German stemmer leaves the s there."""
UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})
SPELLED = re.compile(r"([ao])e|(?<!q)(u)e")


@cache
def stem(word: str, language: Language) -> str:
    """The stem in small letters, umlauts without dots; an abbreviation is its own key: `KI`, `SMEs` → `SME`."""
    if (short := ABBREVIATION.fullmatch(word)) and not short[1].isdigit():
        return short[1]
    if not word.isalnum():
        return word.lower()
    found = str(STEMMERS[language].stemWord(word.lower())).translate(UMLAUTS)
    return found.removesuffix("s") if found.endswith(ENGLISH_PLURAL) else found


def fold(word: str) -> str:
    """The word without case and umlauts: forms of one word begin alike in it."""
    return SPELLED.sub(r"\1\2", word.lower().translate(UMLAUTS))
