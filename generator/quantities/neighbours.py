"""Bare number → the number with the scale, the unit and the currency that stand beside it."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Language
from generator.quantities import lexicon
from generator.quantities.quantity import Certainty, Kind, Quantity

ATTACHED = ("k", "m", "K", "M")
"""Scales that only money bears: €5m, but 3M."""
CERTAIN_SCALE = 10**6
"""From here on a number in words is as good as one in figures: `eine Million`."""


def with_neighbours(text: str, bare: Quantity, language: Language) -> Quantity:
    """Take in the scale and the unit behind a number, or the currency in front of it."""
    value, start, end = bare.value, bare.start, bare.end
    certainty, unit, factor = bare.certainty, "", 1
    if scale := lexicon.scales(language).behind(text, end):
        factor, end = scale
        value = value if isinstance(value, str) else value * factor
        certainty = Certainty.FIGURES if factor >= CERTAIN_SCALE else certainty
    if found := lexicon.units(language).behind(text, end):
        unit, end = found
    elif found := lexicon.currencies().before(text, start):
        unit, start = found
    if factor > 1 and text[end - 1 : end] in ATTACHED and not unit:
        return bare
    if unit:
        certainty = Certainty.FIGURES
    kind = _kind(unit) if unit else bare.kind
    printed = text[start:end]
    return replace(
        bare, kind=kind, value=value, printed=printed, start=start, unit=unit, scale=factor, certainty=certainty
    )


def _kind(unit: str) -> Kind:
    if unit.startswith("%"):
        return Kind.PERCENT
    return Kind.MONEY if len(unit) == len("EUR") and unit.isupper() else Kind.MEASURE
