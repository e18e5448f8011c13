"""The report with German and English side by side: made with the real command, read as it lies there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from tests.checkers import Axe, CheckHtml
from tests.command import Run
from tests.commands.small_workspace import SmallWorkspace, write_small_workspace

GERMAN = """---
id: lanes
title: Wege für Räder
number: "1"
level: 1
megatrends: [mobility]
---

Bis 2030 entstehen 40 Kilometer Radwege in der Stadt.[^1]

Im Winter räumt die Stadt den Schnee von allen Wegen. Niemand muss dafür ein Haus verlassen, das ihm lieb geworden ist.
Im Sommer fahren die Busse auch am Abend und in der Nacht.

Dieser Absatz über Laternen steht nur hier und sonst nirgends.

-   Breite Wege
-   Sichere [Kreuzungen](javascript:alert(1))

<script>alert("Rad & Tat")</script>

[^1]: Ratsbeschluss.
"""
ENGLISH = """---
id: lanes
title: Lanes for bikes
number: "1"
level: 1
megatrends: [mobility]
translation: {of: de, source: "sha256:%s", status: draft}
---

By 2030, 45 kilometres of cycle lanes will be built in the city.[^1]

In winter, the city clears the snow from all of the lanes. In summer, buses also run in the evening and at night.

-   Wide lanes
-   Safe crossings

[^1]: Council.
"""
PARKING = """---
id: parking
title: Parken & Halten
level: 1
---

