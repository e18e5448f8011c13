"""What a section is about, told from small sections of a made-up harbour strategy."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import (
    Bilingual,
    Concept,
    Expression,
    Heading,
    Labels,
    Language,
    ListBlock,
    ListItem,
    Location,
    Paragraph,
    Publication,
    Role,
    Scheme,
    Section,
    Strategy,
    Target,
    Taxonomy,
    Text,
)
from generator.vocabulary.matching import Matcher, terms_of
from generator.vocabulary.suggestions import Reason, State, best_evidence, suggest_tags

FILLER = "Am Kai liegen Schiffe, und Kräne heben Kisten auf Wagen, die ins Land fahren. " * 3


def concept(name: str, de: str, strategy: str = "harbour", **more: object) -> Concept:
    """A concept that a section of its name defines."""
    return Concept(name, Bilingual(de, name), defined_in=Target(strategy, name), **more)  # type: ignore[arg-type]


FIELDS = (
    *(concept("quays", "Kaimauern"), concept("dredging", "Ausbaggern"), concept("pilots", "Lotsenwesen")),
    *(concept("storage", "Lagerhaltung"), concept("shore-power", "Landstrom", clues=Labels(de=("Steckdose",)))),
    *(concept("clean-ships", "Saubere Schifffahrt", "fleet", close_match=("shore-power",)),),
)
TAXONOMY = Taxonomy(
    (
        Scheme("megatrends", Bilingual("Megatrends", "Megatrends"), (concept("climate", "Klimawandel", "fleet"),)),
        Scheme("fields", Bilingual("Felder", "Fields"), FIELDS),
    )
)


def text(words: str, line: int = 9, role: Role | None = None) -> Paragraph:
    return Paragraph((Text(words),), role, Location(Path("page.md"), line))


def items(*words: str) -> ListBlock:
    return ListBlock(tuple(ListItem((text(each),)) for each in words))


def judged(section: Section, refused: frozenset[str] = frozenset()) -> dict[str, tuple[State, Reason | None]]:
    """What is told of the only section of the harbour strategy, beside pages that say nothing."""
    names = Bilingual("Hafen", "Harbour")
    others = tuple(Section(f"other-{n}", (n + 2,), "Kräne", (text(FILLER),)) for n in range(9))
    expression = Expression("harbour", Language.DE, Section("index", (), "Hafen"), (section, *others))
    strategy = Strategy("harbour", names, names, names, names, "2024", (Language.DE,))
    tagged = suggest_tags(Publication((strategy,), (expression,), TAXONOMY), lambda _: refused)
    found = next(each for each in tagged if each.target.section == section.id)
    return {each.concept.id: (each.state, each.reason) for each in found.suggestions}


def page(*blocks: Paragraph | ListBlock | Heading, name: str = "page", title: str = "Der Hafen") -> Section:
    return Section(name, (1,), title, blocks)


def test_a_section_that_defines_a_concept_is_certain() -> None:
    """It bears the concept even where its text never names it."""
    assert judged(page(text(FILLER), name="quays")) == {"quays": (State.PROPOSED, Reason.OWN)}


def test_a_paragraph_about_a_concept_speaks_for_it() -> None:
    """A tenth of the text is enough where the section is nothing else."""
    section = page(text(FILLER), text("Der Landstrom kommt: Landstrom für jedes Schiff."))
    assert judged(section) == {"shore-power": (State.PROPOSED, Reason.TEXT)}


def test_a_mention_in_passing_speaks_for_nothing() -> None:
    """A word in a long paragraph makes the paragraph no more about it."""
    assert judged(page(text(f"{FILLER} Auch Landstrom gibt es. {FILLER}"))) == {}


def test_a_clue_counts_less_than_a_name() -> None:
    """One clue in a longer sentence is too little, where the name is enough."""
    sentence = (
        "Hier gibt es {}, und Kräne heben Kisten auf Wagen, die ins Land fahren, wo man schon lange auf sie wartet."
    )
    assert judged(page(text(sentence.format("eine Steckdose")), text(FILLER))) == {}
    assert "shore-power" in judged(page(text(sentence.format("einen Landstrom")), text(FILLER)))


def test_an_overview_presents_all_that_its_items_name() -> None:
    """Five fields in a list are five tags, however little of the text each of them is."""
    section = page(text(FILLER * 9), items("Kaimauern", "Ausbaggern", "Lotsenwesen", "Lagerhaltung", "Landstrom"))
    reasons = {name: reason for name, (_, reason) in judged(section).items()}
    assert reasons == dict.fromkeys(("quays", "dredging", "pilots", "storage", "shore-power"), Reason.OVERVIEW)


def test_a_field_of_another_strategy_must_fill_the_section() -> None:
    """A paragraph is not enough, a section about nothing else is."""
    about = text("Saubere Schifffahrt zählt, saubere Schifffahrt lohnt.")
    assert judged(page(about, text(FILLER))) == {}
    assert judged(page(about)) == {"clean-ships": (State.PROPOSED, Reason.TEXT)}


def test_a_close_match_of_what_the_section_is_needs_less() -> None:
    """On the page of shore power, a paragraph on clean ships is enough."""
    section = page(text("Saubere Schifffahrt zählt, saubere Schifffahrt lohnt."), text(FILLER), name="shore-power")
    assert judged(section)["clean-ships"] == (State.PROPOSED, Reason.TEXT)


def test_who_wrote_to_whom_speaks_for_nothing() -> None:
    """Letterhead and signature are left out."""
    section = page(text("Amt für Landstrom", role=Role.LETTERHEAD), text("Amt für Landstrom", role=Role.SIGNATURE))
    assert judged(section) == {}


def test_what_was_refused_is_told_as_such() -> None:
    """It is not among the proposals, and an editor sees why."""
    section = page(text("Der Landstrom kommt: Landstrom für jedes Schiff."))
    assert judged(section, frozenset({"shore-power"})) == {"shore-power": (State.REFUSED, Reason.TEXT)}


@pytest.mark.parametrize(
    ("words", "best"),
    [
        ("Ein Kran hebt Kisten. Der Landstrom kommt im Mai.", "Der Landstrom kommt im Mai."),
        ("Die Steckdose ist neu hier. Der Landstrom kommt im Mai.", "Der Landstrom kommt im Mai."),
        ("Der Landstrom kommt bald. Landstrom aus der Steckdose hilft.", "Landstrom aus der Steckdose hilft."),
    ],
)
def test_the_best_sentence_names_the_concept_and_says_most(words: str, best: str) -> None:
    """Names go before clues, two different words before one; the place is that of its paragraph."""
    matcher = Matcher(terms_of(TAXONOMY))
    found = best_evidence(page(text(FILLER), text(words, 12)), "shore-power", Language.DE, matcher)
    assert found
    assert (found.text, found.at.line) == (best, 12)
    assert "Landstrom" in {found.text[start:end] for start, end in found.words}


def test_there_is_no_best_sentence_where_none_speaks_for_the_concept() -> None:
    """A page that says nothing of it has none, rather than any."""
    assert best_evidence(page(text(FILLER)), "shore-power", Language.DE, Matcher(terms_of(TAXONOMY))) is None
