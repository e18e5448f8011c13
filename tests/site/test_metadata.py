"""What programs read of the website: Dublin Core, Open Graph, schema.org, robots.txt, sitemap.xml, llms.txt."""

from __future__ import annotations

import io
import json
from typing import Any
from urllib.parse import urlsplit

import pytest
from lxml import etree, html  # type: ignore[import-untyped]
from PIL import Image

from generator.model import Language
from generator.publish.pictures import draw_card
from tests.site.building import SmallSite

BOTH = pytest.mark.parametrize("language", Language)
HOST = "https://example.org/"


def entity(site: SmallSite, address: str) -> dict[str, Any]:
    found = site.page(address).xpath("//script[@type='application/ld+json']/text()")
    read: dict[str, Any] = json.loads(found[0])
    return read


def metas(site: SmallSite, address: str) -> dict[str, str]:
    page = site.page(address)
    return {meta.get("name") or meta.get("property"): meta.get("content") for meta in page.xpath("//meta[@content]")}


@BOTH
def test_a_strategy_is_a_report_with_parts_and_files(built: SmallSite, language: Language) -> None:
    """Its page names language, date, version, publisher, chapters, and the PDF with its checksum."""
    report = entity(built, f"{language}/draft/bikes/")
    assert (report["@type"], report["inLanguage"], report["version"]) == ("Report", language.value, "draft")
    assert report["@id"] == f"{HOST}{language}/draft/bikes/"
    assert report["publisher"]["name"]
    assert report["datePublished"]
    pdf = report["encoding"][0]
    assert built.file(urlsplit(pdf["contentUrl"]).path.strip("/")).is_file()
    assert len(pdf["sha256"]) == 64
    assert [part["@type"] for part in report["hasPart"]] == ["Chapter"] * len(report["hasPart"])
    for part in report["hasPart"]:
        assert built.file(part["url"].removeprefix(HOST)).is_file()


def test_translations_point_at_each_other(built: SmallSite) -> None:
    """A page with a twin names it in both directions; one whose twin is a stub names none."""
    keys = ("translationOfWork", "workTranslation")
    for language in Language:
        chapter = entity(built, f"{language}/draft/bikes/lanes/")
        twins = [chapter[key]["@id"] for key in keys if key in chapter]
        assert twins == [f"{HOST}{language.other}/draft/bikes/lanes/"]
        assert chapter["isPartOf"]["@type"] == "Report"
    assert not set(keys) & set(entity(built, "de/draft/bikes/signs/"))


def test_every_page_has_dublin_core_and_open_graph(built: SmallSite) -> None:
    """Title, language and address for libraries; title, description and a picture that exists for messengers."""
    for language in Language:
        for path in built.pages(language):
            if path.name == "404.html":
                continue
            address = path.parent.relative_to(built.out).as_posix() + "/"
            found = metas(built, address)
            assert found["dcterms.language"] == language.value
            assert found["dcterms.identifier"] == found["og:url"] == HOST + address
            assert found["dcterms.title"] == found["og:title"]
            assert found["og:description"]
            assert built.file(found["og:image"].removeprefix(HOST)).is_file()


def test_the_picture_fits_networks_and_has_the_same_bytes_again() -> None:
    """1200 by 630 pixels, whatever the length of the title; the same words give the same bytes."""
    for title in ("Räder", "Strategie für Verkehr, Bau, Stadtentwicklung und Digitalisierung " * 5):
        picture = draw_card(title, "Ministerium für alles, was es auf der Welt gibt, " * 4, "Deutsch", Language.DE)
        assert picture == draw_card(
            title, "Ministerium für alles, was es auf der Welt gibt, " * 4, "Deutsch", Language.DE
        )
        assert Image.open(io.BytesIO(picture)).size == (1200, 630)
        assert len(picture) < 100_000


def test_words_cannot_leave_the_script_element(fresh: SmallSite) -> None:
    """A title that looks like the end of a script stays within the JSON."""
    fresh.replace("content/de/bikes/01-lanes.md", "title: Wege", 'title: "</script><b>&Wege"\n#')
    fresh.build()
    assert entity(fresh, "de/draft/bikes/lanes/")["name"].endswith("</script><b>&Wege")
    assert fresh.page("de/draft/bikes/lanes/").xpath("//head//b") == []


def test_crawlers_find_both_languages(built: SmallSite) -> None:
    """robots.txt names the index of site maps, the index those of both languages, and llms.txt what there is."""
    robots = built.file("robots.txt").read_text(encoding="utf-8")
    assert f"Sitemap: {HOST}sitemap.xml" in robots
    index = etree.fromstring(built.file("sitemap.xml").read_bytes())
    maps = [loc.text for loc in index.iter("{*}loc")]
    assert maps == [f"{HOST}{language}/draft/sitemap.xml" for language in Language]
    assert all(built.file(address.removeprefix(HOST)).is_file() for address in maps)
    told = built.file("llms.txt").read_text(encoding="utf-8")
    assert told.startswith("# ")
    links = [part.partition(")")[0] for part in told.split("](")[1:]]
    assert links
    assert all(built.file(link.removeprefix(HOST)).is_file() for link in links if not link.endswith(".pdf"))


def test_an_unknown_address_is_answered_in_both_languages(built: SmallSite) -> None:
    """The page for unknown addresses works wherever it is shown: its links begin at the root of the host."""
    page = html.fromstring(built.file("404.html").read_bytes())
    links = page.xpath("//@href")
    assert all(link.startswith("/") for link in links)
    assert {link.split("/")[1] for link in page.xpath("//a/@href")} == {"de", "en"}
    assert all(built.file(link.strip("/") + ("/" if link.endswith("/") else "")).is_file() for link in links)
