"""Reading a section closely: permalinks, notes in place, how far one has got."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lxml import html  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from tests.browsing import ServeFolder
from tests.checkers import Axe
from tests.site.building import SmallSite

SECTION = "de/draft/bikes/lanes/"


@pytest.fixture(scope="module")
def host(built: SmallSite, serve_folder: ServeFolder) -> Iterator[str]:
    with serve_folder(built.out) as address:
        yield address


def test_every_paragraph_and_heading_has_a_permalink(built: SmallSite) -> None:
    """Each leads to its own place, has a name of its own, and says no word that the text does not."""
    for address in (SECTION, "en/draft/bikes/lanes/", "de/draft/bikes/"):
        page = built.page(address)
        links = page.xpath("//*[contains(@class, 'z-text')]//a[contains(@class, 'headerlink')]")
        places = page.xpath("//*[contains(@class, 'z-text')]//*[contains(@id, '-p')]/@id | //article//h2[a]/@id")
        assert sorted(link.get("href") for link in links) == sorted(f"#{place}" for place in places)
        paragraphs = [link for link in links if "z-permalink" in link.get("class")]
        assert len({link.get("aria-label") for link in paragraphs}) == len(paragraphs) > 0
        assert not "".join(html.tostring(link, method="text", encoding="unicode").strip() for link in paragraphs)


def test_a_permalink_is_copied_with_one_click(page: Page, host: str) -> None:
    """The address without a search in it, told to screen readers, too; the reader goes there as well."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{host}/{SECTION}?h=breit")
    link = page.locator("#lanes-p1 > .headerlink")
    assert link.evaluate("e => getComputedStyle(e).opacity") == "0"
    link.focus()
    expect(link).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Kopiert")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == f"{host}/{SECTION}#lanes-p1"
    assert page.url.endswith("#lanes-p1")
    page.click("h2#width > .headerlink")
    page.wait_for_function(f"async () => await navigator.clipboard.readText() === '{host}/{SECTION}#width'")


def test_a_note_shows_in_place(page: Page, host: str) -> None:
    """By keyboard: the mark opens it, focus is in it and returns to the mark; nothing moves."""
    page.goto(f"{host}/{SECTION}")
    mark = page.locator("a.z-mark").first
    mark.focus()
    page.keyboard.press("Enter")
    note = page.get_by_role("dialog", name="Anmerkung 12")
    expect(note).to_be_visible()
    assert note.inner_text().split("\n\n") == [
        "Beschluss des Rates, siehe Protokoll.",
        "Zweiter Absatz der Note.",
    ]
    assert "#" not in page.url
    page.keyboard.press("Escape")
    expect(note).not_to_be_visible()
    assert mark.evaluate("e => e === document.activeElement")


def test_a_note_shows_in_place_by_touch_on_a_narrow_screen(browser: Browser, host: str, axe: Axe) -> None:
    """It fits the screen, is free of barriers, and goes when the reader touches elsewhere."""
    with browser.new_context(
        viewport={"width": 320, "height": 600}, has_touch=True, reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        page.goto(f"{host}/{SECTION}")
        page.locator("a.z-mark").nth(1).tap()
        note = page.get_by_role("dialog", name="Anmerkung 13")
        box = note.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        assert axe(page) == []
        page.touchscreen.tap(160, 590)
        expect(note).not_to_be_visible()


def test_a_note_is_at_the_end_without_a_script(browser: Browser, host: str) -> None:
    """The mark leads there."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{host}/{SECTION}")
        page.locator("a.z-mark").first.click()
        assert page.url.endswith("#fn:12")


def test_a_section_tells_how_far_the_reader_has_got(built: SmallSite) -> None:
    """Its place among all of the strategy, in both languages alike; the strategy's own page is none."""
    said = [
        built.page(address).xpath("string(//p[@class='z-reading'][1])")
        for address in (SECTION, "de/draft/bikes/parking/", "en/draft/bikes/parking/", "de/draft/harbour/")
    ]
    assert said == ["Abschnitt 1 von 3", "Abschnitt 3 von 3", "Section 3 of 3", ""]
