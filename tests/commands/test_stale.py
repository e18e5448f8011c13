"""When a source changes, `zweiklang check` names what changed in it, word by word, where the translation says it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.commands.repository import Repository

LANES, TWIN = "de/bikes/01-lanes.md", "en/bikes/01-lanes.md"

GERMAN = """Erster Absatz über breite Wege in der Stadt.

-   Ein Punkt über sichere Kreuzungen.
-   Ein Punkt über Licht in der Nacht.

## Kosten {#costs}

Die Kosten trägt die Stadt allein.

Tabelle 1: Kosten
{: #table-1 .table }

| Jahr | Euro |
| --- | --- |
| 2025 | 10 |

!!! note "Ein Kasten"
    Worte in einem Kasten stehen hier.

Letzter Absatz mit einer Anmerkung"""
ENGLISH = """First paragraph about broad lanes in the city.

-   An item about safe junctions.
-   An item about light at night.

## Costs {#costs}

The city alone bears the costs.

Table 1: Costs
{: #table-1 .table }

| Year | Euro |
| --- | --- |
| 2025 | 10 |

!!! note "A box"
    Words in a box stand here.

Last paragraph with a note"""

CHANGES = [
    pytest.param(
        "title: Wege für", "title: Straßen für", "the title", "[-Wege-] {+Straßen+} für", "title: ", id="title"
    ),
    pytest.param("breite Wege", "enge Wege", "the paragraph", "[-breite-] {+enge+}", "First", id="paragraph"),
    pytest.param(
        "Licht in", "Lampen in", "the list item", "[-Licht-] {+Lampen+}", "-   An item about light", id="item"
    ),
    pytest.param("## Kosten", "## Preise", "the heading", "[-Kosten-] {+Preise+}", "## Costs", id="heading"),
    pytest.param("| Euro |", "| Betrag |", "the table", "[-Euro-] {+Betrag+}", "| Year", id="table"),
    pytest.param('"Ein Kasten"', '"Eine Box"', "the title of a box", "[-Ein Kasten-] {+Eine Box+}", "!!!", id="box"),
    pytest.param("Worte in", "Sätze in", "the paragraph", "[-Worte-] {+Sätze+}", "    Words", id="in a box"),
    pytest.param("Ratsbeschluss", "Beschluss", "note 1", "[-Ratsbeschluss.-] {+Beschluss.+}", "[^1]:", id="note"),
    pytest.param(
        "trägt die", "trägt *die*", "the paragraph", "marks or links of Die Kosten", "The city", id="emphasis"
    ),
]


@pytest.fixture(scope="module")
def reviewed(begun: Repository, tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """The lanes have a text of many kinds of pieces, translated and reviewed."""
    repository = begun.copied_to(tmp_path_factory.mktemp("reviewed"))
    repository.edit(LANES, "Bis 2030 entstehen 40 Kilometer.", GERMAN)
    repository.edit(TWIN, "40 kilometres will be built by 2030.", ENGLISH)
    repository.zweiklang("reviewed", TWIN)
    repository.commit()
    return repository


@pytest.fixture
def long(reviewed: Repository, tmp_path: Path) -> Repository:
    """The same, for one test to spoil."""
    return reviewed.copied_to(tmp_path)


def line_of(repository: Repository, page: str, start: str) -> int:
    lines = repository.read(page).splitlines()
    return next(n for n, line in enumerate(lines, start=1) if line.startswith(start))


@pytest.mark.parametrize(("old", "new", "kind", "words", "counterpart"), CHANGES)
def test_a_changed_piece_is_told_where_it_is_translated(  # noqa: PLR0913, PLR0917 (one for each column)
    long: Repository, old: str, new: str, kind: str, words: str, counterpart: str
) -> None:
    """One finding, at the line of the translation, with the words that changed and the line of the source."""
    long.edit(LANES, old, new)
    told = long.check()
    assert f"content/{TWIN}:{line_of(long, TWIN, counterpart)}: warning: {kind} was changed in 'de': " in told
    assert words in told
    assert re.search(rf"See also content/{LANES}:\d+\n", told)
    assert told.count("[stale-translation]") == 1


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param(
            "## Kosten", "Neu ist dieser Absatz.\n\n## Kosten", "added in 'de': {+Neu ist dieser Absatz.+}", id="added"
        ),
        pytest.param(
            "Die Kosten trägt die Stadt allein.\n\n", "", "taken out in 'de': [-Die Kosten trägt", id="taken out"
        ),
        pytest.param("-   Ein Punkt über sichere", "1.  Ein Punkt über sichere", "another arrangement", id="arranged"),
    ],
)
def test_what_is_added_taken_out_or_arranged_anew_is_told(long: Repository, old: str, new: str, told: str) -> None:
    """A piece without a counterpart on one side is told with its first words."""
    if "1." in new:
        long.edit(LANES, "-   Ein Punkt über Licht", "2.  Ein Punkt über Licht")
    long.edit(LANES, old, new)
    assert told in long.check()


def test_a_piece_that_moves_is_told_once(long: Repository) -> None:
    """Taken out in one place and added in another is one change."""
    first = "Erster Absatz über breite Wege in der Stadt."
    long.edit(LANES, f"{first}\n\n", "")
    long.edit(LANES, "Letzter Absatz", f"{first}\n\nLetzter Absatz")
    told = long.check()
    assert "the paragraph was moved in 'de': Erster Absatz" in told
    assert told.count("[stale-translation]") == 1


def test_a_page_that_moves_in_the_outline_is_still_known(long: Repository) -> None:
    """What was kept belongs to the id, which never changes."""
    for language in ("de", "en"):
        long.git("mv", f"content/{language}/bikes/01-lanes.md", f"content/{language}/bikes/02-lanes.md")
    long.edit("de/bikes/02-lanes.md", "breite Wege", "enge Wege")
    assert "[-breite-] {+enge+}" in long.check()


@pytest.mark.parametrize("spoiled", [None, b"", b"[1, 2", b'{"source": 1, "pieces-1": [[1]]}', b"\xff"], ids=str)
def test_without_what_was_kept_the_page_is_told_as_a_whole(long: Repository, spoiled: bytes | None) -> None:
    """A lost or spoiled file takes away the words, not the finding."""
    for path in long.path(".zweiklang/translated/bikes").glob("lanes-*"):
        path.unlink()
        if spoiled is not None:
            path.write_bytes(spoiled)
    long.edit(LANES, "breite Wege", "enge Wege")
    told = long.check()
    assert "its source was edited after this translation was made [stale-translation]" in told


def test_the_language_that_counts_may_be_named_for_each_strategy(long: Repository) -> None:
    """With `authoritative: en`, a German page is the translation, and records what it was made from."""
    settings = long.root / "strategies.yml"
    text = settings.read_text(encoding="utf-8").replace("[de]", "[de, en]\n    authoritative: en", 1)
    settings.write_text(text, encoding="utf-8")
    assert "misplaced-translation" in long.check()
    for page in (TWIN, "en/bikes/index.md"):
        without = re.sub(r"translation:\n(  .*\n)*", "", long.read(page))
        long.path(page).write_text(without, encoding="utf-8")
    long.zweiklang("reviewed", "de")
    assert long.zweiklang("check", "--fail-on", "note") == "No findings.\n"
    long.edit(TWIN, "broad lanes", "narrow lanes")
    told = long.check()
    assert f"content/{LANES}:{line_of(long, LANES, 'Erster')}: warning: the paragraph was changed in 'en'" in told
