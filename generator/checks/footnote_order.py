"""Page → footnote marks that do not count up."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.page import Page
from generator.model import FootnoteMark, inlines_of, walk_inlines
from generator.problems import Category, Finding, Rule, Severity

FOOTNOTE_ORDER = Rule(
    "footnote-order", Category.MARKUP, Severity.WARNING, "Footnote marks count up through the text of a page."
)
RULES = (FOOTNOTE_ORDER,)


def check_footnote_order(page: Page) -> Iterator[Finding]:
    """Tell numbers that stand behind a higher one; a number that is repeated counts where it stands first."""
    seen: set[int] = set()
    for mark in _marks(page):
        number = int(mark.label)
        if number not in seen and seen and number < max(seen):
            message = f"the mark [^{number}] stands behind [^{max(seen)}]"
            hint = "Compare the printed page: a number may be wrong, or a part of the text in another place."
            yield FOOTNOTE_ORDER.found(mark.at, message, hint, section=page.name)
        seen.add(number)


def _marks(page: Page) -> Iterator[FootnoteMark]:
    """The numbered marks of the body, in reading order."""
    for block in page.blocks():
        for inline in walk_inlines(inlines_of(block)):
            if isinstance(inline, FootnoteMark) and inline.label.isdecimal():
                yield inline
