"""Every page of the built website: language, twin, address, navigation, topics, notices."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest
from lxml import html  # type: ignore[import-untyped]

from generator.model import Language
from tests.site.building import SmallSite

BOTH = pytest.mark.parametrize("language", list(Language))


def texts(elements: list[html.HtmlElement]) -> list[str]:
    return [" ".join(element.text_content().split()) for element in elements]


def text(page: html.HtmlElement, path: str) -> str:
    return texts(page.xpath(path))[0]


def target_of(site: SmallSite, file: Path, href: str) -> Path:
    """The file that a relative link on a page leads to."""
    base = "/" + file.relative_to(site.out).as_posix()
    return site.file(unquote(urlsplit(urljoin(base, href)).path).lstrip("/"))


@BOTH
def test_every_page_says_its_language(built: SmallSite, language: Language) -> None:
    """`lang` is the page's language on every page, 404 included."""
    pages = built.pages(language)
    assert built.out / language / "draft/404.html" in pages
    assert {html.fromstring(page.read_bytes()).get("lang") for page in pages} == {language}


@BOTH
def test_twin_links_lead_to_the_same_page_and_back(built: SmallSite, language: Language) -> None:
    """Without a script, each page's twin link leads to the page with the same address in the other language."""
    pages = [page for page in built.pages(language) if page.name != "404.html"]
    assert len(pages) > 10
    for page in pages:
        (twin,) = html.fromstring(page.read_bytes()).xpath("//header//a[@data-twin]")
        assert (twin.get("lang"), twin.get("target")) == (language.other, "_self")
        same = page.relative_to(built.out / language)
        assert target_of(built, page, twin.get("href")) == built.out / language.other / same
        assert (built.out / language.other / same).is_file()


@BOTH
def test_every_link_and_anchor_resolves(built: SmallSite, language: Language) -> None:
    """No page leads to a page, a file or a place that is not there."""
    for page in built.pages(language):
        root = html.fromstring(page.read_bytes())
        for href in root.xpath("//@href | //@src"):
            parts = urlsplit(href)
            if (
                parts.scheme
                or page.name == "404.html"
                or root.xpath("//link[contains(@rel, 'canonical')]/@href") == [href]
            ):
                continue
            target = page if not parts.path else target_of(built, page, href)
            assert target.exists(), f"{page}: {href}"
            if parts.fragment and target.suffix == ".html" and not parts.fragment.startswith("__"):
                there = html.fromstring(target.read_bytes())
                assert there.xpath("//*[@id=$id]", id=unquote(parts.fragment)), f"{page}: {href}"


def test_addresses_carry_no_position(built: SmallSite) -> None:
    """A section keeps its address when the outline changes around it."""
    assert built.file("de/draft/bikes/signs/").is_file()
    assert built.file("de/draft/bikes/").is_file()
    assert not list(built.out.rglob("*01*"))


def test_navigation_follows_the_outline(built: SmallSite) -> None:
    """Strategies in their order, sections with their numbers, only the open strategy unfolded."""
    page = built.page("de/draft/bikes/lanes/")
    nav = page.xpath("//nav[contains(@class, 'md-nav--primary')]")[0]
    titles = texts(nav.xpath(".//a[contains(@class, 'md-nav__link')]"))
    assert [
        t for t in titles if t in {"Start", "Räder", "1 Wege für Räder", "1.1 Schilder", "2 Abstellen", "Hafen"}
    ] == [*("Start", "Räder", "1 Wege für Räder", "1.1 Schilder", "2 Abstellen", "Hafen")]
    assert "I Kais" not in titles
    assert "Mobilität" not in titles


def test_previous_and_next_stay_in_the_strategy(built: SmallSite) -> None:
    """The last section of a strategy leads to no other strategy."""
    assert built.page("de/draft/bikes/lanes/").xpath("//link[@rel='next']/@href") == ["../signs/"]
    assert built.page("de/draft/bikes/parking/").xpath("//link[@rel='next']/@href") == []
    assert built.page("de/draft/harbour/").xpath("//link[@rel='prev']/@href") == []


def test_a_chapter_leads_to_its_sections(built: SmallSite) -> None:
    """A page lists the sections below it, so that readers without the navigation get on."""
    page = built.page("de/draft/bikes/lanes/")
    assert texts(page.xpath("//article//nav[@class='z-below']//a")) == ["1.1 Schilder"]
    index = built.page("de/draft/bikes/").xpath("//article//nav[@class='z-below']//a")
    assert texts(index) == ["1 Wege für Räder", "2 Abstellen"]


