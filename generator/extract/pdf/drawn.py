"""Lines drawn on a page, and its rows → the tables that they frame.

Rules of the same width lie below one another; between two of them is a band.  Walls that stand in a
band part its columns, otherwise what stands in it does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.extract.pdf.grids import ROOMY, Columns, column_of, find_columns, make_table, number_rows
from generator.extract.pdf.pages import Page, Piece, Row, Rule, Wall
from generator.extract.pdf.sizes import Measure
from generator.extract.printed_tables import CAPTION

NEAR = 3.0
"""Points within which ends and heights are the same."""
LINES = 48
"""Most lines between two rules that no walls part: more are columns of text."""
FAR = 1.4
"""Line distance, in lines, within which a head stands above its rule."""
APART = 0.5
"""Room, in sizes, between two cells without a wall."""


@dataclass(frozen=True, slots=True)
class Band:
    """What stands between two rules."""

    left: float
    right: float
    top: float
    bottom: float
    walls: tuple[float, ...]
    """Places of the walls inside it."""
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class DrawnTable:
    """A table and the pieces that it is made of."""

    table: Piece
    pieces: frozenset[Piece]


def find_drawn(page: Page, rows: Sequence[Row], usual: Measure) -> Iterator[DrawnTable]:
    """Find the tables of a page that lines frame."""
    taken: set[Piece] = set()
    for rules in _group(_join(page.rules)):
        between = [_make_band(lower, upper, page.walls, rows) for upper, lower in pairwise(rules)]
        for own in _runs(between):
            bands = [*_head_above(own, rows, usual), *own]
            pieces = frozenset(piece for band in bands for row in band.rows for piece in row)
            table = None if pieces & taken else _make(bands, usual)
            if table is not None:
                taken |= pieces
                yield DrawnTable(table, pieces)


def _join(rules: Sequence[Rule]) -> list[Rule]:
    """Rules whose parts, drawn cell by cell, are put together; from top to bottom."""
    joined: list[Rule] = []
    for left, right, height in sorted(rules, key=lambda rule: (-round(rule[2]), rule[0])):
        at = next((n for n, rule in enumerate(joined[-3:], max(len(joined) - 3, 0)) if _touch(rule, left, height)), -1)
        if at < 0:
            joined.append((left, right, height))
        else:
            joined[at] = (min(joined[at][0], left), max(joined[at][1], right), joined[at][2])
    return joined


def _touch(rule: Rule, left: float, height: float) -> bool:
    return abs(rule[2] - height) < NEAR and rule[0] - NEAR <= left <= rule[1] + NEAR


def _group(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules of the same width and place, from top to bottom; the narrower ones first."""
    groups: list[list[Rule]] = []
    for rule in rules:
        own = next((g for g in groups if abs(g[0][0] - rule[0]) < NEAR and abs(g[0][1] - rule[1]) < NEAR), None)
        if own is None:
            groups.append([rule])
        elif own[-1][2] - rule[2] > NEAR:
            own.append(rule)
    return sorted(groups, key=lambda group: group[0][1] - group[0][0])


def _make_band(lower: Rule, upper: Rule, walls: Sequence[Wall], rows: Sequence[Row]) -> Band:
    left, right, top = upper
    bottom = lower[2]
    middle = (top + bottom) / 2
    inner = sorted(x for low, high, x in walls if left + NEAR < x < right - NEAR and low < middle < high)
    places = [x for n, x in enumerate(inner) if n == 0 or x - inner[n - 1] > NEAR]
    parts = (tuple(p for p in row if left - NEAR < p.left < right) for row in rows if bottom < row[0].base < top)
    return Band(left, right, top, bottom, tuple(places), tuple(part for part in parts if part))


def _runs(bands: Sequence[Band]) -> Iterator[list[Band]]:
    """Bands in a row that may be rows of one table."""
    own: list[Band] = []
    for band in bands:
        if own and not _fits(own, band):
            yield own
            own = []
        if own or _may_begin(band):
            own.append(band)
    if own:
        yield own


def _head_above(own: Sequence[Band], rows: Sequence[Row], usual: Measure) -> Iterator[Band]:
    """The head of a table that has a rule below it and none above."""
    first = own[0]
    columns = _columns(own, [row for band in own for row in band.rows])
    near = [row for row in rows if row[0].base > first.top]
    head: list[Row] = []
    below = first.top
    for row in reversed(near):
        part = tuple(piece for piece in row if first.left - NEAR < piece.left < first.right)
        if len(part) < len(row) or not part or row[0].base - below > FAR * usual.leading(row[0].size):
            break
        if CAPTION.match(part[0].text) or any(column_of(piece, columns) is None for piece in part):
            break
        tight = row[0].base - below < ROOMY * usual.leading(row[0].size)
        if head and len(part) == 1 and not (tight and part[0].style == head[0][0].style):
            break
        head.insert(0, part)
        below = row[0].base
    if any(len(part) > 1 for part in head):
        yield replace(first, top=head[0][0].base + first.top, rows=tuple(head))


def _may_begin(band: Band) -> bool:
    return bool(band.rows) and _is_filled(band) and (bool(band.walls) or _count_columns([band]) > 1)


def _fits(own: Sequence[Band], band: Band) -> bool:
    """Whether a band goes on with a table: between the same walls, or in the same columns."""
    if not band.rows or not _is_filled(band):
        return False
    if own[0].walls:
        return bool(band.walls)
    return not band.walls and _count_columns([*own, band]) >= _count_columns(own)


def _is_filled(band: Band) -> bool:
    """Whether a band holds all that begins in it, no caption, and no page of text."""
    inside = all(piece.right < band.right + NEAR for row in band.rows for piece in row)
    named = any(len(row) == 1 and CAPTION.match(row[0].text) for row in band.rows)
    return inside and not named and (bool(band.walls) or len(band.rows) <= LINES)


def _count_columns(bands: Sequence[Band]) -> int:
    rows = [row for band in bands for row in band.rows]
    columns = find_columns(rows)
    size = rows[0][0].size
    return 1 + sum(right[0] - left[1] >= APART * size for left, right in pairwise(columns))


def _make(bands: Sequence[Band], usual: Measure) -> Piece | None:
    if len(bands) < 2 and not bands[0].walls:  # noqa: PLR2004 (a rule below the head)
        return None
    rows = [row for band in bands for row in band.rows]
    columns = _columns(bands, rows)
    numbers: list[int] = []
    for band in bands:
        whole = len(bands) > 2 or (len(bands) == 2 and band is bands[0]) or (band.walls and _is_tight(band, usual))  # noqa: PLR2004
        own = [0] * len(band.rows) if whole else number_rows(band.rows, columns, usual)
        first = numbers[-1] + 1 if numbers else 0
        numbers += [first + n for n in own]
    return make_table(rows, numbers, columns, usual)


def _is_tight(band: Band, usual: Measure) -> bool:
    """Whether no room is left between the lines of a band, as in one row of a table."""
    gaps = [above[0].base - below[0].base for above, below in pairwise(band.rows)]
    return max(gaps, default=0) < ROOMY * usual.leading(band.rows[0][0].size)


def _columns(bands: Sequence[Band], rows: Sequence[Row]) -> Columns:
    if not bands[0].walls:
        return find_columns(rows)
    walls = sorted({place for band in bands for place in band.walls})
    places = [x for n, x in enumerate(walls) if n == 0 or x - walls[n - 1] > NEAR]
    return list(pairwise([bands[0].left - NEAR, *places, bands[0].right + NEAR]))
