"""Path → text, or a clear error: missing, empty, binary, not UTF-8, not the text that was registered."""

from __future__ import annotations

import hashlib
from pathlib import Path

from generator.model import Language, SourceText, Strategy
from generator.problems import GeneratorError

LARGEST = 50_000_000
"""Bytes; a text of 500 pages has some 2,000,000."""


def read_source(path: Path, strategy: Strategy, language: Language) -> str:
    """Read an extracted text and make sure that it is the one `strategies.yml` names."""
    data = _read_bytes(path)
    _check_bytes(path, data)
    registered = next((s for s in strategy.sources if s.language is language), None)
    if registered is not None:
        _check_sum(path, data, registered)
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
        if path.stat().st_size > LARGEST:
            raise GeneratorError(f"{path}: larger than {LARGEST:,} bytes", "Check that this is the right file.")
        return path.read_bytes()
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror}"
        raise GeneratorError(message, "Check the permissions of the file.") from None


def _check_bytes(path: Path, data: bytes) -> None:
    if not data.strip():
        raise GeneratorError(f"{path}: the text is empty", "Extract the text of the document again.")
    if data.startswith(b"%PDF-"):
        raise GeneratorError(f"{path}: this is a PDF", "Extract its text first, for example with pdftotext.")
    if b"\0" in data:
        raise GeneratorError(f"{path}: this is not text but binary data", "Extract the text of the document first.")


def _check_sum(path: Path, data: bytes, registered: SourceText) -> None:
    found = hashlib.sha256(data).hexdigest()
    if found != registered.sha256:
        message = f"{path}: not the text that strategies.yml names: SHA-256 is {found}, not {registered.sha256}"
        hint = "Use the registered text, or register the new one in strategies.yml and look through its curation."
        raise GeneratorError(message, hint)
