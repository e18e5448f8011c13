"""How far a translation has drifted from its source: what was changed there since, and what was never translated."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.model.places import Language, Location
from generator.model.text import NOWHERE


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a page that is translated as one: its title, a paragraph, a list item, a table, a note."""

    kind: str
    """In words, such as `paragraph` or `note 7`."""
    said: str
    """Hash of what it says, marks and links included: two pieces that say the same have the same."""
    words: str
    """Its words alone."""
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Change:
    """A piece of the source before and after; one of the two is missing where it was added or taken out."""

    before: Piece | None
    after: Piece | None
    counterpart: Location | None = None
    """Where the translation of it stands, or what it stands behind; None where that is not known."""


@dataclass(frozen=True, slots=True)
class Drift:
    """A translation whose source says something else than it was made from, or that has untranslated pieces."""

    strategy: str
    language: Language
    """Of the translation."""
    section: str
    now: str
    """`sha256:…` of the source as it stands."""
    is_stale: bool = False
    is_known: bool = True
    """False where nothing was kept of what the source said: then `changes` cannot be told."""
    changes: tuple[Change, ...] = ()
    """In the order of the source; empty where the same pieces are arranged in another way."""
    untranslated: tuple[Location, ...] = ()
    """Pieces that say, word for word, what the source says."""
