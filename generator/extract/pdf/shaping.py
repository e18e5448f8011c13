"""Strips in reading order → their text and shape: contents, titles, and paragraphs between them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from generator.extract.contents import find_contents
from generator.extract.furniture import CONTENTS
from generator.extract.pdf.pages import Piece, Strip
from generator.extract.pdf.paragraphs import Setter, plain_text
from generator.extract.pdf.rows import row_text
from generator.extract.pdf.sizes import Measure
from generator.extract.pdf.titles import Bookmark, Title, find_titles
from generator.extract.printed_tables import CAPTION
from generator.extract.shape import Part, Shape

REPEATED = "head of a table, repeated"

Told: TypeAlias = tuple[str, Shape]
"""A line and its shape."""


def shape_strips(strips: Sequence[Strip], usual: Measure, bookmarks: Sequence[Bookmark]) -> Iterator[tuple[Told, ...]]:
    """Tell the lines of every strip: one, or those of a table, cell by cell."""
    contents = find_contents([row_text(strip.row) for strip in strips])
    tables = {n for n, strip in enumerate(strips) if strip.row[0].cells}
    titles = _titles(strips, contents | tables, usual, bookmarks)
    setter = Setter(usual)
    for n, strip in enumerate(strips):
        text = row_text(strip.row)
        names_table = CAPTION.match(text) and not tables.isdisjoint((n + 1, n + 2))
        if n in tables or n in contents or n in titles or names_table:
            setter.interrupt()
        if n in tables:
            yield tuple(_table_lines(strip.row[0]))
        elif n in titles:
            yield ((text, _title_shape(*titles[n])),)
        elif n in contents:
            yield ((text, Shape(Part.FURNITURE, reason=CONTENTS)),)
        else:
            shape = setter.set(strip, strips[n + 1] if n + 1 < len(strips) else None)
            yield ((plain_text(text, shape), shape),)


def _titles(
    strips: Sequence[Strip], taken: Collection[int], usual: Measure, bookmarks: Sequence[Bookmark]
) -> dict[int, tuple[Title, bool]]:
    """The title of each strip that belongs to one, and whether it begins there."""
    kept = [n for n in range(len(strips)) if n not in taken]
    titles: dict[int, tuple[Title, bool]] = {}
    for title in find_titles([strips[n] for n in kept], usual, bookmarks):
        own = kept[title.first : title.first + len(title.strips)]
        titles |= {n: (title, n == own[0]) for n in own}
    return titles


def _table_lines(table: Piece) -> Iterator[Told]:
    for (row, column), lines in groupby(table.cells, key=lambda line: (line.row, line.column)):
        for n, line in enumerate(lines):
            if row < 0:
                yield line.text, Shape(Part.FURNITURE, reason=REPEATED)
            else:
                yield line.text, Shape(Part.TABLE, begins=n == 0, cell=(row, column))


def _title_shape(title: Title, begins: bool) -> Shape:  # noqa: FBT001 (unpacked)
    part = Part.HEADING if title.level else Part.TITLE
    return Shape(part, begins, title.level, reason=title.reason)
