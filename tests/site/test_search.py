"""The search of the built website in a real browser: queries, filters, keyboard, narrow screens, a disk."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from lxml import html  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from generator.vocabulary.matching.stems import fold
from tests.browsing import ServeFolder
from tests.checkers import Axe
from tests.site.building import SmallSite

LANES = "bikes/lanes/"
DATA = "assets/javascripts/search/data.js"


@pytest.fixture(scope="module")
def host(built: SmallSite, serve_folder: ServeFolder) -> Iterator[str]:
    with serve_folder(built.out) as address:
        yield address


def open_search(page: Page, address: str) -> None:
    """Open the search with the keyboard alone."""
    page.goto(address)
    expect(page.locator("[data-search]")).to_be_visible()
    page.keyboard.press("Control+k")
    expect(page.locator("#z-search-query")).to_be_focused()


def found(page: Page, query: str) -> list[str]:
    """Titles of the sections that a query finds, best first."""
    page.fill("#z-search-query", query)
    return page.locator(".z-search__results a").all_inner_texts()


def test_the_keyboard_alone_leads_to_the_passage(page: Page, host: str) -> None:
    """Open, type, arrow down, Enter: the reader is where the text speaks of it, and no other host was asked."""
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    open_search(page, f"{host}/de/draft/")
    page.keyboard.type("Kernmaß")
    expect(page.locator(".z-search__results a")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{host}/de/draft/{LANES}#lanes-p3")
    assert said == []
    assert [url for url in asked if not url.startswith((host, "data:"))] == []


def test_enter_leads_to_the_first_section(page: Page, host: str) -> None:
    """Who types and confirms is taken to the best answer."""
    open_search(page, f"{host}/de/draft/")
    page.keyboard.type("Kilometer")
    expect(page.locator(".z-search__results a").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{host}/de/draft/{LANES}#lanes-p1")


@pytest.mark.parametrize(
    ("language", "query"),
    [
        ("de", "maßgeblich"),
        ("de", "massgeblich"),
        ("de", "MASSGEBLICHE"),
        ("de", "Wege fuer Raeder"),
        ("de", "Raeder"),
        ("de", "Maß"),
        ("de", "Kern"),
        ("de", "Altstädte"),
        ("de", "Kilometre"),
    ],
)
def test_spellings_inflections_and_parts_of_compounds_find_the_section(
    page: Page, host: str, language: str, query: str
) -> None:
    """Umlauts in any spelling, other forms, heads and first parts of compounds, a slip."""
    open_search(page, f"{host}/{language}/draft/")
    assert "1 Wege für Räder" in found(page, query)


def test_each_language_finds_its_own_sections(page: Page, host: str) -> None:
    """English pages find English sections; a section that is there in German only is not found."""
    open_search(page, f"{host}/en/draft/")
    assert found(page, "lane")
    assert found(page, "Räder") == []
    assert page.inner_text(".z-search__status").startswith("No section")


def test_filters_leave_what_was_chosen(page: Page, host: str) -> None:
    """A strategy or a topic, with a query or alone."""
    open_search(page, f"{host}/de/draft/")
    everything = page.locator("#z-search-filter-0")
    everything.select_option("bikes")
    places = page.locator(".z-search__place").all_inner_texts()
    assert places
    strategy = everything.locator("option:checked").inner_text()
    assert all(place.startswith(strategy) for place in places)
    everything.select_option("harbour")
    assert found(page, "Kernmaß") == []


def test_the_dialog_has_a_name_and_tells_how_much_it_found(page: Page, host: str) -> None:
    """Screen readers hear what opened and what came of a query; Escape gives the place back."""
    open_search(page, f"{host}/de/draft/{LANES}")
    expect(page.get_by_role("dialog", name="Suche")).to_be_visible()
    page.keyboard.type("Kernmaß")
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text("1 Abschnitt")
    assert page.locator(".z-search mark").first.inner_text() == "Kernmaß"
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Suche")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barriers_while_searching(browser: Browser, host: str, axe: Axe, scheme: str) -> None:
    """Axe finds nothing in the open dialog, light or dark."""
    with browser.new_context(color_scheme=scheme, reduced_motion="reduce") as context:  # type: ignore[arg-type]
        page = context.new_page()
        open_search(page, f"{host}/de/draft/{LANES}")
        assert found(page, "Wege")
        assert axe(page) == []


def test_the_dialog_fits_a_narrow_screen(browser: Browser, host: str) -> None:
    """At 320 px, nothing of it has to be scrolled to sideways."""
    with browser.new_context(viewport={"width": 320, "height": 700}) as context:
        page = context.new_page()
        open_search(page, f"{host}/de/draft/{LANES}")
        assert found(page, "Wege")
        assert page.evaluate("document.querySelector('.z-search').scrollWidth") <= 320
        assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_search_works_from_a_disk(page: Page, built: SmallSite) -> None:
    """Without a server, the search finds and leads to the file."""
    open_search(page, (built.out / "de/draft/index.html").as_uri())
    page.keyboard.type("Kernmaß")
    expect(page.locator(".z-search__results a")).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_url((built.out / "de/draft" / LANES / "index.html").as_uri() + "#lanes-p3")


def test_a_page_loads_nothing_of_the_search_before_it_is_asked_for(page: Page, host: str) -> None:
    """The words of all sections are no weight of a page that is only read."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{host}/de/draft/{LANES}", wait_until="networkidle")
    assert [url for url in asked if "/search/" in url] == []


def test_without_a_script_there_is_no_button_that_does_nothing(browser: Browser, host: str) -> None:
    """The button is shown by the script that makes it work."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{host}/de/draft/{LANES}")
        assert not page.is_visible("[data-search]")


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_place_that_is_found_is_on_its_page(built: SmallSite, language: str) -> None:
    """Results lead to ids that exist, and the words are there."""
    script = built.file(f"{language}/draft/{DATA}").read_text(encoding="utf-8")
    for section in json.loads(script.partition(" = ")[2])["sections"]:
        page: html.HtmlElement = built.page(f"{language}/draft/{section['address']}")
        for part in section["parts"]:
            places = page.xpath("//*[@id=$id]", id=part["anchor"])
            assert len(places) == 1, part
            assert part["text"].split()[0] in page.text_content()
            if part["anchor"].rpartition("-p")[2].isdigit():
                assert part["text"].split()[0] in places[0].text_content(), part


def test_the_browser_folds_words_as_the_vocabulary_does(page: Page, host: str) -> None:
    """Case, umlauts and their spellings count for as much in the search as in the rest of the program."""
    words = ["Größe", "GROESSE", "neue", "Quelle", "Raeder", "Fläche", "Straße", "Bäuerin", "Neo-Ökologie"]
    open_search(page, f"{host}/de/draft/")
    folded = page.evaluate("words => words.map(searchWords.fold)", words)
    assert folded == [fold(word).replace("-", "") for word in words]
