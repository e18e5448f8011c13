"""PDF → numbered lines in reading order, each with its shape.

Each step takes away what it understands: what dresses the pages, the notes at their feet, the
titles; the rest is running text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path

from generator.extract.contents import find_contents
from generator.extract.lines import Line
from generator.extract.pdf.columns import find_gutters, order_columns, set_frames, usual_gutters
from generator.extract.pdf.feet import find_feet, note_number, note_starts, plain_note
from generator.extract.pdf.margins import Dress, find_dress
from generator.extract.pdf.pages import Page, Row, Strip
from generator.extract.pdf.process import read_document
from generator.extract.pdf.rows import make_rows, row_text
from generator.extract.pdf.shaping import Told, shape_strips
from generator.extract.pdf.sizes import Measure, measure
from generator.extract.pdf.tables import join_broken, part_tables, set_aligned_tables, set_drawn_tables
from generator.extract.shape import Part, Shape


@dataclass(frozen=True, slots=True)
class PageFlow:
    """One page, taken apart."""

    page: Page
    top: tuple[Row, ...]
    strips: tuple[Strip, ...]
    notes: tuple[Row, ...]
    bottom: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class PrintedText:
    """The lines of a PDF, and what it says beside them."""

    lines: tuple[Line, ...]
    about: Mapping[str, str]
    links: tuple[str, ...]


def read_pdf(path: Path) -> PrintedText:
    """The lines of a PDF, in reading order."""
    document = read_document(path)
    rows = [make_rows(page) for page in document.pages]
    usual = measure(rows)
    dress = find_dress(rows, usual.body, usual.leading(usual.body))
    flows = _with_frames(list(_take_apart(document.pages, rows, dress, usual)))
    strips = join_broken([strip for flow in flows for strip in flow.strips])
    shaped = shape_strips(strips, usual, document.bookmarks)
    return PrintedText(tuple(_number(_lines(flows, shaped, dress))), document.about, document.links)


def _take_apart(
    pages: Sequence[Page], rows: Sequence[Sequence[Row]], dress: Mapping[Row, Dress], usual: Measure
) -> Iterator[PageFlow]:
    undressed = [tuple(row for row in own if row not in dress) for own in rows]
    contents = _contents(undressed)
    plain_pages = [set_drawn_tables(page, plain, contents, usual) for page, plain in zip(pages, undressed, strict=True)]
    gutters = usual_gutters(plain_pages)
    open_size: float | None = None
    for page, own, plain in zip(pages, rows, plain_pages, strict=True):
        highest = plain[0][0].base if plain else 0
        foot = find_feet(plain, usual, page.rules, open_size)
        text = set_aligned_tables(plain[:foot], contents, find_gutters(plain[:foot], gutters), usual)
        strips, notes = _without_feet(tuple(part_tables(order_columns(text, usual.body, gutters))), usual, page)
        top = tuple(row for row in own if row in dress and row[0].base > highest)
        bottom = tuple(row for row in own if row in dress and row[0].base <= highest)
        notes = (*notes, *plain[foot:])
        if plain:
            open_size = notes[-1][0].size if notes else None
        yield PageFlow(page, top, strips, notes, bottom)


def _contents(pages: Sequence[Sequence[Row]]) -> frozenset[Row]:
    """The rows of tables of contents, which are no tables."""
    rows = [row for page in pages for row in page]
    return frozenset(rows[n] for n in find_contents([row_text(row) for row in rows]))


def _without_feet(strips: Sequence[Strip], usual: Measure, page: Page) -> tuple[tuple[Strip, ...], tuple[Row, ...]]:
    """Take the notes out that stand at the foot of single columns."""
    kept: list[Strip] = []
    notes: list[Row] = []
    for index in sorted({(strip.frame.columns, strip.frame.index) for strip in strips if strip.frame.columns > 1}):
        column = [strip for strip in strips if (strip.frame.columns, strip.frame.index) == index]
        foot = find_feet([strip.row for strip in column], usual, page.rules)
        notes += [strip.row for strip in column[foot:]]
    taken = set(map(id, notes))
    kept = [strip for strip in strips if id(strip.row) not in taken]
    return tuple(kept), tuple(notes)


def _with_frames(flows: Sequence[PageFlow]) -> list[PageFlow]:
    framed = iter(set_frames([strip for flow in flows for strip in flow.strips]))
    return [replace(flow, strips=tuple(next(framed) for _ in flow.strips)) for flow in flows]


def _lines(
    flows: Sequence[PageFlow], shaped: Iterator[tuple[Told, ...]], dress: Mapping[Row, Dress]
) -> Iterator[tuple[str, int, Shape]]:
    """Text, page and shape of every line; an empty text is a blank line."""
    last: int | None = None
    for flow in flows:
        page = flow.page.number
        yield from ((row_text(row), page, _dressed(dress[row])) for row in flow.top)
        for text, shape in chain.from_iterable(islice(shaped, len(flow.strips))):
            yield from ((("", page, Shape()),) if shape.begins else ())
            yield text, page, shape
        starts = note_starts(flow.notes, last)
        for n, row in enumerate(flow.notes):
            if n in starts:
                last = note_number(row_text(row))
                yield "", page, Shape()
            text = row_text(row)
            yield plain_note(text) if n in starts else text, page, Shape(Part.NOTE, begins=n in starts)
        yield from ((row_text(row), page, _dressed(dress[row])) for row in flow.bottom)
        across = (fragment.text.strip() for fragment in flow.page.fragments if not fragment.upright)
        yield from ((text, page, Shape(Part.FURNITURE, reason="set across the page")) for text in across)


def _number(lines: Iterator[tuple[str, int, Shape]]) -> Iterator[Line]:
    page = 1
    for number, (text, on, shape) in enumerate(lines, start=1):
        yield replace(Line.of(number, text, feeds=on != page), page=on, shape=shape)
        page = on


def _dressed(dress: Dress) -> Shape:
    return Shape(Part.FURNITURE, reason=dress.reason, printed=dress.printed)
