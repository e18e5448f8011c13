"""Rows of all pages → what dresses them: running heads and feet, page numbers.

A row at the edge of many pages, at the same height and with more room to the text than lines have,
is no text where it counts the pages, says the same again, or repeats a title.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.extract.lines import squeeze
from generator.extract.pdf.pages import Row
from generator.extract.pdf.rows import SUPERSCRIPTS

NUMBER = re.compile(r"\d{1,4}")
PAGE_NUMBER = re.compile(r"[-–—|]?\s*(?:(?:Seite|Page|S\.)\s+)?\d{1,4}(?:\s*(?:/|von|of)\s*\d{1,4})?\s*[-–—|]?")
DEPTH = 3
"""Rows of furniture that an edge has at most."""
ROOM = 1.5
"""Distance to the text, in lines."""
MOSTLY = 0.6
LARGER = 1.15
"""Share of the running text's size from which on a row is a title."""
SAME = 3.0
"""Points within which rows stand at the same height."""


@dataclass(frozen=True, slots=True)
class Dress:
    """Why a row is no text, and the page number that it shows."""

    reason: str
    printed: int | None = None


def find_dress(pages: Sequence[Sequence[Row]], body: float, leading: float) -> Mapping[Row, Dress]:
    """Running heads and feet of all pages; `body` and `leading` are size and line distance of running text."""
    found: dict[Row, Dress] = {}
    for last in (False, True):
        left = [list(reversed(page)) if last else list(page) for page in pages]
        for _ in range(DEPTH):
            edge = _find_edge(left, body, leading)
            if not edge:
                break
            found |= edge
            left = [page[1:] if page and page[0] in edge else page for page in left]
    return found


def _find_edge(pages: Sequence[Sequence[Row]], body: float, leading: float) -> dict[Row, Dress]:
    """The outermost rows, where they dress the page."""
    first = {n: page[0] for n, page in enumerate(pages) if page and _is_apart(page, leading)}
    offset = 1 if len(pages) == 1 else _offset(first)
    found = {
        row: Dress("page number", _count(row, n, offset))
        for n, row in first.items()
        if PAGE_NUMBER.fullmatch(_text(row)) and _count(row, n, offset) is not None
    }
    outermost = {n: page[0] for n, page in enumerate(pages) if page}
    for group in _same_height(outermost):
        own = {n: first[n] for n in group if n in first}
        evident = _evident(own, pages, body, offset)
        if len(group) > 1 and min(len(own), len(evident)) >= MOSTLY * len(group):
            found |= {row: _dress(row, n, offset) for n, row in own.items() if n in evident or row[0].size <= body}
    return found


def _evident(own: Mapping[int, Row], pages: Sequence[Sequence[Row]], body: float, offset: int | None) -> set[int]:
    """Pages whose row counts them, says what other rows say, or names a title."""
    said = Counter(_key(row) for row in own.values())
    repeated = {key for key, times in said.items() if times > 1 and key}
    parts = Counter(squeeze(piece.text) for row in own.values() for piece in row)
    return {
        n
        for n, row in own.items()
        if _key(row) in repeated
        or any(parts[squeeze(piece.text)] > 1 for piece in row)
        or (row[0].size <= body * LARGER and _count(row, n, offset) is not None and not _is_note(row, pages[n]))
        or any(squeeze(_text(row)) == squeeze(_text(other)) for other in pages[n][1:])
    }


def _is_note(row: Row, page: Sequence[Row]) -> bool:
    """Whether words follow a number that is a raised marker on the page: the first note may stand on page 1."""
    number, *words = row[0].text.split() or [""]
    mark = number.translate(SUPERSCRIPTS)
    return bool(words) and number.isdigit() and any(mark in piece.text for other in page for piece in other)


def _same_height(rows: Mapping[int, Row]) -> Iterator[list[int]]:
    groups: dict[int, list[int]] = defaultdict(list)
    heights: list[float] = []
    for n, row in rows.items():
        at = next((i for i, height in enumerate(heights) if abs(height - row[0].base) <= SAME), len(heights))
        if at == len(heights):
            heights.append(row[0].base)
        groups[at].append(n)
    yield from groups.values()


def _is_apart(page: Sequence[Row], leading: float) -> bool:
    return len(page) == 1 or abs(page[0][0].base - page[1][0].base) > ROOM * leading


def _offset(rows: Mapping[int, Row]) -> int | None:
    """What the print counts more than the pages that there are, if most rows agree."""
    offsets = Counter(value - n for n, row in rows.items() for value in _numbers(row))
    if not offsets:
        return None
    offset, times = offsets.most_common(1)[0]
    return offset if times >= max(2, len(rows) // 3) else None


def _count(row: Row, page: int, offset: int | None) -> int | None:
    return page + offset if offset is not None and page + offset in _numbers(row) else None


def _numbers(row: Row) -> set[int]:
    """Numbers that may count pages: they stand alone, or at the beginning or end of a piece."""
    words = [piece.text.split() for piece in row]
    shown = [word.strip("-–—|/") for own in words for word in ({own[0], own[-1]} if own else ())]
    return {int(word) for word in shown if NUMBER.fullmatch(word)}


def _dress(row: Row, page: int, offset: int | None) -> Dress:
    alone = PAGE_NUMBER.fullmatch(_text(row)) is not None
    return Dress("page number" if alone else "running header", _count(row, page, offset))


def _key(row: Row) -> str:
    return squeeze(NUMBER.sub("", _text(row)))


def _text(row: Row) -> str:
    return " ".join(piece.text for piece in row)
