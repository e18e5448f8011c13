"""The built website in a real browser: start page, section, twin, topic, stub, 404."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browsing import ServeFolder
from tests.checkers import Axe, CheckHtml
from tests.site.building import SmallSite

ADDRESSES = {
    "first page": "",
    "start page": "de/draft/",
    "section": "de/draft/bikes/lanes/",
    "twin": "en/draft/bikes/lanes/",
    "side by side": "de/draft/bikes/lanes/side-by-side/",
    "topic": "en/draft/tags/mobility/",
    "topics": "de/draft/tags/",
    "matrix": "de/draft/matrix/",
    "terms": "de/draft/terms/",
    "status": "de/draft/status/",
    "downloads": "en/draft/downloads/",
    "imprint": "de/draft/imprint/",
    "privacy": "en/draft/privacy/",
    "accessibility": "de/draft/accessibility/",
    "stub": "en/draft/bikes/signs/",
    "not found": "en/draft/404.html",
}
SCHEMES = ("light", "dark")
KINDS = pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES.keys())


@pytest.fixture(scope="module")
def host(built: SmallSite, serve_folder: ServeFolder) -> Iterator[str]:
    with serve_folder(built.out) as address:
        yield address


@KINDS
def test_a_page_asks_only_its_own_host_and_says_nothing(page: Page, host: str, address: str) -> None:
    """No request to another host, no message on the console, and the page's language."""
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{host}/{address}", wait_until="networkidle")
    assert [url for url in asked if not url.startswith((host, "data:", "blob:"))] == []
    assert said == []
    assert page.get_attribute("html", "lang") == (address[:2] or "de")


def test_the_twin_link_keeps_the_place(page: Page, host: str) -> None:
    """At a paragraph, the link to the other language leads to the same paragraph, and back."""
    page.goto(f"{host}/de/draft/bikes/lanes/#lanes-p3")
    page.click("a[data-twin]")
    assert page.url == f"{host}/en/draft/bikes/lanes/#lanes-p3"
    assert page.get_attribute("html", "lang") == "en"
    page.goto(f"{host}/en/draft/bikes/lanes/?h=lanes#width")
    page.click("a[data-twin]")
    assert page.url == f"{host}/de/draft/bikes/lanes/#width"


def test_the_twin_link_works_without_a_script(browser: Browser, host: str) -> None:
    """Without JavaScript it leads to the page."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{host}/de/draft/bikes/lanes/#lanes-p3")
        page.click("a[data-twin]")
        assert page.url == f"{host}/en/draft/bikes/lanes/"


def test_a_stub_leads_to_the_text(page: Page, host: str) -> None:
    """From a stub, the reader gets to the same place of the text that there is."""
    page.goto(f"{host}/en/draft/bikes/signs/#signs-p1")
    page.click("article a[data-twin]")
    assert page.url == f"{host}/de/draft/bikes/signs/#signs-p1"


def test_a_printed_page_tells_where_it_is_from(page: Page, host: str) -> None:
    """On paper stand publisher, version and address; on the screen the address bar has it."""
    page.goto(f"{host}/de/draft/bikes/lanes/")
    assert not page.is_visible(".z-on-paper")
    page.emulate_media(media="print")
    assert page.is_visible(".z-imprint")
    assert page.inner_text(".z-on-paper").endswith("/de/draft/bikes/lanes/")
    assert not page.is_visible(".z-on-screen")


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_of_the_path_is_cut(browser: Browser, host: str, width: int) -> None:
    """Where a page stands is readable at any width, however long the titles are."""
    with browser.new_context(viewport={"width": width, "height": 700}) as context:
        page = context.new_page()
        page.goto(f"{host}/de/draft/bikes/signs/")
        page.evaluate(
            "document.querySelectorAll('.md-path .md-ellipsis').forEach(e => e.append(' und mehr'.repeat(9)))"
        )
        # What lies within the line has no width of its own to scroll in.
        wide = "[...document.querySelectorAll('.md-path, .md-path *')].filter(e => e.scrollWidth > e.clientWidth + 1)"
        assert page.evaluate(f"{wide}.filter(e => e.clientWidth).map(e => e.className)") == []


def test_a_narrow_header_shows_no_cut_title(browser: Browser, host: str) -> None:
    """At 320 px there is no room for the title, and a few letters of it tell nothing."""
    with browser.new_context(viewport={"width": 320, "height": 700}) as context:
        page = context.new_page()
        page.goto(f"{host}/de/draft/")
        assert not page.is_visible(".md-header__topic >> nth=0")
        assert page.get_attribute(".md-header .md-logo", "aria-label")


def test_a_dark_scheme_needs_no_script(browser: Browser, host: str) -> None:
    """Who prefers dark pages gets them without JavaScript too, with the colours that the script would choose."""
    colours: list[list[str]] = []
    for script in (False, True):
        with browser.new_context(java_script_enabled=script, color_scheme="dark") as context:
            page = context.new_page()
            page.goto(f"{host}/de/draft/bikes/lanes/")
            look = "e => ['color', 'backgroundColor'].map(name => getComputedStyle(e)[name])"
            places = ("body", "h1", ".z-text p", ".z-text p a", ".md-header", ".admonition", ".md-footer")
            colours.append([colour for place in places for colour in page.locator(place).first.evaluate(look)])
    assert colours[0] == colours[1]


@KINDS
@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_barriers(browser: Browser, host: str, axe: Axe, address: str, scheme: str) -> None:
    """Axe finds nothing on any kind of page, light or dark."""
    with browser.new_context(color_scheme=scheme, reduced_motion="reduce") as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"{host}/{address}", wait_until="networkidle")
        assert axe(page) == []


@KINDS
def test_no_sideways_scrolling_on_a_narrow_screen(browser: Browser, host: str, address: str) -> None:
    """At 320 px, a page fits its width."""
    with browser.new_context(viewport={"width": 320, "height": 700}) as context:
        page = context.new_page()
        page.goto(f"{host}/{address}")
        assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_html_is_valid(built: SmallSite, check_html: CheckHtml) -> None:
    """The Nu Html Checker finds no error but those of the stock theme."""
    assert check_html(built.out, Path(__file__).parent / "accepted_html.txt") == []