Ein Stellplatz liegt an jedem Bahnhof.
"""


@pytest.fixture(scope="module")
def small(run: Run, tmp_path_factory: pytest.TempPathFactory) -> SmallWorkspace:
    """A workspace whose languages differ, with its report."""
    small = write_small_workspace(tmp_path_factory.mktemp("small"), run)
    small.lanes.write_text(GERMAN, encoding="utf-8")
    (small.root / "content/en/bikes/01-lanes.md").write_text(ENGLISH % ("0" * 64), encoding="utf-8")
    (small.root / "content/de/bikes/02-parking.md").write_text(PARKING, encoding="utf-8")
    waived = ("waive", "quotation-marks", "content/de/bikes/01-lanes.md:19", "--reason", "As printed.", "--by", "Ada")
    assert small.zweiklang(*waived)[0] == 0
    code, out, _ = small.zweiklang("report", "--to", "made")
    assert (code, out) == (0, f"Report: {Path('made/index.html')}\n")
    return small


@pytest.fixture(scope="module")
def report(small: SmallWorkspace) -> Path:
    return small.root / "made"


@pytest.fixture
def narrow(browser: Browser, report: Path) -> Iterator[Page]:
    """The page of the strategy on a narrow screen; the checker for barriers runs in spite of its policy."""
    with browser.new_context(viewport={"width": 320, "height": 640}, bypass_csp=True) as context:
        page = context.new_page()
        page.goto((report / "strategy-bikes.html").as_uri())
        yield page


def read(report: Path, name: str = "strategy-bikes.html") -> html.HtmlElement:
    return html.fromstring((report / name).read_bytes())


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def told(row: html.HtmlElement) -> tuple[list[str], list[str], list[str]]:
    """What a row says in each language, and the codes of its findings."""
    sides = [[words(each) for each in row.xpath(f"./*[@lang='{language}']/*/*[2]")] for language in ("de", "en")]
    return sides[0], sides[1], row.xpath(".//li//*[contains(@class, 'kind')]/code/text()")


def test_each_text_stands_beside_its_translation_with_what_was_found(report: Path) -> None:
    """Rows follow the alignment; what one language lacks is told where the other has it."""
    rows = {
        words(row.xpath(".//p")[0])[:20]: told(row) for row in read(report).xpath("//section[h3[@id='s-lanes']]/div")
    }
    assert rows["Bis 2030 entstehen 4"][1] == ["By 2030, 45 kilometres of cycle lanes will be built in the city.1"]
    assert "differing-number" in rows["Bis 2030 entstehen 4"][2]
    assert "omitted-sentence" in rows["Im Winter räumt die "][2]
    assert rows["Dieser Absatz über L"][1:] == ([], ["omitted-block"])
    assert rows["• Breite Wege"] == (["• Breite Wege"], ["• Wide lanes"], [])
    assert rows["1 Ratsbeschluss."][1] == ["1 Council."]


def test_every_finding_is_there_once(small: SmallWorkspace, report: Path) -> None:
    """The report shows what `zweiklang check` tells, with place, message and next step."""
    counted = small.zweiklang("check", "--format", "text")[1]
    pages = [read(report), read(report, "index.html")]
    found = [item for page in pages for item in page.xpath("//li[contains(@class, 'finding')]")]
    assert (
        len({item.get("id") for item in found})
        == len(found)
        == counted.count(": note: ") + counted.count(": warning: ") + counted.count(": error: ")
    )
    for item in found:
        level, place = item.xpath(".//strong/text()")[0], item.xpath(".//a/text()")[0]
        message = item.xpath(".//p[@class='message']/text()")[0].split("\n")[0]
        assert f"{place}: {level}: {message}" in counted


def test_a_sentence_that_the_other_language_lacks_is_marked(report: Path) -> None:
    """The sentence, without the one beside it."""
    assert [words(mark) for mark in read(report).xpath("//mark")] == [
        "Niemand muss dafür ein Haus verlassen, das ihm lieb geworden ist."
    ]


def test_what_editors_write_is_shown_and_never_obeyed(report: Path) -> None:
    """HTML of a text is words, and an address that would run something is none."""
    page = read(report)
    assert '<script>alert("Rad & Tat")</script>' in page.text_content()
    assert len(page.xpath("//script")) == 1
    assert not [href for href in page.xpath("//@href") if href.startswith("javascript")]
    assert "Parken & Halten" in words(page)


def test_each_part_has_its_language(report: Path) -> None:
    """The page speaks English, each text its own."""
    page = read(report)
    assert page.get("lang") == "en"
    german, english = (
        page.xpath(f"//p[contains(., '{word}')]/ancestor-or-self::*[@lang][1]/@lang") for word in ("Radwege", "buses")
    )
    assert ({*german}, {*english}) == ({"de"}, {"en"})
    assert [(each.get("lang"), each.text) for each in page.xpath("//h1/span")] == [
        ("de", "Radstrategie"),
        ("en", "Cycling strategy"),
    ]


def test_the_overview_counts_how_sections_stand(report: Path) -> None:
    """Of three sections one is not reviewed, one was made from another text, and one is missing."""
    table = read(report, "index.html").xpath("//table")[0]
    heads, cells = ([words(cell) for cell in row] for row in table.xpath(".//tr"))
    assert dict(zip(heads, cells, strict=True)) | {"Findings": ""} == {
        "Strategy": "Räder / Bikes",
        "complete": "–",
        "not reviewed": "1",
        "differs": "–",
        "stale": "1",
        "missing": "1",
        "Findings": "",
    }


def test_the_overview_leads_to_every_section(report: Path) -> None:
    """How each one stands is told in words, not by its colour or sign alone."""
    strip = read(report, "index.html").xpath("//ul[@class='strip']//a")
    assert [words(link.xpath("./span[not(@aria-hidden)]")[0]) for link in strip] == [
        "Radstrategie: not reviewed",
        "1 Wege für Räder: stale",
        "Parken & Halten: missing",
    ]
    for link in strip:
        name, _, anchor = link.get("href").partition("#")
        assert read(report, name).get_element_by_id(anchor).tag == "h3"


def test_a_page_that_cannot_be_read_is_shown_with_what_is_wrong(small: SmallWorkspace) -> None:
    """A report can be made of whatever lies there; of such a page nothing is said that nobody knows."""
    page = small.root / "content/en/bikes/index.md"
    before = page.read_bytes()
    page.write_bytes(b"---\nid: [\n---\n\xff")
    assert small.zweiklang("report", "--to", "broken")[0] == 0
    page.write_bytes(before)
    rows = [told(row)[2] for row in read(small.root / "broken").xpath("//section[h3[@id='s-index']]/div")]
    assert ["unreadable-file"] in rows
    assert "Radstrategie: differs" in words(read(small.root / "broken", "index.html"))


def test_what_is_waived_is_counted_and_not_shown(report: Path) -> None:
    """The overview names the command that tells what somebody has accepted."""
    overview = words(read(report, "index.html"))
    assert "1 more is waived: zweiklang check --waived tells it." in overview
    assert "quotation-marks" not in words(read(report))


def test_without_text_there_is_an_overview(small: SmallWorkspace) -> None:
    """A folder in which nobody has written yet is no mistake."""
    (small.root / "empty").mkdir(exist_ok=True)
    assert small.zweiklang("report", "--content", "empty", "--to", "of-nothing")[0] == 0
    assert "There is no text yet." in words(read(small.root / "of-nothing", "index.html"))


def test_it_is_valid_and_open_to_everyone(report: Path, narrow: Page, axe: Axe, check_html: CheckHtml) -> None:
    """Both pages in both schemes, at 320 pixels, without scrolling sideways."""
    assert check_html(report) == []
    for name in ("strategy-bikes.html", "index.html"):
        narrow.goto((report / name).as_uri())
        for scheme in ("light", "dark"):
            narrow.emulate_media(color_scheme=scheme)
            assert axe(narrow) == []
        assert narrow.evaluate("document.documentElement.scrollWidth") <= 320


def test_it_asks_no_other_host_and_its_own_script_may_run(page: Page, report: Path) -> None:
    """The policy of the page lets in the script and the style that stand in it, and nothing is told on the console."""
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto((report / "strategy-bikes.html").as_uri())
    expect(page.get_by_role("button", name="Next finding")).to_be_visible()
    assert (len(asked), said) == (1, [])


def test_filters_are_worked_with_keys(narrow: Page) -> None:
    """Space on a box hides and shows; how many are left is told; what has nothing to show may be hidden."""
    rows = narrow.locator(".row:visible")
    assert rows.count() > narrow.locator(".row:has(.finding)").count()
    narrow.get_by_label("only where findings are shown").focus()
    narrow.keyboard.press("Space")
    expect(rows).to_have_count(narrow.locator(".row:has(.finding)").count())
    for level in ("warning", "note"):
        narrow.locator(f"#show-{level}").focus()
        narrow.keyboard.press("Space")
    errors = narrow.locator(".finding.s-error")
    expect(narrow.locator(".finding:visible")).to_have_count(errors.count())
    expect(narrow.locator("#shown")).to_have_text(
        f"{errors.count()} of {narrow.locator('.finding').count()} findings shown"
    )
    expect(rows).to_have_count(narrow.locator(".row:has(.finding.s-error)").count())


def test_keys_lead_from_finding_to_finding(narrow: Page) -> None:
    """The button leads to the next one that is shown, and from the last to the first."""
    narrow.locator("#show-warning").uncheck()
    narrow.locator("#show-note").uncheck()
    errors = narrow.locator(".finding.s-error")
    for number in (*range(errors.count()), 0):
        narrow.locator("#next").focus()
        narrow.keyboard.press("Enter")
        expect(errors.nth(number)).to_be_focused()


def test_filters_need_no_script(browser: Browser, report: Path) -> None:
    """Without JavaScript the boxes work all the same, and no button is there that would do nothing."""
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((report / "strategy-bikes.html").as_uri())
        page.locator("#show-error").uncheck()
        expect(page.locator(".finding.s-error:visible")).to_have_count(0)
        expect(page.get_by_role("button")).to_have_count(0)


def test_on_paper_the_texts_and_findings_are_left(narrow: Page) -> None:
    """Filters and links to other pages are for screens."""
    narrow.emulate_media(media="print")
    expect(narrow.locator("form:visible, nav:visible")).to_have_count(0)
    expect(narrow.locator(".finding:visible")).to_have_count(narrow.locator(".finding").count())


def test_it_never_stands_where_editors_write(small: SmallWorkspace) -> None:
    """A report into the content is refused with the next step."""
    code, _, err = small.zweiklang("report", "--to", "content/report")
    assert code == 2
    assert "--to" in err
    assert not (small.root / "content/report").exists()
