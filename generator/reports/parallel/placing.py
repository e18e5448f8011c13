"""Findings → the row that each one is about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from generator.model import Location
from generator.problems import Finding
from generator.reports.parallel.rows import Placed

Begins: TypeAlias = Mapping[Path, Sequence[tuple[int, int]]]
"""By file, the lines on which texts begin, in order, each with the number of its row."""


def place_findings(findings: Iterable[Finding], rows: Sequence[Placed], files: Iterable[Path]) -> dict[int, list[int]]:
    """To the number of a row, the numbers of the findings about it; `files` are those that the rows show.

    A finding stands at the text in which its line is; what one language lacks, where the other has it.
    """
    begins = _find_beginnings(rows, files)
    found: dict[int, list[int]] = {}
    for number, finding in enumerate(findings):
        row = _row_of(finding, rows, begins)
        if row is not None:
            found.setdefault(row, []).append(number)
    return found


def _row_of(finding: Finding, rows: Sequence[Placed], begins: Begins) -> int | None:
    for place in finding.related:
        row = _row_at(place, begins)
        if row is not None and rows[row].is_alone and place in rows[row].places and place.path != finding.at.path:
            return row
    return _row_at(finding.at, begins)


def _row_at(at: Location, begins: Begins) -> int | None:
    """The row of the last text that begins on this line or before; the first row for what stands above all."""
    if at.path not in begins:
        return None
    lines = begins[at.path]
    behind = bisect_right(lines, at.line, key=lambda begin: begin[0])
    return lines[behind - 1][1] if behind else 0


def _find_beginnings(rows: Sequence[Placed], files: Iterable[Path]) -> Begins:
    """The first row of those that begin on the same line: a caption, not the head of its table."""
    found: dict[Path, dict[int, int]] = {path: {} for path in files}
    for number, row in enumerate(rows):
        for place in row.places:
            found.setdefault(place.path, {}).setdefault(place.line, number)
    return {path: sorted(lines.items()) for path, lines in found.items()}
