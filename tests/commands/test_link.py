"""`zweiklang link`: what pages refer to in words is proposed as links, with evidence, and written as such."""

from __future__ import annotations

import re

import pytest

from tests.commands.repository import Repository

LANES, TWIN = "de/bikes/01-lanes.md", "en/bikes/01-lanes.md"
DOCUMENTS = """documents:
  - id: treaty
    title: {de: Klimavertrag, en: Climate treaty}
  - id: lane-plan
    title: {de: Plan „Wege & Brücken“, en: Plan “Lanes & bridges”}
    url: https://example.org/plan
"""
MARKS = re.compile(r"\[([^\]^]+)\]\([^)]*\)")


@pytest.fixture
def referring(repository: Repository) -> Repository:
    """Both texts name documents, and a translation is in step with its source."""
    settings = repository.root / "strategies.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + DOCUMENTS, encoding="utf-8")
    for page, sentence in (
        (LANES, "Der Klima-\\\nvertrag gilt, auch nach dem Klimavertrag und dem Plan „Wege &amp;\nBrücken“.\n"),
        (TWIN, "The Climate Treaty applies, and the plan “Lanes &amp; bridges” too.\n"),
    ):
        text = repository.read(page)
        front, _, body = text.partition("\n---\n\n")
        repository.path(page).write_bytes(f"{front}\n---\n\n{sentence}\n{body}".encode())
    repository.zweiklang("reviewed", TWIN)
    repository.commit()
    return repository


def test_links_are_proposed_with_the_sentence_that_speaks_for_each(referring: Repository) -> None:
    """Each proposal has file, line, words, target and sentence; nothing is written."""
    told = referring.zweiklang("link", TWIN)
    assert "content/en/bikes/01-lanes.md:" in told
    assert ": Climate Treaty → documents#treaty\n  The Climate Treaty applies, and the plan" in told
    assert ": plan “Lanes & bridges” → https://example.org/plan\n" in told
    assert "2 proposed. `zweiklang link --apply` writes them." in told
    assert referring.git("status", "--porcelain") == ""


def test_only_the_marks_of_links_are_written(referring: Repository) -> None:
    """Taken away again, they leave the file as it was, its line ends and entities included."""
    before = {page: referring.read(page) for page in (LANES, TWIN)}
    told = referring.zweiklang("link", "--apply")
    assert "4 written." in told
    assert "[Klimavertrag](../documents/index.md#treaty)" in referring.read(LANES)
    assert "[Plan „Wege &amp;\nBrücken“](https://example.org/plan)" in referring.read(LANES)
    assert MARKS.sub(r"\1", referring.read(LANES)) == before[LANES]
    body = referring.read(TWIN).partition("\n---\n\n")[2]
    assert MARKS.sub(r"\1", body) == before[TWIN].partition("\n---\n\n")[2]


def test_a_translation_in_step_stays_so(referring: Repository) -> None:
    """Links change no word: the review of the translation holds, and there is nothing more to link."""
    referring.zweiklang("link", "--apply")
    assert referring.zweiklang("check", "--fail-on", "note") == "No findings.\n"
    assert referring.zweiklang("link") == "Nothing to link: every reference is a link, or leads nowhere.\n"


def test_a_translation_that_is_behind_stays_behind(referring: Repository) -> None:
    """What a person has to compare is not waved through."""
    referring.edit(LANES, "Kilometer", "Kilometer oder mehr")
    assert "stale-translation" in referring.check()
    referring.zweiklang("link", "--apply")
    assert "stale-translation" in referring.check()


def test_windows_line_ends_stay(referring: Repository) -> None:
    """A file is edited in place."""
    referring.path(TWIN).write_bytes(referring.read(TWIN).replace("\n", "\r\n").encode())
    referring.zweiklang("link", "--apply", TWIN)
    text = referring.read(TWIN)
    assert "[Climate Treaty](../documents/index.md#treaty)" in text
    assert text.count("\n") == text.count("\r\n")


def test_a_page_that_is_not_there_is_told(referring: Repository) -> None:
    """Nothing is looked at, nothing written."""
    told = referring.zweiklang("link", "--apply", "de/bikes/09-nowhere.md", code=2)
    assert "de/bikes/09-nowhere.md: there is no page of" in told
    assert referring.git("status", "--porcelain") == ""
