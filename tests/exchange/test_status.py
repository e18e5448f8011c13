"""How sections stand in translation, as `zweiklang build` tells readers and other systems."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from jsonschema import Draft202012Validator
from lxml import html  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

from tests.browsing import ServeFolder
from tests.checkers import Axe, CheckHtml
from tests.command import Run
from tests.commands.small_workspace import SmallWorkspace, write_small_workspace

PAGE = "---\nid: {id}\ntitle: {title}\nlevel: 1\n{more}---\n\n{text}\n"
RECORD = 'translation: {{of: de, source: "sha256:{}", status: draft}}\n'.format("0" * 64)
STANDINGS = {
    "index": ("unreviewed", "noch nicht geprüft", "not reviewed yet"),
    "lanes": ("stale", "älter als das Original", "older than the original"),
    "parking": ("missing", "nur auf Deutsch", "in German only"),
    "signs": ("differs", "weicht vom Original ab", "differs from the original"),
    "bells": ("complete", "vollständig", "complete"),
    "rails": ("missing", "nur auf Deutsch", "in German only"),
}
"""By section, the word for systems and those for readers in both languages."""
LANGUAGES = pytest.mark.parametrize(("language", "column"), [("de", 1), ("en", 2)])


@pytest.fixture(scope="module")
def dist(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the command makes of a strategy in which every standing occurs."""
    small = write_small_workspace(tmp_path_factory.mktemp("small"), run)
    small.append("\nDas gilt ab sofort.\n")
    write(small, "de", "02-parking", "Parken", "Ein Stellplatz liegt an jedem Bahnhof.")
    write(small, "de", "03-signs", "Schilder", "Die Stadt stellt 50 Schilder auf.")
    write(small, "en", "03-signs", "Signs", "The city puts up 50 signs.", RECORD)
    write(small, "de", "04-bells", "Klingeln", "Jedes Rad hat eine Klingel.")
    write(small, "en", "04-bells", "Bells", "Every bike has a bell.", RECORD)
    write(small, "de", "05-rails", "Schienen", "Schienen werden im Winter gefegt.")
    assert small.zweiklang("twin", "content/de/bikes/05-rails.md")[0] == 0
    for page in ("03-signs", "04-bells"):
        code, _, told = small.zweiklang("reviewed", f"content/en/bikes/{page}.md", "--by", "Ada")
        assert code == 0, told
    signs = small.root / "content/en/bikes/03-signs.md"
    signs.write_text(signs.read_text(encoding="utf-8").replace("50 signs", "60 signs"), encoding="utf-8")
    assert small.zweiklang("build")[0] == 0
    return small.root / "dist"


@pytest.fixture(scope="module")
def host(dist: Path, serve_folder: ServeFolder) -> Iterator[str]:
    with serve_folder(dist) as address:
        yield address


def write(small: SmallWorkspace, language: str, name: str, title: str, text: str, more: str = "") -> None:  # noqa: PLR0913, PLR0917
    file = small.root / f"content/{language}/bikes/{name}.md"
    file.write_text(PAGE.format(id=name[3:], title=title, more=more, text=text), encoding="utf-8")


def opened(dist: Path, address: str) -> html.HtmlElement:
    return html.fromstring((dist / address / "index.html").read_bytes())


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_each_section_is_told_once_with_how_it_stands(dist: Path) -> None:
    """A page that waits for its translation is missing, whatever file is there; of two standings the worse counts."""
    told = json.loads((dist / "data/draft/status.json").read_text(encoding="utf-8"))
    (bikes,) = told["strategies"]
    assert (bikes["strategy"], bikes["authoritative"]) == ("bikes", "de")
    assert {each["section"]: each["standing"] for each in bikes["sections"]} == {
        section: standing for section, (standing, *_) in STANDINGS.items()
    }
    assert [each["section"] for each in bikes["sections"]] == [*STANDINGS]
    for each in bikes["sections"]:
        assert each["title"].keys() == each["addresses"].keys()
        for address in each["addresses"].values():
            assert (dist / address.removeprefix("https://example.org/") / "index.html").is_file()


def test_the_file_is_what_its_schema_says(dist: Path) -> None:
    """The schema beside it is valid, accepts it, and refuses a standing that nobody knows."""
    schema, told = (
        json.loads((dist / "data/draft" / name).read_text(encoding="utf-8"))
        for name in ("status.schema.json", "status.json")
    )
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    assert told["$schema"] == "status.schema.json"
    assert [*validator.iter_errors(told)] == []
    told["strategies"][0]["sections"][0]["standing"] = "rumoured"
    assert len([*validator.iter_errors(told)]) == 1


