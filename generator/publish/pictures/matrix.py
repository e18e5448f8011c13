"""How often two kinds of concepts meet → a picture of it: discs in rows and columns."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin, sqrt

from generator.publish.pictures.canvas import LINE, SIZE, Canvas, Ink
from generator.publish.pictures.lettering import measure_words

GAP = 12.0
LARGEST, SMALLEST = 12.0, 8.0
"""Radius of a disc; in the smallest a figure of two digits can be read."""
NARROW = 480.0
"""Width below which columns stand so close that their heads are set upright."""
SLANTED, UPRIGHT = -50.0, -90.0
"""Degrees by which heads are turned."""
HEAD = 110.0
"""Longest line of a head."""
SHARE, NARROW_SHARE = 0.56, 0.44
"""Of the width that the labels of the rows take."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A concept, and in how many sections it meets each column's concept."""

    label: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """The concepts of one strategy."""

    label: str
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows by strategy, columns for all."""

    columns: tuple[str, ...]
    groups: tuple[MatrixGroup, ...]

    @property
    def largest(self) -> int:
        """The largest count, at least 1."""
        return max([1, *(count for group in self.groups for row in group.rows for count in row.counts)])


@dataclass(frozen=True, slots=True)
class Frame:
    """Where rows and columns of a picture go."""

    heads: tuple[tuple[str, ...], ...]
    """Lines of the head of each column."""
    turn: float
    """Degrees by which the heads are turned."""
    labels: float
    """Width of the labels of the rows."""
    columns: tuple[float, ...]
    """The middle of each column."""


def draw_matrix(matrix: Matrix, canvas: Canvas) -> str:
    """Draw every count as a disc with its figure; its area grows with the count."""
    frame = _make_frame(matrix, canvas)
    y = _draw_heads(frame, canvas)
    for group in matrix.groups:
        y += LINE + GAP / 2
        canvas.write((0, y), group.label, Ink.STRONG)
        y += GAP / 2
        for row in group.rows:
            y = _draw_row(row, matrix.largest, frame, canvas, y)
    return canvas.finish(y + GAP)


def _make_frame(matrix: Matrix, canvas: Canvas) -> Frame:
    narrow = canvas.width < NARROW
    turn = UPRIGHT if narrow else SLANTED
    labels = (NARROW_SHARE if narrow else SHARE) * canvas.width
    heads = tuple(canvas.wrap(label, HEAD) for label in matrix.columns)
    reach = max((measure_words(line, SIZE) for head in heads[-1:] for line in head), default=0) * cos(radians(turn))
    room = canvas.width - labels - max(reach + LINE, LARGEST) - LARGEST
    step = room / max(1, len(heads) - 1)
    return Frame(heads, turn, labels - GAP, tuple(labels + LARGEST + step * n for n in range(len(heads))))


def _draw_heads(frame: Frame, canvas: Canvas) -> float:
    longest = max((measure_words(line, SIZE) for head in frame.heads for line in head), default=0)
    base = longest * -sin(radians(frame.turn)) + LINE
    for x, head in zip(frame.columns, frame.heads, strict=True):
        left = x - (len(head) * LINE / 2 - SIZE if frame.turn == UPRIGHT else 0)
        for n, line in enumerate(head):
            canvas.write_turned((left + n * LINE, base), line, Ink.LABEL, frame.turn)
    return base


def _draw_row(row: MatrixRow, largest: int, frame: Frame, canvas: Canvas, top: float) -> float:
    lines = canvas.wrap(row.label, frame.labels)
    height = max(len(lines) * LINE, 2 * LARGEST) + GAP / 2
    middle = top + height / 2
    canvas.rule((0, top), (canvas.width, top))
    canvas.write_lines(0, middle, lines, Ink.LABEL)
    for x, count in zip(frame.columns, row.counts, strict=True):
        if count:
            canvas.disc((x, middle), SMALLEST + (LARGEST - SMALLEST) * sqrt(count / largest), Ink.MARK)
            canvas.write((x, middle + SIZE / 3), str(count), Ink.ON_MARK, **{"text-anchor": "middle"})
    return top + height
