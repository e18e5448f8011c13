"""Sentences that are left out or added."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from benchmarks.mutations.blocks import STRANGE
from benchmarks.mutations.parts import cut, find_place, put, sentences_of
from benchmarks.mutations.registry import mutation
from generator.model import Paragraph, Section, Text


@mutation("drop a sentence", "omitted-sentence", goal=0.8)
def drop_sentence(chance: Random, page: Section, _: Section) -> Section | None:
    place = find_place(chance, page, Paragraph, where=lambda block: len(sentences_of(block)) > 1)
    if place is None or not isinstance(found := page.blocks[place], Paragraph):
        return None
    return put(page, place, cut(found, *chance.choice(sentences_of(found))))


@mutation("add a sentence", "added-sentence", goal=0.8)
def add_sentence(chance: Random, page: Section, _: Section) -> Section | None:
    place = find_place(chance, page, Paragraph)
    if place is None or not isinstance(found := page.blocks[place], Paragraph):
        return None
    strange = chance.choice(STRANGE)
    behind = chance.random() < 0.5
    inlines = (*found.inlines, Text(f" {strange}")) if behind else (Text(f"{strange} "), *found.inlines)
    return put(page, place, replace(found, inlines=inlines))
