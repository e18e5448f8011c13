"""Text → its quantities, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from generator.model import Language
from generator.quantities import lexicon
from generator.quantities.dates import find_dates
from generator.quantities.figures import find_figures
from generator.quantities.fractions import find_fractions
from generator.quantities.quantity import Bound, Certainty, Kind, Quantity
from generator.quantities.spelled import find_scales, find_spelled

ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)+/\S*", re.IGNORECASE)
YEARS_WITH_STROKE = re.compile(r"(?<![\w/.])(?P<first>[12]\d{3})/(?P<last>\d\d|[12]\d{3})(?![\w/])")
STROKE = re.compile(r"(?<![\w/.,])\d+/\d+(?![\w/])")
BETWEEN = re.compile(r"\s*(?:bis(?: zu)?|und|oder|(?:up )?to|and|or|[–-])\s*", re.IGNORECASE)
LARGEST_BEFORE_SCALE = 1000
"""`5 bis 6 Mrd.` are billions twice, `500 000 bis 1 Million` are not."""
TAKEN = "\0"


@lru_cache(maxsize=10_000)
def find_quantities(text: str, language: Language) -> tuple[Quantity, ...]:
    """Read every quantity that the text states; what stands in an address is none."""
    left = _blanked(text, (found.span() for found in ADDRESS.finditer(text)))
    quantities: list[Quantity] = []
    for find in (find_dates, find_fractions, _find_strokes, find_figures, find_spelled, find_scales):
        found = list(find(left, language))
        left = _blanked(left, ((quantity.start, quantity.end) for quantity in found))
        quantities += found
    in_order = sorted(quantities, key=lambda quantity: quantity.start)
    return tuple(replace(q, bound=_bound(text, q.start, language)) for q in _share_in_ranges(text, in_order))


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + TAKEN * (end - start) + text[end:]
    return text


def _find_strokes(text: str, _: Language) -> Iterator[Quantity]:
    """Yield both years of 2019/20, and other figures with a stroke (24/7) as labels."""
    for found in STROKE.finditer(text):
        years = YEARS_WITH_STROKE.fullmatch(found[0])
        if years:
            first, last = years["first"], years["last"]
            yield Quantity(Kind.YEAR, Fraction(int(first)), first, found.start())
            yield Quantity(Kind.YEAR, Fraction(int(first[: -len(last)] + last)), f"/{last}", found.start() + len(first))
        else:
            yield Quantity(Kind.LABEL, found[0], found[0], found.start())


def _bound(text: str, start: int, language: Language) -> Bound:
    found = lexicon.bounds(language).before(text, start)
    return found[0] if found else Bound.NONE


def _share_in_ranges(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """Give both ends of a range the unit and the scale that only one of them bears."""
    shared = list(quantities)
    for place in range(len(shared) - 1, 0, -1):
        first, last = shared[place - 1], shared[place]
        if BETWEEN.fullmatch(text, first.end, last.start) and Kind.YEAR not in (first.kind, last.kind):
            shared[place - 1], shared[place] = _share(first, last)
    return shared


def _share(first: Quantity, last: Quantity) -> tuple[Quantity, Quantity]:
    if isinstance(first.value, str) or isinstance(last.value, str):
        return first, last
    if last.unit and not first.unit and first.kind is Kind.NUMBER:
        first = replace(first, unit=last.unit, kind=last.kind, certainty=Certainty.FIGURES)
    elif first.kind is Kind.MONEY and not last.unit and last.kind is Kind.NUMBER:
        last = replace(last, unit=first.unit, kind=first.kind, certainty=Certainty.FIGURES)
    is_small = not isinstance(first.value, str) and first.value < LARGEST_BEFORE_SCALE
    if is_small and first.scale == 1 < last.scale and first.unit == last.unit:
        first = replace(first, value=first.value * last.scale, scale=last.scale)
    return first, last
