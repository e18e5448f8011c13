"""How a section is cited: as a sentence, for BibTeX, for RIS, with the day it was read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page, expect

from generator.model import Language
from generator.publish.site.citations import Citation, write_bibtex, write_ris
from tests.browsing import ServeFolder
from tests.checkers import Axe
from tests.site.building import SmallSite

SECTION = "en/draft/bikes/lanes/"
TODAY = "'en-GB', { dateStyle: 'long' }"


@pytest.fixture(scope="module")
def host(built: SmallSite, serve_folder: ServeFolder) -> Iterator[str]:
    with serve_folder(built.out) as address:
        yield address


def test_files_for_programs_say_what_the_sentence_says(built: SmallSite) -> None:
    """Issuer, titles with their signs, date, version, address, and that it is a short edition."""
    assert built.file(f"{SECTION}cite.bib").read_text(encoding="utf-8") == (
        "@incollection{bikes-lanes-en,\n"
        "  author = {{City of Example}},\n"
        "  title = {{1 Lanes for bikes}},\n"
        "  booktitle = {{Cycling strategy: lanes \\& bikes}},\n"
        "  year = {2023},\n"
        "  date = {2023-09},\n"
        "  version = {draft},\n"
        "  note = {short edition, not the official wording},\n"
        "  langid = {british},\n"
        "  url = {https://example.org/en/draft/bikes/lanes/},\n"
        "}\n"
    )
    assert built.file("de/draft/harbour/cite.ris").read_bytes().decode() == "\r\n".join(
        [
            *("TY  - RPRT", "AU  - Stadt Beispiel", "TI  - Hafenleitbild", "PY  - 2019", "DA  - 2019/05/03/"),
            *(
                "PB  - Stadt Beispiel",
                "ET  - Entwurf",
                "LA  - de",
                "UR  - https://example.org/de/draft/harbour/",
                "ER  - ",
            ),
            "",
        ]
    )


def test_the_sentence_tells_the_day(page: Page, host: str, axe: Axe) -> None:
    """Copied with one click, with today's date in the page's language."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{host}/{SECTION}")
    page.click(".z-cite > summary")
    day = page.evaluate(f"new Intl.DateTimeFormat({TODAY}).format(new Date())")
    expected = (
        "City of Example: 1 Lanes for bikes, in: Cycling strategy: lanes & bikes, September 2023, short edition, "
        f"not the official wording, Version draft. https://example.org/en/draft/bikes/lanes/ (accessed {day})"
    )
    page.click("[data-copy]")
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == expected
    assert axe(page) == []


@pytest.mark.parametrize(
    ("name", "line"), [("BibTeX", r"  urldate = \{\d{4}-\d\d-\d\d\},"), ("RIS", r"Y2  - [\d/]{11}")]
)
def test_a_file_is_saved_with_the_day(page: Page, host: str, tmp_path: Path, name: str, line: str) -> None:
    """The file of the website with one line more, before its end."""
    page.goto(f"{host}/{SECTION}")
    page.click(".z-cite > summary")
    with page.expect_download() as saved:
        page.click(f".z-cite a:text('{name}')")
    assert saved.value.suggested_filename == f"lanes.{name.lower()[:3]}"
    saved.value.save_as(tmp_path / "saved")
    lines = (tmp_path / "saved").read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(line, lines.pop(-2))
    file = page.locator(f".z-cite a:text('{name}')").get_attribute("href")
    assert lines == page.request.get(f"{host}/{SECTION}{file}").text().splitlines()


@given(st.text(alphabet=st.sampled_from("ab ,{}\\%&$#_~^\n\r\t-")))
def test_no_text_breaks_the_files(text: str) -> None:
    """Braces are balanced and no sign of TeX is bare; a record of RIS has a line for each field and no more."""
    made = Citation("key", text, text, text, "2023", "1", text, "https://example.org/", Language.DE)
    entry = write_bibtex(made)
    assert entry.count("{") == entry.count("}")
    bare = re.sub(r"\\[a-z]+\{\}|\\[&%$#_]", "", entry.split("title = ")[1].split("\n")[0])
    assert not set("\\%&$#_~^") & set(bare)
    fields = write_ris(made).split("\r\n")
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", field) for field in fields[:-1])
    assert not [field for field in fields if field.startswith("AU") and "," in field]
