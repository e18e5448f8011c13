"""Twins → texts that are something else in the other language: another kind of block, or of another shape."""

from __future__ import annotations

from collections.abc import Iterator

from generator.alignment import Kind, Unit
from generator.checks.parity.told import counted, named
from generator.checks.parity.twins import Twins
from generator.model import Box, Figure, Heading, ListBlock, Table
from generator.problems import Category, Finding, Rule, Severity

OTHER_KIND = Rule(
    "block-kind-differs",
    Category.MARKUP,
    Severity.ERROR,
    "A paragraph, heading, list, table, figure or box is the same in both languages.",
)
OTHER_SHAPE = Rule(
    "block-shape-differs",
    Category.MARKUP,
    Severity.ERROR,
    "Headings have the same depth, lists the same numbering and nesting, tables the same columns.",
)
RULES = (OTHER_KIND, OTHER_SHAPE)


def check_kinds(twins: Twins) -> Iterator[Finding]:
    """Compare what belongs together; a list or table is told once."""
    told: set[tuple[int, str]] = set()
    for pair in twins.alignment.pairs:
        if pair.shape != (1, 1):
            continue
        here, there = twins.here(pair)[0], twins.there(pair)[0]
        rule, ours, theirs = _difference(here, there)
        keys = {(id((*unit.within, unit.block)[0]), ours) for unit in (here, there)}
        if ours != theirs and not keys & told:
            told |= keys
            message = f"{ours} here, {theirs} in '{twins.original.language}': the {named(here)}"
            yield rule.found(here.at, message, "Make both alike.", section=twins.name, related=[there.at])


def _difference(here: Unit, there: Unit) -> tuple[Rule, str, str]:
    """The first thing that differs, in words; twice the same where nothing does."""
    if (ours := _kind(here)) != (theirs := _kind(there)):
        return OTHER_KIND, ours, theirs
    return OTHER_SHAPE, _shape(here), _shape(there)


def _kind(unit: Unit) -> str:
    match unit.block:
        case Figure():
            return "a figure"
        case Table():
            return "a table"
        case _:
            name = "list item" if unit.kind is Kind.ITEM else unit.kind.value
            return f"a {name}" + (" in a box" if any(isinstance(block, Box) for block in unit.within) else "")


def _shape(unit: Unit) -> str:
    lists = [block for block in unit.within if isinstance(block, ListBlock)]
    match unit.block:
        case Heading(depth=depth):
            return f"a heading of depth {depth}"
        case Figure(image=image):
            return "a figure with an image" if image else "a figure without an image"
        case Table(header=header):
            return f"a table of {counted(len(header), 'column')}"
        case Box(kind=kind):
            return f"a box of kind {kind}"
        case _ if lists:
            numbering = "numbered" if lists[-1].ordered else "bulleted"
            return f"a {numbering} list" + (f" inside {counted(len(lists) - 1, 'list')}" if len(lists) > 1 else "")
        case _:
            return ""
