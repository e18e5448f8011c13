"""Publication, standings and findings → a view of each strategy, and the findings that belong to no text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.model import Expression, Language, Publication, Section, Standing, Strategy, StrategyStanding, Target
from generator.problems import Finding
from generator.reports.entry import Entry, entries_of, place_of, spell_out
from generator.reports.parallel.placing import place_findings
from generator.reports.parallel.rows import lay_out
from generator.reports.parallel.views import SectionView, StrategyView, name_file


@dataclass(frozen=True, slots=True)
class Composed:
    """All that the report shows."""

    strategies: tuple[StrategyView, ...]
    beside: tuple[Entry, ...]
    """Findings about settings, waivers, and files that belong to no page."""


def compose_report(
    publication: Publication, standings: Sequence[StrategyStanding], findings: Sequence[Finding], cwd: Path
) -> Composed:
    """Put every finding at its place; each is shown once."""
    composer = Composer(publication, cwd)
    entries = entries_of(findings, cwd)
    for finding, entry in zip(sorted(findings, key=Finding.sort_key), entries, strict=True):
        composer.told.setdefault(finding.at.path, []).append((finding, entry))
    known = {standing.strategy.id: standing for standing in standings}
    strategies = tuple(
        composer.view_strategy(strategy, known.get(strategy.id))
        for strategy in publication.strategies
        if any(publication.expression(strategy.id, language) for language in Language)
    )
    placed = {entry.fingerprint for strategy in strategies for entry in strategy.entries}
    return Composed(strategies, tuple(entry for entry in entries if entry.fingerprint not in placed))


@dataclass(frozen=True, slots=True)
class Composer:
    """Knows what all sections draw on."""

    publication: Publication
    cwd: Path
    told: dict[Path, list[tuple[Finding, Entry]]] = field(default_factory=dict)
    """By file."""

    def view_strategy(self, strategy: Strategy, standing: StrategyStanding | None) -> StrategyView:
        texts = {language: self.publication.expression(strategy.id, language) for language in Language}
        standings = {section.section: section.standing for section in standing.sections} if standing else {}
        sections = tuple(self._view_section(pages, standings.get(section)) for section, pages in _sections_of(texts))
        titles, names = (
            tuple((language, spell_out(name[language])) for language in Language)
            for name in (strategy.title, strategy.short_title)
        )
        return StrategyView(standing, strategy.id, titles, names, sections)

    def _view_section(self, pages: Mapping[Language, Section], standing: Standing | None) -> SectionView:
        first = next(iter(pages.values()))
        readable = {language: page for language, page in pages.items() if not page.is_untranslated}
        placed = lay_out(first.id, readable.get(Language.DE), readable.get(Language.EN), self._find_place)
        files = tuple(dict.fromkeys(page.at.path for page in pages.values()))
        told = [each for path in files for each in self.told.get(path, ())]
        found = place_findings([finding for finding, _ in told], placed, files)
        rows = tuple(
            replace(each.row, entries=tuple(told[n][1] for n in found.get(number, ())))
            for number, each in enumerate(placed)
        )
        headings = tuple((language, spell_out(page.heading)) for language, page in readable.items())
        paths = tuple(place_of(page.at, self.cwd).path for page in pages.values())
        return SectionView(first.id, headings, first.level, paths, standing, rows)

    def _find_place(self, target: Target) -> str:
        """The address of a section in the report; documents outside are not shown there."""
        is_there = any(self.publication.page(target, language) for language in Language)
        return f"{name_file(target.strategy)}#s-{target.section}" if is_there else ""


def _sections_of(texts: Mapping[Language, Expression | None]) -> Iterator[tuple[str, dict[Language, Section]]]:
    """Each section with its pages, by the first position that a language gives it."""
    found: dict[str, dict[Language, Section]] = {}
    for language, text in texts.items():
        for page in text.pages if text else ():
            found.setdefault(page.id, {})[language] = page
    yield from sorted(found.items(), key=lambda section: min(page.position for page in section[1].values()))
