"""What editors see: where a page is edited, that it is a draft, and what the check found in it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser

from generator.model import Language
from tests.browsing import ServeFolder
from tests.checkers import Axe
from tests.site.building import SmallSite, copy_base

LOOKS = (
    {"viewport": {"width": 320, "height": 700}, "color_scheme": "dark"},
    {"viewport": {"width": 1280, "height": 700}, "color_scheme": "light"},
)
BOTH = pytest.mark.parametrize("language", Language)


@pytest.fixture(scope="module")
def previewed(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    """A preview of a workspace in a repository, with a mistake in one page."""
    site = copy_base(tmp_path_factory.mktemp("preview"))
    site.replace("mkdocs.yml", "site_url:", "repo_url: https://github.com/example/strategies\nsite_url:")
    site.replace("content/en/bikes/02-parking.md", "\n---\n\n", "\n---\n\nParking costs 7,500 & more, <b>bold</b>. ")
    site.build(preview=True)
    return site


@BOTH
def test_a_section_leads_to_its_file(previewed: SmallSite, language: Language) -> None:
    """Each language leads to its own file; pages that no file holds lead nowhere."""
    root = f"https://github.com/example/strategies/edit/main/content/{language}"
    edit = "//p[@class='z-edit']/a/@href"
    assert previewed.page(f"{language}/draft/bikes/lanes/").xpath(edit) == [f"{root}/bikes/01-lanes.md"]
    assert previewed.page(f"{language}/draft/bikes/").xpath(edit) == [f"{root}/bikes/index.md"]
    assert previewed.page(f"{language}/draft/tags/").xpath(edit) == []
    assert (previewed.root / "content" / language / "bikes/01-lanes.md").is_file()


def test_the_repository_is_not_asked_for_its_stars(previewed: SmallSite) -> None:
    """The theme's widget, which asks the repository's host, is on no page."""
    for language in Language:
        for path in previewed.pages(language):
            assert 'data-md-component="source"' not in path.read_text(encoding="utf-8")


def test_without_a_repository_nothing_is_edited(built: SmallSite) -> None:
    """Where `mkdocs.yml` names no repository, there is no link."""
    assert built.page("de/draft/bikes/lanes/").xpath("//p[@class='z-edit']") == []


@BOTH
def test_an_unreleased_page_says_that_it_is_a_draft(built: SmallSite, language: Language) -> None:
    """Every page of a build says so, above its title."""
    banner = built.page(f"{language}/draft/bikes/lanes/").xpath("string(//*[contains(@class, 'z-version__banner')])")
    assert {Language.DE: "Entwurf", Language.EN: "draft"}[language] in banner


def test_findings_stand_on_their_page(previewed: SmallSite) -> None:
    """With file, line, what is wrong, and what to do; a mistake of another page does not."""
    text = (previewed.content / "en/bikes/02-parking.md").read_text(encoding="utf-8")
    line = 1 + text[: text.index("<b>")].count("\n")
    found = previewed.page("en/draft/bikes/parking/").xpath("//details[contains(@class, 'z-findings')]//li")
    assert f"02-parking.md:{line}" in [entry.xpath("string(code)") for entry in found]
    assert all(entry.xpath("string(small)") for entry in found)
    other = previewed.page("de/draft/bikes/").xpath("string(//details)")
    assert "02-parking.md" not in other


def test_readers_see_no_findings(built: SmallSite) -> None:
    """A build shows none: they are the editors' business."""
    for language in Language:
        assert all("z-findings" not in path.read_text(encoding="utf-8") for path in built.pages(language))


@pytest.mark.parametrize("look", LOOKS, ids=["narrow and dark", "wide and light"])
def test_no_barriers_in_the_preview(
    browser: Browser, previewed: SmallSite, serve_folder: ServeFolder, axe: Axe, look: dict[str, Any]
) -> None:
    """Axe finds nothing where findings and the draft banner are shown, and nothing scrolls sideways."""
    with serve_folder(previewed.out) as host, browser.new_context(**look) as context:
        page = context.new_page()
        page.goto(f"{host}/en/draft/bikes/parking/", wait_until="networkidle")
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == look["viewport"]["width"]
