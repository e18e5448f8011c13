"""Rows of a column of text → the tables among them that no lines frame: pieces stand below one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.extract.pdf.grids import ROOMY, column_of, find_columns, make_table, number_rows
from generator.extract.pdf.pages import Piece, Row
from generator.extract.pdf.rows import hang_marker
from generator.extract.pdf.sizes import Measure
from generator.extract.printed_tables import CAPTION

APART, FAR = 0.8, 2.0
"""Room between two cells, in sizes; and in a row that ends where stretched lines do."""
BELOW = 3.0
"""Line distance within a table, in lines."""
NEAR = 2.0
"""Points within which pieces begin at the same place."""
FLUSH = 1.5
"""Points within which a line ends at the edge of its column."""
STRETCHED = 0.3
"""Share of such lines that shows that lines are stretched."""
LEAST = 3
"""Rows or columns that a table has, unless a caption names it or the end of the page may break it."""


@dataclass(frozen=True, slots=True)
class AlignedTable:
    """A table and the rows that it is made of."""

    table: Piece
    first: int
    behind: int


@dataclass(frozen=True, slots=True)
class Search:
    """Looks for tables among the rows of one column of text."""

    rows: Sequence[Row]
    usual: Measure
    edge: float | None
    """Where lines end that are stretched to the full width; None where they are not."""
    gutters: tuple[float, ...] = ()
    """Where columns of text begin, which are no cells."""

    def table_at(self, at: int) -> AlignedTable | None:
        """The table that begins with a row, if it is one."""
        behind = self._end(at) if self._has_cells(at) else at
        own = self.rows[at:behind]
        filled = [row for row in own if len(row) > 1]
        columns = find_columns(filled)
        sure = max(len(filled), len(columns)) >= LEAST or behind == len(self.rows) or self._has_caption(at, behind)
        if not sure or min(len(filled), len(columns)) < 2:  # noqa: PLR2004
            return None
        table = make_table(own, number_rows(own, columns, self.usual), columns, self.usual)
        return AlignedTable(table, at, behind) if table else None

    def stands_over(self, table: AlignedTable) -> bool:
        """Whether a table reaches over two columns of text: with a column of its own, or many that are no text."""
        columns = find_columns([row for row in self.rows[table.first : table.behind] if len(row) > 1])
        over = [place for place in self.gutters if table.table.left < place - NEAR and table.table.right > place + NEAR]
        broken = table.first == 0 or table.behind == len(self.rows)
        sure = len(columns) >= LEAST and (broken or self._has_caption(table.first, table.behind))
        return any(sure or left < place - NEAR < place + NEAR < right for left, right in columns for place in over)

    def _has_cells(self, at: int) -> bool:
        """Whether a row has cells; a line of a paragraph that is stretched to its full width has not."""
        row = hang_marker(self.rows[at])
        gaps = [b.left - a.right for a, b in pairwise(row)]
        stretched = self.edge is not None and abs(self.edge - row[-1].right) < FLUSH
        words = any(piece.cells for piece in row) or not gaps
        return not words and not self._is_in_columns(row) and min(gaps) >= (FAR if stretched else APART) * row[0].size

    def _end(self, at: int) -> int:
        """Index behind the last row with cells that the columns of the first ones hold."""
        own, behind = [self.rows[at]], at + 1
        columns = find_columns(own)
        for n in range(at + 1, len(self.rows)):
            row, distance = self.rows[n], self.rows[n - 1][0].base - self.rows[n][0].base
            if not 0 < distance < BELOW * self.usual.leading(row[0].size):
                break
            if CAPTION.match(row[0].text):
                return n
            if self._has_cells(n):
                wider = find_columns([*own, row])
                if len(wider) < len(columns):
                    break
                own.append(row)
                columns, behind = wider, n + 1
            elif any(piece.cells or column_of(piece, columns) is None for piece in row) or self._is_in_columns(row):
                break
            elif distance < ROOMY * self.usual.leading(row[0].size) and behind == n:
                behind = n + 1
        return behind

    def _is_in_columns(self, row: Row) -> bool:
        return any(abs(piece.left - gutter) <= NEAR for piece in row for gutter in self.gutters)

    def _has_caption(self, first: int, behind: int) -> bool:
        near = (*self.rows[max(first - 2, 0) : first], *self.rows[behind : behind + 1])
        return any(CAPTION.match(row[0].text) for row in near)


def find_aligned(rows: Sequence[Row], usual: Measure) -> Iterator[AlignedTable]:
    """Find the tables among the rows of one column of text."""
    search = Search(rows, usual, _stretched_edge(rows))
    at = 0
    while at < len(rows):
        table = search.table_at(at)
        if table is not None:
            yield table
        at = table.behind if table else at + 1


def find_wide(rows: Sequence[Row], gutters: Sequence[float], usual: Measure) -> Iterator[AlignedTable]:
    """Find the tables that stand over several columns of text, which begin at `gutters`."""
    search = Search(rows, usual, None, tuple(gutters))
    at = 0
    while at < len(rows):
        table = search.table_at(at)
        wide = table is not None and search.stands_over(table)
        if table and wide:
            yield table
        at = table.behind if table and wide else at + 1


def _stretched_edge(rows: Sequence[Row]) -> float | None:
    """Where most lines end, if they are stretched to end there."""
    ends = Counter(round(row[-1].right) for row in rows)
    place, _ = ends.most_common(1)[0] if ends else (0, 0)
    return place if sum(abs(row[-1].right - place) < FLUSH for row in rows) >= STRETCHED * len(rows) else None
