"""Words → stems, so that a name is found however it is inflected (Snowball stemmers, snowballstem.org)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

import snowballstemmer

from generator.model import Language

WORD = re.compile(r"\w+(?:[-‐‑–.&’']\w+)*")
"""`Cluster.Zukunft.NRW`, `5G-Strategie`, `2014–2020` and `state’s` are one word each."""

BASE_LETTERS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "y": "i"})
SPELLED_UMLAUT = re.compile(r"([aou])e")
"""Letters that stemming may change at any place of a word."""

LONGEST_PREFIX = 8
SHORT, LONGEST_ENDING = 3, 7
"""Stems as short as `ein` begin many words; those that are theirs are little longer."""

STEMMERS = {Language.DE: snowballstemmer.stemmer("german"), Language.EN: snowballstemmer.stemmer("english")}

NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text and where it stands."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Stemmer:
    """Stems the words of one language, each of them once."""

    language: Language
    _known: dict[str, str] = field(default_factory=dict)

    def stem(self, word: str) -> str:
        """The stem of a word without its hyphens, full stops and apostrophes."""
        if word not in self._known:
            letters = NO_LETTER.sub("", word.lower())
            self._known[word] = str(STEMMERS[self.language].stemWord(letters))
        return self._known[word]

    def stems(self, text: str) -> tuple[str, ...]:
        """The stem of every word of a text."""
        return tuple(self.stem(word.text) for word in words_of(text))


def words_of(text: str) -> list[Word]:
    """The words of a text in order."""
    return [Word(found.start(), found.end(), found[0]) for found in WORD.finditer(text)]


class Prefixes:
    """The first letters of some stems: a word that begins otherwise has none of them.

    Stemming takes time, and changes endings only: the last letter of a stem may differ from the word's.
    """

    def __init__(self, stems: Iterable[str]) -> None:
        bases = {_base(stem) for stem in stems}
        self._short = {base[: max(len(base) - 1, 1)] for base in bases if len(base) <= SHORT}
        self._long = {base[: min(len(base) - 1, LONGEST_PREFIX)] for base in bases if len(base) > SHORT}
        self._lengths = sorted({len(each) for each in self._long})
        self._known: dict[str, bool] = {}

    def __contains__(self, word: object) -> bool:
        known = self._known.get(str(word))
        return self._begins(str(word)) if known is None else known

    def _begins(self, word: str) -> bool:
        base = _base(word)
        little_longer = range(max(len(base) - LONGEST_ENDING, 1), SHORT)
        self._known[word] = any(base[:length] in self._long for length in self._lengths) or any(
            base[:length] in self._short for length in little_longer
        )
        return self._known[word]


def _base(word: str) -> str:
    return SPELLED_UMLAUT.sub(r"\1", NO_LETTER.sub("", word.lower()).translate(BASE_LETTERS))
