"""Pair of pages → whether the translation records what it was made from, and who has reviewed it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.page import Page
from generator.checks.stale import path_in_content
from generator.model import Publication, Translation, TranslationStatus
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace import Workspace
from generator.workspace.told import quoted

UNRECORDED_TRANSLATION = Rule(
    "unrecorded-translation",
    Category.ACCURACY,
    Severity.WARNING,
    "A page in a language that has no official text records what it was translated from.",
)
MISPLACED_TRANSLATION = Rule(
    "misplaced-translation",
    Category.ACCURACY,
    Severity.ERROR,
    "A translation is of the language whose wording counts, and names it.",
)
INVALID_SOURCE = Rule(
    "invalid-source-hash",
    Category.ACCURACY,
    Severity.WARNING,
    "A translation records the text that it was made from by its SHA-256.",
)
UNSIGNED_REVIEW = Rule(
    "unsigned-review",
    Category.ACCURACY,
    Severity.WARNING,
    "A reviewed translation names who has reviewed it, and when.",
)
HASH = re.compile(r"sha256:[0-9a-f]{64}")
RULES = (UNRECORDED_TRANSLATION, MISPLACED_TRANSLATION, INVALID_SOURCE, UNSIGNED_REVIEW)


def check_translation(page: Page, publication: Publication, workspace: Workspace) -> Iterator[Finding]:
    """Tell what is wrong with the record of a translation; what it says of its source is told by `stale`."""
    section = page.section
    source = publication.expression(page.expression.strategy, page.language.other)
    twin = source.page(section.id) if source else None
    if not section.is_whole or (twin and not twin.is_whole):
        return
    if section.translation:
        yield from _check_record(page, section.translation, workspace)
    elif twin and _is_translated(page, workspace):
        hint = f"Compare the two, then run `zweiklang reviewed {path_in_content(page)}`."
        message = "this page does not record what it was translated from"
        yield UNRECORDED_TRANSLATION.found(section.at, message, hint, section=page.name, related=[twin.at])


def _is_translated(page: Page, workspace: Workspace) -> bool:
    """Whether there is no official text in this language."""
    strategy = workspace.strategy(page.expression.strategy)
    return strategy is not None and page.language not in strategy.languages


def _check_record(page: Page, translation: Translation, workspace: Workspace) -> Iterator[Finding]:
    at = page.section.at_key("translation")
    counts = workspace.authoritative_of(page.expression.strategy)
    if translation.of is page.language:
        message = f"this page is in '{page.language}' and says that it is translated from it"
        hint = f"Write `of: {page.language.other}`, or take `translation` out."
        yield MISPLACED_TRANSLATION.found(at, message, hint, section=page.name)
    elif page.language is counts:
        message = f"this page is in '{counts}', whose wording counts, and says that it is a translation"
        hint = "Take `translation` out, or name the other language as `authoritative` in strategies.yml."
        yield MISPLACED_TRANSLATION.found(at, message, hint, section=page.name)
    elif not HASH.fullmatch(translation.source):
        message = f"{quoted(translation.source)} is no hash of a source"
        hint = f"Compare the page with its source, then run `zweiklang reviewed {path_in_content(page)}`."
        yield INVALID_SOURCE.found(at, message, hint, section=page.name)
    unsigned = not translation.reviewed_by or translation.reviewed_on is None
    if translation.status is TranslationStatus.REVIEWED and unsigned:
        message = "the translation is marked as reviewed, without the name or the day of the review"
        hint = "Add `reviewed_by` and `reviewed_on`, or set `status: draft`."
        yield UNSIGNED_REVIEW.found(at, message, hint, section=page.name)
