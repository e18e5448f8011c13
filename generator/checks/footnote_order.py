"""Page → footnote marks that do not count up."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.page import Page, marks_of
from generator.model import FootnoteMark, Section
from generator.problems import Category, Finding, Rule, Severity

FOOTNOTE_ORDER = Rule(
    "footnote-order", Category.MARKUP, Severity.WARNING, "Footnote marks count up through the text of a page."
)
RULES = (FOOTNOTE_ORDER,)


def check_footnote_order(page: Page, original: Section | None = None) -> Iterator[Finding]:
    """Tell numbers that stand behind a higher one; a number that is repeated counts where it stands first.

    Where the original has other numbers, `parity` tells more of it.
    """
    numbers = _numbers(page.section)
    if original and [number for number, _ in numbers] != [number for number, _ in _numbers(original)]:
        return
    seen: set[int] = set()
    for number, mark in numbers:
        if number not in seen and seen and number < max(seen):
            message = f"the mark [^{number}] stands behind [^{max(seen)}]"
            hint = "Compare the printed page: a number may be wrong, or a part of the text in another place."
            yield FOOTNOTE_ORDER.found(mark.at, message, hint, section=page.name)
        seen.add(number)


def _numbers(section: Section) -> list[tuple[int, FootnoteMark]]:
    return [(int(mark.label), mark) for mark in marks_of(section) if mark.label.isdecimal()]
