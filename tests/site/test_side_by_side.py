"""Both languages side by side: what stands where, that nothing is lost, and how a reader gets there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

from generator.alignment import Alignment, BlockPair, units_of
from generator.model import Language, Paragraph, Section, Text
from generator.publish.site.pairs import arrange_blocks
from tests.browsing import ServeFolder
from tests.command import Run
from tests.site.building import SmallSite, copy_settings

BOTH = pytest.mark.parametrize("language", list(Language))
PAGE = "de/draft/bikes/lanes/side-by-side/"


@pytest.fixture(scope="module")
def host(built: SmallSite, serve_folder: ServeFolder) -> Iterator[str]:
    with serve_folder(built.out) as address:
        yield address


@pytest.fixture(scope="module")
def real(sources: Path, run: Run, tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    """The website of the real texts, as they are imported."""
    site = copy_settings(tmp_path_factory.mktemp("real"))
    assert run("import", str(sources), "--to", str(site.content)).returncode == 0
    site.build()
    return site


def press_access_key(page: Page, key: str) -> None:
    """Alt and a letter, as Chromium on Linux wants it; Playwright leaves out the letter that access keys go by."""
    with page.expect_navigation(timeout=5000):
        page.context.new_cdp_session(page).send(
            "Input.dispatchKeyEvent",
            {"type": "keyDown", "modifiers": 1, "key": key, "code": f"Key{key.upper()}", "unmodifiedText": key},
        )


def words(element: html.HtmlElement) -> list[str]:
    return [str(word) for piece in element.itertext() for word in piece.split()]


def column(page: html.HtmlElement, language: Language) -> list[str]:
    """Every word of one language, from top to bottom, without what the website says itself and without the title."""
    cells = page.xpath("//*[@class='z-side__row']/*[@lang=$lang]", lang=language.value)
    return [word for cell in cells for part in cell if part.get("class") != "z-side__word" for word in words(part)]


def pairs_in(site: SmallSite, language: Language) -> Iterator[tuple[html.HtmlElement, str]]:
    """Each page with both languages, and the address of its section below the version."""
    for file in sorted((site.out / language / "draft").rglob("side-by-side/index.html")):
        section = file.parent.parent.relative_to(site.out / language / "draft").as_posix().removesuffix("/index")
        yield html.fromstring(file.read_bytes()), section


def assert_says_the_same(site: SmallSite, language: Language, least: int) -> None:
    shown = list(pairs_in(site, language))
    assert len(shown) >= least
    for page, section in shown:
        for each in Language:
            (text,) = site.page(f"{each}/draft/{section}/").xpath("//*[@class='z-text']") or [html.fromstring("<p/>")]
            sides = column(page, each), words(text)
            found, expected = sides if each is Language.DE else map(sorted, sides)
            assert found == expected, f"{section}, {each} on the website in {language}"


@BOTH
def test_every_word_stands_beside_the_other_language(built: SmallSite, language: Language) -> None:
    """Each column is the section's own page, word for word; the German one in its order."""
    assert_says_the_same(built, language, 3)


def test_every_word_of_the_real_texts_stands_beside_the_other_language(real: SmallSite) -> None:
    """The same for the strategies that are published."""
    assert_says_the_same(real, Language.EN, 30)


def test_real_texts_are_cut_into_rows(real: SmallSite) -> None:
    """No page falls back to one row for all its blocks."""
    for page, section in pairs_in(real, Language.DE):
        blocks = [real.page(f"{each}/draft/{section}/").xpath("//*[@class='z-text']/*") for each in Language]
        if min(map(len, blocks)) > 2:
            assert len(page.xpath("//*[@class='z-side__row']")) > 1, section


def test_what_belongs_together_stands_together(built: SmallSite) -> None:
    """Paragraph beside paragraph, and a word where the other language says nothing."""
    rows = built.page(PAGE).xpath("//*[@class='z-side__row']")
    first = [" ".join(words(cell)) for cell in rows[0].xpath("*")]
    assert first[0].startswith("Bis 2030 entstehen 40 Kilometer.")
    assert first[1].startswith("40 kilometres will be built by 2030.")
    (box,) = [row for row in rows if row.xpath(".//*[@class='admonition example']")]
    assert words(box.xpath("*[@lang='en']")[0]) == ["Dazu", "steht", "hier", "nichts."]
    assert box.xpath("*[@lang='en']/p/@lang") == ["de"]
    notes = [row.xpath(".//*[@class='z-notes__note']/@id") for row in rows]
    assert ["fn:12", "en:fn:12"] in notes
    assert ["fn:14"] in notes


