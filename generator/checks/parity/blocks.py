"""Twins → paragraphs, headings, items, rows, lists, tables and boxes that one language alone has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.alignment import Kind, Unit
from generator.alignment.units import Origin
from generator.checks.parity.told import begins, counted, named
from generator.checks.parity.twins import Placed, Twins
from generator.model import Box, Language, ListBlock, Quotation, Table
from generator.problems import Category, Finding, Rule, Severity

OMITTED = Rule(
    "omitted-block",
    Category.ACCURACY,
    Severity.ERROR,
    "Each paragraph, heading, item, row, caption and box of the original is in the translation.",
)
ADDED = Rule(
    "added-block",
    Category.ACCURACY,
    Severity.ERROR,
    "Each paragraph, heading, item, row, caption and box of the translation is in the original.",
)
RULES = (OMITTED, ADDED)
TOLD_ELSEWHERE = frozenset({Kind.NOTE, Kind.TITLE})


def check_blocks(twins: Twins) -> Iterator[Finding]:
    """Tell what stands alone; a list, table or box that does as a whole is told once."""
    told = _recast(twins)
    for rule, language in ((OMITTED, twins.original.language), (ADDED, twins.translation.language)):
        alone = [*_alone(twins, language)]
        whole = _counted(unit for pair in twins.alignment.pairs for unit in pair.side(language))
        lost = _counted(unit for unit, _ in alone)
        for unit, placed in alone:
            block = next((b for b in _around(unit) if lost[id(b)] == whole[id(b)]), None)
            if block is None or id(block) not in told:
                yield _found(twins, rule, placed, named(unit) if block is None else _named(block, unit))
            if block is not None:
                told.add(id(block))


def _alone(twins: Twins, language: Language) -> Iterator[tuple[Unit, Placed]]:
    """The units of a language that the other one lacks."""
    for placed in twins.placed:
        if not placed.pair.side(language.other):
            yield from ((unit, placed) for unit in placed.pair.side(language) if unit.kind not in TOLD_ELSEWHERE)


def _around(unit: Unit) -> Iterator[Origin]:
    """What holds a unit and may be missing as a whole: the outermost first."""
    yield from unit.within
    if isinstance(unit.block, Table | Box):
        yield unit.block


def _counted(units: Iterable[Unit]) -> Counter[int]:
    """How many units each block holds; a table's caption is another matter than its rows."""
    return Counter(id(block) for unit in units if unit.kind is not Kind.CAPTION for block in _around(unit))


def _recast(twins: Twins) -> set[int]:
    """Tables whose caption belongs to a figure in the other language: `kinds` tells them."""
    pairs = [pair for pair in twins.alignment.pairs if pair.shape == (1, 1) and pair.german[0].kind is Kind.CAPTION]
    blocks = [(pair.german[0].block, pair.english[0].block) for pair in pairs]
    return {id(b) for sides in blocks for b in sides if type(sides[0]) is not type(sides[1])}


def _named(block: Origin, unit: Unit) -> str:
    match block:
        case Table(rows=rows):
            return f"table of {counted(len(rows), 'row')} that begins {begins(unit.text)}"
        case ListBlock(items=items):
            return f"list of {counted(len(items), 'item')} that begins {begins(unit.text)}"
        case Box(title=title):
            return f"box {begins(title)}"
        case Quotation():
            return f"quotation {begins(unit.text)}"
        case _:
            return named(unit)


def _found(twins: Twins, rule: Rule, placed: Placed, what: str) -> Finding:
    language = twins.original.language
    message = f"the {what} of '{language}' is missing here" if rule is OMITTED else f"the {what} is not in '{language}'"
    hint = "Delete it, or add it to the original."
    if rule is OMITTED:
        hint = "Translate it behind this place, or delete it in the original."
    return rule.found(placed.at, message, hint, section=twins.name, related=[placed.original])
