"""Pages of concepts, and the matrix where they meet: in the files and in a browser."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from generator.publish.site.terms import sort_key
from tests.browsing import ServeFolder
from tests.site.building import SmallSite
from tests.site.test_pages import text, texts


def facts(site: SmallSite, address: str) -> list[tuple[str, str]]:
    """The list of facts at the head of a page."""
    rows = site.page(address).xpath("//article//header//dl/div")
    return [(text(row, "./dt"), text(row, "./dd")) for row in rows]


def test_a_concept_says_what_it_means_and_what_is_near_it(built: SmallSite) -> None:
    """Definition, note, other words and relations stand on its page; a relation is told on both sides."""
    mobility = text(built.page("en/draft/tags/mobility/"), "//article//header")
    assert "Also: transport" in mobility
    assert "How people move. On foot, too." in mobility
    assert facts(built, "en/draft/tags/mobility/") == [
        ("Narrower", "Safe roads"),
        ("Related", "Silence"),
        ("Similar in other strategies", "Safe roads"),
    ]
    assert facts(built, "de/draft/tags/silence/") == [("Verwandt", "Mobilität")]
    assert facts(built, "de/draft/tags/safe-roads/")[:2] == [
        ("Beschrieben in", "1 Wege für Räder"),
        ("Oberbegriff", "Mobilität"),
    ]
    assert "../../bikes/lanes/" in built.page("de/draft/tags/safe-roads/").xpath("//article//dd/a/@href")


def test_the_matrix_counts_the_sections_that_both_concepts_share(built: SmallSite) -> None:
    """A section counts once, whatever its languages; the picture has a name and the table its heads."""
    page = built.page("de/draft/matrix/")
    assert texts(page.xpath("//table//thead//th")) == ["Handlungsfeld", "Mobilität"]
    assert texts(page.xpath("//table//th[@scope='rowgroup']")) == ["Räder"]
    assert texts(page.xpath("//table//tr[th[@scope='row']]/*")) == ["Sichere Wege", "1"]
    for picture in page.xpath("//figure/*[name()='svg']"):
        names = picture.get("aria-labelledby").split()
        assert texts([page.get_element_by_id(name) for name in names])[0] == "Megatrends und Handlungsfelder"
        assert texts(picture.xpath("./*[name()='text']"))[-2:] == ["Sichere Wege", "1"]


def test_a_topic_shows_the_sentence_that_speaks_for_it(built: SmallSite) -> None:
    """Below a section stands the sentence of it that names the concept; where none does, the section stands alone."""
    quays, lanes = built.page("en/draft/tags/mobility/").xpath("//article//li[parent::ul[@class='z-sections']]")[::-1]
    assert texts(lanes.xpath("./q[@lang='en']")) == ["40 kilometres will be built by 2030."]
    assert not quays.xpath("./q")


def test_terms_stand_in_the_order_of_the_alphabet_with_their_sections(built: SmallSite) -> None:
    """A term that no text uses is left out; the page of a term leads to the sections that use it."""
    rows = built.page("de/draft/terms/").xpath("//table/tbody/tr")
    assert [texts(row.xpath("./*")) for row in rows] == [["Kilometer (km)", "Tausend Meter.", "1"]]
    page = built.page("en/draft/tags/kilometre/")
    assert text(page, "//h2[@id='uses']") == "Used in"
    assert page.xpath("//article//ul/li/a/@href") == ["../../bikes/lanes/"]


def test_umlauts_are_sorted_as_their_vowels() -> None:
    """The order is that of a German dictionary, in both languages."""
    assert sorted(["Zug", "Öl", "Oper", "Äther", "Straße", "Strasse B"], key=sort_key) == [
        *("Äther", "Öl", "Oper", "Straße", "Strasse B", "Zug")
    ]


def test_a_screen_shows_the_drawing_that_fits(page: Page, built: SmallSite, serve_folder: ServeFolder) -> None:
    """One of the two drawings is there for everybody, at any width, and nothing scrolls sideways."""
    with serve_folder(built.out) as host:
        page.goto(f"{host}/en/draft/matrix/")
        for width, shown in ((1280, ".z-drawing--wide"), (320, ".z-drawing--narrow")):
            page.set_viewport_size({"width": width, "height": 700})
            expect(page.locator("figure:visible")).to_have_count(1)
            expect(page.locator(shown)).to_be_visible()
            assert page.evaluate("document.documentElement.scrollWidth") <= width
