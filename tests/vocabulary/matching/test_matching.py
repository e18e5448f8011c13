"""Every rule by which terms are found in a text: one case a file in `cases/`, named by its promise."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Language
from generator.vocabulary.matching import Matcher, Term

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
WORDS = ("Markt", "Märkte", "offene", "und", "Start-ups", "KI", "Hafen.Global", "Digitalisierung", "Seehandel", ".")
TERMS = {"market": ["Markt", "offene Märkte"], "start-up": ["Start-up"], "trade": ["Handel"], "digital": ["digital"]}


def matcher_of(terms: dict[str, list[str]], language: Language) -> Matcher:
    """A matcher for these names of concepts."""
    return Matcher(Term(concept, text, language) for concept, texts in terms.items() for text in texts)


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_terms_are_found(case: Path) -> None:
    """What a text says of a concept is found with its form and words, and nothing else is."""
    given = yaml.safe_load(case.read_text(encoding="utf-8"))
    language = Language(given["language"])
    found = matcher_of(given["terms"], language).find_concepts(given["text"], language)
    assert [f"{each.concept} {each.form.value} {each.words}" for each in found] == given["found"]


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_words_are_what_stands_there_and_those_of_one_concept_do_not_overlap(words: list[str]) -> None:
    """Offsets lead to the words, in order, each letter at most once for a concept."""
    text = " ".join(words)
    ends: dict[str, int] = {}
    for each in matcher_of(TERMS, Language.DE).find_concepts(text, Language.DE):
        assert text[each.start : each.end] == each.words
        assert each.start >= ends.get(each.concept, 0)
        ends[each.concept] = each.end


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    """No text stops the matcher, in either language."""
    for language in Language:
        matcher_of(TERMS, language).find_concepts(text, language)
