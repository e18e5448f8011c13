"""Who refers to whom: what a text says of another place, and whether that place was found."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from generator.model.places import Language, Location
from generator.model.text import NOWHERE, Target

DOCUMENTS = "documents"
"""Takes the place of a strategy in a `Target` whose anchor is the id of a cited document."""

INDEX = "index"
"""Id of a strategy's own page, and of the page that lists the cited documents."""


class ReferenceKind(StrEnum):
    """What is referred to."""

    STRATEGY = "strategy"
    DOCUMENT = "document"
    """A document outside the publication."""
    SECTION = "section"
    FIGURE = "figure"
    TABLE = "table"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Reference:
    """Words in a section that refer to another place."""

    kind: ReferenceKind
    origin: Target
    """The section that refers."""
    language: Language
    words: str
    """The words that refer, as they stand there."""
    sentence: str
    """The sentence that they stand in, or the part of it that a cell or heading holds."""
    target: Target | None
    """The place referred to; None where it was not found.  A note is named by its label as anchor."""
    note: str = ""
    """Label of the footnote that refers; empty for the text itself."""
    is_link: bool = False
    """Whether the words are a link already."""
    nearest: tuple[str, ...] = ()
    """Of a place that was not found: what is there instead, nearest first, for a person to read."""
    at: Location = field(default=NOWHERE, compare=False)

    @property
    def document(self) -> str:
        """Id of the cited document; empty where something else is referred to."""
        return self.target.anchor if self.target and self.target.strategy == DOCUMENTS else ""

    @property
    def leads_out(self) -> bool:
        """Whether another strategy or a document is referred to."""
        return self.target is not None and self.target.strategy != self.origin.strategy


def document_target(document: str) -> Target:
    """The place of a cited document."""
    return Target(DOCUMENTS, INDEX, document)
