"""Word → what it means in both languages, as far as a small lexicon of policy and industry tells."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from generator.model import Language

LONGEST, SHORTEST = 16, 3
OPEN = 4
"""Letters from which on a stem also begins longer words; a shorter one is a word of its own, or its plural."""


@lru_cache(maxsize=50_000)
def senses(word: str, language: Language) -> frozenset[str]:
    """Names of what a word in small letters may mean; of a German compound, what its parts may mean."""
    stems = _stems(language)
    if len(word) < OPEN or (len(word) == OPEN and word.endswith("s")):
        return stems.get(word, stems.get(word.removesuffix("s"), frozenset()))
    found: set[str] = set()
    start = 0
    while start <= len(word) - OPEN:
        length = _longest(word[start : start + LONGEST], stems)
        found |= stems[word[start : start + length]] if length else frozenset()
        start += length or 1
        if language is Language.EN:
            break
    return frozenset(found)


def _longest(text: str, stems: dict[str, frozenset[str]]) -> int:
    """Letters of the longest stem that a text begins with, or 0."""
    return next((length for length in range(len(text), OPEN - 1, -1) if text[:length] in stems), 0)


@cache
def _stems(language: Language) -> dict[str, frozenset[str]]:
    """Beginnings of words → senses, from `lexicon.txt`: German stems, `=`, English stems."""
    stems: dict[str, frozenset[str]] = {}
    text = files("generator.alignment").joinpath("lexicon.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            german, _, english = line.partition("=")
            sense = frozenset({german.split()[0]})
            for stem in (german if language is Language.DE else english).split():
                stems[stem] = stems.get(stem, frozenset()) | sense
    return stems
