"""Where something stands: in a language, in a source text, in a file that a person can open."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Language(StrEnum):
    """A language of publication, by its BCP 47 tag."""

    DE = "de"
    EN = "en"

    @property
    def other(self) -> Language:
        """The language that this one is published beside."""
        return Language.EN if self is Language.DE else Language.DE

    @property
    def locale(self) -> str:
        """The CLDR locale whose conventions apply (a bare `en` would mean American order)."""
        return {Language.DE: "de_DE", Language.EN: "en_GB"}[self]


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same words in both languages."""

    de: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.de if language is Language.DE else self.en


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A line that a person can open, counted from 1; line 0 means the file as a whole."""

    path: Path
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else str(self.path)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Lines `first` to `last` of a source text, counted from 1, both included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a section was imported from: stored in front matter, unlike a `Location`."""

    source: str
    """File name of the extracted text."""
    lines: tuple[Span, ...]
    pages: tuple[int, ...] = ()
    """Pages of the printed edition, empty where the source does not tell."""
