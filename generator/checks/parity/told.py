"""Text of a page → how a finding names it."""

from __future__ import annotations

from generator.alignment import Kind, Unit
from generator.workspace.told import quoted

SHOWN = 40


def begins(text: str) -> str:
    """The first words in quotation marks."""
    words = " ".join(text.split())
    return quoted(words if len(words) <= SHOWN else f"{words[:SHOWN].rsplit(' ', 1)[0]}…")


def named(unit: Unit) -> str:
    """What a text is, and how it begins."""
    kind = "list item" if unit.kind is Kind.ITEM else "table row" if unit.kind is Kind.ROW else unit.kind.value
    return f"{kind} {begins(unit.text)}" if unit.text.strip() else f"{kind} without words"


def counted(number: int, one: str, many: str = "") -> str:
    """`1 row`, `2 rows`."""
    return f"{number} {one if number == 1 else many or one + 's'}"
