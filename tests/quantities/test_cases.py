"""What texts state in numbers: one case a file in `cases/`, named by its promise."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.model import Language
from generator.quantities import Bound, Certainty, Quantity, compare, contradict, find_quantities, is_counted_in_words

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))


def shown(quantity: Quantity) -> str:
    unsure = "" if quantity.certainty is Certainty.FIGURES else f" ({quantity.certainty})"
    words = (quantity.bound, str(quantity.value), quantity.unit, "(foreign)" * quantity.is_foreign)
    return f"{quantity.printed} = {' '.join(word for word in words if word)}, {quantity.kind}{unsure}"


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_quantities_are_read(case: Path) -> None:
    """Each text of a case states what the case lists, in this order, and nothing else."""
    texts = yaml.safe_load(case.read_text(encoding="utf-8"))
    for language in Language:
        for text, expected in texts.get(language, {}).items():
            found = find_quantities(text, language)
            assert [shown(quantity) for quantity in found] == expected, text
            assert [text[quantity.start : quantity.end] for quantity in found] == [q.printed for q in found]


def is_told(quantity: Quantity) -> bool:
    """Whether its absence in the other language is a difference."""
    return quantity.certainty is Certainty.FIGURES or is_counted_in_words(quantity)


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("knapp 38 Milliarden Euro", "almost 38 billion euros"),
        ("rund 3,5 Billionen US-Dollar", "around US$3.5 trillion"),
        ("Von 1992 bis 2000 lag es bei etwa acht Prozent.", "It was about 8 per cent from 1992 to 2000."),
        ("5 bis 6 Mrd. Euro", "EUR 5–6 bn"),
        ("fast 1/3 aller Verbraucher", "almost one third of all consumers"),
        ("die Hälfte", "50 percent"),
        ("siehe 3.3 zur Logistik 4.0", "see 3.3 on Logistics 4.0"),
        ("die Top-25", "the top 25"),
        ("Energieland Nr.1", "the no. 1 energy state"),
        ("am 14.10.2022", "on 14 October 2022"),
        ("im Zeitraum 2014/15", "in 2014 and 2015"),
        ("ein Hafen", "one port"),
        ("5,2 Prozent", "5,2 percent"),
    ],
)
def test_what_agrees_in_both_languages_is_no_difference(german: str, english: str) -> None:
    """The same statement in the usual forms of both languages compares as equal."""
    found = compare(find_quantities(german, Language.DE), find_quantities(english, Language.EN))
    assert [quantity for quantity in (*found.missing, *found.added) if is_told(quantity)] == []


@pytest.mark.parametrize(
    ("german", "english", "missing", "added"),
    [
        ("711 Milliarden Euro", "711 million euros", ["711 Milliarden Euro"], ["711 million euros"]),
        ("eine Billion", "a billion", ["eine Billion"], ["a billion"]),
        ("21 Prozent", "21", ["21 Prozent"], ["21"]),
        ("5,2 %", "52 %", ["5,2 %"], ["52 %"]),
        ("1.250 Betriebe", "1.250 companies", ["1.250"], ["1.250"]),
        ("bis 2030", "by 2035", ["2030"], ["2035"]),
        ("seit dem 3. März 2020", "since 3 May 2020", ["3. März 2020"], ["3 May 2020"]),
    ],
)
def test_what_differs_is_told_as_printed(german: str, english: str, missing: list[str], added: list[str]) -> None:
    """A changed digit, scale, unit, separator or month leaves both quantities over."""
    found = compare(find_quantities(german, Language.DE), find_quantities(english, Language.EN))
    assert [quantity.printed for quantity in found.missing] == missing
    assert [quantity.printed for quantity in found.added] == added


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [(Bound.BELOW, Bound.ABOVE, True), (Bound.AT_MOST, Bound.AT_LEAST, True), (Bound.ABOUT, Bound.BELOW, False)],
)
def test_approximations_contradict_only_when_they_exclude_each_other(
    first: Bound, second: Bound, *, expected: bool
) -> None:
    """`knapp` and `more than` exclude each other, `rund` and `almost` do not."""
    assert contradict(first, second) is contradict(second, first) is expected
