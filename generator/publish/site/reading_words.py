"""What the website says around a text to those who read it closely, in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Language


@dataclass(frozen=True, slots=True)
class ReadingWords:
    """The words of reading aids in one language."""

    side_by_side: str
    """Leads to the page on which both languages stand beside each other, and heads it."""
    side_by_side_key: str
    """Tells the access key of that link."""
    twin_key: str
    swap: str
    counterpart_none: str
    elsewhere: str
    copied: str
    note: str
    progress: str
    cite: str
    cite_in: str
    cite_short: str
    cite_copy: str
    accessed: str


DE = ReadingWords(
    side_by_side="Deutsch und Englisch nebeneinander",
    side_by_side_key="Zugriffstaste N",
    twin_key="Zugriffstaste T",
    swap="Spalten tauschen",
    counterpart_none="Dazu steht hier nichts.",
    elsewhere="Steht in dieser Sprache an anderer Stelle.",
    copied="Kopiert",
    note="Anmerkung",
    progress="Abschnitt {number} von {count}",
    cite="Diesen Abschnitt zitieren",
    cite_in="in: {work}",
    cite_short="Kurzfassung, nicht der amtliche Wortlaut",
    cite_copy="Text kopieren",
    accessed="(abgerufen am {date})",
)

EN = ReadingWords(
    side_by_side="German and English side by side",
    side_by_side_key="access key N",
    twin_key="access key T",
    swap="Swap columns",
    counterpart_none="Nothing is said about this here.",
    elsewhere="Stands in another place in this language.",
    copied="Copied",
    note="Note",
    progress="Section {number} of {count}",
    cite="Cite this section",
    cite_in="in: {work}",
    cite_short="short edition, not the official wording",
    cite_copy="Copy text",
    accessed="(accessed {date})",
)


def reading_words_in(language: Language) -> ReadingWords:
    return {Language.DE: DE, Language.EN: EN}[language]
