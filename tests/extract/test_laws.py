"""Laws that hold for every text, whatever it says."""

from __future__ import annotations

import tempfile
from collections import Counter
from contextlib import suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract import Extraction, Fate
from generator.model import Expression, plain, walk_blocks
from generator.model.walk import inlines_of
from generator.problems import GeneratorError
from tests.extract.imports import import_text

WORDS = st.sampled_from(  # what tempts an importer: hyphens, numbers, markers, addresses
    [
        "der",
        "Garten",
        "Wasser",
        "wächst",
        "und",
        "viele",
        "alte",
        "Bäume",
        "Rad-Verleih",
        "CO2",
        "12",
        "grün:",
        "Ernte.",
        "Tor2",
        "www.beet.example/a_b",
    ]
)
MARKS = st.sampled_from(["", "• ", "1. ", " ", "1 ", "2  ", "- 3 -", "\f", "Abbildung 1. ", "Kapitel II ", "\t"])
ENDS = st.sampled_from(["", " ", "  ", "-", "- ", ".", ".1", ":", "\n"])
LINES = st.builds(lambda mark, words, end: mark + " ".join(words) + end, MARKS, st.lists(WORDS, max_size=9), ENDS)
TEXTS = st.lists(LINES, min_size=1, max_size=40).map("\n".join).filter(str.strip)


def imported(text: str) -> Extraction:
    """The text, imported without a curation."""
    with tempfile.TemporaryDirectory() as folder:
        return import_text(Path(folder), text)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_line_is_in_the_ledger_exactly_once(text: str) -> None:
    """Every line of a source stands in the ledger, and none stands there twice."""
    ledger = imported(text).ledger
    spans = [span for account in ledger.accounts for span in account.lines]
    numbers = Counter(number for span in spans for number in range(span.first, span.last + 1))
    assert numbers == Counter(range(1, ledger.total + 1))


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_no_letter_is_lost(text: str) -> None:
    """Letters and digits of the text are in the tree, furniture and the numbers of items and notes apart."""
    extraction = imported(text)
    furniture = {
        number
        for account in extraction.ledger.accounts
        if account.fate is Fate.FURNITURE
        for span in account.lines
        for number in range(span.first, span.last + 1)
    }
    lines = [line for number, line in enumerate(text.split("\n"), start=1) if number not in furniture]
    wanted = Counter(c for c in "".join(lines) if c.isalpha())
    numbers = Counter("Kapitel") + Counter("kapitel")
    assert not wanted - Counter(said(extraction.expression)) - multiply(numbers, text.count("Kapitel"))


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_the_same_text_gives_the_same_tree(text: str) -> None:
    """An import depends on nothing but the text."""
    assert imported(text).expression == imported(text).expression


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_ids_are_unique_and_positions_count(text: str) -> None:
    """Sections have ids and places of their own, in reading order."""
    sections = imported(text).expression.sections
    assert len({section.id for section in sections}) == len(sections)
    assert [section.position for section in sections] == sorted({section.position for section in sections})


@given(st.text(max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_text_ends_in_a_tree_or_a_clear_error(text: str) -> None:
    """Whatever stands in a file, an import never ends in a traceback."""
    with suppress(GeneratorError):
        imported(text.encode("utf-8", "replace").decode())


def said(expression: Expression) -> str:
    """Everything that a tree says."""
    pages = expression.pages
    blocks = [block for page in pages for block in walk_blocks(page.blocks)]
    notes = [paragraph for page in pages for note in page.footnotes for paragraph in note.paragraphs]
    titles = [page.heading for page in pages[1:]]
    return "".join([*titles, *(plain(inlines_of(block)) for block in (*blocks, *notes))])


def multiply(counter: Counter[str], times: int) -> Counter[str]:
    """A counter several times over."""
    return Counter({key: count * times for key, count in counter.items()})
