"""Who refers to what, and how often → a picture of it: names on both sides, curves between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.publish.pictures.canvas import LINE, SIZE, Canvas, Ink

GAP = 10.0
SIDE, FAR_SIDE = 0.3, 0.46
"""Share of the width that the names on the left and on the right take."""
THIN, THICK = 1.5, 12.0


@dataclass(frozen=True, slots=True)
class ChartNode:
    id: str
    label: str
    is_strong: bool = False
    """Whether the name is set in semibold."""


@dataclass(frozen=True, slots=True)
class ChartEdge:
    source: str
    """Id of a node on the left."""
    target: str
    """Id of a node on the right."""
    count: int


@dataclass(frozen=True, slots=True)
class Chart:
    """Two columns of names, and what leads from the left one to the right one."""

    sources: tuple[ChartNode, ...]
    targets: tuple[ChartNode, ...]
    edges: tuple[ChartEdge, ...]


def draw_chart(chart: Chart, canvas: Canvas) -> str:
    """Draw every edge as a curve, the wider the more often; how often stands behind each name on the right."""
    near, far = SIDE * canvas.width, (1 - FAR_SIDE) * canvas.width
    targets = _wrap_labels(chart.targets, canvas, FAR_SIDE * canvas.width - 3 * GAP)
    sources = _wrap_labels(chart.sources, canvas, near - GAP)
    height = max(_height(targets), _height(sources))
    right = _place(targets, (height - _height(targets)) / (len(targets) + 1))
    left = _place(sources, (height - _height(sources)) / (len(sources) + 1))
    largest = max((edge.count for edge in chart.edges), default=1)
    for edge in chart.edges:
        thick = THIN + (THICK - THIN) * (edge.count - 1) / max(1, largest - 1)
        canvas.flow((near, left[edge.source]), (far, right[edge.target]), thick)
    _write_nodes(chart.sources, sources, left, canvas, 0)
    _write_nodes(chart.targets, targets, right, canvas, far + GAP / 2)
    for node in chart.targets:
        total = sum(edge.count for edge in chart.edges if edge.target == node.id)
        canvas.write((canvas.width, right[node.id] + SIZE / 3), str(total), Ink.QUIET, **{"text-anchor": "end"})
    return canvas.finish(height)


Lines: TypeAlias = Mapping[str, tuple[str, ...]]
"""The lines of each name."""


def _wrap_labels(nodes: Sequence[ChartNode], canvas: Canvas, width: float) -> Lines:
    return {node.id: canvas.wrap(node.label, width) for node in nodes}


def _height(lines: Lines) -> float:
    return sum(len(own) * LINE + GAP for own in lines.values())


def _place(lines: Lines, room: float) -> Mapping[str, float]:
    """The middle of each name from the top, with this much room between them."""
    places: dict[str, float] = {}
    y = room
    for node, own in lines.items():
        height = len(own) * LINE + GAP
        places[node] = y + height / 2
        y += height + room
    return places


def _write_nodes(
    nodes: Sequence[ChartNode], lines: Lines, places: Mapping[str, float], canvas: Canvas, left: float
) -> None:
    for node in nodes:
        canvas.write_lines(left, places[node.id], lines[node.id], Ink.STRONG if node.is_strong else Ink.LABEL)
