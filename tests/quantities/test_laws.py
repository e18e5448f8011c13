"""What holds for every number and every day: a quantity that a locale writes is read back as the same."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Language
from generator.quantities import Kind, Quantity, compare, find_quantities

languages = st.sampled_from(Language)
decimals = st.decimals(min_value=0, max_value=10**9, places=3).map(lambda d: d.normalize() + Decimal(0))
days = st.dates(min_value=dt.date(1800, 1, 1), max_value=dt.date(2150, 12, 31))
texts = st.text(st.sampled_from("0123456789.,/-–%€ aeinstzwölfProzentMio"), max_size=40)


def the_only(text: str, language: Language) -> Quantity:
    found = find_quantities(text, language)
    assert len(found) == 1, (text, found)
    return found[0]


@given(languages, decimals)
def test_a_number_that_a_locale_writes_is_read_back(language: Language, number: Decimal) -> None:
    """Whatever stands for groups and decimals in a language, the value is exact."""
    text = format_decimal(number, "#,##0.###", locale=language.locale)
    assert the_only(f"Ende {text}", language).value == Fraction(number)


@given(languages, decimals)
def test_a_percentage_that_a_locale_writes_is_read_back(language: Language, number: Decimal) -> None:
    """The sign may touch the number or stand behind a no-break space."""
    text = format_percent(
        number / 100, "#,##0.###\u00a0%" if language is Language.DE else "#,##0.###%", language.locale
    )
    quantity = the_only(text, language)
    assert (quantity.value, quantity.unit) == (Fraction(number), "%")


@given(languages, decimals, st.sampled_from(["EUR", "USD", "GBP", "CHF"]))
def test_money_that_a_locale_writes_is_read_back(language: Language, number: Decimal, currency: str) -> None:
    """The currency stands in front in English and behind in German."""
    cents = number.quantize(Decimal("0.01"))
    quantity = the_only(format_currency(cents, currency, locale=language.locale), language)
    assert (quantity.value, quantity.unit, quantity.kind) == (Fraction(cents), currency, Kind.MONEY)


@given(languages, days, st.sampled_from(["long", "medium"]))
def test_a_day_that_a_locale_writes_is_read_back(language: Language, day: dt.date, length: str) -> None:
    """`14. Oktober 2022`, `14.10.2022` and `14 Oct 2022` are one day."""
    quantity = the_only(format_date(day, length, locale=language.locale), language)
    assert (quantity.kind, quantity.value) == (Kind.DATE, day.isoformat())


@given(languages, texts)
def test_what_is_read_stands_in_the_text(language: Language, text: str) -> None:
    """Quantities come in reading order, do not overlap, and are printed where they say."""
    found = find_quantities(text, language)
    assert all(text[quantity.start : quantity.end] == quantity.printed for quantity in found)
    ends = [0, *(quantity.end for quantity in found)]
    assert all(end <= quantity.start for end, quantity in zip(ends, found, strict=False))


@given(languages, texts)
def test_a_text_agrees_with_itself(language: Language, text: str) -> None:
    """Comparing a text with itself leaves nothing, whatever it says."""
    found = find_quantities(text, language)
    left = compare(found, found)
    assert (left.missing, left.added, len(left.agreeing)) == ((), (), len(found))


@given(decimals, st.sampled_from([("Mio.", "million"), ("Milliarden", "bn"), ("Billionen", "trillion")]))
def test_scales_of_both_languages_agree(number: Decimal, scale: tuple[str, str]) -> None:
    """A German Milliarde is an English billion, a German Billion is a trillion."""
    german, english = (
        find_quantities(f"{format_decimal(number, '#,##0.###', language.locale)} {word}", language)
        for language, word in zip(Language, scale, strict=True)
    )
    assert german[0].meaning == english[0].meaning
