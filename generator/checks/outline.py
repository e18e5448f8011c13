"""Expression → places in its outline that are left out or without the place above."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Expression
from generator.problems import Category, Finding, Rule, Severity

POSITION_GAP = Rule(
    "position-gap", Category.MARKUP, Severity.WARNING, "Pages beside each other are numbered without gaps."
)
MISSING_PARENT = Rule(
    "missing-parent", Category.MARKUP, Severity.WARNING, "A page that is not a chapter has a page above it."
)
RULES = (POSITION_GAP, MISSING_PARENT)


def check_outline(expression: Expression) -> Iterator[Finding]:
    """Tell what a reader of the table of contents would stumble over."""
    pages = {page.position: page for page in expression.pages}
    for position, section in pages.items():
        name = f"{expression.strategy}/{section.id}"
        if position[:-1] not in pages:
            message = f"there is no page {_told(position[:-1])} above {_told(position)}"
            yield MISSING_PARENT.found(section.at, message, "Write it, or number this page anew.", section=name)
        elif position and position[-1] > 1 and (*position[:-1], position[-1] - 1) not in pages:
            before = _told((*position[:-1], position[-1] - 1))
            message = f"there is no page {before} in front of {_told(position)}"
            yield POSITION_GAP.found(section.at, message, "Write it, or number this page anew.", section=name)


def _told(position: tuple[int, ...]) -> str:
    """A position as in the names of files."""
    return ".".join(f"{n:02}" for n in position)