@BOTH
def test_it_is_no_page_of_its_own_for_machines(built: SmallSite, language: Language) -> None:
    """Search engines, sitemap and search know the section's page alone."""
    page = built.page(f"{language}/draft/bikes/lanes/side-by-side/")
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert not page.xpath("//link[@rel='canonical' or @hreflang]")
    assert "side-by-side" not in built.file(f"{language}/draft/sitemap.xml").read_text(encoding="utf-8")
    search = built.file(f"{language}/draft/assets/javascripts/search/data.js").read_text(encoding="utf-8")
    assert "side-by-side" not in search


def test_a_section_in_one_language_has_none(built: SmallSite) -> None:
    """Nothing leads to a page that would have an empty column."""
    assert not built.file("de/draft/bikes/signs/side-by-side/").exists()
    assert not built.page("de/draft/bikes/signs/").xpath("//a[contains(@href, 'side-by-side')]")


def test_keys_lead_to_both_languages_and_the_other_one(page: Page, host: str) -> None:
    """Access keys open the page, lead back, and switch the language, always at the paragraph."""
    page.goto(f"{host}/de/draft/bikes/lanes/#lanes-p3")
    press_access_key(page, "n")
    page.wait_for_url(f"{host}/{PAGE}#lanes-p3")
    press_access_key(page, "t")
    page.wait_for_url(f"{host}/en/draft/bikes/lanes/side-by-side/#lanes-p3")
    press_access_key(page, "n")
    page.wait_for_url(f"{host}/en/draft/bikes/lanes/#lanes-p3")
    press_access_key(page, "t")
    page.wait_for_url(f"{host}/de/draft/bikes/lanes/#lanes-p3")


@pytest.mark.parametrize("key", ["n", "p", ".", ",", "f", "s", "/"])
def test_a_letter_alone_does_nothing(page: Page, host: str, key: str) -> None:
    """What a reader says to a machine that listens, or hits by chance, turns no page (WCAG 2.1.4)."""
    page.goto(f"{host}/de/draft/bikes/lanes/")
    page.keyboard.press(key)
    page.wait_for_timeout(200)
    assert page.url == f"{host}/de/draft/bikes/lanes/"
    assert page.evaluate("document.activeElement === document.body")


def test_the_place_is_where_the_reader_has_scrolled_to(page: Page, host: str) -> None:
    """Who has read on gets to the paragraph in sight, not to the one of the address."""
    page.set_viewport_size({"width": 700, "height": 300})
    page.goto(f"{host}/de/draft/bikes/lanes/#lanes-p1")
    page.evaluate("document.getElementById('table-1').scrollIntoView({block: 'end', behavior: 'instant'})")
    page.evaluate("scrollBy(0, 120)")
    page.click("header a[data-twin]")
    assert page.url == f"{host}/en/draft/bikes/lanes/#table-1"


@pytest.mark.parametrize("width", [320, 1280])
def test_columns_are_swapped_without_a_script(browser: Browser, host: str, width: int) -> None:
    """The second language comes first, beside or above the other, by a box that needs no JavaScript."""
    with browser.new_context(java_script_enabled=False, viewport={"width": width, "height": 700}) as context:
        page = context.new_page()
        page.goto(f"{host}/{PAGE}")
        row = page.locator(".z-side__row").nth(1)
        for swapped in (False, True):
            german, english = (row.locator(f"> [lang={language}]").bounding_box() for language in Language)
            assert german
            assert english
            assert ((german["x"], german["y"]) > (english["x"], english["y"])) is swapped
            assert (german["y"] == english["y"]) is (width > 320)
            page.check("#z-swap")


def test_both_columns_are_printed(page: Page, host: str) -> None:
    """On paper, too, the languages stand beside each other."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 640, "height": 900})
    page.goto(f"{host}/{PAGE}")
    boxes = [page.locator(f".z-side__row >> nth=1 >> [lang={language}]").first.bounding_box() for language in Language]
    assert boxes[0]
    assert boxes[1]
    assert boxes[0]["y"] == boxes[1]["y"]
    assert not page.is_visible("#z-swap")


SPANS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)).filter(any), max_size=6)


@given(SPANS, st.randoms(use_true_random=False))
def test_every_block_stands_in_one_row(shapes: list[tuple[int, int]], chance: object) -> None:
    """However texts are paired, no block is lost or told twice, and the German ones keep their order."""
    german, english = (_section(sum(shape[n] for shape in shapes)) for n in (0, 1))
    left, right = (list(units_of(section))[1:] for section in (german, english))
    chance.shuffle(right)  # type: ignore[attr-defined]
    pairs = tuple(
        BlockPair(tuple(left.pop(0) for _ in range(a)), tuple(right.pop() for _ in range(b)), 1.0) for a, b in shapes
    )
    rows = arrange_blocks(Alignment(german, english, pairs))
    assert [n for row in rows for n in sorted(row.german)] == list(range(len(german.blocks)))
    assert sorted(n for row in rows for n in row.english) == list(range(len(english.blocks)))


def _section(size: int) -> Section:
    return Section("x", (1,), "X", tuple(Paragraph((Text(f"{n}"),)) for n in range(size)))
