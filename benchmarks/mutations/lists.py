"""Mistakes with lists and tables."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from benchmarks.mutations.parts import find_place, put
from benchmarks.mutations.registry import mutation
from generator.model import Block, ListBlock, Section, Table


@mutation("drop a list item", "omitted-block")
def drop_item(chance: Random, page: Section, _: Section) -> Section | None:
    place = find_place(chance, page, ListBlock, where=_has_several)
    if place is None or not isinstance(found := page.blocks[place], ListBlock):
        return None
    lost = chance.randrange(len(found.items))
    return put(page, place, replace(found, items=found.items[:lost] + found.items[lost + 1 :]))


@mutation("say a list item twice", "added-block")
def double_item(chance: Random, page: Section, _: Section) -> Section | None:
    place = find_place(chance, page, ListBlock)
    if place is None or not isinstance(found := page.blocks[place], ListBlock):
        return None
    again = chance.randrange(len(found.items))
    return put(page, place, replace(found, items=found.items[: again + 1] + found.items[again:]))


@mutation("make a list paragraphs", "block-kind-differs")
def flatten_list(chance: Random, page: Section, _: Section) -> Section | None:
    place = find_place(chance, page, ListBlock)
    if place is None or not isinstance(found := page.blocks[place], ListBlock):
        return None
    return put(page, place, *(block for item in found.items for block in item.blocks))


@mutation("number a list, or take its numbers", "block-shape-differs")
def number_list(chance: Random, page: Section, _: Section) -> Section | None:
    place = find_place(chance, page, ListBlock)
    if place is None or not isinstance(found := page.blocks[place], ListBlock):
        return None
    return put(page, place, replace(found, ordered=not found.ordered))


@mutation("drop a table row", "omitted-block")
def drop_row(chance: Random, page: Section, _: Section) -> Section | None:
    place = find_place(chance, page, Table, where=_has_several)
    if place is None or not isinstance(found := page.blocks[place], Table):
        return None
    lost = chance.randrange(len(found.rows))
    return put(page, place, replace(found, rows=found.rows[:lost] + found.rows[lost + 1 :]))


@mutation("drop a table column", "block-shape-differs")
def drop_column(chance: Random, page: Section, _: Section) -> Section | None:
    place = find_place(chance, page, Table)
    if place is None or not isinstance(found := page.blocks[place], Table):
        return None
    lost = chance.randrange(len(found.header))
    header, *rows = (row[:lost] + row[lost + 1 :] for row in (found.header, *found.rows))
    align = found.align[:lost] + found.align[lost + 1 :]
    return put(page, place, replace(found, header=header, rows=tuple(rows), align=align))


def _has_several(block: Block) -> bool:
    return len(block.items if isinstance(block, ListBlock) else block.rows if isinstance(block, Table) else ()) > 1
