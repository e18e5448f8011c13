"""What a page of print holds: fragments of text, and the pieces that they are put together to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

Rule: TypeAlias = tuple[float, float, float]
"""A horizontal line: left, right, height on the page."""
Wall: TypeAlias = tuple[float, float, float]
"""A vertical line: bottom, top, place from the left."""


class Fragment(NamedTuple):
    """Words in one style, as the reader tells them; lengths are points, heights are from the bottom."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    font: str
    upright: bool
    """Whether it reads as most of its page does."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as told by the reader."""

    number: int
    fragments: tuple[Fragment, ...]
    rules: tuple[Rule, ...]
    walls: tuple[Wall, ...] = ()


class Style(NamedTuple):
    """How a piece is set; larger ones first."""

    size: float
    bold: bool
    font: str


class CellLine(NamedTuple):
    """A line of a cell of a table; rows and columns count from 0."""

    row: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand together on one line: a line of a column; or a whole table, which has no words."""

    page: int
    text: str
    left: float
    right: float
    base: float
    style: Style
    inner: float
    """Where the words begin behind a bullet or number; else `left`."""
    goes_on: bool = False
    """Whether a blank follows, as in a justified line that is stretched."""
    cells: tuple[CellLine, ...] = ()
    """Of a table: its lines, cell by cell."""

    @property
    def size(self) -> float:
        return self.style.size

    @property
    def width(self) -> float:
        return self.right - self.left


Row: TypeAlias = tuple[Piece, ...]
"""The pieces of one page that stand on the same line, from left to right."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The column that lines are set in."""

    page: int
    columns: int
    """How many stand side by side."""
    index: int
    left: float = 0
    right: float = 0


@dataclass(frozen=True, slots=True)
class Strip:
    """A row of one column."""

    row: Row
    frame: Frame

    @property
    def base(self) -> float:
        return self.row[0].base

    @property
    def left(self) -> float:
        return self.row[0].left

    @property
    def right(self) -> float:
        return self.row[-1].right
