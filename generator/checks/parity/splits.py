"""Twins → paragraphs, items and rows that are one in the one language and several in the other."""

from __future__ import annotations

from collections.abc import Iterator

from generator.alignment import Kind
from generator.checks.parity.told import begins, counted
from generator.checks.parity.twins import Twins
from generator.problems import Category, Finding, Rule, Severity

SPLIT_PARAGRAPHS = Rule(
    "split-paragraph",
    Category.MARKUP,
    Severity.NOTE,
    "Paragraphs begin and end where those of the original do, so that both can be cited alike.",
)
SPLIT_ITEMS = Rule(
    "split-item", Category.MARKUP, Severity.WARNING, "Lists and tables have as many items and rows as in the original."
)
RULES = (SPLIT_PARAGRAPHS, SPLIT_ITEMS)


def check_splits(twins: Twins) -> Iterator[Finding]:
    """Tell texts that were split or merged."""
    for pair in twins.alignment.pairs:
        here, there = twins.here(pair), twins.there(pair)
        if here and there and len(here) != len(there):
            kinds = {unit.kind for unit in (*here, *there)}
            kind = "paragraph" if kinds == {Kind.PARAGRAPH} else "list item" if kinds == {Kind.ITEM} else "text"
            rule = SPLIT_PARAGRAPHS if kinds == {Kind.PARAGRAPH} else SPLIT_ITEMS
            message = (
                f"{counted(len(here), kind)} here, {len(there)} in '{twins.original.language}': {begins(here[0].text)}"
            )
            hint = "Begin and end it as the original does, unless the printed texts differ."
            related = [unit.at for unit in there]
            yield rule.found(here[0].at, message, hint, section=twins.name, related=related)
