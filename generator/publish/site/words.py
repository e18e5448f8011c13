"""What the website itself says, in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Language


@dataclass(frozen=True, slots=True)
class Words:
    """The website's own words in one language; `{…}` is filled in by `format`."""

    language_name: str
    read_in_other: str
    """Label of the link to the same page in the other language, in that other language."""
    other_language_name: str
    strategies: str
    strategies_intro: str
    topics: str
    documents: str
    documents_intro: str
    document_itself: str
    cited_in: str
    refers_to: str
    referred_from: str
    topics_intro: str
    topics_of_section: str
    also_called: str
    broader: str
    narrower: str
    related: str
    close_match: str
    defined_in: str
    matrix: str
    matrix_description: str
    matrix_table: str
    field: str
    terms: str
    terms_intro: str
    term: str
    meaning: str
    used_in: str
    term_sections: str
    map: str
    map_description: str
    map_target: str
    map_table: str
    status: str
    status_intro: str
    status_description: str
    status_table: str
    status_translation: str
    status_summary: str
    section: str
    start: str
    you_are_here: str
    issuer: str
    issued: str
    languages: str
    text: str
    text_full: str
    text_short: str
    text_missing: str
    read: str
    contents: str
    below: str
    data: str
    pdf: str
    pdf_details: str
    short_notice: str
    draft_notice: str
    stale_notice: str
    partly_notice: str
    stub_section: str
    stub_strategy: str
    stub_link: str
    printed_page: str
    printed_pages: str
    sections_none: str
    authoritative_is_this: str
    authoritative_is_other: str
    version: str
    current_version: str
    version_superseded: str
    version_draft: str
    version_missing: str
    notes: str
    back_to_text: str
    table: str
    permalink: str
    to_dark: str
    to_light: str
    search: str
    search_close: str
    search_query: str
    search_strategy: str
    search_all: str
    search_found: str
    search_found_one: str
    search_found_first: str
    search_none: str
    draft_version: str
    not_found_title: str
    not_found: str
    not_found_start: str
    downloads: str
    downloads_intro: str
    pages: str
    pdf_kind: str
    whole_website: str
    archive: str
    archive_note: str
    checksum: str
    edit: str
    findings: str
    legal: str
    imprint: str
    privacy: str
    accessibility: str


