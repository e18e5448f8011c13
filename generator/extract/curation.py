"""What only meaning can tell about a text, as values.

Every place is named by a few words of the text, never by line numbers, so that a curation survives
a new extraction and says so where it does not.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from generator.extract.anchors import Anchor
from generator.extract.outline import Entry
from generator.model import Role


@dataclass(frozen=True, slots=True)
class CuratedHeading:
    """A heading as printed, and the first words it owns where its place does not tell."""

    id: str
    title: Anchor
    begins: Anchor | None = None
    place: int = 0
    """Which of several places it is where these words stand alone, from 1; 0 where they do so once."""


@dataclass(frozen=True, slots=True)
class CuratedRole:
    """Lines that are a letter head or a signature, from the first to the last one."""

    role: Role
    begins: Anchor
    ends: Anchor


@dataclass(frozen=True, slots=True)
class CuratedTable:
    """A table put together again from labels: each cell names the first words of its parts.

    `…` inside an anchor joins two places to one part.
    """

    id: str
    begins: Anchor
    ends: Anchor
    header: tuple[tuple[Anchor, ...], ...]
    rows: tuple[tuple[tuple[Anchor, ...], ...], ...]
    caption: Anchor | None = None
    spaced: bool = False
    """Whether a blank line follows every line, so that it ends no part."""
    section: str = ""


@dataclass(frozen=True, slots=True)
class CuratedFigure:
    """A chart of which only the caption and the source survived."""

    id: str
    caption: Anchor
    source: Anchor | None = None


@dataclass(frozen=True, slots=True)
class CuratedBox:
    """A box beside the text; it runs to the end of its page, or until other words begin."""

    kind: str
    title: Anchor
    section: str = ""
    """The section it belongs to, where that is not the one it stands in."""
    until: Anchor | None = None
    continues: Anchor | None = None
    """First words of its second part, behind other text."""


@dataclass(frozen=True, slots=True)
class Curation:
    """Everything that is decided by hand for one text; empty for an unknown one."""

    outline: tuple[Entry, ...] = ()
    headings: tuple[CuratedHeading, ...] = ()
    roles: tuple[CuratedRole, ...] = ()
    tables: tuple[CuratedTable, ...] = ()
    figures: tuple[CuratedFigure, ...] = ()
    boxes: tuple[CuratedBox, ...] = ()
    begins: tuple[Anchor, ...] = ()
    """Where a paragraph begins although the lines do not show it."""
    continues: tuple[Anchor, ...] = ()
    """Where one goes on although it looks like a new one."""
    same_page: tuple[Anchor, ...] = ()
    """Lines that look like the first one of a page and are not."""
    joined: frozenset[str] = frozenset()
    """Words cut at a line end that are joined without their hyphen, written as cut: `Privats-phäre`."""
    hyphenated: frozenset[str] = frozenset()
    """Words that keep it."""
    path: Path = field(default=Path(), compare=False)
