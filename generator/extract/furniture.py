"""Lines → what only dresses the printed page: running headers, page numbers, link annotations."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.extract.contents import find_contents
from generator.extract.lines import Line, is_print, squeeze
from generator.extract.shape import Part

PAGE_NUMBER = re.compile(r"^\s*[-–—]?\s*(?:(?:Seite|Page)\s+)?(\d{1,4})(?:\s*(?:/|von|of)\s*\d{1,4})?\s*[-–—]?\s*$")
DECORATED = re.compile(r"^\s*(?:[-–—]\s*\d{1,4}\s*[-–—]|(?:Seite|Page)\s+\d{1,4}.*)\s*$")
NUMBERED_HEADER = re.compile(r"^\s*(\d{1,4})\s{1,4}(\D.{3,})$|^\s*(\D.{3,}?)\s{2,}(\d{1,4})\s*$")
LONE_ADDRESS = re.compile(r"^\s*(?:https?://|www\.|mailto:)\S+\s*$")
WIDEST = 500
"""Characters of a line that may be a running header, wide gap and all."""
CONTENTS = "table of contents"
NEAR = 5
"""Lines within which a running header stands beside its page number."""
SPACE_AROUND_HEADER = 2
"""Blank lines that set a running header off from the text."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """A line that is no text, and why; `printed` is the page number it shows."""

    line: int
    reason: str
    printed: int | None = None
    begins_page: bool = False
    ends_page: bool = False


def find_furniture(lines: Sequence[Line]) -> tuple[Furniture, ...]:
    """Tell running headers, page numbers and link annotations from text."""
    if is_print(lines):
        return tuple(
            Furniture(line.number, line.shape.reason, line.shape.printed)
            for line in lines
            if line.shape and line.is_part(Part.FURNITURE)
        )
    numbers = list(_page_numbers(lines))
    found = [*numbers, *_repeated_headers(lines), *_headers_by_number(lines, numbers), *_annotations(lines)]
    found += [Furniture(lines[n].number, CONTENTS) for n in find_contents([line.text for line in lines])]
    unique = {piece.line: piece for piece in reversed(found)}
    return tuple(unique[number] for number in sorted(unique))


def _page_numbers(lines: Sequence[Line]) -> Iterator[Furniture]:
    """A number alone is a page number where it is decorated as one; plain ones must count up page by page."""
    for line in lines:
        match = PAGE_NUMBER.match(line.text)
        if match and DECORATED.match(line.text):
            high = _stands_high(lines, line)
            yield Furniture(line.number, "page number", int(match[1]), begins_page=high, ends_page=not high)
    yield from _counted_numbers(lines)


def _counted_numbers(lines: Sequence[Line]) -> Iterator[Furniture]:
    """Plain numbers alone on the first or last line of pages that form feeds mark."""
    if not any(line.feeds for line in lines):
        return
    edges = [line for pair in _page_edges(lines) for line in pair if line.text.strip().isdigit()]
    values = [int(line.text) for line in edges]
    for line, value in zip(edges, values, strict=True):
        if value - 1 in values or value + 1 in values:
            yield Furniture(line.number, "page number", value)


def _page_edges(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    page: list[Line] = []
    for line in lines:
        if line.feeds and page:
            yield page[0], page[-1]
            page = []
        if not line.is_blank:
            page.append(line)
    if page:
        yield page[0], page[-1]


def _repeated_headers(lines: Sequence[Line]) -> Iterator[Furniture]:
    """The same words beside different numbers, set off by blank lines; or the same line at page edges."""
    groups: dict[str, list[tuple[Line, int]]] = defaultdict(list)
    for line in lines:
        match = NUMBERED_HEADER.match(line.text) if len(line.text) <= WIDEST else None
        if match and _is_set_off(lines, line, blanks=1):
            groups[squeeze(match[2] or match[3])].append((line, int(match[1] or match[4])))
    for group in groups.values():
        if len({number for _, number in group}) > 1:
            for line, number in group:
                yield Furniture(line.number, "running header", number, begins_page=_stands_high(lines, line))
    yield from _repeated_edges(lines)


def _repeated_edges(lines: Sequence[Line]) -> Iterator[Furniture]:
    seen: dict[str, list[int]] = defaultdict(list)
    for first, last in _page_edges(lines):
        for line in {first.number: first, last.number: last}.values():
            seen[re.sub(r"\d+", "", line.key)].append(line.number)
    pages = sum(line.feeds for line in lines) + 1
    for key, numbers in seen.items():
        if key and len(numbers) > max(2, pages // 4):
            yield from (Furniture(number, "running header") for number in numbers)


def _headers_by_number(lines: Sequence[Line], numbers: Sequence[Furniture]) -> Iterator[Furniture]:
    """A line on its own beside a page number, as where a header was extracted only once."""
    for number in numbers:
        around = lines[max(0, number.line - 1 - NEAR) : number.line + NEAR]
        for line in around:
            near = not line.is_blank and line.number != number.line
            if near and _is_set_off(lines, line, blanks=SPACE_AROUND_HEADER):
                yield Furniture(line.number, "running header")


def _annotations(lines: Sequence[Line]) -> Iterator[Furniture]:
    """Addresses of links, listed after a page that already shows them."""
    before = ""
    for line in lines:
        if LONE_ADDRESS.match(line.text) and len(line.key) > len("https") and _address(line.text) in before:
            yield Furniture(line.number, "link annotation")
        else:
            before = (before + _address(line.text))[-20_000:]


def _address(text: str) -> str:
    return squeeze(text.replace("%23", "#"))


def _is_set_off(lines: Sequence[Line], line: Line, blanks: int) -> bool:
    at = line.number - 1
    above, below = lines[max(0, at - blanks) : at], lines[at + 1 : at + 1 + blanks]
    return all(other.is_blank for other in (*above, *below))


def _stands_high(lines: Sequence[Line], line: Line) -> bool:
    """Whether a header begins its page: more room above it than below."""
    at = line.number - 1
    above = next((n for n in range(1, at + 1) if not lines[at - n].is_blank), at + 1)
    below = next((n for n in range(1, len(lines) - at) if not lines[at + n].is_blank), 1)
    return above > below
