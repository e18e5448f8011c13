"""Where sections lead and what leads there, on section pages, on notices and on the page of cited documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html  # type: ignore[import-untyped]
from playwright.sync_api import Page

from tests.browsing import ServeFolder
from tests.checkers import Axe, CheckHtml
from tests.site.building import SmallSite, copy_base

DOCUMENTS = """
documents:
  - id: treaty
    title: {de: Klimavertrag, en: Climate treaty}
    url: https://example.org/treaty
  - id: master-plan
    title: {de: Wegeplan, en: Lane plan}
  - id: unnamed
    title: {de: Niemandsplan, en: Nobody’s plan}
"""
QUAYS = (
    "Die Kais werden begehbar, wie der [Wegeplan](../documents/index.md#master-plan) sagt und der Klimavertrag will. "
    "Mehr steht in der [Radstrategie](../bikes/index.md) und im Abschnitt zur [Breite](../bikes/01-lanes.md#width)."
)


@pytest.fixture(scope="module")
def referring(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    """A website on which a German text refers to a strategy in both languages, and to documents."""
    site = copy_base(tmp_path_factory.mktemp("referring"))
    settings = site.root / "strategies.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + DOCUMENTS, encoding="utf-8")
    site.replace("content/de/harbour/01-quays.md", "Die Kais werden begehbar.", QUAYS)
    site.build()
    return site


def links(page: html.HtmlElement, name: str) -> list[tuple[str, str, str]]:
    """Words, address and language of the links in a list below a section."""
    return [
        (" ".join(link.text_content().split()), link.get("href"), link.get("lang"))
        for link in page.xpath(f"//nav[@aria-labelledby='{name}']//a")
    ]


def test_a_section_lists_where_it_leads(referring: SmallSite) -> None:
    """Strategies by their names, their sections with them, documents by their titles; each of them once."""
    assert links(referring.page("de/draft/harbour/quays/"), "z-refers-to") == [
        ("Wegeplan", "../../documents/#master-plan", "de"),
        ("Klimavertrag", "../../documents/#treaty", "de"),
        ("Räder", "../../bikes/", "de"),
        ("Räder: 1 Wege für Räder", "../../bikes/lanes/#width", "de"),
    ]


def test_a_section_lists_what_leads_there(referring: SmallSite) -> None:
    """The section that refers, with the name of its strategy; a section without references has no list."""
    quays = ("Hafen: I Kais", "../../harbour/quays/", "de")
    assert links(referring.page("de/draft/bikes/lanes/"), "z-referred-from") == [quays]
    assert not referring.page("de/draft/bikes/parking/").xpath("//*[contains(@class, 'z-references')]")


def test_a_text_in_the_other_language_alone_is_listed_in_its_own(referring: SmallSite) -> None:
    """English readers learn that a German text refers to a section, and are told that it is German."""
    assert links(referring.page("en/draft/bikes/lanes/"), "z-referred-from") == [
        ("Hafen: I Kais", "../../harbour/quays/", "de")
    ]


@pytest.mark.parametrize(
    ("language", "titles"), [("de", ["Klimavertrag", "Wegeplan"]), ("en", ["Climate treaty", "Lane plan"])]
)
def test_documents_are_listed_with_what_cites_them(referring: SmallSite, language: str, titles: list[str]) -> None:
    """Those that a text refers to, by title, with address, section and sentence; no others."""
    page = referring.page(f"{language}/draft/documents/")
    assert [title.text_content().strip() for title in page.xpath("//main//h2")] == titles
    assert [title.get("id") for title in page.xpath("//main//h2")] == ["treaty", "master-plan"]
    assert page.xpath("//section[h2/@id='treaty']/p/a/@href") == ["https://example.org/treaty"]
    assert page.xpath("//section[h2/@id='master-plan']//li/a/@href") == ["../harbour/quays/"]
    sentence = "Die Kais werden begehbar, wie der Wegeplan sagt und der Klimavertrag will."
    assert [(quote.get("lang"), quote.text_content()) for quote in page.xpath("//q")] == [("de", sentence)] * 2


def test_the_text_leads_to_a_document_on_that_page(referring: SmallSite) -> None:
    """A document without an address of its own is linked to its place on the page."""
    text = referring.page("de/draft/harbour/quays/").xpath("//div[@class='z-text']//a/@href")
    assert "../../documents/#master-plan" in text


def test_a_map_counts_who_refers_to_whom(referring: SmallSite) -> None:
    """Strategies first, then documents; the picture has the same names and sums as the table."""
    page = referring.page("en/draft/map/")
    rows = [[cell.text_content().strip() for cell in row.xpath("./*")] for row in page.xpath("//table//tr")]
    assert rows == [
        ["Reference to", "Harbour"],
        ["Bikes", "2"],
        ["Lane plan", "1"],
        ["Climate treaty", "1"],
    ]
    drawn = [text.text for text in page.xpath("(//figure/*[name()='svg'])[1]/*[name()='text']")]
    assert drawn == ["Harbour", "Bikes", "Lane plan", "Climate treaty", "2", "1", "1"]


@pytest.mark.parametrize(
    "address", ["de/draft/documents/", "en/draft/documents/", "en/draft/bikes/lanes/", "de/draft/map/"]
)
def test_the_lists_have_no_barriers(
    referring: SmallSite, serve_folder: ServeFolder, page: Page, axe: Axe, address: str
) -> None:
    """What axe finds on the page of documents and below sections: nothing."""
    with serve_folder(referring.out) as url:
        page.goto(f"{url.rstrip('/')}/{address}")
        assert axe(page) == []


def test_the_lists_are_valid_html(referring: SmallSite, check_html: CheckHtml) -> None:
    """The checker of the W3C finds nothing on any page."""
    assert check_html(referring.out, Path(__file__).parent / "accepted_html.txt") == []
