"""What print shows of a line beside its words; known where a PDF was read, unknown in extracted text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What a line of print is part of."""

    TEXT = "text"
    TITLE = "title of the document"
    HEADING = "heading"
    NOTE = "note"
    TABLE = "table"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Shape:
    """A line as it is set."""

    part: Part = Part.TEXT
    begins: bool = False
    """Whether a paragraph, an item, a heading, a note or a table begins here."""
    depth: int = 0
    """Level of a heading; how deep an item is nested, from 1."""
    cell: tuple[int, int] | None = None
    """Row and column of a table, from 0."""
    inside: bool = False
    """Whether a paragraph belongs to the item before it."""
    reason: str = ""
    """Why it is a heading or no text."""
    printed: int | None = None
    """The page number that furniture shows."""
