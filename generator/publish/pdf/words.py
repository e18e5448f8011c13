"""The maker's own words on paper, in both languages."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from babel.dates import format_date, format_skeleton

from generator.model import Language


@dataclass(frozen=True, slots=True)
class Words:
    """What an edition says besides its text."""

    contents: str
    colophon: str
    version: str
    draft: str
    language: str
    language_name: str
    issued: str
    issuer: str
    publisher: str
    online: str
    checksum: str
    short_edition: str
    original: str
    authoritative: str
    """Said only where the edition is not in the authoritative language."""
    unreviewed: str
    stale: str
    missing: str
    long_notes: str
    unmarked_notes: str
    figure: str
    note: str
    references: str
    section: str
    leads_to: str
    comes_from: str


WORDS = {
    Language.DE: Words(
        contents="Inhalt",
        colophon="Zu dieser Ausgabe",
        version="Version",
        draft="Entwurf",
        language="Sprache",
        language_name="Deutsch",
        issued="Stand",
        issuer="Herausgeber",
        publisher="Veröffentlicht von",
        online="Online",
        checksum="Prüfsumme des Inhalts",
        short_edition="Kurzfassung in eigenen Worten, nicht der amtliche Wortlaut.",
        original="Original:",
        authoritative="Maßgeblich ist die englische Fassung.",
        unreviewed="Die Übersetzung ist noch nicht durchgesehen.",
        stale="Seit der Übersetzung im Original geändert:",
        missing="Noch nicht übersetzt und hier nicht enthalten:",
        long_notes="Längere Anmerkungen",
        unmarked_notes="Anmerkungen ohne Verweis im Text",
        figure="Abbildung",
        note="Anmerkung",
        references="Verweise",
        section="Abschnitt",
        leads_to="verweist auf",
        comes_from="Darauf verweisen",
    ),
    Language.EN: Words(
        contents="Contents",
        colophon="About this edition",
        version="Version",
        draft="Draft",
        language="Language",
        language_name="English",
        issued="Date",
        issuer="Issued by",
        publisher="Published by",
        online="Online",
        checksum="Checksum of the content",
        short_edition="Short edition in our own words, not the official wording.",
        original="Original:",
        authoritative="The German version is authoritative.",
        unreviewed="The translation has not yet been reviewed.",
        stale="Changed in the original since it was translated:",
        missing="Not translated yet and not included here:",
        long_notes="Longer notes",
        unmarked_notes="Notes without a mark in the text",
        figure="Figure",
        note="Note",
        references="References",
        section="Section",
        leads_to="refers to",
        comes_from="is referred to from",
    ),
}

YEAR, YEAR_AND_MONTH = 1, 2


def date_words(issued: str, language: Language) -> str:
    """A date as exact as it is known: `2023`, `September 2023` or `14 September 2023`."""
    parts = issued.split("-")
    if len(parts) == YEAR:
        return issued
    if len(parts) == YEAR_AND_MONTH:
        return format_skeleton("yMMMM", dt.datetime(int(parts[0]), int(parts[1]), 1), locale=language.locale)  # noqa: DTZ001 - a date has no time zone
    return format_date(dt.date.fromisoformat(issued), "long", locale=language.locale)