@LANGUAGES
def test_readers_see_the_same_as_a_table(dist: Path, language: str, column: int) -> None:
    """Each section leads to its page; a title that is there in the other language only says so."""
    page = opened(dist, f"{language}/draft/status/")
    rows = page.xpath("//table//tr[th[@scope='row']]")
    assert [words(row.xpath("./td")[0]) for row in rows] == [told[column] for told in STANDINGS.values()]
    links = [row.xpath("./th/a")[0] for row in rows]
    assert [link.get("lang") for link in links] == [
        "de" if standing == "missing" else language for standing, *_ in STANDINGS.values()
    ]
    for link in links:
        assert (dist / urljoin(f"{language}/draft/status/", link.get("href")) / "index.html").is_file()
    assert words(page.xpath("//table//th[@scope='rowgroup']")[0]).split(": ")[1][:4] in {"1 vo", "1 of"}
    data = page.xpath("//*[@class='z-data']/a/@href")
    assert [urljoin(f"{language}/draft/status/", href) for href in data] == ["data/draft/status.json"]


@LANGUAGES
def test_the_picture_has_a_shape_for_every_section(dist: Path, language: str, column: int) -> None:
    """Shapes differ without colour; the picture has a name, and words for each shape that occurs."""
    page = opened(dist, f"{language}/draft/status/")
    pictures = page.xpath("//figure/*[name()='svg']")
    assert len(pictures) == 2
    for picture in pictures:
        shapes = [tuple(each.get("class") for each in group) for group in cells(picture)]
        assert len(shapes) == len(STANDINGS) + len({told[0] for told in STANDINGS.values()})
        assert len({*outlines(picture)}) == 5
        assert words(page.get_element_by_id(picture.get("aria-labelledby").split()[0]))
        told = " ".join(words(each) for each in picture.xpath("./*[name()='text']"))
        assert all(names[column - 1] in told for _, *names in STANDINGS.values() if names[0] != "nur auf Deutsch")


def cells(picture: html.HtmlElement) -> list[list[html.HtmlElement]]:
    """The shapes of each square: a frame with what fills it, or a dash."""
    found: list[list[html.HtmlElement]] = []
    for shape in picture.xpath("./*[name()='polygon']"):
        if shape.get("class") == "z-mark-fill":
            found[-1].append(shape)
        else:
            found.append([shape])
    return found


def outlines(picture: html.HtmlElement) -> Iterator[tuple[tuple[float, ...], ...]]:
    """Each square's shapes, as seen from its first corner."""
    for cell in cells(picture):
        corners = [[[float(n) for n in corner.split(",")] for corner in shape.get("points").split()] for shape in cell]
        left, top = corners[0][0]
        yield tuple(tuple(round(n, 1) for x, y in shape for n in (x - left, y - top)) for shape in corners)


@LANGUAGES
def test_every_page_leads_to_it(dist: Path, language: str, column: int) -> None:  # noqa: ARG001
    """At the foot of each page; the page itself stands below none of the topics."""
    for address in ("", "bikes/lanes/", "tags/", "status/"):
        base = f"{language}/draft/{address}"
        hrefs = opened(dist, base).xpath("//footer//a/@href")
        assert f"{language}/draft/status/" in {urljoin(base, href) for href in hrefs}
    assert not opened(dist, f"{language}/draft/status/").xpath("//nav[@class='md-path']")


def test_it_is_valid_and_open_to_everyone(
    browser: Browser, host: str, dist: Path, axe: Axe, check_html: CheckHtml
) -> None:
    """Both languages in both schemes, at 320 pixels, without scrolling sideways."""
    accepted = Path(__file__).parents[1] / "site/accepted_html.txt"
    for language in ("de", "en"):
        assert check_html(dist / language / "draft/status", accepted) == []
        for scheme in ("light", "dark"):
            with browser.new_context(
                viewport={"width": 320, "height": 640},
                color_scheme=scheme,
                reduced_motion="reduce",
            ) as context:
                page: Page = context.new_page()
                page.goto(f"{host}/{language}/draft/status/")
                assert axe(page) == []
                assert page.evaluate("document.documentElement.scrollWidth") <= 320
