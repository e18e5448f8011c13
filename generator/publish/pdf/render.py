"""Edition job → finished PDF: a pure function of its job, for any worker in any process."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import weasyprint

from generator.problems import GeneratorError
from generator.publish.pdf.archive import archive
from generator.publish.pdf.document import TEMPLATES, document_html, stylesheet
from generator.publish.pdf.fetch import ContentFetcher
from generator.publish.pdf.job import EditionJob
from generator.publish.pdf.typeface import font_css, font_files
from generator.publish.pdf.typeset import typeset

PRODUCER = f"WeasyPrint {weasyprint.__version__}"


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished PDF."""

    pdf: bytes
    pages: int
    missing_characters: tuple[str, ...]
    """Characters that no font has, such as `U+4F60`."""


def render_edition(job: EditionJob) -> Rendered:
    """Set one edition for the web and the archive: PDF/A-2a and PDF/UA-1 in one file."""
    html, css = document_html(job), font_css() + stylesheet()
    identifier = hashlib.sha256(f"{css}\n{html}".encode()).hexdigest()[:32].encode()
    result = typeset(html, css, ContentFetcher(job.content, font_files()), identifier)
    if result.errors:
        raise GeneratorError(
            f"The PDF of {job.strategy.id} ({job.language}) cannot be set: {'; '.join(result.errors)}",
            "Mend or replace the files named; images are PNG, JPEG, WebP, AVIF or GIF.",
        )
    return Rendered(archive(result.pdf, metadata(job)), result.pages, result.missing_characters)


def metadata(job: EditionJob) -> bytes:
    """The XMP packet of an edition."""
    return TEMPLATES.get_template("metadata.xmp").render(job=job, producer=PRODUCER).encode()
