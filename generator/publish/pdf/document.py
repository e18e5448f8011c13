"""Edition job → one HTML document, made for paper."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.model import Section, inlines_of, plain, walk_blocks
from generator.publish.pdf.html import SectionHtml, heading_level
from generator.publish.pdf.inlines import InlineHtml
from generator.publish.pdf.job import EditionJob
from generator.publish.pdf.outline import levels_of, outline

DEPTH_OF_CONTENTS = 3
"""Levels that the table of contents shows; bookmarks show all."""
SECTIONS_NAMED = 5
"""Stale or missing sections that the cover names; there is no room for more."""
WORDS_OF_A_LONG_CHAPTER = 500
"""Chapters that are longer on average begin on a new page."""

TEMPLATES = Environment(
    loader=PackageLoader("generator.publish.pdf"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True, slots=True)
class SectionPart:
    """A section as the template sets it."""

    section: Section
    level: int
    heading: int
    """1 to 6."""
    tags: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """Label of a scheme, and its concepts: label and address of each."""
    body: Markup


def document_html(job: EditionJob) -> str:
    """The whole edition; the same job gives the same words."""
    parts = tuple(section_parts(job))
    introduction, *sections = parts
    return TEMPLATES.get_template("edition.html").render(
        job=job,
        words=job.words,
        introduction=introduction,
        sections=sections,
        references=[(job.expression.page(row.section), row) for row in job.references],
        contents=[entry for entry in outline(job.expression) if entry.level <= DEPTH_OF_CONTENTS],
        new_pages=has_long_chapters(job),
        checksum=checksum(parts),
        named=SECTIONS_NAMED,
    )


def stylesheet() -> str:
    """The styles of all editions."""
    return (files("generator.publish.pdf") / "styles" / "edition.css").read_text(encoding="utf-8")


def section_parts(job: EditionJob) -> Iterator[SectionPart]:
    levels = levels_of(job.expression)
    for section in job.expression.pages:
        level = levels[section.id]
        writer = SectionHtml(InlineHtml(section, job.addresses, job.words), level)
        yield SectionPart(section, level, heading_level(level), tuple(tag_lines(job, section)), writer.body())


def tag_lines(job: EditionJob, section: Section) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """What a section is tagged with, by scheme, in the order of the vocabulary: words, and where they lead."""
    for scheme in job.taxonomy.schemes:
        tagged = [concept for concept in scheme.concepts if concept.id in section.tags]
        links = tuple((concept.label[job.language], job.addresses.concept(concept.id)) for concept in tagged)
        if links:
            yield scheme.label[job.language], links


def has_long_chapters(job: EditionJob) -> bool:
    """Whether a new page for each chapter leaves no half-empty ones."""
    text = sum(
        len(plain(inlines_of(block)).split()) for page in job.expression.sections for block in walk_blocks(page.blocks)
    )
    chapters = sum(level == 1 for level in levels_of(job.expression).values())
    return text > WORDS_OF_A_LONG_CHAPTER * chapters


def checksum(parts: tuple[SectionPart, ...]) -> str:
    """SHA-256 over what the sections say."""
    text = "\n".join(f"{part.section.heading}\n{part.body}" for part in parts)
    return hashlib.sha256(text.encode()).hexdigest()
