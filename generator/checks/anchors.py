"""Page → the ids in it that a link may name, and those that the site gives to something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.page import Page
from generator.model import Figure, Heading, ListBlock, Location, Paragraph, Table
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace.told import quoted

RESERVED_ANCHOR = Rule(
    "reserved-anchor",
    Category.MARKUP,
    Severity.ERROR,
    "No heading, figure or table bears an id of the form that paragraphs have: <page>-p1.",
    stops_build=True,
)
RULES = (RESERVED_ANCHOR,)


def check_anchors(page: Page) -> Iterator[Finding]:
    """Tell ids that paragraphs of this page have or may come to have."""
    paragraph = re.compile(re.escape(page.section.id) + r"-p[0-9]+")
    for anchor, at in _given(page):
        if paragraph.fullmatch(anchor):
            message = f"the id {quoted(anchor)} is kept for a paragraph"
            yield RESERVED_ANCHOR.found(at, message, "Choose another id.", section=page.name)


def anchors_of(page: Page) -> tuple[str, ...]:
    """Every id that a link to this page may name; paragraphs and lists are counted."""
    counted = sum(isinstance(block, Paragraph | ListBlock) for block in page.section.blocks)
    return (*(anchor for anchor, _ in _given(page)), *(f"{page.section.id}-p{n}" for n in range(1, counted + 1)))


def _given(page: Page) -> Iterator[tuple[str, Location]]:
    """The ids that editors give, in reading order."""
    for block in page.blocks():
        match block:
            case Heading(id=anchor, at=at) | Figure(id=anchor, at=at) | Table(id=anchor, at=at) if anchor:
                yield anchor, at
            case _:
                pass
