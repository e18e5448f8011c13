"""Free lines → tables, put together from the labels that an extractor left of them.

A curated table names for every cell the first words of its parts.  A part runs to the next part of
the table, to a blank line or to the end of the region.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from generator.extract.anchors import Anchor, explain_misfit, find_first_words, find_once, misfit
from generator.extract.curation import CuratedTable, Curation
from generator.extract.labels import Part, Region, cut_parts, split_runs
from generator.extract.lines import Line

CellParts: TypeAlias = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class TableSpot:
    """A table whose labels were found."""

    id: str
    header: tuple[CellParts, ...]
    rows: tuple[tuple[CellParts, ...], ...]
    caption: Part
    at: int
    lines: tuple[Line, ...]
    section: str = ""


def find_tables(
    lines: Sequence[Line], taken: Collection[int], curation: Curation, source: Path
) -> tuple[TableSpot, ...]:
    """Put the tables together that the curation describes."""
    return tuple(_find_table(lines, taken, table, source) for table in curation.tables)


def _find_table(lines: Sequence[Line], taken: Collection[int], table: CuratedTable, source: Path) -> TableSpot:
    region = _region(lines, taken, table, source)
    cells = (*table.header, *(cell for row in table.rows for cell in row), (table.caption,) if table.caption else ())
    parts = cut_parts(region, [anchor for cell in cells for anchor in cell], source, spaced=table.spaced)

    def cell_parts(cell: Sequence[Anchor]) -> CellParts:
        return tuple(tuple(line for run in split_runs(anchor) for line in parts[run.words]) for anchor in cell)

    caption = cell_parts((table.caption,))[0] if table.caption else ()
    own = {line.number for part in parts.values() for line in part}
    return TableSpot(
        id=table.id,
        header=tuple(cell_parts(cell) for cell in table.header),
        rows=tuple(tuple(cell_parts(cell) for cell in row) for row in table.rows),
        caption=caption,
        at=caption[0].number if caption else region[0].number,
        lines=tuple(line for line in region if line.number in own),
        section=table.section,
    )


def _region(lines: Sequence[Line], taken: Collection[int], table: CuratedTable, source: Path) -> Region:
    """The lines among which the labels stand."""
    found = find_first_words(lines, table.begins.key)
    if not found:
        raise misfit([explain_misfit(lines, table.begins, source)])
    first = found[-1]
    last = first + find_once(lines[first:], table.ends, source)
    rest = table.ends.key.removeprefix(lines[last].key)
    while rest != table.ends.key and rest:
        last += 1
        table_line = lines[last].key
        rest = rest.removeprefix(table_line) if rest.startswith(table_line) else ""
    behind = last + 1
    while behind < len(lines) and not lines[behind].is_blank and lines[behind].page == lines[last].page:
        behind += 1
    return [line for line in lines[first:behind] if line.number not in taken]
