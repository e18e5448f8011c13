"""Publication → pages without a counterpart in the other language, and pairs that disagree."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.page import Page
from generator.model import Expression, Publication, Section
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace import Workspace
from generator.workspace.told import listed

MISSING_TWIN = Rule(
    "missing-twin", Category.ACCURACY, Severity.WARNING, "A page has its counterpart in the other language."
)
MISSING_LANGUAGE = Rule(
    "missing-language",
    Category.ACCURACY,
    Severity.WARNING,
    "A strategy has a text in each of the languages that strategies.yml names for it.",
)
UNTRANSLATED = Rule(
    "untranslated-strategy",
    Category.ACCURACY,
    Severity.NOTE,
    "A strategy that was issued in one language may be translated; until then each page says that it is not.",
)
TWINS_DISAGREE = Rule(
    "twins-disagree",
    Category.ACCURACY,
    Severity.WARNING,
    "A page and its counterpart have the same printed number and tags.",
)
EDITIONS_DISAGREE = Rule(
    "editions-disagree",
    Category.ACCURACY,
    Severity.WARNING,
    "Both texts of a strategy are full editions, or both are short ones.",
)
RULES = (MISSING_TWIN, MISSING_LANGUAGE, UNTRANSLATED, TWINS_DISAGREE, EDITIONS_DISAGREE)


def check_twins(publication: Publication, workspace: Workspace) -> Iterator[Finding]:
    """Compare each text with the one in the other language; a pair is told once, at the translation."""
    for expression in publication.expressions:
        is_translation = expression.language is not workspace.authoritative_of(expression.strategy)
        other = publication.expression(expression.strategy, expression.language.other)
        if other is None:
            yield _missing_expression(expression, workspace)
            continue
        for section in expression.pages:
            page, twin = Page(section, expression), other.page(section.id)
            if twin is None:
                yield _missing_twin(page, is_translation=is_translation)
            elif is_translation and section.is_whole and twin.is_whole:
                yield from _compare(page, twin)
        if (
            is_translation
            and expression.edition is not other.edition
            and expression.introduction.is_whole
            and other.introduction.is_whole
        ):
            message = f"this is a {expression.edition} edition, the text in '{other.language}' a {other.edition} one"
            hint = "Set `edition` alike in both files index.md."
            at, related = expression.introduction.at_key("edition"), [other.introduction.at_key("edition")]
            name = f"{expression.strategy}/index"
            yield EDITIONS_DISAGREE.found(at, message, hint, section=name, related=related)


def _missing_expression(expression: Expression, workspace: Workspace) -> Finding:
    """One finding for the whole strategy, as it has the same cause on each page."""
    language = expression.language.other
    strategy = workspace.strategy(expression.strategy)
    rule = MISSING_LANGUAGE if strategy and language in strategy.languages else UNTRANSLATED
    count = len(expression.pages)
    message = f"none of the {count} pages of {expression.strategy!r} has a counterpart in '{language}'"
    hint = f"Import or translate it into the folder {language}/{expression.strategy}."
    return rule.found(expression.introduction.at, message, hint, section=f"{expression.strategy}/index")


def _missing_twin(page: Page, *, is_translation: bool) -> Finding:
    language = page.language.other
    file = page.section.at.path.name or f"{page.section.id}.md"
    message = f"this page has no counterpart in '{language}'"
    hint = f"Write {language}/{page.expression.strategy}/{file} with the same id."
    if not is_translation:
        hint = f"`zweiklang twin {page.language}/{page.expression.strategy}/{file}` makes it, to be translated."
    return MISSING_TWIN.found(page.section.at, message, hint, section=page.name)


def _compare(page: Page, twin: Section) -> Iterator[Finding]:
    language = page.language.other
    here, there = page.section, twin
    for key, ours, theirs, hint in (
        ("number", here.number, there.number, "Make both alike, unless the printed texts differ."),
        ("megatrends", _tags(here.megatrends), _tags(there.megatrends), "Tag both alike."),
        ("fields", _tags(here.fields), _tags(there.fields), "Tag both alike."),
    ):
        if ours != theirs:
            message = f"{key}: {ours or 'none'} here, {theirs or 'none'} in '{language}'"
            at, related = here.at_key(key), [there.at_key(key)]
            yield TWINS_DISAGREE.found(at, message, hint, section=page.name, related=related)


def _tags(tags: tuple[str, ...]) -> str:
    return listed(sorted(set(tags)))
