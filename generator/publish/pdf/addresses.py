"""Target → address: a place in this PDF, or a page of the website for other strategies."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import quote, unquote

from generator.model import Expression, Figure, Heading, Language, Section, Table, Target, walk_blocks

CONTENT = "content:///"
"""Scheme under which the PDF maker asks for files of the content folder (`fetch`)."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the links of one edition lead."""

    expression: Expression
    site_url: str
    version: str

    def of(self, target: Target) -> str:
        """The address of a cross-reference; empty where neither this PDF nor a website has the place."""
        if target.strategy == self.expression.strategy and (page := self.expression.page(target.section)):
            anchor = target.anchor if target.anchor in anchors_of(page) else ""
            return f"#{quote(self.anchor(page.id, anchor))}"
        return page_url(self.site_url, self.expression.language, self.version, target)

    def anchor(self, section: str, anchor: str = "") -> str:
        """A name for a place in the PDF; a section's headings and figures are unique within it only."""
        return f"{section}/{anchor}" if anchor else section

    def concept(self, concept: str) -> str:
        """The address of a topic on the website; empty where the website's address is not known."""
        return page_url(self.site_url, self.expression.language, self.version, Target("tags", concept))

    def image(self, path: str) -> str:
        """The address of an image, which stands beside the section's file."""
        return CONTENT + quote(f"{self.expression.language}/{self.expression.strategy}/{unquote(path)}")


def anchors_of(section: Section) -> frozenset[str]:
    """The places inside a section that links may lead to."""
    return frozenset(block.id for block in walk_blocks(section.blocks) if isinstance(block, Heading | Table | Figure))


def page_url(site_url: str, language: Language, version: str, target: Target) -> str:
    """The address of a page on the website; empty where the website's address is not known."""
    if not site_url:
        return ""
    page = f"{site_url.rstrip('/')}/{language}/{version}/{target.strategy}/"
    page += "" if target.section == "index" else f"{target.section}/"
    return page + (f"#{quote(target.anchor)}" if target.anchor else "")


def edition_url(site_url: str, path: PurePath) -> str:
    """The address of a PDF on the website; its path where the website's address is not known."""
    return f"{site_url.rstrip('/')}/{path.as_posix()}" if site_url else path.as_posix()
