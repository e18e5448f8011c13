"""Publication and its findings → how each section stands in translation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

from generator.checks import parity
from generator.model import (
    Drift,
    Expression,
    Language,
    Publication,
    Section,
    SectionStanding,
    Standing,
    Strategy,
    StrategyStanding,
    TranslationStatus,
)
from generator.problems import Finding, Severity
from generator.workspace import Workspace

DIFFERENCES = frozenset(rule.code for rule in parity.RULES if rule.severity is Severity.ERROR)
"""Kinds of findings by which two texts differ; what may be a matter of taste is none of them."""


def tell_standings(
    publication: Publication, workspace: Workspace, findings: Iterable[Finding]
) -> tuple[StrategyStanding, ...]:
    """Every strategy that has text for readers, with all its sections; `findings` are those that count."""
    differing = frozenset(finding.section for finding in findings if finding.rule.code in DIFFERENCES)
    told = []
    for strategy in publication.strategies:
        original = workspace.authoritative_of(strategy.id)
        sections = _tell_sections(strategy, original, publication, differing)
        told.append(StrategyStanding(strategy, original, tuple(sorted(sections, key=attrgetter("position")))))
    return tuple(standing for standing in told if standing.sections)


def _tell_sections(
    strategy: Strategy, original: Language, publication: Publication, differing: frozenset[str]
) -> Iterator[SectionStanding]:
    texts = {language: publication.expression(strategy.id, language) for language in Language}
    is_comparable = len({text.edition for text in texts.values() if text}) == 1
    is_official = original.other in strategy.languages
    for section in dict.fromkeys(page.id for text in texts.values() if text for page in text.pages):
        pages = {language: _readable(text, section) for language, text in texts.items()}
        if any(pages.values()):
            drift = publication.drift(strategy.id, original.other, section)
            differs = not is_comparable or f"{strategy.id}/{section}" in differing
            sides = pages[original], pages[original.other]
            standing = _standing_of(*sides, drift, differs=differs, is_official=is_official)
            yield SectionStanding(section, pages[Language.DE], pages[Language.EN], standing)


def _readable(text: Expression | None, section: str) -> Section | None:
    """The page, unless readers are not shown it."""
    page = text.page(section) if text else None
    return None if page is None or page.is_untranslated else page


def _standing_of(
    original: Section | None, translation: Section | None, drift: Drift | None, *, differs: bool, is_official: bool
) -> Standing:
    """Official texts, which were issued in their language, need no review; what cannot be read differs."""
    if original is None or translation is None:
        return Standing.MISSING
    if drift and drift.is_stale:
        return Standing.STALE
    if differs or not (original.is_whole and translation.is_whole):
        return Standing.DIFFERS
    record = translation.translation
    is_vouched_for = record.status is TranslationStatus.REVIEWED if record else is_official
    return Standing.COMPLETE if is_vouched_for else Standing.UNREVIEWED
