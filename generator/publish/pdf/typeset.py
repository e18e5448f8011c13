"""HTML and CSS → PDF/A-2a, by WeasyPrint; its complaints become values, not noise."""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from generator.publish.pdf.hyphens import tell_hyphens_apart
from generator.publish.pdf.page_foot import keep_notes_with_marks
from generator.publish.pdf.structure import complete_structure

MISSING_CHARACTER = re.compile(r"^\.notdef glyph .*\((U\+[0-9A-F]+)\)$", re.DOTALL)
SPEAKERS = ("weasyprint", "fontTools")


@dataclass(frozen=True, slots=True)
class Typeset:
    """A PDF, and what its maker found wrong."""

    pdf: bytes
    pages: int
    errors: tuple[str, ...]
    warnings: tuple[str, ...]

    @property
    def missing_characters(self) -> tuple[str, ...]:
        """Characters that no font has, such as `U+4F60`; a box stands in their place."""
        return tuple(sorted({found for warning in self.warnings for found in MISSING_CHARACTER.findall(warning)}))


def typeset(html: str, css: str, fetcher: URLFetcher, identifier: bytes) -> Typeset:
    """Set a document; with the same identifier the same input gives the same bytes."""
    complete_structure()
    keep_notes_with_marks()
    tell_hyphens_apart()
    fonts = FontConfiguration()
    with _heard() as records, warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # WeasyPrint leaves its colour profile open
        style = CSS(string=css, url_fetcher=fetcher, font_config=fonts)
        options = {"pdf_variant": "pdf/a-2a", "pdf_identifier": identifier}
        document = HTML(string=html, url_fetcher=fetcher).render(font_config=fonts, stylesheets=[style], **options)
        pdf = document.write_pdf(**options)
    return Typeset(
        pdf, len(document.pages), tuple(_told(records, logging.ERROR)), tuple(_told(records, logging.WARNING))
    )


@contextmanager
def _heard() -> Iterator[list[logging.LogRecord]]:
    """Collect what the PDF maker logs, instead of letting it reach the terminal."""
    listener = _Listener()
    loggers = [logging.getLogger(name) for name in SPEAKERS]
    before = [(logger, logger.propagate, logger.level) for logger in loggers]
    for logger in loggers:
        logger.addHandler(listener)
        logger.propagate = False
        logger.setLevel(logging.WARNING)
    try:
        yield listener.records
    finally:
        for logger, propagate, level in before:
            logger.removeHandler(listener)
            logger.propagate = propagate
            logger.setLevel(level)


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


def _told(records: list[logging.LogRecord], level: int) -> Iterator[str]:
    return (record.getMessage() for record in records if record.levelno == level)
