"""Text → words, without names and addresses that only look like words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Language

WORD = re.compile(
    r"(?P<name>(?:https?://|www\.)\S+"
    r"|\b(?:Minister(?:in|ium|iums|s)?|Aussch(?:uss|usses)|Ministry|Committee) (?:für|for|of) "
    r"[A-ZÄÖÜ]\w+(?:(?:, (?:und |and )?| und | and | of )[A-ZÄÖÜ]\w+)*"
    r"|[^\W\d_][^\W_]*(?:[.@][^\W_]+)+(?:-[^\W_]+)*"
    r"|\d+(?:[.,]\d+)+)"
    r"|[^\W_]+(?:[-‑][^\W_]+)*"
)
"""`KI.NRW`, `4.0` and the name of a ministry are words as they stand, `Neo-Ökologie` is a compound."""
PART = re.compile(r"[^\W_]+")
COORDINATION = re.compile(r",|\b(?:und|oder|sowie|and|or)\b")
"""Between two words: `open and fair markets` are open markets."""
BREAK = re.compile(r"[.;:!?()|\n]")
"""Between two words: no term goes on behind it."""

# Closed classes of words alone: articles, prepositions, conjunctions, pronouns, auxiliary verbs.
GERMAN = """ab als am an auf aus bei beim bis das dass dem den der des die durch ein eine einem einen einer eines für
gegen hin hinter im in ins ist mit nach neben noch oder ohne seit sich sie sind so sowie über um und unser unsere
unserem unseren unserer unter vom von vor während wie wir zu zum zur zwischen"""
ENGLISH = """a about after all an and are as at be between but by do does for from in into is it its of on or our over
so that the their this through to towards under we when with within"""
FUNCTION_WORDS = {Language.DE: frozenset(GERMAN.split()), Language.EN: frozenset(ENGLISH.split())}


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or one part of a compound that is written with hyphens."""

    text: str
    start: int
    end: int
    compound: tuple[int, int]
    """Where the whole compound stands, the word itself where it is none."""
    broken_off: bool
    """Whether a sentence, a bracket or a cell ends before it."""

    @property
    def is_part(self) -> bool:
        return (self.start, self.end) != self.compound

    @property
    def is_name(self) -> bool:
        """Whether it is an address, a number or a name that stands as it is."""
        return not self.text.isalnum()

    def is_function_word(self, language: Language) -> bool:
        return self.text.lower() in FUNCTION_WORDS[language] and not (self.text.isupper() and len(self.text) > 1)


def split_words(text: str) -> Iterator[Word]:
    """Yield every word in order; addresses and names with full stops inside are one word each."""
    last = 0
    for found in WORD.finditer(text):
        breaks = bool(BREAK.search(text, last, found.start()))
        last = found.end()
        parts = [(0, len(found[0]))] if found["name"] else [part.span() for part in PART.finditer(found[0])]
        for start, end in parts:
            at = found.start() + start
            yield Word(found[0][start:end], at, found.start() + end, found.span(), breaks and start == 0)
