"""Rows of pieces that stand below one another → a table: its columns, its rows, its cells.

A column is where pieces of several rows overlap.  Drawn lines part the rows; where there are none,
more room between two lines does, or a piece in the first column.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

from generator.extract.lexicon import CUT
from generator.extract.pdf.pages import CellLine, Piece, Row
from generator.extract.pdf.sizes import Measure

CORRIDOR = 0.3
"""Room between two columns over all rows, in sizes."""
ROOMY = 1.2
"""Line distance, in the least one, from which on there is room between two rows."""
TIGHT = 1.5
"""Line distance, in sizes, below which no room is left between lines."""
RUNNING = 0.3
"""Share of lines in small letters that shows that they are one text."""
MOST_COLUMNS = 12

Columns: TypeAlias = Sequence[tuple[float, float]]
"""Left and right edge of each."""


def find_columns(rows: Sequence[Row]) -> Columns:
    """Where pieces stand, with nothing between over all rows."""
    columns: list[tuple[float, float]] = []
    for piece in sorted((piece for row in rows for piece in row), key=lambda piece: piece.left):
        if columns and piece.left < columns[-1][1] + CORRIDOR * piece.size:
            columns[-1] = (columns[-1][0], max(columns[-1][1], piece.right))
        else:
            columns.append((piece.left, piece.right))
    return columns


def column_of(piece: Piece, columns: Columns) -> int | None:
    """The column that a piece stands in; None where it reaches over two."""
    own = [n for n, (left, right) in enumerate(columns) if piece.left < right and piece.right > left]
    return own[0] if len(own) == 1 else None


def number_rows(rows: Sequence[Row], columns: Columns, usual: Measure) -> list[int]:
    """The row of the table that each line belongs to, where nothing is drawn."""
    gaps = [above[0].base - below[0].base for above, below in pairwise(rows)]
    least = min(gaps, default=0)
    wrapped = max(gaps, default=0) > ROOMY * least and least < ROOMY * usual.leading(rows[0][0].size)
    if max(gaps, default=0) < TIGHT * rows[0][0].size and _is_running(rows):
        return [0] * len(rows)
    numbers = [0]
    for gap, (above, row) in zip(gaps, pairwise(rows), strict=True):
        begins = gap > ROOMY * least if wrapped else column_of(row[0], columns) == 0 and not _is_cut(above, row)
        numbers.append(numbers[-1] + begins)
    return numbers


def _is_running(rows: Sequence[Row]) -> bool:
    """Whether lines go on with the words of those above, as those of one row do."""
    pieces = [piece for row in rows[1:] for piece in row]
    return sum(piece.text[:1].islower() for piece in pieces) > RUNNING * len(pieces)


def _is_cut(above: Row, row: Row) -> bool:
    """Whether a row goes on with a word that is cut at the end of the one above."""
    return CUT.search(above[0].text) is not None and row[0].text[:1].islower()


def make_table(rows: Sequence[Row], numbers: Sequence[int], columns: Columns, usual: Measure) -> Piece | None:
    """A piece that stands for a table, as large as running text; None where no two rows have two columns."""
    cells: dict[tuple[int, int], list[str]] = {}
    for number, row in zip(numbers, rows, strict=True):
        for piece in row:
            cells.setdefault((number, _cell_column(piece, columns)), []).append(piece.text)
    shared = [row for row, _ in cells if sum(other == row for other, _ in cells) > 1]
    if len(set(shared)) < 2 or not 2 <= len({column for _, column in cells}) <= MOST_COLUMNS:  # noqa: PLR2004
        return None
    first, pieces = rows[0][0], [piece for row in rows for piece in row]
    told = tuple(CellLine(*place, text) for place, texts in sorted(cells.items()) for text in texts)
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    style = first.style._replace(size=usual.body)
    return Piece(first.page, "", left, right, first.base, style, left, cells=told)


def _cell_column(piece: Piece, columns: Columns) -> int:
    """The column that a piece begins in."""
    return max((n for n, (left, _) in enumerate(columns) if left <= piece.left + 1), default=0)
