"""What `build_editions` makes, and what it tells when it cannot."""

from __future__ import annotations

import hashlib
import os
import pickle
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from generator.model import Edition, Language, Publication, Section
from generator.problems import GeneratorError
from generator.publish.editions import PdfEdition
from generator.publish.pdf import build_editions
from generator.publish.pdf.build import edition_jobs
from generator.publish.pdf.render import render_edition
from tests.pdf.listening import heard
from tests.pdf.opened import squeezed, told
from tests.pdf.publications import content_folder, one_of_everything, paragraph, publication, with_image, workspace

REPEAT = """
import sys
from pathlib import Path
from generator.publish.pdf import build_editions
from tests.pdf.publications import content_folder, one_of_everything, workspace
root = Path(sys.argv[1])
print(build_editions(one_of_everything(), workspace(root), content_folder(root), root / "out")[0].sha256)
"""


def build(publication: Publication, root: Path) -> tuple[PdfEdition, ...]:
    return build_editions(publication, workspace(root), root / "content", root / "out")


def test_an_edition_lies_where_the_website_links_it(edition: PdfEdition) -> None:
    """The path is made of language, version and strategy."""
    assert edition.path == Path("de/draft/pdf/probe.pdf")
    assert (edition.strategy, edition.language) == ("probe", Language.DE)


def test_an_edition_says_what_its_file_is(edition: PdfEdition, pdf: Path) -> None:
    """Pages, size and checksum are those of the file."""
    assert f"Pages:           {edition.pages}\n" in told("pdfinfo", pdf)
    assert edition.size == pdf.stat().st_size
    assert edition.sha256 == hashlib.sha256(pdf.read_bytes()).hexdigest()


def test_nothing_unfinished_stays_beside_an_edition(pdf: Path) -> None:
    """A file is written under another name and renamed when it is whole."""
    assert [path.name for path in pdf.parent.iterdir()] == ["probe.pdf"]


def test_qpdf_finds_no_fault(pdf: Path) -> None:
    """The file's syntax is sound."""
    assert "No syntax or stream encoding errors found" in told("qpdf", "--check", pdf)


def test_every_font_is_embedded_and_of_our_families(pdf: Path) -> None:
    """Only code is set in a font of the machine, and that is embedded too."""
    rows = [line.split() for line in told("pdffonts", pdf).splitlines()[2:]]
    assert rows
    assert all(row[-5:-2] == ["yes", "yes", "yes"] for row in rows)
    assert sum("+Source-S" not in row[0] for row in rows) <= 1


def test_another_process_makes_the_same_bytes(edition: PdfEdition, tmp_path: Path) -> None:
    """Neither hash seeds nor folders nor the time leave a trace."""
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    command = [sys.executable, "-c", REPEAT, str(tmp_path)]
    again = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert again.stdout.strip() == edition.sha256
    assert again.stderr == ""


def test_a_job_can_be_sent_to_a_worker(edition: PdfEdition, tmp_path: Path) -> None:
    """A job is a value that another process sets to the same bytes."""
    (job,) = edition_jobs(one_of_everything(), workspace(tmp_path), content_folder(tmp_path), "draft")
    assert pickle.loads(pickle.dumps(job)) == job  # noqa: S301 - our own bytes
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        rendered = pool.submit(render_edition, job).result()
    assert hashlib.sha256(rendered.pdf).hexdigest() == edition.sha256


def test_each_edition_is_announced(tmp_path: Path) -> None:
    """Progress names the edition that is being set."""
    heard_lines: list[str] = []
    build_editions(
        one_of_everything(), workspace(tmp_path), content_folder(tmp_path), tmp_path / "out", heard_lines.append
    )
    assert heard_lines == ["PDF 1/1: probe (de) …"]


def test_characters_that_no_font_has_are_told(tmp_path: Path) -> None:
    """The edition is made all the same, and a person learns what is missing in it."""
    told_lines: list[str] = []
    odd = publication(Section("zeichen", (1,), "Zeichen", (paragraph("privat: \ue123"),)))
    build_editions(odd, workspace(tmp_path), tmp_path, tmp_path / "out", told_lines.append)
    assert told_lines[1:] == ["  No font has U+E123: an empty box stands in the PDF."]


def test_nothing_is_said_on_the_terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The PDF maker's own messages do not reach a person."""
    content_folder(tmp_path)
    build(one_of_everything(), tmp_path)
    assert capfd.readouterr() == ("", "")


def test_a_short_edition_says_that_it_is_one(tmp_path: Path) -> None:
    """The title page names the original, in the language of the original."""
    (edition,) = build(_publication_of("ende", Language.EN, Edition.SHORT), tmp_path)
    text = squeezed(heard(tmp_path / "out" / edition.path))
    assert squeezed("Short edition in our own words, not the official wording.") in text
    assert squeezed("Original: Strategie probe. Ministerium für Proben, 2023-09.") in text
    assert squeezed("The German version is authoritative.") in text


@pytest.mark.parametrize(
    "path", ["fehlt.png", "../../../geheim.svg", "/etc/passwd", "https://example.org/a.png", "link.svg"]
)
def test_an_image_that_is_not_in_the_content_folder_is_told_with_its_place(path: str, tmp_path: Path) -> None:
    """All such images are told before anything is set; a symbolic link does not lead out."""
    (tmp_path / "geheim.svg").write_text("<svg/>", encoding="utf-8")
    folder = content_folder(tmp_path) / "de" / "probe"
    (folder / "link.svg").symlink_to(tmp_path / "geheim.svg")
    with pytest.raises(GeneratorError) as raised:
        build(with_image(path), tmp_path)
    (finding,) = raised.value.findings
    assert (finding.rule.code, str(finding.at)) == ("missing-image", "lage.md:12")
    assert path in finding.message
    assert not (tmp_path / "out").exists()


def test_an_image_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A file that is no image stops the edition and is named."""
    folder = content_folder(tmp_path) / "de" / "probe"
    (folder / "kaputt.png").write_bytes(b"not an image")
    with pytest.raises(GeneratorError, match=r"kaputt\.png") as raised:
        build(with_image("kaputt.png"), tmp_path)
    assert "PNG, JPEG, WebP" in raised.value.hint
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A broken place to write to is an error with a hint, not a traceback."""
    content_folder(tmp_path)
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(GeneratorError, match="cannot be written") as raised:
        build(one_of_everything(), tmp_path)
    assert raised.value.hint


def _publication_of(section: str, language: Language, edition: Edition) -> Publication:
    page = one_of_everything().expressions[0].page(section)
    assert page is not None
    return publication(page, language=language, edition=edition)