DE = Words(
    language_name="Deutsch",
    read_in_other="This page in English",
    other_language_name="English",
    strategies="Strategien",
    strategies_intro="Zum Lesen, Durchsuchen und Vergleichen, auf Deutsch und auf Englisch.",
    topics="Themen",
    documents="Zitierte Dokumente",
    documents_intro="Dokumente außerhalb dieser Veröffentlichung und die Abschnitte, die sich auf sie beziehen.",
    document_itself="Das Dokument selbst",
    cited_in="Genannt in",
    refers_to="Verweist auf",
    referred_from="Darauf verweisen",
    topics_intro="Was die Strategien zu einem Thema sagen, über alle Texte hinweg.",
    topics_of_section="Themen dieses Abschnitts",
    also_called="Auch:",
    broader="Oberbegriff",
    narrower="Unterbegriffe",
    related="Verwandt",
    close_match="Ähnlich in anderen Strategien",
    defined_in="Beschrieben in",
    matrix="Megatrends und Handlungsfelder",
    matrix_description="In wie vielen Abschnitten ein Handlungsfeld und ein Megatrend zusammen vorkommen.",
    matrix_table="Dasselbe als Tabelle",
    field="Handlungsfeld",
    terms="Begriffe und Abkürzungen",
    terms_intro="Was Begriffe und Abkürzungen bedeuten und wo die Strategien sie verwenden.",
    term="Begriff",
    meaning="Bedeutung",
    used_in="Kommt vor in",
    term_sections="Abschnitte",
    map="Wer auf wen verweist",
    map_description="Wie oft die Strategien einander und andere Dokumente nennen. Breite Linien: viele Verweise.",
    map_target="Verweis auf",
    map_table="Dasselbe als Tabelle: Verweise aus",
    status="Stand der Übersetzung",
    status_intro="Wie weit die Strategien in beiden Sprachen vorliegen, Abschnitt für Abschnitt.",
    status_description="Ein Quadrat für jeden Abschnitt, in der Reihenfolge der Gliederung.",
    status_table="Dasselbe als Tabelle",
    status_translation="Übersetzung",
    status_summary="{done} von {all} Abschnitten vollständig",
    section="Abschnitt",
    start="Start",
    you_are_here="Sie sind hier",
    issuer="Herausgeber",
    issued="Stand",
    languages="Sprachen",
    text="Text",
    text_full="Wortlaut der Strategie",
    text_short="Kurzfassung, nicht der amtliche Wortlaut",
    text_missing="nur auf Englisch",
    read="Lesen",
    contents="Inhalt",
    below="Abschnitte",
    data="Daten",
    pdf="PDF herunterladen",
    pdf_details="PDF, {pages} Seiten, {size}",
    short_notice="Kurzfassung, nicht der amtliche Wortlaut. Das Original: „{title}“, {issuer}, {issued}.",
    draft_notice="Diese Übersetzung ist ein Entwurf und noch nicht geprüft.",
    stale_notice="Der englische Text dieses Abschnitts wurde seit der Übersetzung geändert. "
    "Was hier steht, ist möglicherweise überholt.",
    partly_notice="Teile dieses Abschnitts sind noch nicht übersetzt und stehen hier auf Englisch.",
    stub_section="Dieser Abschnitt liegt noch nicht auf Deutsch vor.",
    stub_strategy="Diese Strategie liegt nicht auf Deutsch vor.",
    stub_link="Den englischen Text lesen",
    printed_page="Seite {pages} der gedruckten Ausgabe",
    printed_pages="Seiten {pages} der gedruckten Ausgabe",
    sections_none="Zu diesem Thema gibt es noch keinen Abschnitt.",
    authoritative_is_this="Maßgeblich ist der deutsche Wortlaut.",
    authoritative_is_other="Maßgeblich ist der englische Wortlaut.",
    version="Fassung",
    current_version="Diese Seite in der aktuellen Fassung",
    version_superseded="Diese Fassung gilt nicht mehr: Es gibt eine neuere.",
    version_draft="Diese Fassung ist ein Entwurf und gilt noch nicht.",
    version_missing="(ohne diese Seite)",
    notes="Anmerkungen",
    back_to_text="zurück zur Textstelle",
    table="Tabelle",
    permalink="Link auf diese Stelle",
    to_dark="Dunkle Darstellung",
    to_light="Helle Darstellung",
    search="Suche",
    search_close="Schließen",
    search_query="Suchbegriff",
    search_strategy="Strategie",
    search_all="alle",
    search_found="{count} Abschnitte",
    search_found_one="1 Abschnitt",
    search_found_first="{count} Abschnitte, hier die ersten {shown}",
    search_none="Kein Abschnitt. Ein anderes Wort oder weniger Filter helfen vielleicht weiter.",
    draft_version="Entwurf",
    not_found_title="Seite nicht gefunden",
    not_found="Unter dieser Adresse gibt es keine Seite. Vielleicht führt einer dieser Wege weiter:",
    not_found_start="Zur Startseite",
    downloads="Dateien zum Herunterladen",
    downloads_intro="Alle Dateien dieser Fassung. Die Prüfsumme zeigt, ob eine Datei unverändert ist.",
    pages="{pages} Seiten",
    pdf_kind="mit Struktur für Vorleseprogramme (PDF/UA-1), zum Aufbewahren (PDF/A-2a)",
    whole_website="Die ganze Website",
    archive="Website als ZIP",
    archive_note="Zum Lesen ohne Netz: entpacken und index.html öffnen.",
    checksum="Prüfsumme der ZIP-Datei (SHA-256)",
    edit="Diese Seite bearbeiten",
    findings="Die Prüfung fand auf dieser Seite",
    legal="Rechtliches",
    imprint="Impressum",
    privacy="Datenschutz",
    accessibility="Erklärung zur Barrierefreiheit",
)

