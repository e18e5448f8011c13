"""Pair of pages → whether the translation is of the text as it stands now."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from generator.checks.page import Page
from generator.model import Publication, Section, Translation, TranslationStatus
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace import Workspace
from generator.workspace.told import quoted

HashText: TypeAlias = Callable[[Section], str]
"""`content.hashes.text_hash`: what it counts as text, and what it leaves out, is content's to say."""

STALE_TRANSLATION = Rule(
    "stale-translation",
    Category.ACCURACY,
    Severity.WARNING,
    "A translation was made from the text that its counterpart has now.",
)
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
    "A translation names the other language as that of its source.",
)
UNSIGNED_REVIEW = Rule(
    "unsigned-review",
    Category.ACCURACY,
    Severity.WARNING,
    "A reviewed translation names who has reviewed it, and when.",
)
HASH = re.compile(r"sha256:[0-9a-f]{64}")
RULES = (STALE_TRANSLATION, UNRECORDED_TRANSLATION, MISPLACED_TRANSLATION, UNSIGNED_REVIEW)


def check_translation(
    page: Page, publication: Publication, workspace: Workspace, hash_text: HashText
) -> Iterator[Finding]:
    """Compare the hash that a translation records with that of its source."""
    section, translation = page.section, page.section.translation
    source = publication.expression(page.expression.strategy, page.language.other)
    twin = source.page(section.id) if source else None
    if not section.is_whole or (twin and not twin.is_whole):
        return
    if translation is None:
        if twin and _is_translated(page, workspace):
            hint = f'Add: translation: {{of: {page.language.other}, source: "{hash_text(twin)}", status: draft}}'
            message = "this page does not record what it was translated from"
            yield UNRECORDED_TRANSLATION.found(section.at, message, hint, section=page.name, related=[twin.at])
        return
    yield from _check_record(page, translation)
    if twin and translation.of is not page.language and translation.source != (now := hash_text(twin)):
        message = "its source was edited after this translation was made"
        if not HASH.fullmatch(translation.source):
            message = f"{quoted(translation.source)} is no hash of a source"
        hint = f'Compare the two, then set source: "{now}".'
        yield STALE_TRANSLATION.found(
            section.at_key("translation"), message, hint, section=page.name, related=[twin.at]
        )


def _is_translated(page: Page, workspace: Workspace) -> bool:
    """Whether there is no official text in this language."""
    strategy = workspace.strategy(page.expression.strategy)
    return strategy is not None and page.language not in strategy.languages


def _check_record(page: Page, translation: Translation) -> Iterator[Finding]:
    at = page.section.at_key("translation")
    if translation.of is page.language:
        message = f"this page is in '{page.language}' and says that it is translated from it"
        hint = f"Write `of: {page.language.other}`, or take `translation` out."
        yield MISPLACED_TRANSLATION.found(at, message, hint, section=page.name)
    unsigned = not translation.reviewed_by or translation.reviewed_on is None
    if translation.status is TranslationStatus.REVIEWED and unsigned:
        message = "the translation is marked as reviewed, without the name or the day of the review"
        hint = "Add `reviewed_by` and `reviewed_on`, or set `status: draft`."
        yield UNSIGNED_REVIEW.found(at, message, hint, section=page.name)
