"""Quantities of an original and of its translation → which of them agree, and what is left.

Figures must agree.  A number in words may stand for figures (`sechs`, 6), yet where one text says a number
in words and the other says none, it may well say it otherwise (`both`, `Zweig`), and that is no difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from generator.quantities.quantity import Bound, Certainty, Kind, Quantity

Same: TypeAlias = Callable[[Quantity, Quantity], bool]
SMALLEST = 2
"""`ein`, `one`, `erstens` and `first` are often no numbers at all."""
OPPOSITE = ({Bound.BELOW, Bound.ABOVE}, {Bound.AT_LEAST, Bound.AT_MOST})


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two texts have in common, and what only one of them states."""

    agreeing: tuple[tuple[Quantity, Quantity], ...]
    missing: tuple[Quantity, ...]
    """Only the original states these."""
    added: tuple[Quantity, ...]
    """Only the translation states these."""


def compare(original: Sequence[Quantity], translation: Sequence[Quantity]) -> Comparison:
    """Compare two lists as multisets, whatever their order."""
    pairs = tuple(find_agreeing(original, translation))
    left, right = ({pair[side] for pair in pairs} for side in (0, 1))
    return Comparison(
        tuple((original[i], translation[j]) for i, j in pairs),
        tuple(quantity for i, quantity in enumerate(original) if i not in left),
        tuple(quantity for j, quantity in enumerate(translation) if j not in right),
    )


def find_agreeing(original: Sequence[Quantity], translation: Sequence[Quantity]) -> Iterator[tuple[int, int]]:
    """Yield the places of those that agree, the surest first: same meaning, same ratio."""
    left, right = list(range(len(original))), list(range(len(translation)))
    for same in (_equal, _same_ratio):
        for i in list(left):
            equals = [j for j in right if same(original[i], translation[j])]
            if equals:
                certainty = original[i].certainty
                j = min(equals, key=lambda place: translation[place].certainty is not certainty)
                left.remove(i)
                right.remove(j)
                yield i, j


def is_counted_in_words(quantity: Quantity) -> bool:
    """Whether it is a number in words that is likely to be one: six, two thirds, but not one or first."""
    if quantity.certainty is not Certainty.WORDS or isinstance(quantity.value, str):
        return False
    return quantity.kind is Kind.FRACTION or quantity.value >= SMALLEST


def contradict(first: Bound, second: Bound) -> bool:
    """Whether two approximations of the same value exclude each other: `knapp 40` and `over 40`."""
    return {first, second} in OPPOSITE


def _equal(first: Quantity, second: Quantity) -> bool:
    return first.meaning == second.meaning


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
