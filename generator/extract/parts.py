"""Lines and curation → what is no running text, and the running text that is left."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.extract.anchors import Anchor, find_once
from generator.extract.blocks import Layout
from generator.extract.boxes import BoxSpot, find_boxes
from generator.extract.curation import Curation
from generator.extract.figures import FigureSpot, find_figures
from generator.extract.furniture import Furniture, find_furniture
from generator.extract.headings import HeadingSpot, find_forgotten, find_headings, heading_lines
from generator.extract.hyphens import Cuts, breaks_words
from generator.extract.joining import Joiner
from generator.extract.lexicon import Lexicon
from generator.extract.lines import Line, squeeze
from generator.extract.misfits import refuse_lost_anchors
from generator.extract.notes import NoteSpot, find_notes
from generator.extract.pages import mark_pages
from generator.extract.printed_tables import find_printed_tables
from generator.extract.roles import RoleSpot, find_roles
from generator.extract.shape import Part
from generator.extract.tables import TableSpot, find_tables
from generator.model import Language
from generator.problems import Finding

LAID_OUT = 0.1
"""Share of lines with two blanks in a row from which on blanks set columns apart."""
FEW = 8
"""Lines that are too few to say so."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything that was told apart from the running text, and that text."""

    furniture: tuple[Furniture, ...]
    headings: tuple[HeadingSpot, ...]
    roles: tuple[RoleSpot, ...]
    tables: tuple[TableSpot, ...]
    figures: tuple[FigureSpot, ...]
    boxes: tuple[BoxSpot, ...]
    notes: tuple[NoteSpot, ...]
    text: tuple[Line, ...]
    findings: tuple[Finding, ...] = ()
    title: tuple[Line, ...] = ()
    """The title of the document, where a PDF shows it."""


def part_lines(lines: Sequence[Line], rules: Curation, source: Path) -> tuple[tuple[Line, ...], Parts]:
    """Mark the pages, then let every kind take its lines, the surest first."""
    furniture = find_furniture(lines)
    dressed = {piece.line for piece in furniture}
    refuse_lost_anchors([_hide(lines, dressed), lines], rules, source)
    inside = {n for spot in find_headings(_hide(lines, dressed), rules, source) for n in _further(spot)}
    lines = mark_pages(lines, furniture, inside | _numbers(lines, rules.same_page, source))
    headings = find_headings(_hide(lines, dressed), rules, source)
    taken = dressed | heading_lines(headings)

    roles = find_roles(lines, taken, rules, source)
    taken |= {line.number for spot in roles for line in spot.lines}
    tables = find_tables(lines, taken, rules, source)
    taken |= {line.number for spot in tables for line in spot.lines}
    tables += find_printed_tables([line for line in lines if line.number not in taken])
    taken |= {line.number for spot in tables for line in spot.lines}
    figures = find_figures(lines, taken, rules, source)
    taken |= {line.number for spot in figures for line in spot.lines}
    boxes = find_boxes(lines, taken, rules, source)
    taken |= {line.number for spot in boxes for line in spot.all_lines}
    owners = {line.page: spot.id for spot in figures for line in spot.lines}
    owners |= {line.page: spot.id for spot in tables for line in spot.lines}
    notes = find_notes(lines, taken, owners)
    taken |= {line.number for note in notes for line in note.lines}

    title = tuple(line for line in lines if line.is_part(Part.TITLE) and line.number not in taken)
    taken |= {line.number for line in title}
    text = tuple(line for line in lines if line.number not in taken)
    forgotten = tuple(find_forgotten(text, headings, source)) if rules.headings else ()
    return lines, Parts(furniture, headings, roles, tables, figures, boxes, notes, text, forgotten, title)


def make_joiner(
    lines: Sequence[Line], parts: Parts, rules: Curation, links: Iterable[str], language: Language
) -> Joiner:
    """A joiner that knows the unbroken words and whole addresses of the text."""
    texts = [line.text.replace("\t", " ") for line in lines if not line.is_blank]
    cuts = Cuts(Lexicon(texts), breaks_words(texts), rules.joined, rules.hyphenated, language)
    shown = " ".join(lines[piece.line - 1].words for piece in parts.furniture if piece.reason == "link annotation")
    doubled = sum("  " in line.spaced for line in lines if not line.is_blank)
    return Joiner(cuts, " ".join([shown, *links]), keeps_blanks=doubled <= max(FEW, LAID_OUT * len(texts)))


def find_layout(parts: Parts, rules: Curation, first: Iterable[int], source: Path) -> Layout:
    """Where blocks must begin or go on: section starts, and what the curation says."""
    lines = [line for box in parts.boxes for line in box.lines]
    text = sorted((*parts.text, *lines), key=lambda line: line.number)
    begin = _numbers(text, rules.begins, source)
    return Layout(begin | set(first), _numbers(text, rules.continues, source))


def _hide(lines: Sequence[Line], numbers: Collection[int]) -> list[Line]:
    """The lines with some of them blank, so that nothing is found there."""
    return [line.cut(0, 0) if line.number in numbers else line for line in lines]


def _further(spot: HeadingSpot) -> Iterable[int]:
    """Lines of a heading behind its first one, which may be indented like the first line of a page."""
    return (line.number for line in spot.lines[1:])


def _numbers(lines: Sequence[Line], anchors: Iterable[Anchor], source: Path) -> set[int]:
    return {lines[find_once(lines, anchor, source)].number for anchor in anchors if squeeze(anchor.words)}
