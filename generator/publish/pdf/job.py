"""What a worker needs to make one edition: a value that can be sent to another process."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.model import Bilingual, Edition, Expression, Language, Strategy, Taxonomy, TranslationStatus
from generator.publish.pdf.addresses import Addresses, edition_url
from generator.publish.pdf.references import SectionReferences
from generator.publish.pdf.words import WORDS, Words, date_words


@dataclass(frozen=True, slots=True)
class EditionJob:
    """One strategy in one language, to be set as a PDF."""

    strategy: Strategy
    expression: Expression
    taxonomy: Taxonomy
    title: Bilingual
    """Of the whole publication."""
    publisher: Bilingual
    authoritative: Language
    site_url: str
    version: str
    content: Path
    """Folder that images are taken from."""
    stale: tuple[str, ...] = ()
    """Headings of sections whose original was changed since they were translated."""
    missing: tuple[str, ...] = ()
    """Headings of sections, in the other language, that are not translated."""
    references: tuple[SectionReferences, ...] = ()
    """Where sections lead out of the edition, and what leads to them."""

    @property
    def language(self) -> Language:
        return self.expression.language

    @property
    def words(self) -> Words:
        return WORDS[self.language]

    @property
    def addresses(self) -> Addresses:
        return Addresses(self.expression, self.site_url, self.version)

    @property
    def path(self) -> Path:
        """Where the edition goes, below the output folder."""
        return Path(self.language, self.version, "pdf", f"{self.strategy.id}.pdf")

    @property
    def identifier(self) -> str:
        """The edition's address, or its path where the website's address is not known."""
        return edition_url(self.site_url, self.path)

    @property
    def title_parts(self) -> tuple[str, str]:
        """Title and subtitle, which stand on lines of their own."""
        title, _, subtitle = self.strategy.title[self.language].partition(": ")
        return title, subtitle

    @property
    def version_words(self) -> str:
        return self.words.draft if self.version == "draft" else f"{self.words.version} {self.version}"

    @property
    def date(self) -> str:
        return date_words(self.strategy.issued, self.language)

    @property
    def has_notice(self) -> bool:
        """Whether the cover has to say what this text is not."""
        is_translation = self.language is not self.authoritative
        return bool(self.is_short or self.is_unreviewed or is_translation or self.stale or self.missing)

    @property
    def is_short(self) -> bool:
        return self.expression.edition is Edition.SHORT

    @property
    def is_unreviewed(self) -> bool:
        """Whether a translated part waits for a person's review."""
        translations = (page.translation for page in self.expression.pages)
        return any(t is not None and t.status is TranslationStatus.DRAFT for t in translations)
