"""`zweiklang twin`: a page gets its counterpart in the other language, to be translated."""

from __future__ import annotations

import pytest

from tests.commands.repository import Repository

LANES, TWIN, INDEX = "de/bikes/01-lanes.md", "en/bikes/01-lanes.md", "en/bikes/index.md"
RECORD = 'translation: {of: de, source: "sha256:eaf5a97315a493ba5c00978dc764c4c70d86d41831a9296501b767a2fe835ffd"'


def take_away(repository: Repository, *pages: str) -> None:
    for page in pages:
        repository.path(page).unlink()
    if not any(repository.path("en/bikes").iterdir()):
        repository.path("en/bikes").rmdir()


def test_a_counterpart_is_its_source_with_a_record(repository: Repository) -> None:
    """Same name, id, number and tags; the text of the source, under the status `untranslated`."""
    take_away(repository, TWIN)
    assert f"content/{TWIN}" in repository.zweiklang("twin", LANES)
    record = f"{RECORD}, status: untranslated}}\n"
    assert repository.read(TWIN) == repository.read(LANES).replace("---\n\n", f"{record}---\n\n")
    told = repository.zweiklang("check", "--fail-on", "warning", code=1)
    assert f"content/{TWIN}:7: warning: this page is not translated yet [untranslated-text]" in told
    assert "1 warning in 1 file." in told


def test_translated_and_reviewed_it_is_clean(repository: Repository) -> None:
    """From nothing to a reviewed translation: twin, translate, reviewed, and check tells nothing."""
    take_away(repository, TWIN)
    repository.zweiklang("twin", f"content/{LANES}")
    repository.edit(TWIN, "Wege für Räder", "Lanes for bikes")
    repository.edit(TWIN, "Bis 2030 entstehen 40 Kilometer.", "40 kilometres will be built by 2030.")
    repository.edit(TWIN, "untranslated", "draft")
    assert repository.zweiklang("check", "--fail-on", "note") == "No findings.\n"
    repository.zweiklang("reviewed", TWIN)
    assert repository.zweiklang("check", "--fail-on", "note") == "No findings.\n"


def test_a_page_that_nobody_translated_is_not_reviewed(repository: Repository) -> None:
    """What still says what the source says is told, piece by piece."""
    take_away(repository, TWIN)
    repository.zweiklang("twin", LANES)
    told = repository.zweiklang("reviewed", TWIN, code=2)
    assert f"content/{TWIN}:3: error: 3 pieces of this page are not translated" in told
    assert f"See also content/{TWIN}:10\n" in told


def test_a_folder_gets_every_counterpart_that_it_lacks(repository: Repository) -> None:
    """What is there stays; a second run has nothing to do."""
    take_away(repository, TWIN, INDEX)
    told = repository.zweiklang("twin", "content/de")
    assert told.count("Made: ") == 2
    told = repository.zweiklang("twin", "content/de", "content/en")
    assert told == "2 pages left alone: each has its counterpart.\n"


def test_the_first_page_brings_the_page_of_the_strategy(repository: Repository) -> None:
    """A text without `index.md` is a mistake, so the first counterpart does not come alone."""
    take_away(repository, TWIN, INDEX)
    repository.zweiklang("twin", LANES)
    assert "edition: short" in repository.read(INDEX)
    told = repository.check()
    assert told.count("[untranslated-text]") == 2
    assert "2 warnings in 2 files." in told


def test_links_of_a_page_that_waits_stop_no_build(repository: Repository) -> None:
    """It may name pages that are not there yet; readers do not see it."""
    repository.edit(LANES, "Bis 2030", "[Plan](02-plan.md), bis 2030")
    plan = repository.read(LANES).replace("id: lanes", "id: plan").replace("number", "# number").replace("für", "von")
    repository.path("de/bikes/02-plan.md").write_text(plan.replace("[Plan](02-plan.md), bis", "Ab"), encoding="utf-8")
    take_away(repository, TWIN)
    repository.zweiklang("twin", LANES)
    assert "broken-link" not in repository.check()


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (LANES, "its counterpart is there and is not overwritten"),
        (TWIN, "a translation has no other"),
        ("de/bikes/02-none.md", "there is no page"),
    ],
)
def test_nothing_is_overwritten(repository: Repository, page: str, told: str) -> None:
    """A counterpart that is there, a translation, a page that is not there: told, and nothing is written."""
    assert told in repository.zweiklang("twin", page, code=2)
    assert not repository.git("status", "--porcelain")


def test_a_file_of_the_same_name_is_not_overwritten(repository: Repository) -> None:
    """Even where it cannot be read as the counterpart."""
    repository.path(TWIN).write_bytes(b"Notes of a translator")
    repository.zweiklang("twin", LANES, code=2)
    assert repository.read(TWIN) == "Notes of a translator"


def test_a_page_with_mistakes_is_mended_before_it_is_translated(repository: Repository) -> None:
    """Its mistakes would be made twice."""
    take_away(repository, TWIN)
    repository.edit(LANES, "[mobility]", "[mobilty]")
    assert "unknown-tag" in repository.zweiklang("twin", LANES, code=2)
    assert not repository.path(TWIN).exists()
