"""Mistakes with paragraphs and headings."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from random import Random

from benchmarks.mutations.parts import choose, cut, find_place, put, sentences_of, without_marks
from benchmarks.mutations.registry import mutation
from generator.model import Box, Figure, Heading, ListBlock, Paragraph, Section, Strong, Table, Text, plain

STRANGE = (
    "The committee of the ministers met again in Brussels and adjourned its decision until the following spring.",
    "Farmers in the uplands complain about wolves, which have killed 412 sheep since the winter before last.",
    "A museum of glass has opened in the old town hall; admission is free on the first Sunday of the month.",
)
"""Sentences that no page says."""


@mutation("drop a paragraph", "omitted-block")
def drop_paragraph(chance: Random, page: Section, _: Section) -> Section | None:
    place = find_place(chance, page, Paragraph)
    return None if place is None else put(page, place)


@mutation("drop a heading", "omitted-block")
def drop_heading(chance: Random, page: Section, _: Section) -> Section | None:
    place = find_place(chance, page, Heading)
    return None if place is None else put(page, place)


@mutation("drop a list, table, figure or box", "omitted-block")
def drop_block(chance: Random, page: Section, _: Section) -> Section | None:
    place = find_place(chance, page, ListBlock, Table, Figure, Box)
    return None if place is None else put(page, place)


@mutation("add a paragraph", "added-block")
def add_paragraph(chance: Random, page: Section, _: Section) -> Section | None:
    place = chance.randint(0, len(page.blocks))
    strange = Paragraph((Text(chance.choice(STRANGE)),))
    return replace(page, blocks=(*page.blocks[:place], strange, *page.blocks[place:]))


@mutation("say a paragraph twice", "added-block")
def double_paragraph(chance: Random, page: Section, _: Section) -> Section | None:
    place = find_place(chance, page, Paragraph)
    if place is None or not isinstance(found := page.blocks[place], Paragraph):
        return None
    return put(page, place, found, without_marks(found))


@mutation("swap two paragraphs", "block-out-of-order")
def swap_paragraphs(chance: Random, page: Section, _: Section) -> Section | None:
    places = [n for n, block in enumerate(page.blocks) if isinstance(block, Paragraph)]
    if not places[1:]:
        return None
    first, second = sorted(chance.sample(places, 2))
    blocks = [*page.blocks]
    blocks[first], blocks[second] = blocks[second], blocks[first]
    return replace(page, blocks=tuple(blocks))


@mutation("split a paragraph", "split-paragraph")
def split_paragraph(chance: Random, page: Section, _: Section) -> Section | None:
    place = find_place(chance, page, Paragraph, where=lambda block: len(sentences_of(block)) > 1)
    if place is None or not isinstance(found := page.blocks[place], Paragraph):
        return None
    at, _end = chance.choice(sentences_of(found)[1:])
    return put(page, place, cut(found, at, len(plain(found.inlines))), cut(found, 0, at))


@mutation("merge two paragraphs", "split-paragraph")
def merge_paragraphs(chance: Random, page: Section, _: Section) -> Section | None:
    pairs = [(n, a, b) for n, (a, b) in enumerate(pairwise(page.blocks)) if isinstance(a, Paragraph)]
    found = choose(chance, [(n, a, b) for n, a, b in pairs if isinstance(b, Paragraph)])
    if found is None:
        return None
    place, first, second = found
    merged = replace(first, inlines=(*first.inlines, Text(" "), *second.inlines))
    return replace(page, blocks=(*page.blocks[:place], merged, *page.blocks[place + 2 :]))


@mutation("make a heading a paragraph", "block-kind-differs", "omitted-block")
def flatten_heading(chance: Random, page: Section, _: Section) -> Section | None:
    place = find_place(chance, page, Heading)
    if place is None or not isinstance(found := page.blocks[place], Heading):
        return None
    return put(page, place, Paragraph((Strong(found.title),)))


@mutation("set a heading deeper", "block-shape-differs")
def sink_heading(chance: Random, page: Section, _: Section) -> Section | None:
    place = find_place(chance, page, Heading)
    if place is None or not isinstance(found := page.blocks[place], Heading):
        return None
    return put(page, place, replace(found, depth=found.depth + 1))


@mutation("tag otherwise", "twins-disagree")
def retag(_: Random, page: Section, __: Section) -> Section | None:
    return replace(page, megatrends=page.megatrends[1:]) if page.megatrends else None
