"""Quantities of an original and of its translation → those that only one of them states.

Figures must agree.  A number in words may stand for figures (`sechs`, 6), yet where one text says a number
in words and the other says none, it may well say it otherwise (`both`, `Zweig`), and that is no difference.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from generator.quantities.quantity import Certainty, Kind, Quantity

Same: TypeAlias = Callable[[Quantity, Quantity], bool]
NUMBERED = re.compile(r"\d+(?:\.\d+)+")
SMALLEST = 2
"""`ein`, `one`, `erstens` and `first` are often no numbers at all."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is left of two lists when all that agrees is taken away."""

    missing: tuple[Quantity, ...]
    """Only the original states these."""
    added: tuple[Quantity, ...]
    """Only the translation states these."""
    differing: tuple[tuple[Quantity, Quantity], ...] = ()
    """Numbers in words that stand alone on both sides: six in one text, five in the other."""


def compare(original: Iterable[Quantity], translation: Iterable[Quantity]) -> Comparison:
    """Take away what agrees, the surest first: same meaning, same printed label, same ratio."""
    left, right = list(original), list(translation)
    for same in (_equal, _same_label, _same_ratio):
        _take_away(left, right, same)
    words = _lone_words(left, right)
    missing = (quantity for quantity in left if quantity.certainty is Certainty.FIGURES)
    added = (quantity for quantity in right if quantity.certainty is Certainty.FIGURES)
    return Comparison(tuple(missing), tuple(added), words)


def _take_away(left: list[Quantity], right: list[Quantity], same: Same) -> None:
    """Remove pairs from both lists; figures choose figures before they choose words."""
    for quantity in list(left):
        equals = [other for other in right if same(quantity, other)]
        if equals:
            best = min(equals, key=lambda other: other.certainty is not quantity.certainty)
            left.remove(quantity)
            right.remove(best)


def _equal(first: Quantity, second: Quantity) -> bool:
    return first.meaning == second.meaning


def _same_label(first: Quantity, second: Quantity) -> bool:
    """Numbers of sections and versions (3.3, 4.0) are decimal numbers to an English reader only."""
    is_label = Kind.LABEL in (first.kind, second.kind)
    return is_label and first.printed == second.printed and NUMBERED.fullmatch(first.printed) is not None


def _same_ratio(first: Quantity, second: Quantity) -> bool:
    """Half and 50 percent."""
    return _ratio(first) == _ratio(second) is not None


def _ratio(quantity: Quantity) -> Fraction | None:
    match quantity:
        case Quantity(kind=Kind.FRACTION, value=Fraction() as value):
            return value
        case Quantity(unit="%", value=Fraction() as value):
            return value / 100
        case _:
            return None


def _lone_words(left: Iterable[Quantity], right: Iterable[Quantity]) -> tuple[tuple[Quantity, Quantity], ...]:
    """Pairs of one number in words on each side, of the same kind."""
    ours, theirs = ([quantity for quantity in side if _is_counted(quantity)] for side in (left, right))
    if len(ours) == len(theirs) == 1 and ours[0].kind is theirs[0].kind:
        return ((ours[0], theirs[0]),)
    return ()


def _is_counted(quantity: Quantity) -> bool:
    is_word = quantity.certainty is Certainty.WORDS
    return (
        is_word
        and not isinstance(quantity.value, str)
        and (quantity.value >= SMALLEST or quantity.kind is Kind.FRACTION)
    )
