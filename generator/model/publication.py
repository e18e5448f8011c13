"""How pages form strategies in two languages.

Words follow ELI (the European Legislation Identifier): a strategy is the work, what it says in one
language is an expression.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from enum import StrEnum

from generator.model.drift import Drift
from generator.model.places import Bilingual, Language, Location, Provenance
from generator.model.text import NOWHERE, Block, Footnote, Target
from generator.model.vocabulary import NO_CONCEPTS, NO_LABELS, Labels, Taxonomy

# Pages


@dataclass(frozen=True, slots=True)
class Proposed:
    """Tags that `zweiklang tag --apply` proposes; they count for nothing until an editor takes them over."""

    megatrends: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()

    @property
    def tags(self) -> tuple[str, ...]:
        """Ids of all concepts proposed."""
        return (*self.megatrends, *self.fields)


NOTHING_PROPOSED = Proposed()


class TranslationStatus(StrEnum):
    """How far a person vouches for a translation."""

    UNTRANSLATED = "untranslated"
    """The page holds the text of its source, to be translated; readers do not see it."""
    DRAFT = "draft"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Translation:
    """What a section was translated from, and who has reviewed it."""

    of: Language
    source: str
    """`sha256:…` of the text it was made from (`content.hashes.text_hash`)."""
    status: TranslationStatus = TranslationStatus.DRAFT
    reviewed_by: str = ""
    reviewed_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """One page: a part of a strategy in one language, down to level 3 of its outline."""

    id: str
    """Language-free, unique within the strategy, never changes once published."""
    position: tuple[int, ...]
    """Place in the outline, such as (3, 2, 1); () is the strategy's own page, `index.md`."""
    title: str
    blocks: tuple[Block, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    number: str = ""
    """As printed, such as `3.2.1` or `II`; empty where none is printed."""
    megatrends: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    proposed: Proposed = NOTHING_PROPOSED
    provenance: Provenance | None = None
    translation: Translation | None = None
    at: Location = field(default=NOWHERE, compare=False)
    key_lines: tuple[tuple[str, int], ...] = field(default=(), compare=False)
    """Line of each key of the front matter."""
    is_whole: bool = field(default=True, compare=False)
    """False where the file or its front matter cannot be read: what it says is not known."""

    def at_key(self, key: str) -> Location:
        """Where a key of the front matter stands; the page as a whole where it is absent."""
        return Location(self.at.path, dict(self.key_lines).get(key, self.at.line))

    @property
    def level(self) -> int:
        """Depth in the outline: 1 is a chapter, 0 the strategy's own page."""
        return len(self.position)

    @property
    def heading(self) -> str:
        """Number and title, as a reader sees them."""
        return f"{self.number} {self.title}".strip()

    @property
    def tags(self) -> tuple[str, ...]:
        """Ids of all concepts this section is tagged with."""
        return (*self.megatrends, *self.fields)

    @property
    def is_untranslated(self) -> bool:
        """Whether the page waits to be translated and holds the text of its source until then."""
        return self.translation is not None and self.translation.status is TranslationStatus.UNTRANSLATED


class Edition(StrEnum):
    """Whether a text is the official wording or a short edition of it."""

    FULL = "full"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Expression:
    """A strategy in one language: one folder of Markdown files."""

    strategy: str
    language: Language
    introduction: Section
    """The page `index.md`: what stands before the first heading."""
    sections: tuple[Section, ...]
    """In reading order."""
    edition: Edition = Edition.FULL

    @property
    def pages(self) -> tuple[Section, ...]:
        """Every page in reading order, the introduction first."""
        return (self.introduction, *self.sections)

    def for_readers(self) -> Expression | None:
        """The same without sections that wait to be translated; the introduction is known by `is_untranslated`."""
        sections = tuple(section for section in self.sections if not section.is_untranslated)
        if self.introduction.is_untranslated and not sections:
            return None
        return replace(self, sections=sections)

    def page(self, section_id: str) -> Section | None:
        """The page with this id, if there is one."""
        return next((page for page in self.pages if page.id == section_id), None)

    def children(self, parent: Section) -> tuple[Section, ...]:
        """The sections directly below `parent`, in reading order."""
        depth = len(parent.position)
        return tuple(
            s
            for s in self.sections
            if len(s.position) > depth and s.position[:depth] == parent.position and self._parent_depth(s) == depth
        )

    def _parent_depth(self, section: Section) -> int:
        """Depth of the nearest section above; outlines may leave out a level."""
        above = {s.position for s in self.sections}
        return next((n for n in range(section.level - 1, 0, -1) if section.position[:n] in above), 0)


# Strategies


@dataclass(frozen=True, slots=True)
class SourceText:
    """An extracted text that an expression is imported from."""

    language: Language
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """A document outside the publication that strategies refer to."""

    id: str
    title: Bilingual
    url: str = ""
    names: Labels = NO_LABELS
    """What texts call it beside its title."""


@dataclass(frozen=True, slots=True)
class Strategy:
    """The work, whatever its language: an entry of `strategies.yml`."""

    id: str
    title: Bilingual
    short_title: Bilingual
    description: Bilingual
    """One or two sentences: what the strategy is."""
    issuer: Bilingual
    issued: str
    """Date of issue as far as it is known: `2020`, `2023-09` or `2023-09-14` (ISO 8601)."""
    languages: tuple[Language, ...]
    """Languages in which there is an official text."""
    sources: tuple[SourceText, ...] = ()
    cites: tuple[str, ...] = ()
    """Ids of cited documents."""
    names: Labels = NO_LABELS
    """What texts call it beside its title."""
    authoritative: Language | None = None
    """The language whose wording counts, where it is another than that of the whole publication."""


@dataclass(frozen=True, slots=True)
class Publication:
    """Every strategy that has text, in both languages, and the vocabulary they share."""

    strategies: tuple[Strategy, ...]
    expressions: tuple[Expression, ...]
    taxonomy: Taxonomy = NO_CONCEPTS
    drifts: tuple[Drift, ...] = field(default=(), compare=False)
    """Translations that are behind their sources."""

    def drift(self, strategy_id: str, language: Language, section_id: str) -> Drift | None:
        """How a page is behind its source, if it is."""
        wanted = (strategy_id, language, section_id)
        return next((d for d in self.drifts if (d.strategy, d.language, d.section) == wanted), None)

    def for_readers(self) -> Publication:
        """The same without pages that hold another language's text until they are translated."""
        readable = (expression.for_readers() for expression in self.expressions)
        return replace(self, expressions=tuple(expression for expression in readable if expression))

    def strategy(self, strategy_id: str) -> Strategy | None:
        """The strategy with this id, if it is published."""
        return next((s for s in self.strategies if s.id == strategy_id), None)

    def expression(self, strategy_id: str, language: Language) -> Expression | None:
        """What a strategy says in one language, if anything."""
        return next((e for e in self.expressions if (e.strategy, e.language) == (strategy_id, language)), None)

    def page(self, target: Target, language: Language) -> Section | None:
        """The page a cross-reference leads to in this language, if it is there."""
        expression = self.expression(target.strategy, language)
        return expression.page(target.section) if expression else None
