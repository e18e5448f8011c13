"""What readers are told of a translation that is behind: on the website, and on the cover of the PDF."""

from __future__ import annotations

import subprocess

import pytest

from tests.commands.repository import Repository

LANES, TWIN = "de/bikes/01-lanes.md", "en/bikes/01-lanes.md"
PARKING = """---
id: parking
title: Plätze für Räder
level: 1
---

Am Bahnhof entstehen bis zum Jahr 2027 viele neue Plätze.
"""


@pytest.fixture(scope="module")
def published(begun: Repository, tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """One page is stale, one waits for its translation; both languages are built once."""
    repository = begun.copied_to(tmp_path_factory.mktemp("published"))
    repository.edit(LANES, "entstehen", "kommen")
    repository.path("de/bikes/02-parking.md").write_text(PARKING, encoding="utf-8")
    repository.zweiklang("twin", "de/bikes/02-parking.md")
    repository.zweiklang("build")
    return repository


def page(published: Repository, address: str) -> str:
    return (published.root / "dist" / address / "index.html").read_text(encoding="utf-8")


def test_a_stale_page_says_so(published: Repository) -> None:
    """Only the translation that is behind, and only in its language."""
    notice = "has been changed since it was translated"
    assert notice in page(published, "en/draft/bikes/lanes")
    assert notice not in page(published, "en/draft/bikes")
    assert "geändert" not in page(published, "de/draft/bikes/lanes")


def test_a_page_that_waits_is_a_stub(published: Repository) -> None:
    """Its text in the other language is not shown as a translation; the stub leads to the original."""
    stub = page(published, "en/draft/bikes/parking")
    assert "This section is not available in English yet." in stub
    assert "Am Bahnhof" not in stub
    assert "../../../../de/draft/bikes/parking/" in stub
    assert "Am Bahnhof" in page(published, "de/draft/bikes/parking")


def test_a_page_without_a_translation_names_no_alternate(published: Repository) -> None:
    """Search engines are not led to a stub."""
    assert 'hreflang="en"' not in page(published, "de/draft/bikes/parking").split("</head>")[0]


def test_the_cover_of_the_pdf_names_what_is_behind(published: Repository) -> None:
    """Stale and missing sections stand on the cover of the translation, and on no other."""
    covers = {language: _cover(published, language) for language in ("de", "en")}
    assert "Changed in the original since it was translated: 1 Lanes for bikes" in covers["en"]
    assert "Not translated yet and not included here: Plätze für Räder" in covers["en"]
    assert "übersetzt" not in covers["de"]


def _cover(published: Repository, language: str) -> str:
    pdf = published.root / "dist" / language / "draft/pdf/bikes.pdf"
    done = subprocess.run(["pdftotext", "-l", "1", pdf, "-"], capture_output=True, encoding="utf-8", check=True)
    return " ".join(done.stdout.split())
