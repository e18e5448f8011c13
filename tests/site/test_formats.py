"""Dates, sizes and page numbers by the rules of each language."""

from __future__ import annotations

import pytest

from generator.model import Language
from generator.publish.site.formats import format_issued, format_pages, format_size

DE, EN = Language.DE, Language.EN


@pytest.mark.parametrize(
    ("issued", "german", "english"),
    [
        ("2023", "2023", "2023"),
        ("2023-09", "September 2023", "September 2023"),
        ("2023-03-04", "4. März 2023", "4 March 2023"),
    ],
)
def test_dates_are_as_exact_as_they_are_given(issued: str, german: str, english: str) -> None:
    """A year stays a year, and English is British."""
    assert (format_issued(issued, DE), format_issued(issued, EN)) == (german, english)


@pytest.mark.parametrize(
    ("pages", "german", "english"),
    [
        ((16,), "16", "16"),
        ((16, 17), "16 f.", "16–17"),
        ((16, 17, 18), "16–18", "16–18"),
        ((3, 16, 17), "3, 16 f.", "3, 16–17"),
    ],
)
def test_pages_are_told_as_ranges(pages: tuple[int, ...], german: str, english: str) -> None:
    """Two in a row are `f.` in German."""
    assert (format_pages(pages, DE), format_pages(pages, EN)) == (german, english)


@pytest.mark.parametrize(
    ("size", "german", "english"),
    [(10, "1 kB", "1 kB"), (1_250_000, "1,2 MB", "1.2 MB"), (640_000, "640 kB", "640 kB")],
)
def test_sizes_have_the_decimal_sign_of_the_language(size: int, german: str, english: str) -> None:
    """Sizes are told in decimal units."""
    assert (format_size(size, DE), format_size(size, EN)) == (german, english)
