"""PDF file → pages as told by the reader, which runs in a process of its own; or a clear error."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.extract.pdf.pages import Fragment, Page
from generator.problems import GeneratorError

READER = Path(__file__).with_name("reader.py")
PATIENCE = 180
"""Seconds; 500 pages take some 10."""
ERRORS = {
    "locked": ("the PDF is locked with a password", "Save it without a password, then import it again."),
    "broken": (
        "the PDF is damaged or has no pages, and cannot be read",
        "Open it in a viewer, print it to a new PDF and import that.",
    ),
    "empty": ("the PDF has no pages", "Check that this is the right file, and whole."),
    "long": ("the PDF has {pages:,} pages, too many to read", "Split it: up to 2,000 pages can be read at once."),
}
PAGES = {
    "page": "page {page} of the PDF is damaged and cannot be read",
    "dense": "page {page} of the PDF holds more characters than a page can show",
}
SCANNED = ("the PDF has pages but no text: it is a scan", "Run text recognition (OCR) over it, then import the result.")
BLANK = ("there is no text on the pages of the PDF", "Check that this is the right file.")


@dataclass(frozen=True, slots=True)
class PrintedDocument:
    """A PDF as it was read."""

    pages: tuple[Page, ...]
    about: Mapping[str, str]
    """What the file says of itself: `Title`, `Author`, `CreationDate`."""
    bookmarks: tuple[tuple[int, str, int], ...]
    """Level from 0, title, index of the page or -1."""
    links: tuple[str, ...] = ()
    """Whole addresses that words lead to."""


def read_document(path: Path) -> PrintedDocument:
    """Read all pages, in bounded time and memory."""
    told = _tell(path)
    first: dict[str, Any] = next(told, {"error": "broken"})
    if "error" in first:
        message, hint = ERRORS[first["error"]]
        raise GeneratorError(f"{path}: {message.format(**first)}", hint)
    raw = list(told)
    for page in raw:
        if "error" in page:
            raise _gave_up(path, PAGES[page["error"]].format(**page))
    pages = tuple(_as_page(number, page) for number, page in enumerate(raw, start=1))
    if not any(page.fragments for page in pages):
        message, hint = SCANNED if any(page.get("pictures") for page in raw) else BLANK
        raise GeneratorError(f"{path}: {message}", hint)
    bookmarks = tuple((level, title, page) for level, title, page in first["bookmarks"])
    links = tuple(link for page in raw for link in page.get("links", ()))
    return PrintedDocument(pages, first["about"], bookmarks, links)


def _tell(path: Path) -> Iterator[dict[str, Any]]:
    """What the reader says, page by page."""
    command = [sys.executable, "-P", str(READER), str(path.absolute())]
    try:
        done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603 (our own file)
    except subprocess.TimeoutExpired:
        raise _gave_up(path, f"reading the PDF takes more than {PATIENCE} seconds") from None
    if done.returncode:
        raise _gave_up(path, "the PDF makes its reader fail: it is damaged, or needs too much memory or time")
    for line in done.stdout.splitlines():
        yield json.loads(line)


def _gave_up(path: Path, message: str) -> GeneratorError:
    return GeneratorError(f"{path}: {message}", "Open it in a viewer, print it to a new PDF and import that.")


def _as_page(number: int, told: Mapping[str, Any]) -> Page:
    fragments = tuple(Fragment(*values) for values in told["fragments"])
    rules, walls = (tuple(tuple(line) for line in told[kind]) for kind in ("rules", "walls"))
    return Page(number, fragments, rules, walls)
