"""Text → its dates: days, months of a year, years that a range or a decade tells."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from babel.dates import get_month_names

from generator.model import Language
from generator.quantities.quantity import Kind, Quantity

ISO_DAY = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b")
NUMERIC = {
    Language.DE: re.compile(r"\b(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})\b"),
    Language.EN: re.compile(r"\b(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d{4})\b"),
}


def find_dates(text: str, language: Language) -> Iterator[Quantity]:
    """Yield each date, with an ISO 8601 value as exact as the text is: `2022-10-14`, `2022-10`, `--10-14`."""
    taken = [False] * len(text)
    for pattern in _patterns(language):
        for found in pattern.finditer(text):
            value = _iso(found, language)
            if value and not any(taken[found.start() : found.end()]):
                taken[found.start() : found.end()] = [True] * len(found[0])
                yield Quantity(Kind.DATE, value, found[0], found.start())


def _iso(found: re.Match[str], language: Language) -> str:
    """The date in ISO 8601, empty where the calendar has no such day."""
    parts = found.groupdict()
    year, day = parts.get("year"), parts.get("day")
    month = int(parts["month"]) if parts["month"].isdigit() else _months(language)[parts["month"].casefold()]
    try:
        dt.date(int(year or 2000), month, int(day or 1))
    except ValueError:
        return ""
    return f"{year or '-'}-{month:02}" + (f"-{int(day):02}" if day else "")


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    """From the longest to the shortest form."""
    month = rf"(?P<month>{'|'.join(sorted(map(re.escape, _months(language)), key=len, reverse=True))})(?!\w)"
    year = r"(?P<year>[12]\d{3})\b(?!\.\d)"
    if language is Language.DE:
        day = r"\b(?P<day>\d{1,2})\.\s?"
        written = [rf"{day}{month}\s+{year}", rf"\b{month}\s+{year}", rf"{day}{month}"]
    else:
        day = r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?"
        front, back = rf"{day}(?:\s+of)?\s+{month}", rf"\b{month}\s+{day}(?!\d|[.,]\d)"
        written = [rf"{front},?\s+{year}", rf"{back},?\s+{year}", rf"\b{month},?\s+{year}", front, back]
    return (ISO_DAY, NUMERIC[language], *(re.compile(form, re.IGNORECASE) for form in written))


@cache
def _months(language: Language) -> dict[str, int]:
    """Names and abbreviations of months, as CLDR has them."""
    names = {
        name.casefold(): number
        for width in ("abbreviated", "wide")
        for number, name in get_month_names(width, locale=language.locale).items()
    }
    return {form: number for name, number in names.items() for form in (name, name.removesuffix("."))}
