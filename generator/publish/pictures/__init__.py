"""What the publication says as a whole → pictures: SVG for the website and for paper.

A picture carries its title and a description in words; the page that shows it has the same as a table.
Elements bear classes, so that a website colours them by its scheme; on paper the colours come along.
"""

from generator.publish.pictures.canvas import PAPER_STYLE, Canvas
from generator.publish.pictures.card import draw_card
from generator.publish.pictures.chart import Chart, ChartEdge, ChartNode, draw_chart
from generator.publish.pictures.grid import Fill, Grid, GridRow, draw_grid
from generator.publish.pictures.matrix import Matrix, MatrixGroup, MatrixRow, draw_matrix

__all__ = [
    "PAPER_STYLE",
    "Canvas",
    "Chart",
    "ChartEdge",
    "ChartNode",
    "Fill",
    "Grid",
    "GridRow",
    "Matrix",
    "MatrixGroup",
    "MatrixRow",
    "draw_card",
    "draw_chart",
    "draw_grid",
    "draw_matrix",
]
