"""Alignment → rows: which blocks of a section stand beside each other, once for both languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.alignment import Alignment, BlockPair, Unit
from generator.model import Block, Footnote, Language
from generator.publish.site.addresses import address_of
from generator.publish.site.plan import PairPage
from generator.publish.site.views import LinkView, PairView, Site


@dataclass(slots=True)
class Row:
    """Blocks by their places in the section, from 0; those that are paired wholly or in part stand together."""

    german: set[int] = field(default_factory=set)
    english: set[int] = field(default_factory=set)
    moved: bool = False
    """The languages say this in different places."""

    def side(self, language: Language) -> set[int]:
        return self.german if language is Language.DE else self.english

    def take(self, other: Row) -> None:
        self.german |= other.german
        self.english |= other.english
        self.moved |= other.moved


def view_pair(site: Site, kind: PairPage) -> PairView:
    return PairView(
        LinkView(kind.section.heading, address_of(kind.strategy.id, kind.section.id), site.language),
    )


def arrange_blocks(alignment: Alignment) -> tuple[Row, ...]:
    """Lay the blocks of both texts beside each other: each stands in one row, the German ones in their order."""
    return _arrange(alignment, alignment.german.blocks, alignment.english.blocks)


def arrange_notes(alignment: Alignment) -> tuple[Row, ...]:
    """The same for footnotes."""
    return _arrange(alignment, alignment.german.footnotes, alignment.english.footnotes)


def _arrange(
    alignment: Alignment, german: tuple[Block | Footnote, ...], english: tuple[Block | Footnote, ...]
) -> tuple[Row, ...]:
    sides = {Language.DE: german, Language.EN: english}
    places = {language: {id(part): place for place, part in enumerate(parts)} for language, parts in sides.items()}
    rows: list[Row] = []
    for pair in alignment.pairs:
        _put(_row_of(pair, places), rows)
    for language, parts in sides.items():
        _put_rest(rows, language, len(parts))
    return _in_order(rows)


def _row_of(pair: BlockPair, places: Mapping[Language, Mapping[int, int]]) -> Row:
    german, english = (
        {places[language][part] for part in map(_outermost, pair.side(language)) if part in places[language]}
        for language in Language
    )
    is_inside = any(unit.within for unit in (*pair.german, *pair.english))
    return Row(german, english, pair.moved and not is_inside)


def _outermost(unit: Unit) -> int:
    return id(unit.within[0] if unit.within else unit.block)


def _put(row: Row, rows: list[Row]) -> None:
    """Put a row at the end, or into the first one that shares a block with it, with all others that do."""
    if not row.german and not row.english:
        return
    found = [other for other in rows if other.german & row.german or other.english & row.english]
    if not found:
        rows.append(row)
        return
    first, *others = found
    for other in (row, *others):
        first.take(other)
    rows[:] = [each for each in rows if not any(each is other for other in others)]


def _put_rest(rows: list[Row], language: Language, number: int) -> None:
    """What says no words, such as an empty list, stands with what is before it."""
    for place in range(number):
        if not any(place in row.side(language) for row in rows):
            before = next((row for row in rows if place - 1 in row.side(language)), None)
            if before is None:
                rows.insert(0, before := Row())
            before.side(language).add(place)


def _in_order(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Join rows until the German text reads on from each to the next."""
    ordered: list[Row] = []
    for row in rows:
        overtaken = [
            n for n, other in enumerate(ordered) if row.german and max(other.german, default=-1) > min(row.german)
        ]
        if overtaken:
            for other in ordered[overtaken[0] :]:
                row.take(other)
            del ordered[overtaken[0] :]
        ordered.append(row)
    return tuple(ordered)