def test_a_missing_translation_has_a_stub(built: SmallSite) -> None:
    """The stub says so, keeps out of search engines and search, and leads to the text at its headings."""
    stub = built.page("en/draft/bikes/signs/")
    assert stub.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert "not available in English yet" in text(stub, "//article")
    assert stub.xpath("//h1")[0].get("lang") == "de"
    assert stub.xpath("//article//a[@lang='de']/@href") == ["../../../../de/draft/bikes/signs/#colours"]
    script = built.file("en/draft/assets/javascripts/search/data.js").read_text(encoding="utf-8")
    assert '"bikes/lanes/"' in script
    assert '"bikes/signs/"' not in script


def test_a_strategy_in_one_language_says_so(built: SmallSite) -> None:
    """Its pages in the other language are stubs with titles marked as foreign."""
    page = built.page("en/draft/harbour/")
    assert text(page, "//h1") == "Harbour vision"
    assert "This strategy is not available in English." in text(page, "//article")
    nav = page.xpath("//nav[contains(@class, 'md-nav--primary')]//a[normalize-space()='I Kais']")
    assert nav
    signs = built.page("en/draft/bikes/lanes/").xpath("//article//nav//a[@lang='de']")
    assert texts(signs) == ["1.1 Schilder"]


@BOTH
def test_alternates_are_absolute_and_never_stubs(built: SmallSite, language: Language) -> None:
    """`hreflang` names both languages with the same addresses on both pages, and never a stub."""
    expected = {
        "de": "https://example.org/de/draft/bikes/lanes/",
        "en": "https://example.org/en/draft/bikes/lanes/",
        "x-default": "https://example.org/de/draft/bikes/lanes/",
    }
    links = built.page(f"{language}/draft/bikes/lanes/").xpath("//link[@hreflang]")
    assert {link.get("hreflang"): link.get("href") for link in links} == expected
    for address in ("bikes/signs/", "harbour/quays/"):
        assert built.page(f"{language}/draft/{address}").xpath("//link[@hreflang]") == []


def test_the_sitemap_names_both_languages(built: SmallSite) -> None:
    """Each real page with its alternates, no stub."""
    sitemap = ET.fromstring(built.file("en/draft/sitemap.xml").read_bytes())  # noqa: S314 (our own file)
    locations = [element.text or "" for element in sitemap.findall(".//{*}loc")]
    assert "https://example.org/en/draft/bikes/lanes/" in locations
    assert not [location for location in locations if "signs" in location or "harbour" in location]
    assert len(list(sitemap.iter("{http://www.w3.org/1999/xhtml}link"))) == 3 * len(locations)


def test_topics_lead_to_sections_of_all_strategies(built: SmallSite) -> None:
    """A section shows its topics, and a topic lists its sections by strategy."""
    section = built.page("en/draft/bikes/lanes/")
    assert section.xpath("//nav[@aria-label='Topics of this section']//a/@href") == [
        "../../tags/mobility/",
        "../../tags/safe-roads/",
    ]
    topic = built.page("en/draft/tags/mobility/")
    assert texts(topic.xpath("//article//h2")) == ["Bikes", "Harbour"]
    links = topic.xpath("//article//li/a")
    assert [(link.get("lang"), link.text) for link in links] == [("en", "1 Lanes for bikes"), ("de", "I Kais")]
    assert "no section on this topic" in text(built.page("en/draft/tags/silence/"), "//article")
    for overview in ("en/draft/", "en/draft/tags/"):
        assert "Mobility" in text(built.page(overview), "//article")
        assert "Silence" not in text(built.page(overview), "//article")


def test_the_start_page_introduces_each_strategy(built: SmallSite) -> None:
    """What it is, from whom, of when, in what form, and its PDF with pages and size."""
    page = built.page("de/draft/")
    first = text(page, "//article[contains(@class, 'z-card')]")
    for part in ("Radstrategie: Wege & Räder", "Wie die Stadt das Rad fördert.", "Stadt Beispiel", "September 2023"):
        assert part in first
    assert "PDF, 1.234 Seiten, 1,6 MB" in first
    assert page.xpath("//a[@type='application/pdf']/@href") == ["pdf/bikes.pdf"]
    assert built.file("de/draft/pdf/bikes.pdf").is_file()
    harbour = texts(built.page("en/draft/").xpath("//article[contains(@class, 'z-card')]"))[1]
    assert "3 May 2019" in harbour
    assert "in German only" in harbour


