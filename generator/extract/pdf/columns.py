"""Rows of a page → strips in reading order: column by column, between what runs over all of them.

A gutter is a place where many lines begin and those beside them end.  Number and title, label and
value stand side by side too; what tells columns of text is that their lines fill them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from generator.extract.pdf.pages import Frame, Piece, Row, Strip
from generator.extract.pdf.rows import hang_marker

LINES = 4
"""Lines that a column has at least."""
FILLED = 0.5
"""Share of a column that its lines fill."""
CELLS = 1.5
"""Room, in sizes, at which a cell ends."""
CLOSE = 1.6
"""Line distance, in sizes, of most lines of a text; rows of a table stand further apart."""
NARROW = 70
"""Points below which nothing is a column of text."""
CROSSING = 0.3
"""Share of lines that may run over a gutter."""
NEAR = 2
LEADING = 2
"""Sizes within which a line stands below another one of its column."""
INDENT = 45
OVERPRINT = 0.9
FAR = 3.5
"""Room, in sizes, that ends all columns."""


@dataclass(frozen=True, slots=True)
class Gutter:
    """Where a column begins, and between which heights."""

    left: float
    top: float
    bottom: float

    def is_beside(self, row: Row) -> bool:
        return self.bottom - NEAR <= row[0].base <= self.top + NEAR

    def is_crossed(self, row: Row) -> bool:
        begins = any(abs(piece.left - self.left) <= NEAR for piece in row)
        return not begins and any(piece.left < self.left - NEAR and piece.right > self.left + NEAR for piece in row)


def order_columns(rows: Sequence[Row], body: float, usual: Collection[int] = ()) -> tuple[Strip, ...]:
    """Put the rows of one page in reading order; `body` is the size of running text, `usual` are `usual_gutters`."""
    gutters = find_gutters(rows, usual)
    strips: list[Strip] = []
    open_columns: list[list[Row]] = [[] for _ in range(len(gutters) + 1)]
    above: Row | None = None
    for row in rows:
        beside = [gutter for gutter in gutters if gutter.is_beside(row) or _goes_on(above, row)]
        above = row
        if not beside or any(_runs_over(row, rows, gutter) for gutter in beside) or _is_banner(row, rows, beside, body):
            above = None
            strips += _flush(open_columns)
            strips.append(Strip(hang_marker(row), Frame(row[0].page, 1, 0)))
            continue
        for index, part in _split(row, gutters):
            open_columns[index].append(part)
    return (*strips, *_flush(open_columns))


def set_frames(strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """Give every strip the edges of its column, as all pages of its kind show them."""
    lefts: dict[tuple[int, ...], Counter[float]] = {}
    rights: dict[tuple[int, ...], list[float]] = {}
    for strip in strips:
        lefts.setdefault(_kind(strip.frame), Counter())[round(strip.left)] += 1
        rights.setdefault(_kind(strip.frame), []).append(strip.right)
    left = {
        kind: min(place for place, n in count.items() if n * 5 >= max(count.values())) for kind, count in lefts.items()
    }
    right = {kind: sorted(places)[-1 - len(places) // 50] for kind, places in rights.items()}
    return tuple(
        replace(s, frame=replace(s.frame, left=left[_kind(s.frame)], right=right[_kind(s.frame)])) for s in strips
    )


def usual_gutters(pages: Sequence[Sequence[Row]]) -> frozenset[int]:
    """Where columns begin on several pages; a page with little text has them there, too."""
    places = Counter(round(gutter.left) for rows in pages for gutter in find_gutters(rows))
    return frozenset(place for place, times in places.items() if times > 1)


def find_gutters(rows: Sequence[Row], usual: Collection[int] = ()) -> tuple[Gutter, ...]:
    """The places between columns, from left to right."""
    begun = Counter(round(piece.left) for row in rows for piece in row)
    found: list[Gutter] = []
    for place in sorted({*begun, *usual}, key=lambda place: (place not in usual, place)):
        sure = place in usual
        few = begun[place] + begun[place + 1] < LINES and not sure
        odd = not sure and any(gutter.left in usual for gutter in found)
        if few or odd or any(abs(place - gutter.left) < NARROW for gutter in found):
            continue
        gutter = _gutter_at(place, rows, sure=sure)
        if gutter is not None:
            found.append(_go_down(gutter, rows))
    return tuple(sorted(found, key=lambda gutter: gutter.left))


def _gutter_at(place: float, rows: Sequence[Row], *, sure: bool) -> Gutter | None:
    """The gutter at a place where many lines begin, if it is one."""
    starting = [row[0].base for row in rows if _has_start(row, place, INDENT if not sure else float("inf"))]
    if not starting:
        return None
    gutter = Gutter(place, max(starting), min(starting))
    inside = [row for row in rows if gutter.is_beside(row)]
    free = [row for row in inside if not gutter.is_crossed(row)]
    before = [part for row in free if (part := [p for p in row if p.left < place - NEAR])]
    behind = [part for row in free if (part := [p for p in row if p.left >= place - NEAR])]
    if sure:
        return gutter if len(inside) - len(free) <= CROSSING * len(inside) else None
    if min(len(before), len(behind)) < LINES or len(inside) - len(free) > CROSSING * len(inside):
        return None
    return gutter if _fill(before, place) and _fill(behind, None) else None


def _go_down(gutter: Gutter, rows: Sequence[Row]) -> Gutter:
    """Let a gutter reach as far down as the column before it, which may be the longer one."""
    above: Row | None = None
    for row in rows:
        if row[0].base >= gutter.bottom - NEAR:
            above = row if row[0].left < gutter.left - NEAR else above
        elif above is not None and row[-1].right < gutter.left and _is_next_line(above[0], row[0]):
            gutter, above = replace(gutter, bottom=row[0].base), row
        else:
            break
    return gutter


def _is_next_line(above: Piece, piece: Piece) -> bool:
    return above.size == piece.size and above.base - piece.base < LEADING * piece.size


def _has_start(row: Row, place: float, indent: float) -> bool:
    """Whether a line begins at a place or, as items do, somewhat behind it."""
    starts = [n for n, piece in enumerate(row) if -NEAR <= piece.left - place <= indent]
    return bool(starts) and (starts[0] == 0 or row[starts[0] - 1].right < place)


def _fill(parts: Sequence[Sequence[Piece]], end: float | None) -> bool:
    """Whether lines fill the column they stand in, and follow closely; the rows of a table do not."""
    left = min(part[0].left for part in parts)
    right = max(part[-1].right for part in parts) if end is None else end
    gaps = [above[0].base - below[0].base for above, below in pairwise(parts)]
    close = median(gaps) < CLOSE * median(part[0].size for part in parts)
    return close and right - left > NARROW and median(map(_length, parts)) > FILLED * (right - left)


def _length(part: Sequence[Piece]) -> float:
    """How far a line reaches from the left before wide room."""
    end = next((a.right for a, b in pairwise(part) if b.left - a.right > CELLS * a.size), part[-1].right)
    return end - part[0].left


def _runs_over(row: Row, rows: Sequence[Row], gutter: Gutter) -> bool:
    """Whether a row stands over both columns; a word too long for its own is printed over the other one."""
    near = (other for other in rows if abs(other[0].base - row[0].base) < OVERPRINT * row[0].size)
    return gutter.is_crossed(row) and not any(abs(p.left - gutter.left) <= NEAR for other in near for p in other)


def _goes_on(above: Row | None, row: Row) -> bool:
    """Whether a column goes on below the end of the one beside it."""
    return above is not None and above[0].base - row[0].base < FAR * row[0].size


def _is_banner(row: Row, rows: Sequence[Row], beside: Sequence[Gutter], body: float) -> bool:
    """Whether a large title in the first column stands over all columns: the others are empty there."""
    size = row[0].size
    if size < body * 1.15 or any(piece.left >= gutter.left - NEAR for gutter in beside for piece in row):
        return False
    behind = [
        other[0].base - row[0].base for other in rows if any(p.left >= g.left - NEAR for p in other for g in beside)
    ]
    return min(behind) < 0 < max(behind) and all(abs(distance) > size * 1.5 for distance in behind)


def _split(row: Row, gutters: Sequence[Gutter]) -> Iterator[tuple[int, Row]]:
    edges = [*(gutter.left - NEAR for gutter in gutters), float("inf")]
    before = float("-inf")
    for index, edge in enumerate(edges):
        part = tuple(piece for piece in row if before <= piece.left < edge)
        if part:
            yield index, part
        before = edge


def _flush(columns: list[list[Row]]) -> Iterator[Strip]:
    for index, column in enumerate(columns):
        for row in column:
            yield Strip(hang_marker(row), Frame(row[0].page, len(columns), index))
        column.clear()


def _kind(frame: Frame) -> tuple[int, ...]:
    return (frame.columns, frame.index, frame.page % 2)
