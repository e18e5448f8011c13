"""A section in one or both languages → its texts side by side, each with the lines that findings name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.alignment import BlockPair, Kind, Unit, align_sections, units_of
from generator.model import Box, Footnote, Language, ListBlock, ListItem, Location, Section
from generator.reports.parallel.inlines import Address, Stretch, render_inlines
from generator.reports.parallel.views import Row, Said

SURE = 0.9
"""Confidence from which on one beside one needs no word."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A row, and where what it shows begins."""

    row: Row
    places: tuple[Location, ...]
    is_alone: bool
    """Whether one language says nothing here."""


def lay_out(section: str, german: Section | None, english: Section | None, address: Address) -> tuple[Placed, ...]:
    """Rows in the German order; of a page that one language alone has, its own, of which nothing is unusual."""
    if german and english:
        pairs = align_sections(german, english).pairs
        return tuple(_place(f"{section}.{number}", pair, address) for number, pair in enumerate(pairs))
    alone = [BlockPair((unit,), (), 1.0) for unit in (units_of(german) if german else ())]
    alone += [BlockPair((), (unit,), 1.0) for unit in (units_of(english) if english else ())]
    placed = (_place(f"{section}.{number}", pair, address) for number, pair in enumerate(alone))
    return tuple(replace(each, row=replace(each.row, shape="")) for each in placed)


def _place(row: str, pair: BlockPair, address: Address) -> Placed:
    lacking = {language: _find_lacking(pair, language) for language in Language}
    if all(lacking.values()):  # What both lack was only said in other words.
        lacking = {}
    german, english = (
        tuple(_say(unit, address, lacking.get(language, {}).get(id(unit), ())) for unit in pair.side(language))
        for language in Language
    )
    confidence = f"{pair.confidence:.0%}" if 0 not in pair.shape else ""
    shape = _shape_of(pair)
    shown = Row(row, german, english, shape, confidence if shape else "")
    return Placed(shown, tuple(unit.at for unit in (*pair.german, *pair.english)), 0 in pair.shape)


def _find_lacking(pair: BlockPair, language: Language) -> dict[int, list[Stretch]]:
    """By unit, the sentences that stand alone in a text that both languages have."""
    found: dict[int, list[Stretch]] = {}
    for sentences in pair.sentences if 0 not in pair.shape else ():
        if not sentences.side(language.other):
            for sentence in sentences.side(language):
                stretch = sentence.start, sentence.start + len(sentence.text)
                found.setdefault(id(sentence.unit), []).append(stretch)
    return found


def _shape_of(pair: BlockPair) -> str:
    match pair.shape:
        case (_, 0):
            return "only in German"
        case (0, _):
            return "only in English"
        case (1, 1) if pair.moved:
            return "in another place"
        case (1, 1):
            return "" if pair.confidence >= SURE else "uncertain pair"
        case (german, english):
            return f"{german} in German, {english} in English"


def _say(unit: Unit, address: Address, lacking: Sequence[Stretch]) -> Said:
    if unit.cells:
        words = Markup('<span class="bar"> | </span>').join(
            render_inlines(cell.inlines, address) for cell in unit.cells
        )
    else:
        words = render_inlines(unit.inlines, address, lacking)
    lists = [block for block in unit.within if isinstance(block, ListBlock)]
    is_boxed = any(isinstance(block, Box) for block in (*unit.within, unit.block))
    return Said(unit.kind.name.lower(), words, unit.at.line, _marker(unit, lists), len(lists), is_boxed)


def _marker(unit: Unit, lists: Sequence[ListBlock]) -> str:
    match unit.block:
        case ListItem() as item if unit.kind is Kind.ITEM:
            return _number(item, lists[-1]) if lists[-1].ordered else "•"
        case Footnote(number=number):
            return number
        case _:
            return ""


def _number(item: ListItem, of: ListBlock) -> str:
    return f"{of.start + next(n for n, each in enumerate(of.items) if each is item)}."
