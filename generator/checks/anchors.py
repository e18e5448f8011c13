"""Page → the ids in it that a link may name; each is well-formed and stands once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.page import Page
from generator.model import Figure, Heading, ListBlock, Location, Paragraph, Table
from generator.problems import Finding
from generator.workspace.rules import DUPLICATE_ID, INVALID_ID
from generator.workspace.told import quoted
from generator.workspace.values import ID

RULES = (DUPLICATE_ID, INVALID_ID)


def check_anchors(page: Page) -> Iterator[Finding]:
    """Tell ids of headings, figures and tables that are malformed, stand twice or are a paragraph's."""
    first: dict[str, Location] = {}
    paragraph = re.compile(re.escape(page.section.id) + r"-p[0-9]+")
    for anchor, at in placed_anchors(page):
        if not ID.fullmatch(anchor):
            hint = "Use a to z, 0 to 9 and single hyphens."
            yield INVALID_ID.found(at, f"the id {quoted(anchor)} is malformed", hint, section=page.name)
        elif paragraph.fullmatch(anchor):
            message = f"the id {quoted(anchor)} is kept for a paragraph"
            yield INVALID_ID.found(at, message, "Choose another id.", section=page.name)
        elif anchor in first:
            message = f"the id {quoted(anchor)} stands twice on this page"
            hint = f"It stands first in line {first[anchor].line}; choose another here."
            yield DUPLICATE_ID.found(at, message, hint, section=page.name, related=[first[anchor]])
        first.setdefault(anchor, at)


def placed_anchors(page: Page) -> Iterator[tuple[str, Location]]:
    """The ids that editors give, in reading order."""
    for block in page.blocks():
        match block:
            case Heading(id=anchor, at=at) | Figure(id=anchor, at=at) | Table(id=anchor, at=at) if anchor:
                yield anchor, at
            case _:
                pass


def anchors_of(page: Page) -> tuple[str, ...]:
    """Every id that a link to this page may name; paragraphs and lists are counted."""
    given = (anchor for anchor, _ in placed_anchors(page))
    counted = sum(isinstance(block, Paragraph | ListBlock) for block in page.section.blocks)
    return (*given, *(f"{page.section.id}-p{n}" for n in range(1, counted + 1)))
