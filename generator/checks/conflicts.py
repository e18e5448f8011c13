"""Page → boxes in which a merge shows what the source says where an editor says something else."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.page import Page
from generator.model import CONFLICT, Box
from generator.problems import Category, Finding, Rule, Severity

UNRESOLVED_CONFLICT = Rule(
    "unresolved-conflict",
    Category.ACCURACY,
    Severity.ERROR,
    "Where an editor and the source say different things, a person decides before it is published.",
    stops_build=True,
)
RULES = (UNRESOLVED_CONFLICT,)


def check_conflicts(page: Page) -> Iterator[Finding]:
    """Tell every conflict of a merge that nobody has settled."""
    for block in page.blocks():
        if isinstance(block, Box) and block.kind == CONFLICT:
            message = "an import and an editor changed the same text"
            hint = "Keep what is right of the text above and of this box, then delete the box."
            yield UNRESOLVED_CONFLICT.found(block.at, message, hint, section=page.name)
