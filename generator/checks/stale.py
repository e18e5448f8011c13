"""Drift of a translation → findings: each piece of the source that changed, at the place that translates it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.page import Page
from generator.checks.word_diff import shorten, show_word_diff
from generator.model import Change, Drift, Location, Piece, Publication
from generator.problems import Category, Finding, Rule, Severity

STALE_TRANSLATION = Rule(
    "stale-translation",
    Category.ACCURACY,
    Severity.WARNING,
    "A translation was made from the text that its counterpart has now.",
)
UNTRANSLATED_TEXT = Rule(
    "untranslated-text",
    Category.ACCURACY,
    Severity.WARNING,
    "A translation says nothing word for word as its counterpart does.",
)
RULES = (STALE_TRANSLATION, UNTRANSLATED_TEXT)


def check_drift(page: Page, publication: Publication) -> Iterator[Finding]:
    """Tell what changed in the source of a translation, and what is not translated."""
    drift = publication.drift(page.expression.strategy, page.language, page.section.id)
    source = publication.expression(page.expression.strategy, page.language.other)
    twin = source.page(page.section.id) if source else None
    if page.section.is_untranslated:
        message, hint = "this page is not translated yet", "Translate it, then set `status: draft`."
        at = page.section.at_key("translation")
        yield UNTRANSLATED_TEXT.found(at, message, hint, section=page.name, related=[twin.at] if twin else [])
    elif drift and drift.untranslated:
        yield _untranslated(page, drift)
    if drift and drift.is_stale and twin:
        yield from _stale(page, drift, twin.at)


def path_in_content(page: Page) -> str:
    """The page as commands take it."""
    return f"{page.language}/{page.expression.strategy}/{page.section.at.path.name}"


def _untranslated(page: Page, drift: Drift) -> Finding:
    first, *others = drift.untranslated
    count = f"{len(others) + 1} pieces of this page say" if others else "this says"
    message = f"{count} word for word what the text in '{page.language.other}' says"
    hint = f"Translate it. If it is to stay, `zweiklang reviewed {path_in_content(page)}` records that it is."
    return UNTRANSLATED_TEXT.found(first, message, hint, section=page.name, related=others)


def _stale(page: Page, drift: Drift, twin: Location) -> Iterator[Finding]:
    record, command = page.section.at_key("translation"), f"`zweiklang reviewed {path_in_content(page)}`"
    if not drift.changes:
        message = "its source was edited after this translation was made"
        if drift.is_known:
            message += ": the same pieces in another arrangement"
        hint = f"Compare the two, then run {command}."
        yield STALE_TRANSLATION.found(record, message, hint, section=page.name, related=[twin])
    for change in drift.changes:
        at = change.counterpart or record
        related = [change.after.at if change.after else twin]
        hint = f"Bring the translation up to date; when the whole page is, run {command}."
        message = _told(change, page.language.other)
        yield STALE_TRANSLATION.found(at, message, hint, section=page.name, related=related)


def _told(change: Change, language: str) -> str:
    match change.before, change.after:
        case Piece() as before, Piece() as after if before.said == after.said:
            return f"{_called(after)} was moved in '{language}': {_words(after)}"
        case Piece() as before, Piece() as after:
            changed = show_word_diff(before.words, after.words) or f"marks or links of {_words(after)}"
            return f"{_called(after)} was changed in '{language}': {changed}"
        case Piece() as before, None:
            return f"{_called(before)} was taken out in '{language}': [-{shorten(before.words.split())}-]"
        case None, Piece() as after:
            return f"{_called(after)} was added in '{language}': {{+{shorten(after.words.split())}+}}"
        case _:
            return ""


def _called(piece: Piece) -> str:
    """`the paragraph`, `note 7`."""
    return piece.kind if piece.kind[-1].isdigit() else f"the {piece.kind}"


def _words(piece: Piece) -> str:
    return shorten(piece.words.split())
