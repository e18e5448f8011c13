"""Laws of links that are written for references: words stay, files say what was meant, and once is enough."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.content import Imported, read_publication, write_import
from generator.model import (
    CrossReference,
    Inline,
    Link,
    Publication,
    Section,
    Target,
    inlines_of,
    plain,
    walk_blocks,
    walk_inlines,
)
from generator.vocabulary.references import collect_references, link_references
from generator.workspace import Workspace, load_workspace
from tests.vocabulary.references.small import CASES, make_workspace, shown


@pytest.fixture(params=CASES, ids=[case.stem for case in CASES])
def read(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Workspace, Publication]:
    """The texts of each case."""
    texts = yaml.safe_load(request.param.read_text(encoding="utf-8"))
    del texts["found"]
    make_workspace(texts, tmp_path)
    workspace = load_workspace(tmp_path)
    return workspace, read_publication(tmp_path / "content", workspace).publication


def words_of(section: Section) -> list[str]:
    paragraphs = (paragraph for note in section.footnotes for paragraph in note.paragraphs)
    return [plain(inlines_of(block)) for block in (*walk_blocks(section.blocks), *paragraphs)]


def test_links_change_no_word(read: tuple[Workspace, Publication]) -> None:
    """Every paragraph, caption, cell and note says what it said."""
    workspace, publication = read
    for before, after in zip(publication.expressions, link_references(publication, workspace), strict=True):
        assert [words_of(page) for page in before.pages] == [words_of(page) for page in after.pages]


def test_links_are_written_and_read_back(read: tuple[Workspace, Publication], tmp_path: Path) -> None:
    """The written files refer to what the words referred to, and the links are links."""
    workspace, publication = read
    linked = link_references(publication, workspace)
    write_import(tmp_path / "written", [Imported(expression) for expression in linked])
    again = read_publication(tmp_path / "written", workspace).publication
    assert again.expressions == linked
    before, after = (collect_references(each, workspace) for each in (publication, again))
    assert [(of.words, of.target) for of in before] == [(of.words, of.target) for of in after]


def test_linking_twice_is_linking_once(read: tuple[Workspace, Publication]) -> None:
    """What is a link already stays as it is."""
    workspace, publication = read
    once = link_references(publication, workspace)
    assert link_references(replace(publication, expressions=once), workspace) == once


def links_in(text: str, root: Path) -> list[str]:
    """The links that are written into the German section `trade`."""
    make_workspace({"de": text}, root)
    workspace = load_workspace(root)
    publication = read_publication(root / "content", workspace).publication
    pages = {page.id: page for of in link_references(publication, workspace)[:1] for page in of.pages}
    inlines: list[Inline] = [
        inline
        for block in walk_blocks(pages["trade"].blocks)
        for inline in walk_inlines(inlines_of(block))
        if isinstance(inline, Link | CrossReference)
    ]
    return [f"{plain([link])} → {link.target}" for link in inlines if isinstance(link, Link | CrossReference)]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Die Bahnstrategie, die Bahnstrategie.", [("Bahnstrategie", "documents/index#rail-strategy")]),
        ("Nach dem **Klimavertrag von Rom**.", [("Klimavertrag von Rom", "https://www.example.org/treaty/")]),
        ("Nach dem Klimavertrag *von* Rom.", []),
        ("Siehe Tabelle 1, Tabelle 1.", [("Tabelle 1", "harbour/quays#table-1")] * 2),
        ("Siehe Tabelle 7.", []),
        ("[Rom](https://example.org/treaty) und der Klimavertrag von Rom.", [("Rom", "https://example.org/treaty")]),
    ],
    ids=[
        "a_name_is_linked_once_in_a_section",
        "a_name_inside_a_mark_is_linked_there",
        "a_name_over_the_edge_of_a_mark_stays_words",
        "a_number_is_linked_each_time",
        "a_place_that_is_not_there_stays_words",
        "what_the_section_links_already_is_not_linked_again",
    ],
)
def test_links_are_where_readers_need_them(text: str, links: list[tuple[str, str]], tmp_path: Path) -> None:
    """What is linked, and what is left as words."""
    assert links_in(text, tmp_path) == [f"{words} → {target}" for words, target in links]


def test_a_strategy_without_text_in_this_language_is_linked_as_a_whole(tmp_path: Path) -> None:
    """Its places are not there; the website has a notice in their stead."""
    make_workspace({"en": "See chapter I of the cycling policy vision."}, tmp_path)
    workspace = load_workspace(tmp_path)
    publication = read_publication(tmp_path / "content", workspace).publication
    english = replace(publication, expressions=link_references(publication, workspace))
    targets = [of.target for of in collect_references(english, workspace) if of.is_link and of.language == "en"]
    assert targets == [Target("bikes", "lanes"), Target("bikes", "index")]
    assert shown(collect_references(english, workspace)[-1]).endswith("(link) → bikes/index")
