"""Standings → the page that shows them to readers: a picture, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.model import Bilingual, Language, SectionStanding, Standing, StrategyStanding
from generator.publish.pictures import Canvas, Fill, Grid, GridRow, draw_grid
from generator.publish.site.addresses import INDEX, address_of, data_address
from generator.publish.site.matrices import NARROW, WIDE
from generator.publish.site.views import LinkView, MeaningView, Site, StatusGroupView, StatusRowView, StatusView

DATA = "status.json"
FILLS = {
    Standing.COMPLETE: Fill.FULL,
    Standing.UNREVIEWED: Fill.CORNER,
    Standing.DIFFERS: Fill.HALF,
    Standing.STALE: Fill.EMPTY,
    Standing.MISSING: Fill.DASH,
}
NAMES = {
    Standing.COMPLETE: Bilingual("vollständig", "complete"),
    Standing.UNREVIEWED: Bilingual("noch nicht geprüft", "not reviewed yet"),
    Standing.DIFFERS: Bilingual("weicht vom Original ab", "differs from the original"),
    Standing.STALE: Bilingual("älter als das Original", "older than the original"),
    Standing.MISSING: Bilingual("nur in einer Sprache", "in one language only"),
}
ONLY_IN = {Language.DE: Bilingual("nur auf Deutsch", "in German only")} | {
    Language.EN: Bilingual("nur auf Englisch", "in English only")
}
MEANINGS = {
    Standing.COMPLETE: Bilingual(
        "Beide Sprachen sagen dasselbe, soweit Prüfungen das erkennen.",
        "Both languages say the same, as far as checks can tell.",
    ),
    Standing.UNREVIEWED: Bilingual(
        "Die Übersetzung ist ein Entwurf: Niemand hat sie bisher mit dem Original verglichen.",
        "The translation is a draft: nobody has compared it with the original yet.",
    ),
    Standing.DIFFERS: Bilingual(
        "Eine Sprache sagt etwas, das in der anderen fehlt oder dort anders steht.",
        "One language says something that the other leaves out or says otherwise.",
    ),
    Standing.STALE: Bilingual(
        "Das Original wurde geändert, nachdem es übersetzt war.",
        "The original was changed after it was translated.",
    ),
    Standing.MISSING: Bilingual(
        "Der Abschnitt ist noch nicht übersetzt.",
        "The section is not translated yet.",
    ),
}


def view_status(site: Site) -> StatusView:
    language = site.language
    meanings = tuple(MeaningView(NAMES[each][language], MEANINGS[each][language]) for each in _used(site))
    groups = tuple(_view_group(site, strategy) for strategy in site.standings)
    offered = any(file.name == DATA for file in site.data)
    data = LinkView("JSON", data_address(site.version, DATA), language) if offered else None
    return StatusView(_draw(site, WIDE), _draw(site, NARROW), meanings, groups, data)


def _used(site: Site) -> Iterator[Standing]:
    """How sections stand here, the best first."""
    used = {section.standing for strategy in site.standings for section in strategy.sections}
    return (standing for standing in Standing if standing in used)


def _view_group(site: Site, strategy: StrategyStanding) -> StatusGroupView:
    short, whole = strategy.strategy.short_title[site.language], len(strategy.sections)
    name = LinkView(short, address_of(strategy.strategy.id, INDEX), site.language)
    summary = site.words.status_summary.format(done=strategy.count()[Standing.COMPLETE], all=whole)
    rows = tuple(_view_row(site, strategy.strategy.id, section) for section in strategy.sections)
    return StatusGroupView(name, summary, rows)


def _view_row(site: Site, strategy: str, section: SectionStanding) -> StatusRowView:
    language = site.language if section.text(site.language) else site.language.other
    text = section.text(language)
    link = LinkView(text.heading if text else section.section, address_of(strategy, section.section), language)
    standing = NAMES[section.standing]
    if section.standing is Standing.MISSING:
        standing = ONLY_IN[Language.DE if section.german else Language.EN]
    return StatusRowView(link, standing[site.language], len(section.position))


def _draw(site: Site, width: float) -> Markup:
    rows = tuple(
        GridRow(strategy.strategy.short_title[site.language], tuple(FILLS[each.standing] for each in strategy.sections))
        for strategy in site.standings
    )
    grid = Grid(rows, tuple((FILLS[standing], NAMES[standing][site.language]) for standing in _used(site)))
    canvas = Canvas(f"status-{width:.0f}", site.words.status, site.words.status_description, width, site.language)
    return Markup(draw_grid(grid, canvas))  # noqa: S704 (an XML writer has escaped it)
