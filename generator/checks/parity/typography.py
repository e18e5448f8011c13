"""Page → marks and blanks that its language sets otherwise; one finding for each kind on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.alignment import Unit, units_of
from generator.checks.page import Page
from generator.checks.parity.slips import BOTH, SLIP_RULES, SLIPS
from generator.model import Code, CodeBlock, Language, walk_inlines
from generator.problems import Category, Finding, Rule, Severity
from generator.quantities import find_quantities
from generator.workspace.told import quoted

NUMBER_FORMAT = Rule(
    "number-format",
    Category.LOCALE,
    Severity.WARNING,
    "Decimals and thousands are marked as the language marks them: 1.250,5 in German, 1,250.5 in English.",
)
RULES = (*SLIP_RULES, NUMBER_FORMAT)
MARKED = re.compile(r"\d[.,]\d")
FIRST_LINES = 3
"""Places that are named where a page has more of a kind."""
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)+/\S*", re.IGNORECASE)


def check_typography(page: Page) -> Iterator[Finding]:
    """Tell each kind of slip once for a page, with how often and where it stands."""
    units = [(unit, _prose(unit)) for unit in units_of(page.section) if not isinstance(unit.block, CodeBlock)]
    for slip in (*SLIPS[page.language], *BOTH):
        found = [(unit, _around(text, *match.span())) for unit, text in units for match in slip.pattern.finditer(text)]
        yield from _grouped(page, slip.rule, found, slip.what, slip.hint)
    misread = [(unit, printed) for unit, text in units for printed in _misread(text, page.language)]
    language, right = ("German", "1.250,5") if page.language is Language.DE else ("English", "1,250.5")
    yield from _grouped(page, NUMBER_FORMAT, misread, f"this is no {language} number", f"Write it like {right}.")


def _prose(unit: Unit) -> str:
    """The words of a unit, code and addresses blanked out."""
    text = unit.text
    for code in (inline.content for inline in walk_inlines(unit.inlines) if isinstance(inline, Code)):
        text = text.replace(code, "x" * len(code))
    return ADDRESS.sub(lambda found: "x" * len(found[0]), text)


def _grouped(page: Page, rule: Rule, found: list[tuple[Unit, str]], what: str, hint: str) -> Iterator[Finding]:
    if not found:
        return
    unit, shown = found[0]
    message = f"{what}: {quoted(shown)}"
    if len(found) > 1:
        lines = list(dict.fromkeys(str(other.at.line) for other, _ in found))
        named = ", ".join(lines[:FIRST_LINES]) + (", …" if len(lines) > FIRST_LINES else "")
        message += f" and {len(found) - 1} more on this page ({'lines' if len(lines) > 1 else 'line'} {named})"
    yield rule.found(unit.at, message, hint, section=page.name)


def _around(text: str, start: int, end: int) -> str:
    """The words that a slip stands in or between."""
    following = text.find(" ", end)
    return text[text.rfind(" ", 0, start) + 1 : following if following > 0 else len(text)]


def _misread(text: str, language: Language) -> Iterator[str]:
    """Figures with the marks of the other language; `3.3` and `4.0` alone number sections and versions."""
    for quantity in find_quantities(text, language) if MARKED.search(text) else ():
        is_number = language is Language.EN or quantity.unit or quantity.scale > 1
        if quantity.is_foreign and is_number:
            yield quantity.printed
