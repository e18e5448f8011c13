"""Sections and concepts → the files they are made from and the addresses where readers find them.

All addresses are relative to `/<lang>/<version>/` and the same in both languages.
"""

from __future__ import annotations

from generator.model import Section

INDEX = "index"
"""Id of a strategy's own page."""

START = ""
TOPICS = "tags/"
MATRIX = "matrix/"
TERMS = "terms/"
MAP = "map/"
STATUS = "status/"
DOWNLOADS = "downloads/"
DOCUMENTS_PAGE = "documents/"


def source_of(strategy: str, section: Section) -> str:
    """The Markdown file of a section below `content/<lang>/`."""
    position = ".".join(f"{number:02}" for number in section.position)
    return f"{strategy}/{position}-{section.id}.md" if position else f"{strategy}/{INDEX}.md"


def address_of(strategy: str, section_id: str) -> str:
    """A section's address: without its position, so that it survives a new outline."""
    return f"{strategy}/" if section_id == INDEX else f"{strategy}/{section_id}/"


def pair_address(strategy: str, section_id: str) -> str:
    """Where a section stands in both languages; `index` is no section's id, so that nothing else can be there."""
    return f"{strategy}/{section_id}/side-by-side/"


def card_address(name: str) -> str:
    """The picture beside links to a strategy, or to any other page under the name `index`."""
    return f"assets/pictures/{name}.png"


def concept_address(concept: str) -> str:
    return f"{TOPICS}{concept}/"


def data_address(version: str, name: str) -> str:
    """A file for other systems: it is the same for both languages, and stands beside them."""
    return f"../../data/{version}/{name}"


def document_address(document: str) -> str:
    return f"{DOCUMENTS_PAGE}#{document}"


def legal_address(topic: str) -> str:
    return f"{topic}/"


def pdf_address(strategy: str) -> str:
    return f"pdf/{strategy}.pdf"
