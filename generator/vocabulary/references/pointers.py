"""Passage → the places in the same text, or in another strategy, that it points to by number, title or position."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.model import DOCUMENTS, Language, ReferenceKind, Section, Target
from generator.vocabulary.references.grammar import GRAMMARS, NUMBER, Grammar
from generator.vocabulary.references.names import Mention
from generator.vocabulary.references.outline import Outline
from generator.vocabulary.references.passages import Passage
from generator.vocabulary.references.words import Stemmer

NUMBERS = re.compile(NUMBER)
NAME_WITHIN = 30
"""Letters between a number and the name of the text that it belongs to: `Kapitel 3 der gemeinsamen …`."""


@dataclass(frozen=True, slots=True)
class Found:
    """Words that refer: the first letter, the one behind the last, and where they lead."""

    start: int
    end: int
    kind: ReferenceKind
    target: Target | None
    nearest: tuple[str, ...] = ()
    is_link: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a passage stands in."""

    section: Section
    language: Language
    outlines: Mapping[str, Outline]
    """By strategy: in this language, or in the other one where there is no text in this."""
    strategy: str
    stemmer: Stemmer

    @property
    def own(self) -> Outline:
        return self.outlines[self.strategy]

    @property
    def grammar(self) -> Grammar:
        return GRAMMARS[self.language]


def find_pointers(passage: Passage, text: str, mentions: Sequence[Mention], around: Surroundings) -> Iterator[Found]:
    """Yield what is pointed to; `text` holds the words in which references may be looked for."""
    yield from chain(
        _numbered(text, mentions, around),
        _titled(text, around),
        _following(text, around),
        _again(passage, text, around),
    )


def _numbered(text: str, mentions: Sequence[Mention], around: Surroundings) -> Iterator[Found]:
    if not NUMBERS.search(text):
        return
    grammar = around.grammar
    for kind, pattern in grammar.pointers.items():
        for found in pattern.finditer(text):
            if outline := _outline_behind(text, found.end(), mentions, around):
                soft = grammar.soft.match(found["noun"]) is not None
                for number in NUMBERS.finditer(text, found.start("numbers"), found.end()):
                    start = found.start() if number.start() == found.start("numbers") else number.start()
                    yield from _resolved(start, number, kind, outline, around, soft=soft)
    for found in grammar.bare.finditer(text):
        if outline := _outline_behind(text, found.end(), mentions, around):
            for number in NUMBERS.finditer(text, found.start("numbers"), found.end()):
                yield from _resolved(number.start(), number, ReferenceKind.SECTION, outline, around)


def _resolved(  # noqa: PLR0913 (where, what, in which text)
    start: int,
    number: re.Match[str],
    kind: ReferenceKind,
    outline: Outline,
    around: Surroundings,
    *,
    soft: bool = False,
) -> Iterator[Found]:
    target = None if soft and not number[0][0].isdigit() else outline.numbers(kind, number[0], around.section.id)
    if target:
        yield Found(start, number.end(), kind, target)
    elif not soft:
        yield Found(start, number.end(), kind, None, outline.nearest(kind, number[0]))


def _outline_behind(text: str, end: int, mentions: Iterable[Mention], around: Surroundings) -> Outline | None:
    """The text whose number it is: this one, the one named behind it, or None where that is not published."""
    named = (
        m for m in mentions if 0 <= m.start - end <= NAME_WITHIN and not re.search(r"[.;:!?)]", text[end : m.start])
    )
    mention = next(named, None)
    grammar = around.grammar
    if mention and (grammar.foreign.match(text, end) or grammar.own.match(text, end)):
        strategies = {target.strategy for target in mention.targets}
        return around.outlines.get(strategies.pop()) if len(strategies) == 1 and DOCUMENTS not in strategies else None
    if grammar.foreign.match(text, end) and not grammar.own.match(text, end):
        return None
    return around.own


def _titled(text: str, around: Surroundings) -> Iterator[Found]:
    for found in around.grammar.title.finditer(text):
        if target := around.own.titled(around.stemmer.stems(found["title"])):
            yield Found(found.start("title"), found.end("title"), ReferenceKind.SECTION, target)


def _following(text: str, around: Surroundings) -> Iterator[Found]:
    grammar = around.grammar
    for found in grammar.following.finditer(text):
        count = grammar.counts.get(found["count"].lower()) or int(found["count"])
        if target := around.own.following(around.section, count):
            yield Found(found.start(), found.end(), ReferenceKind.SECTION, target)
    for found in grammar.below.finditer(text):
        if not grammar.definition.match(text, found.end()) and (target := around.own.following(around.section)):
            yield Found(found.start(), found.end(), ReferenceKind.SECTION, target)


def _again(passage: Passage, text: str, around: Surroundings) -> Iterator[Found]:
    found = around.grammar.again.match(text) if passage.note else None
    if found:
        target = around.own.note_before(around.section, passage.note)
        yield Found(found.start(), found.end(), ReferenceKind.NOTE, target)
