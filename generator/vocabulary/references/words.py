"""Words → stems, so that a name is found however it is inflected (Snowball stemmers, snowballstem.org)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

import snowballstemmer

from generator.model import Language

WORD = re.compile(r"\w+(?:[-‐‑–.&’']\w+)*")
"""`Cluster.Zukunft.NRW`, `5G-Strategie`, `2014–2020` and `state’s` are one word each."""

BASE_LETTERS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "s"})
PREFIX = 4

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

    Stemming takes time, and changes endings and umlauts only.
    """

    def __init__(self, stems: Iterable[str]) -> None:
        self._prefixes = {_prefix(stem) for stem in stems}
        self._lengths = sorted({len(each) for each in self._prefixes})

    def __contains__(self, word: object) -> bool:
        first = _prefix(str(word))
        return any(first[:length] in self._prefixes for length in self._lengths)


def _prefix(word: str) -> str:
    return NO_LETTER.sub("", word[: PREFIX + 1].lower()).translate(BASE_LETTERS)[:PREFIX]
