"""The whole way over the real texts: import, check, build, and a look at the result in a browser and as PDFs.

All tests share one import and one build, made with the real command.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Page

from generator.checks.parity import STRUCTURE
from tests.browsing import ServeFolder
from tests.command import Run

TEXTS = (
    ("aussenwirtschaft", "de"),
    ("aussenwirtschaft", "en"),
    ("leitbild", "de"),
    ("cluster", "de"),
    ("siebenpunkte", "de"),
)
GERMAN_ONLY = ("leitbild", "cluster", "siebenpunkte")

SECTION = "/draft/aussenwirtschaft/globalisation/"
PAGES = (
    ("/de/draft/", "de"),
    (f"/de{SECTION}", "de"),
    (f"/en{SECTION}", "en"),
    ("/de/draft/tags/globalisation/", "de"),
    ("/en/draft/tags/globalisation/", "en"),
    ("/en/draft/cluster/", "en"),
)


@pytest.fixture(scope="module")
def imported(sources: Path, run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five texts as Markdown."""
    folder = tmp_path_factory.mktemp("real") / "content"
    done = run("import", sources, "--to", folder)
    assert done.returncode == 0, done.stderr
    for strategy, language in TEXTS:
        assert f"{strategy} ({language}): " in done.stdout
    return folder


@pytest.fixture(scope="module")
def published(imported: Path, run: Run) -> Path:
    """Website and PDFs made of the import."""
    out = imported.parent / "dist"
    done = run("build", "--content", imported, "--to", out)
    assert done.returncode == 0, done.stderr
    return out


def test_every_line_of_every_source_is_accounted_for(sources: Path, imported: Path) -> None:
    """The report names each line of each source once: text, note, heading, furniture or blank."""
    report = json.loads((imported / "import-report.json").read_text(encoding="utf-8"))
    assert [(text["strategy"], text["language"]) for text in report] == list(TEXTS)
    for text in report:
        told = [n for account in text["lines"] for first, last in account["lines"] for n in range(first, last + 1)]
        lines = (sources / text["source"]).read_text(encoding="utf-8").split("\n")
        assert sorted(told) == list(range(1, len(lines) + 1)), text["source"]


def test_a_second_import_changes_nothing(sources: Path, imported: Path, run: Run) -> None:
    """Importing again over the same folder leaves every byte as it was."""
    before = {path: path.read_bytes() for path in imported.rglob("*") if path.is_file()}
    assert run("import", sources, "--to", imported).returncode == 0
    assert {path: path.read_bytes() for path in imported.rglob("*") if path.is_file()} == before


def test_the_import_has_no_broken_link_id_or_tag(imported: Path, run: Run) -> None:
    """Errors are told of the printed translation alone, where it lacks what the original has."""
    done = run("check", "--content", imported, "--format", "json")
    errors = [finding for finding in json.loads(done.stdout) if finding["severity"] == "error"]
    assert {finding["code"] for finding in errors} <= {rule.code for check in STRUCTURE for rule in check.RULES}
    assert all("/en/aussenwirtschaft/" in finding["path"] for finding in errors)


def test_both_languages_have_every_page(imported: Path, published: Path) -> None:
    """Each section has an address in both languages; where the translation is missing, a stub with a notice."""
    for strategy in ("aussenwirtschaft", *GERMAN_ONLY):
        for file in (imported / "de" / strategy).glob("[0-9]*.md"):
            slug = file.stem.partition("-")[2]
            assert (published / f"de/draft/{strategy}/{slug}/index.html").is_file()
            assert (published / f"en/draft/{strategy}/{slug}/index.html").is_file()
    stub = (published / "en/draft/cluster/index.html").read_text(encoding="utf-8")
    assert 'content="noindex' in stub


@pytest.mark.parametrize(("strategy", "language"), TEXTS)
def test_each_text_is_a_sound_pdf_with_bookmarks(published: Path, strategy: str, language: str) -> None:
    """The checker qpdf finds nothing wrong, and the bookmarks hold every section of the outline."""
    path = published / language / f"draft/pdf/{strategy}.pdf"
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) > 8
        with pdf.open_outline() as outline:
            assert len(outline.root) >= 3


def test_the_text_of_a_note_stands_in_the_pdf(published: Path) -> None:
    """A note that the source cites is on paper too, with its printed number."""
    path = published / "de/draft/pdf/aussenwirtschaft.pdf"
    done = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, encoding="utf-8")
    assert "www.wirtschaft.nrw/schluesseltechnologien" in done.stdout


@pytest.mark.parametrize(("address", "language"), PAGES)
def test_a_page_is_quiet_and_in_its_language(
    published: Path, serve_folder: ServeFolder, page: Page, address: str, language: str
) -> None:
    """A page says its language, asks no other host for anything, and leaves the console empty."""
    told: list[str] = []
    with serve_folder(published) as host:
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on("request", lambda request: None if request.url.startswith(host) else told.append(request.url))
        page.goto(f"{host}{address}", wait_until="networkidle")
        assert page.locator("html").get_attribute("lang") == language
    assert told == []


def test_the_twin_link_keeps_the_paragraph(published: Path, serve_folder: ServeFolder, page: Page) -> None:
    """From a paragraph of a German section the reader comes to the same paragraph in English, and back."""
    with serve_folder(published) as host:
        page.goto(f"{host}/de{SECTION}#globalisation-p2")
        page.get_by_role("link", name="English").first.click()
        page.wait_for_url(f"**/en{SECTION}#globalisation-p2")
        page.get_by_role("link", name="Deutsch").first.click()
        page.wait_for_url(f"**/de{SECTION}#globalisation-p2")
