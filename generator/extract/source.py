"""Path → lines, or a clear error: missing, empty, binary, not UTF-8, not the text that was registered."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.extract.lines import Line, split_lines
from generator.extract.pdf import read_pdf
from generator.model import Language, SourceText, Strategy
from generator.problems import GeneratorError

LARGEST = 50_000_000
"""Bytes; a text of 500 pages has some 2,000,000."""
LARGEST_PDF = 500_000_000
PDF = b"%PDF-"
PDF_BEGINS = 1024
"""Bytes within which a PDF says that it is one."""
OTHERS = (
    (b"PK\x03\x04", "a zipped document, such as of a word processor", "Export it as PDF, then import that."),
    (b"{\\rtf", "rich text (RTF)", "Export it as PDF, then import that."),
    (b"\xd0\xcf\x11\xe0", "a document of an old word processor", "Export it as PDF, then import that."),
)


@dataclass(frozen=True, slots=True)
class Document:
    """A source, line by line."""

    lines: tuple[Line, ...]
    sha256: str
    about: Mapping[str, str] = field(default_factory=dict)
    """What a PDF says of itself: `Title`, `Author`, `CreationDate`."""
    links: tuple[str, ...] = ()
    """Whole addresses that its words lead to."""


def read_source(path: Path, strategy: Strategy, language: Language) -> Document:
    """Read an extracted text or a PDF and make sure that it is the one `strategies.yml` names."""
    data = _read_bytes(path)
    sha256 = hashlib.sha256(data).hexdigest()
    _check_bytes(path, data)
    registered = next((s for s in strategy.sources if s.language is language), None)
    if registered is not None:
        _check_sum(path, sha256, registered)
    if PDF in data[:PDF_BEGINS]:
        printed = read_pdf(path)
        return Document(printed.lines, sha256, printed.about, printed.links)
    return Document(split_lines(_decode(path, data)), sha256)


def _decode(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"{path}:{line}: this is not UTF-8: byte 0x{data[error.start]:02X}"
        raise GeneratorError(message, "Save the extracted text in the encoding UTF-8.") from None


def _read_bytes(path: Path) -> bytes:
    if not path.exists():
        raise GeneratorError(f"{path}: there is no such text", "Check the folder of the sources and the name.")
    if not path.is_file():
        raise GeneratorError(f"{path}: this is not a file", "Name the extracted text itself.")
    try:
        with path.open("rb") as file:
            most = LARGEST_PDF if PDF in file.read(PDF_BEGINS) else LARGEST
        if path.stat().st_size > most:
            raise GeneratorError(f"{path}: larger than {most:,} bytes", "Check that this is the right file.")
        return path.read_bytes()
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror}"
        raise GeneratorError(message, "Check the permissions of the file.") from None


def _check_bytes(path: Path, data: bytes) -> None:
    if not data.strip():
        raise GeneratorError(f"{path}: the text is empty", "Extract the text of the document again.")
    if PDF in data[:PDF_BEGINS]:
        return
    if path.suffix.lower() == ".pdf":
        raise GeneratorError(f"{path}: this is no PDF, though its name says so", "Get the file again, or rename it.")
    for begins, what, hint in OTHERS:
        if data.startswith(begins):
            raise GeneratorError(f"{path}: this is {what}", hint)
    if b"\0" in data:
        raise GeneratorError(f"{path}: this is not text but binary data", "Extract the text of the document first.")


def _check_sum(path: Path, found: str, registered: SourceText) -> None:
    if found != registered.sha256:
        message = f"{path}: not the text that strategies.yml names: SHA-256 is {found}, not {registered.sha256}"
        hint = "Use the registered text, or register the new one in strategies.yml and look through its curation."
        raise GeneratorError(message, hint)
