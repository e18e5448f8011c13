"""What a text states in numbers, as values that can be compared across languages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Kind(StrEnum):
    """What sort of quantity it is; both ends of a range are quantities of their own."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    PERCENT = "percentage"
    MONEY = "amount"
    MEASURE = "measure"
    YEAR = "year"
    DATE = "date"
    SCALE = "scale"
    """A scale without a number: `in million tonnes`, `Milliardenhöhe`."""
    LABEL = "label"
    """Figures that are no number in either language: `3.2.1`, `24/7`."""


class Certainty(StrEnum):
    """How sure it is that a translation has to state the same quantity as a quantity."""

    FIGURES = "figures"
    """Digits, or words with a unit: `17.9 million`, `acht Prozent`."""
    WORDS = "words"
    """Words alone: `six`, `zweite`; a translation may well say it otherwise."""
    NAME = "name"
    """Part of a name: `Top-25`, `COVID-19`."""


class Bound(StrEnum):
    """What an approximation says about the true value; it is no part of the value."""

    NONE = ""
    ABOUT = "about"
    BELOW = "a little less than"
    ABOVE = "more than"
    AT_LEAST = "at least"
    AT_MOST = "at most"


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity, with its place in the text."""

    kind: Kind
    value: Fraction | str
    """The exact number without a sign; of dates the ISO 8601 date as far as it is told; of labels the words."""
    printed: str
    start: int
    """Index of its first character in the text."""
    unit: str = ""
    """`%`, `%-points`, an ISO 4217 currency code, or a unit symbol of the SI; empty for a bare number."""
    scale: int = 1
    """The factor told in words (`Mio.`), which `value` already holds."""
    bound: Bound = Bound.NONE
    certainty: Certainty = Certainty.FIGURES
    is_foreign: bool = False
    """Read as the other language marks numbers: `5,2` in English, `5.2` in German (or else a section or a version)."""

    @property
    def end(self) -> int:
        return self.start + len(self.printed)

    @property
    def meaning(self) -> tuple[Fraction | str, str]:
        """What both languages must have in common."""
        return (self.value, self.unit)
