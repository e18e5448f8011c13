"""Text → its sentences, in German and English, each with its place and the marks and links in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import assert_never

import sentencex

from generator.alignment.units import Unit
from generator.model import (
    Code,
    CrossReference,
    Emphasis,
    FootnoteMark,
    Inline,
    Language,
    LineBreak,
    Link,
    Location,
    Strong,
    Text,
    plain,
    walk_inlines,
)

WHITESPACE = re.compile(r"\s")
UNFINISHED = {
    Language.DE: re.compile(
        r"(?:(?:^|[\s(])(?:[1-9]|[12]\d|3[01])|\b(?:Fa|Art|Abs|Ziff|Tab|Abb|Kap|Hrsg|Aufl|Ausg))\.\s*$"
    ),
    Language.EN: re.compile(r"\b(?:resp|approx|fig|tab|art|para|ed|vol|ch)\.\s*$", re.IGNORECASE),
}
"""Ordinals and abbreviations that the library takes for an end."""


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    start: int
    """Characters in front of it in its unit's text."""
    unit: Unit
    marks: tuple[Inline, ...] = ()
    """Footnote marks, links and cross-references in it."""

    @property
    def at(self) -> Location:
        return self.unit.at


def split_sentences(text: str, language: Language) -> Iterator[tuple[int, str]]:
    """Yield each sentence with the number of characters in front of it; nothing but blanks is left out."""
    # The library fails on blanks of more than one byte; only the places of the ends count here.
    parts = [*sentencex.segment(language.value, WHITESPACE.sub(" ", text))]
    start = end = 0
    for part, following in zip_longest(parts, parts[1:], fillvalue=""):
        end += len(part)
        is_over = part[-1:].isspace() and not UNFINISHED[language].search(part) and not following[:1].islower()
        if is_over or not following:
            sentence = text[start:end]
            if sentence.strip():
                yield start + len(sentence) - len(sentence.lstrip()), sentence.strip()
            start = end


def split_unit(unit: Unit, language: Language) -> tuple[Sentence, ...]:
    """The sentences of a unit; a mark behind a full stop belongs to the sentence in front of it."""
    found = [*split_sentences(unit.text, language)]
    ends = [start for start, _ in found[1:]]
    marks: list[list[Inline]] = [[] for _ in found]
    for offset, mark in _marks(unit.inlines):
        if found:
            marks[sum(offset >= end for end in ends)].append(mark)
    return tuple(Sentence(text, start, unit, tuple(inside)) for (start, text), inside in zip(found, marks, strict=True))


def _marks(inlines: tuple[Inline, ...]) -> Iterator[tuple[int, Inline]]:
    """Marks and links, with the number of characters in front of them."""
    offset = 0
    for inline in walk_inlines(inlines):
        match inline:
            case FootnoteMark():
                yield max(offset - 1, 0), inline
            case Link() | CrossReference():
                yield offset, inline
            case Emphasis() | Strong():
                pass
            case Text() | Code() | LineBreak():
                offset += len(plain([inline]))
            case _:
                assert_never(inline)
