"""Text of a strategy → paragraphs, items and captions that stand in it twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.page import Page
from generator.model import Block, Expression, Figure, Location, Paragraph, plain
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace.told import quoted

REPEATED_TEXT = Rule(
    "repeated-text", Category.ACCURACY, Severity.WARNING, "No paragraph, item or caption stands twice in a strategy."
)
RULES = (REPEATED_TEXT,)
SHORTEST = 40
"""Letters from which on a repetition is no coincidence."""
SHOWN = 40
NO_LETTER = re.compile(r"[\W_]+")


def check_repetitions(expression: Expression) -> Iterator[Finding]:
    """Tell what stands twice; sources may be cited twice, and tables may sum up."""
    first: dict[str, Location] = {}
    for page in (Page(section, expression) for section in expression.pages):
        for block, text in _texts(page):
            letters = NO_LETTER.sub("", text.casefold())
            if len(letters) < SHORTEST:
                continue
            if letters in first:
                what = "caption" if isinstance(block, Figure) else "text"
                message = f"the {what} {quoted(text[:SHOWN].strip() + '…')} stands here a second time"
                hint = "Delete one of the two, unless both are meant."
                yield REPEATED_TEXT.found(block.at, message, hint, section=page.name, related=[first[letters]])
            first.setdefault(letters, block.at)


def _texts(page: Page) -> Iterator[tuple[Block, str]]:
    for block in page.blocks():
        match block:
            case Paragraph(inlines=inlines, role=None) | Figure(caption=inlines):
                yield block, plain(inlines)
            case _:
                pass
