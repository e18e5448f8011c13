"""Two versions of a section → the numbers that only the first states; a section → how many words it has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.alignment import Kind, Unit, units_of
from generator.model import CrossReference, Emphasis, Inline, Language, Link, Section, Strong, Text, plain
from generator.quantities import Certainty, Quantity, find_agreeing, find_quantities, is_counted_in_words

OWN_NUMBER = re.compile(r"^(?:Tabelle|Table|Abbildung|Figure)\s\d+")
"""Tables of a short edition are counted anew."""
RUNNING_TEXT = (Kind.PARAGRAPH, Kind.ITEM)


def numbers_only_in(
    section: Section, language: Language, others: Iterable[Section], other_language: Language
) -> list[str]:
    """What `section` states in numbers, as printed, and the others do not; what a reference is called is no number."""
    known = [number for other in others for number in _numbers(other, other_language)]
    return [
        number.printed
        for number in _numbers(section, language)
        if _is_meant(number) and not [*find_agreeing([number], known)]
    ]


def words_of(section: Section) -> Iterator[tuple[str, int]]:
    """Count the words of running text below the section's title and below each heading in it, by id."""
    counts, name = Counter({section.id: 0}), section.id
    for unit in units_of(section):
        if unit.kind is Kind.HEADING:
            name = unit.id
            counts[name] = 0
        elif unit.kind in RUNNING_TEXT:
            counts[name] += len(unit.text.split())
    yield from counts.items()


def _numbers(section: Section, language: Language) -> Iterator[Quantity]:
    for unit in units_of(section):
        yield from find_quantities(_own_words(unit), language)


def _is_meant(number: Quantity) -> bool:
    """Whether it is stated as a number: not in a name, and no word such as `one`."""
    return number.certainty is Certainty.FIGURES or is_counted_in_words(number)


def _own_words(unit: Unit) -> str:
    words = plain(_without_references(unit.inlines))
    return OWN_NUMBER.sub("", words) if unit.kind is Kind.CAPTION else words


def _without_references(inlines: Iterable[Inline]) -> Iterator[Inline]:
    for inline in inlines:
        match inline:
            case CrossReference():
                yield Text("…")
            case Emphasis(inlines=inner) | Strong(inlines=inner) | Link(inlines=inner):
                yield from _without_references(inner)
            case _:
                yield inline
