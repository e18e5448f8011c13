"""Rows of a page → the same rows with a piece for every table, in the place of its words.

Tables are found before columns of text are: cells stand beside one another as columns do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.extract.pdf.aligned import NEAR, AlignedTable, find_aligned, find_wide
from generator.extract.pdf.columns import Gutter
from generator.extract.pdf.drawn import find_drawn
from generator.extract.pdf.pages import CellLine, Page, Piece, Row, Strip
from generator.extract.pdf.sizes import Measure
from generator.extract.printed_tables import CAPTION

SAME = 3.0
"""Points within which edges are the same."""


def set_drawn_tables(page: Page, rows: Sequence[Row], contents: Collection[Row], usual: Measure) -> tuple[Row, ...]:
    """Put the tables that lines frame in the place of their words; `contents` are no tables."""
    for found in tuple(find_drawn(page, [row for row in rows if row not in contents], usual)):
        rows = _replace(rows, found.table, found.pieces)
    return tuple(rows)


def set_aligned_tables(
    rows: Sequence[Row], contents: Collection[Row], gutters: Sequence[Gutter], usual: Measure
) -> tuple[Row, ...]:
    """Put the tables that nothing but their order shows in the place of their words, column by column."""
    free = [row for row in rows if row not in contents]
    places = [gutter.left for gutter in gutters]
    rows = _replace_all(rows, free, find_wide(free, places, usual) if places else ())
    for left, end in pairwise([0.0, *(place - NEAR for place in places), float("inf")]):
        free = [row for row in rows if row not in contents]
        own = [part for row in free if (part := tuple(piece for piece in row if left <= piece.left < end))]
        rows = _replace_all(rows, own, find_aligned(own, usual))
    return _widen_captions(rows, places)


def part_tables(strips: Iterable[Strip]) -> Iterator[Strip]:
    """Let every table have a strip of its own, behind what stands on the same line."""
    for strip in strips:
        words = tuple(piece for piece in strip.row if not piece.cells)
        if words:
            yield replace(strip, row=words)
        yield from (replace(strip, row=(piece,)) for piece in strip.row if piece.cells)


def join_broken(strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """Let the rows of a table count on over the end of a page or column; a head that is repeated has row -1."""
    joined: list[Strip] = []
    for strip in strips:
        above = joined[-1] if joined else None
        table = strip.row[0]
        broken = above and (above.row[0].page, above.frame.index) != (table.page, strip.frame.index)
        if above and broken and _goes_on(above.row[0], table):
            strip = replace(strip, row=(replace(table, cells=_count_on(above.row[0], table)),))  # noqa: PLW2901
        joined.append(strip)
    return tuple(joined)


def _widen_captions(rows: Sequence[Row], gutters: Sequence[float]) -> tuple[Row, ...]:
    """Let the caption of a table that stands over columns of text stand over them, too."""
    widened = list(rows)
    for n, row in enumerate(rows):
        table = row[0]
        if not table.cells or not any(table.left < place - NEAR and table.right > place for place in gutters):
            continue
        above = next((k for k in (n - 1, n - 2) if k >= 0 and _is_caption(rows[k], table)), n)
        below = n + 1 + (n + 1 < len(rows) and _is_caption(rows[n + 1], table))
        for k in range(above, below):
            widened[k] = (replace(rows[k][0], right=max(rows[k][0].right, table.right)), *rows[k][1:])
    return tuple(widened)


def _is_caption(row: Row, table: Piece) -> bool:
    return len(row) == 1 and abs(row[0].left - table.left) < table.size and CAPTION.match(row[0].text) is not None


def _goes_on(above: Piece, table: Piece) -> bool:
    """Whether a table says the same head again, or stands between the same edges."""
    if not above.cells or not table.cells:
        return False
    columns = [len({line.column for line in piece.cells}) for piece in (above, table)]
    edges = max(abs(above.left - table.left), abs(above.right - table.right))
    return columns[0] == columns[1] and (_head(above) == _head(table) or edges < SAME)


def _head(table: Piece) -> list[str]:
    return [line.text for line in table.cells if line.row <= 0 and line.row == table.cells[0].row]


def _count_on(above: Piece, table: Piece) -> tuple[CellLine, ...]:
    repeated = _head(above) == _head(table)
    last = above.cells[-1].row
    return tuple(
        line._replace(row=-1 if repeated and line.row == 0 else last + line.row + (not repeated))
        for line in table.cells
    )


def _replace_all(rows: Sequence[Row], own: Sequence[Row], tables: Iterable[AlignedTable]) -> Sequence[Row]:
    for table in tuple(tables):
        pieces = frozenset(piece for row in own[table.first : table.behind] for piece in row)
        rows = _replace(rows, table.table, pieces)
    return rows


def _replace(rows: Sequence[Row], table: Piece, pieces: Collection[Piece]) -> tuple[Row, ...]:
    """The rows without some pieces; the table stands where the first of them stood."""
    return tuple(_rows_with(rows, table, pieces))


def _rows_with(rows: Sequence[Row], table: Piece, pieces: Collection[Piece]) -> Iterator[Row]:
    placed = False
    for row in rows:
        own = [piece for piece in row if piece not in pieces]
        if not placed and len(own) < len(row):
            own.append(table)
            placed = True
        if own:
            yield tuple(sorted(own, key=lambda piece: piece.left))
