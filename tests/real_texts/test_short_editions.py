"""What content/ publishes, held against the originals: their sections, and every number of a section."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from generator.content import read_publication
from generator.model import (
    CrossReference,
    Edition,
    Expression,
    Heading,
    Language,
    Paragraph,
    Publication,
    Section,
    Table,
    Target,
    Text,
    plain,
    walk_blocks,
)
from generator.workspace import load_workspace
from tests.command import ROOT, Run
from tests.real_texts.stated_numbers import numbers_only_in, words_of

SHORTEST, LONGEST = 60, 180


def read(folder: Path) -> Publication:
    return read_publication(folder, load_workspace(ROOT)).publication


SHORT = tuple(e for e in read(ROOT / "content").expressions if e.edition is Edition.SHORT)
EDITIONS = pytest.mark.parametrize("edition", SHORT, ids=lambda e: f"{e.strategy}-{e.language}")


@pytest.fixture(scope="module")
def originals(sources: Path, run: Run, tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """The source texts, as the real command imports them."""
    folder = tmp_path_factory.mktemp("originals")
    done = run("import", sources, "--to", folder)
    assert done.returncode == 0, done.stderr
    return read(folder)


def original_of(edition: Expression, originals: Publication) -> Expression:
    """The official text in the language of the edition, or else the only one there is."""
    found = originals.expression(edition.strategy, edition.language)
    found = found or originals.expression(edition.strategy, edition.language.other)
    assert found, f"{edition.strategy} has no original"
    return found


def test_there_is_a_short_edition_in_both_languages() -> None:
    """A strategy that content/ has is there in German and in English."""
    by_language = [{e.strategy for e in SHORT if e.language is language} for language in Language]
    assert by_language[0] == by_language[1] != set()


@EDITIONS
def test_every_section_of_the_original_is_there(edition: Expression, originals: Publication) -> None:
    """The same ids in the same places with the printed numbers, and the printed titles where they are official."""
    original, strategy = original_of(edition, originals), originals.strategy(edition.strategy)
    assert strategy
    has_title = edition.language is original.language
    here, there = ([*outline(text, strategy.title[text.language], has_title=has_title)] for text in (edition, original))
    assert here == there


@EDITIONS
def test_every_number_stands_in_the_original_section(edition: Expression, originals: Publication) -> None:
    """A short section states no number, date or amount that the section which it stands for does not state.

    The introduction stands for the whole text, and may tell the year of issue, which not every text prints.
    """
    original, strategy = original_of(edition, originals), originals.strategy(edition.strategy)
    assert strategy
    told = {}
    for section in edition.pages:
        own = {strategy.issued[:4]} if section is edition.introduction else set()
        missing = numbers_only_in(section, edition.language, sections_for(original, section), original.language)
        told[section.id] = [printed for printed in missing if printed not in own]
    assert {name: missing for name, missing in told.items() if missing} == {}


def test_a_number_that_the_original_does_not_state_is_told() -> None:
    """The rule above can fail: another amount and another year are told, references and own table numbers are not."""
    reference = CrossReference(Target("ports", "goal"), (Text("section 7"),))
    table = Table(header=((Text("Year"),),), rows=(((Text("2031"),),),), caption=(Text("Table 3: Half of it"),))
    section = Section("goal", (1,), "Goal", (Paragraph((Text("It costs 1,200 million euros, see "), reference)), table))
    original = Section("goal", (1,), "Ziel", (Paragraph((Text("Bis 2030 kostet es 50 % von 1,2 Milliarden Euro."),)),))
    assert numbers_only_in(section, Language.EN, [original], Language.DE) == ["2031"]
    assert numbers_only_in(section, Language.EN, [], Language.DE) == ["1,200 million euros", "Half", "2031"]


@EDITIONS
def test_a_section_is_short_and_says_enough(edition: Expression) -> None:
    """What stands below a heading has the length that was promised, tables and notes apart."""
    lengths = {name: count for section in edition.sections for name, count in words_of(section)}
    assert {name: count for name, count in lengths.items() if not SHORTEST <= count <= LONGEST} == {}


def sections_for(original: Expression, section: Section) -> Sequence[Section]:
    """What a section stands for: its counterpart; for the introduction the whole text."""
    if section.id == original.introduction.id:
        return original.pages
    page = original.page(section.id)
    assert page, f"{section.at.path} stands for no section of the original"
    return (page,)


def outline(expression: Expression, strategy_title: str, *, has_title: bool) -> Iterator[Sequence[object]]:
    """Every heading in reading order, those inside a page too; not that which is the title of the whole."""
    whole = next((s.position for s in expression.sections if s.title == strategy_title), ())
    for section in expression.sections:
        if section.title != strategy_title:
            place = section.position[len(whole) :]
            yield section.id, place, section.number, section.title if has_title else ""
        for block in walk_blocks(section.blocks):
            if isinstance(block, Heading):
                yield block.id, block.depth, block.number, plain(block.title) if has_title else ""