def test_notices_stand_above_the_text(built: SmallSite) -> None:
    """A short edition names the original, a draft says so, and printed pages are told."""
    german = built.page("de/draft/bikes/lanes/")
    (notice,) = texts(german.xpath("//*[@class='z-notice']"))
    assert notice.startswith("Kurzfassung, nicht der amtliche Wortlaut.")
    assert notice.endswith("Das Original: „Radstrategie: Wege & Räder“, Stadt Beispiel, September 2023.")
    assert text(german, "//*[@class='z-printed']") == "Seite 16 f. der gedruckten Ausgabe"
    english = texts(built.page("en/draft/bikes/lanes/").xpath("//*[@class='z-notice']"))
    assert english[1] == "This translation is a draft and has not been reviewed yet."
    assert built.page("en/draft/bikes/lanes/").xpath("//*[@class='z-notice']//cite/@lang") == ["de"]
    assert not built.page("de/draft/harbour/quays/").xpath("//*[@class='z-notice']")


def test_paragraphs_have_the_same_ids_in_both_languages(built: SmallSite) -> None:
    """Paragraphs and lists are counted, captions and notes are not."""
    ids = [built.page(f"{language}/draft/bikes/lanes/").xpath("//*[contains(@id, '-p')]/@id") for language in Language]
    assert ids[0] == ids[1] == ["lanes-p1", "lanes-p2", "lanes-p3"]


def test_footnotes_keep_their_printed_numbers(built: SmallSite) -> None:
    """Numbers as printed, links both ways, and no way back from a note without a marker."""
    page = built.page("de/draft/bikes/lanes/")
    assert texts(page.xpath("//sup/a")) == ["12", "13", "13", "1"]
    assert texts(page.xpath("//li[starts-with(@id, 'fn:')]/*[1]")) == ["12", "13", "14", "1"]
    back = {item.get("id"): item.xpath("./a/@href") for item in page.xpath("//li[starts-with(@id, 'fn:')]")}
    assert back == {"fn:12": ["#fnref:12"], "fn:13": ["#fnref:13"], "fn:14": [], "fn:table-1-1": ["#fnref:table-1-1"]}
    assert len(page.xpath("//li[@id='fn:12']/p")) == 2


def test_tables_and_figures_have_captions(built: SmallSite) -> None:
    """The caption belongs to its table or figure, which carries the id."""
    page = built.page("de/draft/bikes/lanes/")
    assert text(page, "//table[@id='table-1']/caption") == "Tabelle 1: Breiten1"
    assert text(page, "//figure[@id='figure-1']/figcaption") == "Abbildung 1: Ein Querschnitt"
    assert page.xpath("//td//br")
    assert text(page, "//*[@class='admonition-title']") == "Ein Beispiel"


def test_nothing_is_asked_of_another_host(built: SmallSite) -> None:
    """Scripts, styles, pictures and fonts come from the site itself."""
    for file in built.out.rglob("*.html"):
        page = html.fromstring(file.read_bytes())
        loaded = page.xpath("//script/@src | //img/@src | //iframe/@src | //source/@src")
        loaded += page.xpath("//link[@rel='stylesheet' or @rel='icon' or @rel='preconnect' or @rel='preload']/@href")
        assert not [address for address in loaded if urlsplit(address).netloc], file
    for file in built.out.rglob("*.css"):
        assert not re.findall(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//", file.read_text(encoding="utf-8")), file
    assert list(built.out.glob("de/draft/assets/fonts/*.woff2"))
    assert list(built.out.glob("de/draft/assets/fonts/*LICENSE.txt"))


def test_the_first_page_picks_no_language(built: SmallSite) -> None:
    """`/` shows both languages side by side, each marked as such, and moves no one on."""
    page = built.page("")
    assert page.xpath("//section/@lang") == ["de", "en"]
    assert page.xpath("//a[@class='enter']/@href") == ["de/draft/", "en/draft/"]
    assert not page.xpath("//script | //meta[@http-equiv]")
    for href in page.xpath("//a/@href | //link[not(@hreflang)]/@href"):
        assert built.file(href).is_file(), href


@BOTH
def test_versions_are_listed_as_mike_does(built: SmallSite, language: Language) -> None:
    """`versions.json` below each language names the version folder."""
    listed = json.loads(built.file(f"{language}/versions.json").read_text(encoding="utf-8"))
    assert [entry["version"] for entry in listed] == ["draft"]
    assert set(listed[0]) == {"version", "title", "aliases"}
