"""Aligned sentences → what original and translation state in numbers, and what of it agrees."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.alignment import SentencePair, Unit
from generator.model import Language
from generator.quantities import Certainty, Quantity, find_agreeing, find_quantities


@dataclass(frozen=True, slots=True)
class Stated:
    """A quantity and where it is stated."""

    quantity: Quantity
    unit: Unit


@dataclass(frozen=True, slots=True)
class Sides:
    """What original and translation state with each other."""

    original: tuple[Stated, ...] = ()
    translation: tuple[Stated, ...] = ()

    def agreeing(self) -> tuple[tuple[Stated, Stated], ...]:
        places = find_agreeing(*([stated.quantity for stated in side] for side in (self.original, self.translation)))
        return tuple((self.original[i], self.translation[j]) for i, j in places)

    def without(self, pairs: Iterable[tuple[Stated, Stated]]) -> Sides:
        taken = {id(stated) for pair in pairs for stated in pair}
        sides = (self.original, self.translation)
        return Sides(*(tuple(stated for stated in side if id(stated) not in taken) for side in sides))

    def certain(self) -> Sides:
        """What is stated in figures."""
        return Sides(*(tuple(filter(_is_certain, side)) for side in (self.original, self.translation)))

    def __add__(self, other: Sides) -> Sides:
        return Sides(self.original + other.original, self.translation + other.translation)


def state_sides(language: Language, sentences: SentencePair) -> Sides:
    """What a translation into `language` and its original state."""
    return Sides(
        *(
            tuple(
                Stated(quantity, sentence.unit)
                for sentence in sentences.side(side)
                for quantity in find_quantities(sentence.text, side)
            )
            for side in (language.other, language)
        )
    )


def _is_certain(stated: Stated) -> bool:
    return stated.quantity.certainty is Certainty.FIGURES
