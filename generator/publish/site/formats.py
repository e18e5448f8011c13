"""Dates, numbers and page ranges as readers of each language expect them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import groupby

from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from generator.model import Language

KILOBYTE, MEGABYTE = 1_000, 1_000_000


def format_issued(issued: str, language: Language) -> str:
    """Write `2023`, `2023-09` or `2023-09-14` out, as exactly as it is given."""
    parts = [int(part) for part in issued.split("-")]
    date = dt.date(*[*parts, 1, 1][:3])
    match len(parts):
        case 1:
            return issued
        case 2:
            return format_skeleton("yMMMM", date, locale=language.locale)
        case _:
            return format_date(date, format="long", locale=language.locale)


def format_number(number: float, language: Language, pattern: str = "#,##0.###") -> str:
    return format_decimal(number, format=pattern, locale=language.locale)


def format_size(size: int, language: Language) -> str:
    """A file's size in the decimal units that browsers show."""
    if size < MEGABYTE:
        return f"{format_number(max(1, round(size / KILOBYTE)), language)} kB"
    return f"{format_number(size / MEGABYTE, language, '#,##0.0')} MB"


def format_pages(pages: Iterable[int], language: Language) -> str:
    """Write page numbers as ranges: two in a row as `16 f.` in German, `16–17` in English."""
    runs = [
        [page for _, page in run] for _, run in groupby(enumerate(sorted(set(pages))), lambda item: item[1] - item[0])
    ]
    return ", ".join(_run(run[0], run[-1], language) for run in runs)


def _run(first: int, last: int, language: Language) -> str:
    if first == last:
        return str(first)
    if last == first + 1 and language is Language.DE:
        return f"{first} f."
    return f"{first}–{last}"
