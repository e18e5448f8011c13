"""Lines of table cells, as a PDF shows them → tables with their captions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.extract.lines import Line
from generator.extract.shape import Part
from generator.extract.tables import CellParts, TableSpot

CAPTION = re.compile(
    r"\s*(?:Tabelle|Tab\.|Table)\s+(?P<number>\d{1,3}(?:\.\d{1,3})*)(?:\s*[.:–—|](?:\s|$)|\s+[A-ZÄÖÜ„“\"(])"
)
"""A sentence such as `Tabelle 3 zeigt` is none."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """The cells of a table, and the captions that it may have."""

    lines: tuple[Line, ...]
    above: tuple[Line, ...]
    below: tuple[Line, ...]


def find_printed_tables(lines: Sequence[Line]) -> tuple[TableSpot, ...]:
    """Put the tables together whose cells a PDF shows, among lines that are free."""
    text = [line for line in lines if not line.is_blank and not line.is_part(Part.NOTE)]
    grids = tuple(_find_grids(text))
    below_first = sum(bool(grid.below) for grid in grids) > sum(bool(grid.above) for grid in grids)
    spots: list[TableSpot] = []
    taken: set[int] = set()
    for grid in grids:
        captions = (grid.below, grid.above) if below_first else (grid.above, grid.below)
        caption = next((own for own in captions if own and own[0].number not in taken), ())
        taken |= {line.number for line in caption}
        spots.append(_make_spot(grid.lines, caption, {spot.id for spot in spots}))
    return tuple(spots)


def _find_grids(text: Sequence[Line]) -> Iterator[_Grid]:
    at, last = 0, 0
    while at < len(text):
        behind = _end_of_table(text, at)
        if behind == at:
            at += 1
            continue
        yield _Grid(tuple(text[at:behind]), _caption_above(text[last:at]), _caption_below(text, behind))
        at = last = behind


def _end_of_table(text: Sequence[Line], at: int) -> int:
    """Index behind the cells of one table; another one begins with its first row."""
    last = (-1, -1)
    while at < len(text):
        shape = text[at].shape
        if shape is None or shape.cell is None or shape.part is not Part.TABLE or shape.cell < last:
            break
        last = shape.cell
        at += 1
    return at


def _caption_above(before: Sequence[Line]) -> tuple[Line, ...]:
    """The block that ends before a table, if it says so."""
    own: list[Line] = []
    for line in reversed(before):
        if line.shape is None or line.shape.part is not Part.TEXT:
            break
        own.insert(0, line)
        if line.shape.begins:
            break
    return tuple(own) if own and CAPTION.match(own[0].text) else ()


def _caption_below(text: Sequence[Line], at: int) -> tuple[Line, ...]:
    if at >= len(text) or not CAPTION.match(text[at].text) or not text[at].is_part(Part.TEXT):
        return ()
    return (text[at], *_rest(text[at + 1 :]))


def _rest(text: Sequence[Line]) -> Iterator[Line]:
    for line in text:
        if line.shape is None or line.shape.begins or line.shape.part is not Part.TEXT:
            return
        yield line


def _make_spot(lines: Sequence[Line], caption: tuple[Line, ...], known: set[str]) -> TableSpot:
    cells: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        if line.shape and line.shape.cell:
            cells.setdefault(line.shape.cell, []).append(line)
    columns = range(max(column for _, column in cells) + 1)

    def parts(row: int, column: int) -> CellParts:
        return (tuple(cells[row, column]),) if (row, column) in cells else ()

    numbers = sorted({row for row, _ in cells})
    header, *rows = (tuple(parts(row, column) for column in columns) for row in numbers)
    match = CAPTION.match(caption[0].text) if caption else None
    name = f"table-{match['number'].replace('.', '-')}" if match else ""
    own = tuple(sorted((*caption, *lines), key=lambda line: line.number))
    return TableSpot(name if name not in known else "", header, tuple(rows), caption, own[0].number, own)
