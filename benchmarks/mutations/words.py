"""Words of the other language, other words for a term, and marks that the language sets otherwise."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from benchmarks.mutations.parts import Change, change_words, choose, cut, find_place, put, sentences_of
from benchmarks.mutations.registry import mutation
from generator.alignment import split_sentences
from generator.model import Language, Paragraph, Section, Text, inlines_of, plain, walk_blocks

LEAST_WORDS = 6


@mutation("leave a German sentence in a paragraph", "wrong-language", "untranslated-text")
def leave_sentence(chance: Random, page: Section, original: Section) -> Section | None:
    place = find_place(chance, page, Paragraph)
    german = choose(chance, [*_sentences(original)])
    if place is None or german is None or not isinstance(found := page.blocks[place], Paragraph):
        return None
    start, end = chance.choice(sentences_of(found))
    before, after = (cut(found, start, len(plain(found.inlines))), cut(found, 0, end))
    return put(page, place, replace(found, inlines=(*before.inlines, Text(f" {german} "), *after.inlines)))


@mutation("write a deprecated word for a term", "deprecated-term")
def deprecate(chance: Random, page: Section, _: Section) -> Section | None:
    return change_words(chance, page, lambda text: _replaced(text, DEPRECATED))


ACRONYM = re.compile(r"(?<![\w-])[A-Z]{3,5}(?![\w-])")
"""In capitals alone; what holds digits is a name with variants to the check."""


def _text(page: Section) -> str:
    return " ".join((page.title, *(plain(inlines_of(block)) for block in walk_blocks(page.blocks))))


@mutation("write an acronym with another letter", "differing-acronym", "missing-acronym", goal=0.8)
def mistype_acronym(chance: Random, page: Section, original: Section) -> Section | None:
    """Only what both pages have, and this one once: where the right letters stand a second time, they are named."""
    once = {word for word, times in Counter(ACRONYM.findall(_text(page))).items() if times == 1}
    shared = once & {*ACRONYM.findall(_text(original))}

    def changed(text: str) -> Iterator[Change]:
        for acronym in (found for found in ACRONYM.finditer(text) if found[0] in shared):
            at = chance.randrange(acronym.start() + 1, acronym.end())
            yield at, at + 1, chance.choice([letter for letter in "BDFGHJLMPQ" if letter != text[at]])

    return change_words(chance, page, changed)


@mutation("set quotation marks as in German", "quotation-marks")
def germanise_quotes(chance: Random, page: Section, _: Section) -> Section | None:
    return change_words(chance, page, lambda text: _replaced(text, {"“": "„", "”": "“"}))


@mutation("set another mark for an apostrophe", "apostrophe")
def spoil_apostrophe(chance: Random, page: Section, _: Section) -> Section | None:
    def changed(text: str) -> Iterator[Change]:
        for mark in re.finditer(r"(?<=\w)’(?=\w)", text):
            yield *mark.span(), chance.choice("'`‘")

    return change_words(chance, page, changed)


@mutation("put a blank in front of % or a mark", "unit-space", "punctuation-space")
def add_blank(chance: Random, page: Section, _: Section) -> Section | None:
    def changed(text: str) -> Iterator[Change]:
        for mark in re.finditer(r"(?<=\d)%|(?<=\w)[,;:](?= )", text):
            yield mark.start(), mark.start(), " "

    return change_words(chance, page, changed)


@mutation("set a hyphen where a dash belongs", "dash")
def set_hyphen(chance: Random, page: Section, _: Section) -> Section | None:
    def changed(text: str) -> Iterator[Change]:
        for mark in re.finditer(r"(?<=\w)(?: –|,) (?=\w)", text):
            yield *mark.span(), " - "

    return change_words(chance, page, changed)


DEPRECATED = {
    "digitalisation": "digitalization",
    "energy transition": "energy revolution",
    "supply chain": "delivery chain",
}


def _replaced(text: str, words: dict[str, str]) -> Iterator[Change]:
    for found in re.finditer("|".join(map(re.escape, words)), text):
        yield *found.span(), words[found[0]]


def _sentences(page: Section) -> Iterator[str]:
    for block in page.blocks:
        if isinstance(block, Paragraph):
            for _, sentence in split_sentences(plain(block.inlines), Language.DE):
                if len(sentence.split()) >= LEAST_WORDS:
                    yield sentence
