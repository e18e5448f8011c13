"""Mistakes in what an import is given: each is told with its reason, and the import stops."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.extract import extract_text
from generator.model import Language, SourceText
from generator.problems import GeneratorError
from tests.extract.imports import SAMPLE, import_text

OUTLINE = "- {id: garden}\n"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "empty"),
        (b" \n \n", "empty"),
        (b"%PDF-1.7\n", "the PDF is damaged"),
        (b"a\0b", "binary"),
        ("Zeile\nschön".encode("latin-1"), "sample.txt:2: this is not UTF-8: byte 0xF6"),
    ],
)
def test_a_file_that_is_no_text_is_told(tmp_path: Path, content: bytes, message: str) -> None:
    """An empty, binary or otherwise encoded file is refused with the reason."""
    source = tmp_path / "sample.txt"
    source.write_bytes(content)
    with pytest.raises(GeneratorError) as caught:
        extract_text(source, SAMPLE, Language.DE, None)
    assert message in caught.value.message
    assert caught.value.hint


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    """A source that is not there, or no file, is named."""
    with pytest.raises(GeneratorError, match=r"there is no such text"):
        extract_text(tmp_path / "gone.txt", SAMPLE, Language.DE, None)
    with pytest.raises(GeneratorError, match="not a file"):
        extract_text(tmp_path, SAMPLE, Language.DE, None)


def test_another_text_than_the_registered_one_is_told(tmp_path: Path) -> None:
    """A text with another checksum than in strategies.yml is refused."""
    source = tmp_path / "sample.txt"
    source.write_text("Der Garten.", encoding="utf-8")
    registered = replace(SAMPLE, sources=(SourceText(Language.DE, "sample.txt", "0" * 64),))
    with pytest.raises(GeneratorError, match=r"not the text that strategies\.yml names"):
        extract_text(source, registered, Language.DE, None)


@pytest.mark.parametrize(
    ("curation", "message"),
    [
        ("headings: {garden: Der Garten}\nheading: {}", "unknown key 'heading'"),
        ("headings: {garden: Der Garten, shed: Der Schuppen}", "unknown key 'shed'"),
        ("headings: {garden: 3}", "must be text"),
        (
            "headings: {garden: Der Garten}\nroles: [{role: greeting, begins: Ein, ends: Ende}]",
            "letterhead or signature",
        ),
        (
            "headings: {garden: Der Garten}\ntables: [{begins: Der Garten, ends: Zaun, rows: []}]",
            "'Zaun' does not stand",
        ),
        ("headings: {garden: Der Garten}\nboxes: [{kind: note, title: Der Zaun}]", "'Der Zaun' does not stand"),
        ("headings: {garden: Der Garten}\nparagraphs: {begin: [Wasser]}", "'Wasser' does not stand"),
        ("headings: {garden: Ein Satz}", "fits in 2 places"),
        ("[1, 2]", "must be a mapping"),
        ("a: [", "this is not YAML"),
    ],
)
def test_a_curation_that_does_not_fit_is_told(tmp_path: Path, curation: str, message: str) -> None:
    """Every mistake in a curation file names the file, the line and what was found."""
    with pytest.raises(GeneratorError) as caught:
        import_text(tmp_path, "Der Garten\n\nEin Satz\n\nEin Satz\n", curation=curation, outline=OUTLINE)
    assert message in caught.value.message
    assert "sample.de.yml:" in caught.value.message
    assert caught.value.hint


def test_two_sections_with_one_id_are_told(tmp_path: Path) -> None:
    """An outline names each section once."""
    with pytest.raises(GeneratorError, match=r"sample\.outline\.yml:2: two sections have the id 'garden'"):
        import_text(tmp_path, "Der Garten", curation="headings: {garden: Der Garten}", outline=OUTLINE * 2)
