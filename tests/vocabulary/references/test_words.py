"""Laws of words and stems."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import Language
from generator.vocabulary.references.words import Prefixes, Stemmer, words_of

PAGES = {Language.DE: "content/de", Language.EN: "content/en"}
RARE = (
    "Offenheit offenen Pläne Grüner grünste Straßen außen aktuelle ueberblick Wissens weitere sichern neue neuere "
    "energy agencies strategies using dying relational nationalities state’s 5G-Strategie Cluster.Zukunft.NRW"
)


@pytest.mark.parametrize("language", list(Language))
def test_no_word_is_passed_over_that_has_the_stem(root: Path, language: Language) -> None:
    """Whatever stemming does to a word, its first letters tell that the stem may be its own."""
    stemmer = Stemmer(language)
    pages = (page.read_text(encoding="utf-8") for page in sorted((root / PAGES[language]).rglob("*.md")))
    words = {word.text for text in (*pages, RARE) for word in words_of(text)}
    assert [word for word in sorted(words) if word not in Prefixes([stemmer.stem(word)])] == []


def test_names_with_signs_are_one_word() -> None:
    """Hyphens, full stops, apostrophes and dashes between letters do not end a word."""
    text = "Cluster.Zukunft.NRW, die 5G-Strategie 2014–2020 (the state’s). Ende."
    assert [word.text for word in words_of(text)] == [
        *("Cluster.Zukunft.NRW", "die", "5G-Strategie", "2014–2020", "the", "state’s", "Ende"),
    ]
