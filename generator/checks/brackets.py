"""Page → brackets without their counterpart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.page import Page
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace.told import quoted

UNPAIRED_BRACKET = Rule(
    "unpaired-bracket", Category.LINGUISTIC, Severity.NOTE, "A bracket that is opened in a text is closed in it."
)
RULES = (UNPAIRED_BRACKET,)

PAIRS = {")": "(", "]": "["}
ENUMERATION = re.compile(r"(?:^|\s)(?:\d{1,3}|\w)$")
"""What stands before the bracket in `a)` and `12)`."""
AROUND = 15


def check_brackets(page: Page) -> Iterator[Finding]:
    """Tell the first bracket of each text that has no counterpart."""
    for block, text in page.texts():
        place = _first_unpaired(text)
        if place is not None:
            around = f"…{text[max(place - AROUND, 0) : place + AROUND].strip()}…"
            message = f"the bracket in {quoted(around)} has no counterpart"
            yield UNPAIRED_BRACKET.found(block.at, message, "Compare the printed page.", section=page.name)


def _first_unpaired(text: str) -> int | None:
    opened: list[int] = []
    for place, character in enumerate(text):
        if character in PAIRS.values():
            opened.append(place)
        elif character in PAIRS:
            if opened and text[opened[-1]] == PAIRS[character]:
                opened.pop()
            elif opened or not ENUMERATION.search(text[:place]):
                return place
    return opened[0] if opened else None
