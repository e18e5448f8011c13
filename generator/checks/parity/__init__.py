"""A section in both languages → where the translation departs from its original, or a text from its language.

Sections are paired by id and aligned once (`alignment`); each module holds one check of such a pair.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.alignment import align_sections
from generator.checks.page import Page
from generator.checks.parity import numbers, typography
from generator.model import Language, Publication
from generator.problems import Finding
from generator.workspace import Workspace

CHECKS = (numbers, typography)
RULES = tuple(rule for check in CHECKS for rule in check.RULES)


def check_parity(publication: Publication, workspace: Workspace) -> Iterator[Finding]:
    """Compare each page in a language that is not authoritative with its original."""
    for expression in publication.expressions:
        authoritative = workspace.authoritative_of(expression.strategy)
        original = publication.expression(expression.strategy, authoritative)
        if original is None or expression.language is authoritative:
            continue
        for section in expression.pages:
            twin = original.page(section.id)
            if twin and twin.is_whole and section.is_whole and not section.is_untranslated:
                german, english = (twin, section) if expression.language is Language.EN else (section, twin)
                yield from numbers.check_numbers(Page(section, expression), align_sections(german, english))


def check_text(page: Page) -> Iterator[Finding]:
    """Compare a page with the rules of its language."""
    yield from typography.check_typography(page)
