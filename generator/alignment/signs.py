"""Text → signs: what a translation keeps (numbers, notes, links, names) or renders by words of the lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple, assert_never

from generator.alignment.lexicon import senses
from generator.model import (
    Code,
    CrossReference,
    Emphasis,
    FootnoteMark,
    Inline,
    Language,
    LineBreak,
    Link,
    Strong,
    Text,
)

WORD = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*|[^\W\d_]+")
FOLDED = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "k": "c", "z": "c", "y": "i", "ß": "s"})
COGNATE = 5
"""Letters by which words of the same origin are known: Industrie and industry (Simard and others, 1992)."""


class Sign(NamedTuple):
    """Something in a text that a translation is likely to keep."""

    name: str
    faithful: float
    """Share of translations that keep it."""
    usual: float
    """Share of texts that have it by chance, as long as the section itself does not tell better."""
    counts_alone: bool = True
    """Whether it tells something where the other section has it nowhere."""


def signs_of(text: str, marks: Iterable[Inline], language: Language) -> frozenset[Sign]:
    """What a text and the marks and links in it tell about its translation."""
    return frozenset((*_signs_of_words(text, language), *filter(None, map(_sign_of_mark, marks))))


def sign_of_id(anchor: str) -> Sign:
    """Of the id of a heading, figure or table, which is the same in both languages."""
    return Sign(f"#{anchor}", 0.98, 0.002)


def sign_of_note(label: str) -> Sign:
    """Of a footnote's label, at its mark and at the note."""
    return Sign(f"^{label}", 0.85, 0.005)


def _sign_of_mark(mark: Inline) -> Sign | None:
    match mark:
        case FootnoteMark(label=label):
            return sign_of_note(label)
        case Link(target=target):
            return Sign(target, 0.9, 0.005)
        case CrossReference(target=place):
            return Sign(str(place), 0.9, 0.005)
        case Text() | Emphasis() | Strong() | Code() | LineBreak():
            return None
        case _:
            assert_never(mark)


@lru_cache(maxsize=20_000)
def _signs_of_words(text: str, language: Language) -> tuple[Sign, ...]:
    return tuple(sign for word in WORD.findall(text) for sign in _signs_of_word(word, language))


@lru_cache(maxsize=50_000)
def _signs_of_word(word: str, language: Language) -> tuple[Sign, ...]:
    if word[0].isdigit():
        return (Sign("".join(digit for digit in word if digit.isdigit()), 0.88, 0.01),)
    known = senses(word.casefold(), language)
    if known:
        return tuple(Sign(f"={sense}", 0.5, 0.08) for sense in sorted(known))
    folded = word.casefold().replace("ph", "f").translate(FOLDED)
    if len(folded) >= COGNATE or (len(word) > 1 and word.isupper()):
        return (Sign(folded[:COGNATE], 0.7, 0.03, counts_alone=False),)
    return ()
