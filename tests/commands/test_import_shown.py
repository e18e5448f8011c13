"""What an import shows: why a heading is one, and what became of every line."""

from __future__ import annotations

import json
import re

from playwright.sync_api import Page

from tests.browsing import ServeFolder
from tests.checkers import Axe, CheckHtml
from tests.commands.small_workspace import BIKES, SmallWorkspace
from tests.commands.test_import_again import change_source

HOSTILE = "<script>alert(\"1\")</script> & <b>breit</b> 'x'"


def test_headings_are_explained(small: SmallWorkspace) -> None:
    """Each heading is told with its line, whether it was recognised or curated, why, and its place in the outline."""
    code, told, _ = small.zweiklang("import", "sources", "--to", "imported", "--explain")
    assert code == 0
    assert "bikes (de), bikes.txt: 1 headings, 0 curated, 1 recognised" in told
    assert re.search(r"^ +1  recognised  its number; text from line 3  +1 Wege für Räder$", told, re.MULTILINE)


def test_a_section_is_tagged_with_what_it_defines(small: SmallWorkspace) -> None:
    """What a concept names as its place is certain; concepts that are no tags, and other sections, stay out."""
    taxonomy = (small.root / "taxonomy.yml").read_text(encoding="utf-8")
    place = "defined_in: bikes/wege-fuer-raeder"
    terms = "  - {id: terms, label: {de: Begriffe, en: Terms}, concepts: [\n"
    terms += f"      {{id: bike, label: {{de: Rad, en: Bike}}, {place}}}]}}\n"
    tagged = taxonomy.replace("en: Mobility}\n", f"en: Mobility}}\n        {place}\n") + terms
    (small.root / "taxonomy.yml").write_text(tagged, encoding="utf-8")
    assert small.zweiklang("import", "sources", "--to", "imported")[0] == 0
    section = next((small.root / "imported/de/bikes").glob("*-wege-fuer-raeder.md")).read_text(encoding="utf-8")
    assert "\nmegatrends: [mobility]\n" in section
    assert "fields:" not in section
    assert "megatrends:" not in (small.root / "imported/de/bikes/index.md").read_text(encoding="utf-8")


def test_every_line_is_shown_beside_what_became_of_it(small: SmallWorkspace) -> None:
    """Each line of the source has its anchor in the ledger, which is written when asked for and told at the end."""
    _, told, _ = small.zweiklang("import", "sources", "--to", "imported")
    assert not (small.root / "imported/import-ledger.html").exists()
    assert "import-report.json" in told
    _, told, _ = small.zweiklang("import", "sources", "--to", "imported", "--ledger")
    assert "import-ledger.html" in told
    page = (small.root / "imported/import-ledger.html").read_text(encoding="utf-8")
    anchors = [int(number) for number in re.findall(r'id="bikes-de-(\d+)"', page)]
    assert anchors == [*range(1, len(BIKES.split("\n")) + 1)]
    report = json.loads((small.root / "imported/import-report.json").read_text(encoding="utf-8"))
    assert {fate for line in report[0]["lines"] if (fate := line["fate"]) not in page} == set()


def test_the_ledger_shows_a_hostile_source_as_text(
    small: SmallWorkspace, page: Page, serve_folder: ServeFolder
) -> None:
    """Whatever a source holds is shown as it stands and does nothing."""
    change_source(small, "Breite Wege", f"{HOSTILE} Wege")
    small.zweiklang("import", "sources", "--to", "imported", "--ledger")
    with serve_folder(small.root / "imported") as address:
        page.goto(f"{address}/import-ledger.html")
        assert page.get_by_text("<b>breit</b>").count()
        assert page.locator("main script, main code b").count() == 0


def test_the_ledger_is_open_to_everyone(
    small: SmallWorkspace, page: Page, serve_folder: ServeFolder, axe: Axe, check_html: CheckHtml
) -> None:
    """Valid, without barriers in light and dark, at 320 pixels no wider, filtered by the keyboard without a script."""
    small.zweiklang("import", "sources", "--to", "imported", "--ledger")
    assert check_html(small.root / "imported") == []
    page.set_viewport_size({"width": 320, "height": 640})
    with serve_folder(small.root / "imported") as address:
        page.goto(f"{address}/import-ledger.html")
        assert axe(page) == []
        page.emulate_media(color_scheme="dark")
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        blank = page.locator("#bikes-de-2")
        assert blank.is_visible()
        page.get_by_label("blank").press("Space")
        assert not blank.is_visible()