EN = Words(
    language_name="English",
    read_in_other="Diese Seite auf Deutsch",
    other_language_name="Deutsch",
    strategies="Strategies",
    strategies_intro="To read, to search and to compare, in German and in English.",
    topics="Topics",
    documents="Documents cited",
    documents_intro="Documents outside of this publication, and the sections that refer to them.",
    document_itself="The document itself",
    cited_in="Cited in",
    refers_to="Refers to",
    referred_from="Referred to from",
    topics_intro="What the strategies say about a topic, across all texts.",
    topics_of_section="Topics of this section",
    also_called="Also:",
    broader="Broader",
    narrower="Narrower",
    related="Related",
    close_match="Similar in other strategies",
    defined_in="Described in",
    matrix="Megatrends and fields of action",
    matrix_description="In how many sections a field of action and a megatrend occur together.",
    matrix_table="The same as a table",
    field="Field of action",
    terms="Terms and abbreviations",
    terms_intro="What terms and abbreviations mean, and where the strategies use them.",
    term="Term",
    meaning="Meaning",
    used_in="Used in",
    term_sections="Sections",
    map="Who refers to whom",
    map_description="How often the strategies name one another and other documents. Wide lines: many references.",
    map_target="Reference to",
    map_table="The same as a table: references from",
    status="State of the translation",
    status_intro="How far the strategies are there in both languages, section by section.",
    status_description="A square for each section, in the order of the outline.",
    status_table="The same as a table",
    status_translation="Translation",
    status_summary="{done} of {all} sections complete",
    section="Section",
    start="Home",
    you_are_here="You are here",
    issuer="Issued by",
    issued="Date",
    languages="Languages",
    text="Text",
    text_full="wording of the strategy",
    text_short="short edition, not the official wording",
    text_missing="in German only",
    read="Read",
    contents="Contents",
    below="Sections",
    data="Data",
    pdf="Download PDF",
    pdf_details="PDF, {pages} pages, {size}",
    short_notice="Short edition, not the official wording. The original: ‘{title}’, {issuer}, {issued}.",
    draft_notice="This translation is a draft and has not been reviewed yet.",
    stale_notice="The German text of this section has been changed since it was translated. "
    "What is said here may be out of date.",
    partly_notice="Parts of this section are not translated yet and appear here in German.",
    stub_section="This section is not available in English yet.",
    stub_strategy="This strategy is not available in English.",
    stub_link="Read the German text",
    printed_page="Page {pages} of the printed edition",
    printed_pages="Pages {pages} of the printed edition",
    sections_none="There is no section on this topic yet.",
    authoritative_is_this="The English wording is authoritative.",
    authoritative_is_other="The German wording is authoritative.",
    version="Version",
    current_version="This page in the current version",
    version_superseded="This version is no longer in force: there is a newer one.",
    version_draft="This version is a draft and not in force yet.",
    version_missing="(without this page)",
    notes="Notes",
    back_to_text="back to the text",
    table="Table",
    permalink="Link to this place",
    to_dark="Dark appearance",
    to_light="Light appearance",
    search="Search",
    search_close="Close",
    search_query="What to look for",
    search_strategy="Strategy",
    search_all="all",
    search_found="{count} sections",
    search_found_one="1 section",
    search_found_first="{count} sections, here the first {shown}",
    search_none="No section. Another word or fewer filters may help.",
    draft_version="draft",
    not_found_title="Page not found",
    not_found="There is no page at this address. One of these may lead on:",
    not_found_start="To the home page",
    downloads="Files to download",
    downloads_intro="All files of this version. The checksum tells whether a file is unchanged.",
    pages="{pages} pages",
    pdf_kind="tagged for screen readers (PDF/UA-1), for archiving (PDF/A-2a)",
    whole_website="The whole website",
    archive="Website as a ZIP",
    archive_note="To read without a network: unpack it and open index.html.",
    checksum="Checksum of the ZIP (SHA-256)",
    edit="Edit this page",
    findings="The check found on this page",
    legal="Legal information",
    imprint="Imprint",
    privacy="Privacy",
    accessibility="Accessibility statement",
)


def words_in(language: Language) -> Words:
    return {Language.DE: DE, Language.EN: EN}[language]
