"""The page of downloads, and the website as one file that needs no server."""

from __future__ import annotations

import hashlib
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import html  # type: ignore[import-untyped]
from playwright.sync_api import Page

from generator.model import Language
from generator.publish.site.offline import name_files
from tests.site.building import SmallSite

BOTH = pytest.mark.parametrize("language", Language)
ARCHIVE = "data/draft/website.zip"


@pytest.fixture(scope="module")
def unpacked(built: SmallSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("offline")
    with ZipFile(built.file(ARCHIVE)) as archive:
        archive.extractall(folder)
    return folder


@BOTH
def test_files_are_listed_with_their_facts(built: SmallSite, language: Language) -> None:
    """PDFs of both languages, one's own first, with format, pages, size and a checksum that is right."""
    entries = built.page(f"{language}/draft/downloads/").xpath("//h2[@id='pdf']/following-sibling::ul[1]/li")
    assert len(entries) == len(Language)
    assert entries[0].xpath("string(a/@lang)") == ""
    assert entries[1].xpath("string(a/@lang)") == language.other.value
    for entry in entries:
        pdf = built.file(f"{language}/draft/downloads/").parent / entry.xpath("string(a/@href)")
        assert hashlib.sha256(pdf.resolve().read_bytes()).hexdigest() == entry.xpath("string(.//code)")
        shown = " ".join(entry.xpath("string()").split())
        assert "PDF" in shown
        assert {Language.DE: "1.234 Seiten", Language.EN: "1,234 pages"}[language] in shown
        assert {Language.DE: "1,6 MB", Language.EN: "1.6 MB"}[language] in shown


@BOTH
def test_start_and_strategies_lead_to_the_downloads(built: SmallSite, language: Language) -> None:
    """Whoever looks for a file finds the page from the start page and from the strategy."""
    assert built.page(f"{language}/draft/").xpath("//article//a[@href='downloads/']")
    assert built.page(f"{language}/draft/bikes/").xpath("//article//a[@href='../downloads/']")


def test_the_archive_has_its_checksum_beside_it(built: SmallSite) -> None:
    """The checksum is that of the file, in the form that `sha256sum --check` reads."""
    checksum = hashlib.sha256(built.file(ARCHIVE).read_bytes()).hexdigest()
    assert built.file(f"{ARCHIVE}.sha256").read_text(encoding="utf-8") == f"{checksum}  website.zip\n"


def test_the_same_website_gives_the_same_archive(built: SmallSite, fresh: SmallSite) -> None:
    """Two builds of the same text give the same names in the same order, and the same bytes of each page."""
    fresh.build(offline=True)
    first = fresh.file(ARCHIVE).read_bytes()
    fresh.build(offline=True)
    assert fresh.file(ARCHIVE).read_bytes() == first
    with ZipFile(built.file(ARCHIVE)) as archive:
        assert archive.namelist() == sorted(archive.namelist())


def test_every_link_of_the_archive_names_a_file(unpacked: Path) -> None:
    """No link ends at a folder, and those that stay inside lead to a file that is there."""
    for path in sorted(unpacked.rglob("*.html")):
        if path.name == "404.html":
            continue
        for href in html.fromstring(path.read_bytes()).xpath("//a/@href"):
            target = href.partition("#")[0]
            if not target or ":" in target or target.endswith(("website.zip", "website.zip.sha256")):
                continue
            assert (path.parent / target).is_file(), f"{path}: {href}"


def test_the_archive_is_read_without_a_server(page: Page, unpacked: Path) -> None:
    """From the first page to a section, to the other language and back to the strategy, in a browser, from files."""
    page.goto(f"file://{unpacked}/index.html")
    page.click("text=Räder")
    page.click("article >> text=Wege für Räder")
    assert page.inner_text("h1").startswith("1 Wege für Räder")
    page.click("a[data-twin]")
    assert page.get_attribute("html", "lang") == "en"
    assert page.url.split("#")[0].endswith("/en/draft/bikes/lanes/index.html")
    look = page.evaluate("getComputedStyle(document.querySelector('.md-header')).backgroundColor")
    assert look not in {"", "rgba(0, 0, 0, 0)"}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('<a href="../b/">x</a>', '<a href="../b/index.html">x</a>'),
        ('<a class="k" href="../b/#p1">x</a>', '<a class="k" href="../b/index.html#p1">x</a>'),
        ('<a href="#p1">x</a>', '<a href="#p1">x</a>'),
        ('<a href="https://example.com/b/">x</a>', '<a href="https://example.com/b/">x</a>'),
        ('<a href="../../latest/b/">x</a>', '<a href="https://example.org/latest/b/">x</a>'),
        ('ä\u2028\n<p title="<a href=../b/>">ß</p><a href="../b/?h=1&amp;i=2">x</a>', None),
    ],
)
def test_links_are_told_by_their_place(written: str, read: str | None) -> None:
    """Links to a folder name its page, those out of the archive lead to the website, all else stays."""
    expected = read or written.replace('"../b/?', '"../b/index.html?')
    assert (
        name_files(written, "v/a/index.html", ["v/a/index.html", "v/b/index.html"], "https://example.org/") == expected
    )
