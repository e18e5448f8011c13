"""How the parts of something stand → a picture of it: a square for each part, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from generator.publish.pictures.canvas import LINE, SIZE, Canvas, Ink, Point

SIDE = 12.0
STEP = 17.0
"""From one square to the next."""
GAP = 14.0


class Fill(StrEnum):
    """How much of a square is filled: shapes that are told apart without colour."""

    FULL = "full"
    HALF = "half"
    CORNER = "corner"
    EMPTY = "empty"
    DASH = "dash"
    """No square at all."""


@dataclass(frozen=True, slots=True)
class GridRow:
    label: str
    cells: tuple[Fill, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    rows: tuple[GridRow, ...]
    legend: tuple[tuple[Fill, str], ...]
    """What each fill means."""


def draw_grid(grid: Grid, canvas: Canvas) -> str:
    """Draw the squares of each row below its label, in as many lines as they need, and what they mean at the end."""
    in_line = max(1, int((canvas.width - SIDE) // STEP) + 1)
    y = 0.0
    for row in grid.rows:
        lines = canvas.wrap(row.label, canvas.width)
        canvas.write_lines(0, y + len(lines) * LINE / 2, lines, Ink.STRONG)
        y += len(lines) * LINE + GAP / 2
        for number, cell in enumerate(row.cells):
            _draw_cell(canvas, (number % in_line * STEP, y + number // in_line * STEP), cell)
        y += -(-len(row.cells) // in_line) * STEP + GAP
    for fill, meaning in grid.legend:
        y = _draw_meaning(canvas, fill, meaning, y)
    return canvas.finish(y)


def _draw_meaning(canvas: Canvas, fill: Fill, meaning: str, top: float) -> float:
    lines = canvas.wrap(meaning, canvas.width - STEP - GAP / 2)
    _draw_cell(canvas, (0, top + (LINE - SIDE) / 2), fill)
    canvas.write_lines(STEP + GAP / 2, top + len(lines) * LINE / 2 - (LINE - SIZE) / 2, lines, Ink.LABEL)
    return top + len(lines) * LINE + GAP / 3


def _draw_cell(canvas: Canvas, at: Point, fill: Fill) -> None:
    square = _box(at[0], at[1], SIDE, SIDE)
    if fill is not Fill.DASH:
        canvas.shape(square, Ink.FRAME)
    match fill:
        case Fill.FULL:
            canvas.shape(square, Ink.MARK)
        case Fill.HALF:
            canvas.shape(_box(at[0], at[1] + SIDE / 2, SIDE, SIDE / 2), Ink.MARK)
        case Fill.CORNER:
            canvas.shape((square[0], *square[2:]), Ink.MARK)
        case Fill.DASH:
            canvas.shape(_box(at[0] + SIDE / 6, at[1] + SIDE / 2 - 1.5, SIDE * 2 / 3, 3), Ink.QUIET)
        case Fill.EMPTY:
            pass
        case _:
            assert_never(fill)


def _box(left: float, top: float, width: float, height: float) -> tuple[Point, ...]:
    """Its corners, moved by the half of a stroke so that edges are sharp."""
    right, foot = left + width - 0.5, top + height - 0.5
    left, top = left + 0.5, top + 0.5
    return (left, top), (right, top), (right, foot), (left, foot)
