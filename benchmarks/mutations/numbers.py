"""Numbers, percentages, money, dates and years that are stated otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from benchmarks.mutations.parts import Change, change_words
from benchmarks.mutations.registry import mutation
from generator.model import Language, Section
from generator.quantities import Certainty, Kind, Quantity, find_quantities

STATED = ("differing-number", "missing-number", "added-number")
WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
MONTHS = ("January", "March", "June", "October", "December")


@mutation("change a digit", *STATED)
def change_digit(chance: Random, page: Section, _: Section) -> Section | None:
    def changed(text: str) -> Iterator[Change]:
        for quantity in _figures(text):
            for place in re.finditer(r"\d", quantity.printed):
                at = quantity.start + place.start()
                yield at, at + 1, chance.choice([digit for digit in "123456789" if digit != place[0]])

    return change_words(chance, page, changed)


@mutation("change a year", *STATED)
def change_year(chance: Random, page: Section, _: Section) -> Section | None:
    def changed(text: str) -> Iterator[Change]:
        for year in re.finditer(r"\b(?:19|20)\d\d\b", text):
            yield *year.span(), str(int(year[0]) + chance.choice([-10, -2, -1, 1, 2, 10]))

    return change_words(chance, page, changed)


@mutation("change a month", *STATED)
def change_month(chance: Random, page: Section, _: Section) -> Section | None:
    def changed(text: str) -> Iterator[Change]:
        for quantity in _figures(text):
            month = re.search(r"[A-Z][a-z]+", quantity.printed) if quantity.kind is Kind.DATE else None
            if month:
                start = quantity.start + month.start()
                yield start, start + len(month[0]), chance.choice([name for name in MONTHS if name != month[0]])

    return change_words(chance, page, changed)


@mutation("turn billion into million, or million into billion", "differing-number-word", *STATED)
def change_scale(chance: Random, page: Section, _: Section) -> Section | None:
    def changed(text: str) -> Iterator[Change]:
        for scale in re.finditer(r"\b[mb]illion\b", text):
            yield *scale.span(), "million" if scale[0] == "billion" else "billion"

    return change_words(chance, page, changed)


@mutation("lose a percent sign or word", *STATED)
def lose_percent(chance: Random, page: Section, _: Section) -> Section | None:
    return change_words(chance, page, lambda text: _lost(r"(?<=\d)\s?(?:%|per ?cent)", text))


@mutation("lose a currency", *STATED)
def lose_currency(chance: Random, page: Section, _: Section) -> Section | None:
    return change_words(chance, page, lambda text: _lost(r"€(?=\d)|\b ?euros?\b", text))


@mutation("lose a decimal point", *STATED)
def lose_point(chance: Random, page: Section, _: Section) -> Section | None:
    return change_words(chance, page, lambda text: _lost(r"(?<=\d)\.(?=\d)", text))


@mutation("mark decimals and thousands as in German", "number-format", *STATED)
def swap_marks(chance: Random, page: Section, _: Section) -> Section | None:
    def changed(text: str) -> Iterator[Change]:
        for number in re.finditer(r"\d+(?:[.,]\d+)+", text):
            yield *number.span(), number[0].translate(str.maketrans(".,", ",."))

    return change_words(chance, page, changed)


@mutation("leave out a number", *STATED)
def leave_out(chance: Random, page: Section, _: Section) -> Section | None:
    def changed(text: str) -> Iterator[Change]:
        for quantity in _figures(text):
            yield quantity.start, quantity.end, "some"

    return change_words(chance, page, changed)


@mutation("change a number in words", "differing-number-word", *STATED)
def change_number_word(chance: Random, page: Section, _: Section) -> Section | None:
    def changed(text: str) -> Iterator[Change]:
        for word in re.finditer(rf"\b(?:{'|'.join(WORDS)})\b", text):
            yield *word.span(), chance.choice([other for other in WORDS if other != word[0]])

    return change_words(chance, page, changed)


@mutation("turn almost into more than", "differing-approximation")
def change_bound(chance: Random, page: Section, _: Section) -> Section | None:
    def changed(text: str) -> Iterator[Change]:
        for words in re.finditer(
            r"\b(?:almost|nearly|just under|more than|over|at least|up to|at most)(?= [€\d])", text
        ):
            yield *words.span(), OPPOSITE[words[0]]

    return change_words(chance, page, changed)


OPPOSITE = {
    **dict.fromkeys(("almost", "nearly", "just under"), "more than"),
    **dict.fromkeys(("more than", "over"), "almost"),
    "at least": "at most",
    "up to": "at least",
    "at most": "at least",
}


def _figures(text: str) -> Iterator[Quantity]:
    return (quantity for quantity in find_quantities(text, Language.EN) if quantity.certainty is Certainty.FIGURES)


def _lost(pattern: str, text: str) -> Iterator[Change]:
    for found in re.finditer(pattern, text):
        yield *found.span(), ""
