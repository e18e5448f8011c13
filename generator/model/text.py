"""What a page says: inlines inside blocks, footnotes beside them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from generator.model.places import Location

NOWHERE = Location(Path())
"""The place of a value that was not read from a file."""


# Inlines


@dataclass(frozen=True, slots=True)
class Text:
    content: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Code:
    content: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line end that carries meaning, as in a postal address or a table cell."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link out of the publication, or one that resolves to nothing in it."""

    target: str
    inlines: tuple[Inline, ...]
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Target:
    """A place in the publication, named without language, version or position."""

    strategy: str
    section: str
    """Id of the section; `index` is the strategy's own page."""
    anchor: str = ""
    """Id of a heading, figure or table in the section; empty for the whole section."""

    def __str__(self) -> str:
        return f"{self.strategy}/{self.section}" + (f"#{self.anchor}" if self.anchor else "")


@dataclass(frozen=True, slots=True)
class CrossReference:
    """A link to a section that exists; its anchor may still be missing (`checks.links`)."""

    target: Target
    inlines: tuple[Inline, ...]
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """A footnote's marker in the text; `label` as in `Footnote`."""

    label: str
    at: Location = field(default=NOWHERE, compare=False)


Inline: TypeAlias = Text | Emphasis | Strong | Code | LineBreak | Link | CrossReference | FootnoteMark


# Blocks


class Role(StrEnum):
    """What a paragraph is, where it is more than running text."""

    LETTERHEAD = "letterhead"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Paragraph:
    inlines: tuple[Inline, ...]
    role: Role | None = None
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section's page."""

    id: str
    title: tuple[Inline, ...]
    number: str = ""
    """As printed, such as `3.2.1`; empty where none is printed."""
    depth: int = 1
    """Levels below the section's own title, from 1."""
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class ListItem:
    blocks: tuple[Block, ...]
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class ListBlock:
    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1
    """Number of the first item of an ordered list."""
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Quotation:
    blocks: tuple[Block, ...]
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Box:
    """A titled box that stands beside the running text."""

    title: str
    blocks: tuple[Block, ...]
    kind: str = "note"
    """One word that styles may tell boxes apart by: `note`, `impulse`, `example`."""
    at: Location = field(default=NOWHERE, compare=False)


class Align(StrEnum):
    """How a table column is set."""

    NONE = ""
    LEFT = "left"
    RIGHT = "right"
    CENTER = "center"


Cell: TypeAlias = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one head row; `rows` are as long as `header`."""

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    align: tuple[Align, ...] = ()
    """One for each column, or empty."""
    id: str = ""
    """Anchor such as `table-1`; empty where there is no caption."""
    caption: tuple[Inline, ...] = ()
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Image:
    path: str
    """Relative to the file it stands in."""
    alt: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its caption; `image` is None where only the caption survived extraction."""

    id: str
    caption: tuple[Inline, ...]
    image: Image | None = None
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class CodeBlock:
    content: str
    info: str = ""
    """The language of the code, as in a fenced block's info string."""
    at: Location = field(default=NOWHERE, compare=False)


CONFLICT = "conflict"
"""Kind of the box that shows what an import says where an editor says something else."""


Block: TypeAlias = Paragraph | Heading | ListBlock | Quotation | Box | Table | Figure | CodeBlock


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note as printed; it may have no marker in the text, and keeps its number all the same."""

    label: str
    """The printed number, or owner and number (`table-drivers-1`) for notes of a table or figure."""
    paragraphs: tuple[Paragraph, ...]
    at: Location = field(default=NOWHERE, compare=False)

    @property
    def number(self) -> str:
        """The number as printed: the label without its owner."""
        return self.label.rpartition("-")[2]
