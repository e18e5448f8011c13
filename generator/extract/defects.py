"""Sections and notes → what an editor should look at in the source; nothing is mended silently."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from generator.extract.blocks import LETTERED
from generator.extract.lines import BULLET, ORDERED, Line, squeeze
from generator.extract.lists import Placed
from generator.extract.notes import NOTE, NoteSpot
from generator.model import Block, Box, Figure, ListBlock, Location, Paragraph, plain, walk_blocks
from generator.problems import Category, Finding, Rule, Severity

MISSING_MARKER = Rule(
    "footnote-without-marker",
    Category.ACCURACY,
    Severity.WARNING,
    "Every footnote has its marker in the text.",
)
MISPLACED_MARKER = Rule(
    "footnote-marker-out-of-order",
    Category.ACCURACY,
    Severity.WARNING,
    "Footnote markers count up through the text.",
)
REPEATED = Rule("repeated-text", Category.ACCURACY, Severity.WARNING, "No paragraph, item or caption stands twice.")
UNFINISHED = Rule(
    "unfinished-sentence", Category.LINGUISTIC, Severity.NOTE, "A paragraph ends with a punctuation mark."
)
SOFT_HYPHEN = Rule("soft-hyphen", Category.MARKUP, Severity.NOTE, "No soft hyphen stands inside a line.")
DOUBLE_BLANK = Rule("double-blank", Category.STYLE, Severity.NOTE, "Between two words stands one blank.")
TWICE = re.compile(r"\S{1,30}  \S{1,30}")
MARK = re.compile(f"{BULLET.pattern}|{ORDERED.pattern}")
LONG = 40
"""Letters from which on a repetition is no coincidence."""


def find_defects(
    source: Path, lines: Sequence[Line], placed: Sequence[Placed], notes: Sequence[NoteSpot], marked: Mapping[str, int]
) -> Iterator[Finding]:
    """Tell what is wrong in the source itself; `marked` gives the line of each marker, in reading order."""
    yield from _missing_markers(source, notes, marked)
    yield from _markers_out_of_order(source, marked)
    yield from _repetitions(source, placed)
    yield from _unfinished(source, placed)
    for line in lines:
        if re.search(r"[^\W\d_][¬\u00ad][^\W\d_]", line.text):
            hint = "Delete it in the imported text."
            yield SOFT_HYPHEN.found(Location(source, line.number), "a soft hyphen stands inside the line", hint)


def find_doubled_blanks(source: Path, placed: Sequence[Placed], notes: Sequence[NoteSpot]) -> Iterator[Finding]:
    """Tell blanks that stand twice in running text and notes, and are imported so."""
    running = (piece for piece in placed if isinstance(piece.block, Paragraph | ListBlock | Box))
    texts = [(line, MARK.sub("", line.spaced)) for piece in running for line in piece.lines]
    texts += [(line, NOTE.sub("", line.spaced)) for note in notes for line in note.lines]
    for line, text in texts:
        for found in TWICE.finditer(text):
            hint = "Leave one of them in the imported text, unless a word is lost there."
            yield DOUBLE_BLANK.found(Location(source, line.number), f"two blanks stand in {found[0]!r}", hint)


def _missing_markers(source: Path, notes: Sequence[NoteSpot], marked: Mapping[str, int]) -> Iterator[Finding]:
    for note in notes:
        if note.label not in marked:
            at = Location(source, note.lines[0].number)
            hint = "Compare the printed page, and set the marker into the imported text."
            yield MISSING_MARKER.found(at, f"note {note.label} has no marker in the text", hint)


def _markers_out_of_order(source: Path, marked: Mapping[str, int]) -> Iterator[Finding]:
    numbers = [(int(label), line) for label, line in marked.items() if label.isdigit()]
    for (number, line), (following, _) in pairwise(numbers):
        if following < number:
            message = f"marker {number} stands before marker {following}"
            yield MISPLACED_MARKER.found(Location(source, line), message, "Compare the printed page and renumber it.")


def _repetitions(source: Path, placed: Sequence[Placed]) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for key, line, what in _texts(placed):
        if len(key) < LONG:
            continue
        if key in seen:
            message = f"this {what} already stands on line {seen[key]}"
            related = [Location(source, seen[key])]
            hint = "Delete one of the two if the print has it once."
            yield REPEATED.found(Location(source, line), message, hint, related=related)
        seen.setdefault(key, line)


def _texts(placed: Iterable[Placed]) -> Iterator[tuple[str, int, str]]:
    for piece in placed:
        for block in walk_blocks([piece.block]):
            line = block.at.line or piece.lines[0].number
            match block:
                case Paragraph(inlines=inlines):
                    yield squeeze(plain(inlines)), line, "paragraph"
                case Figure(caption=caption):
                    yield squeeze(plain(caption)), line, "caption"
                case _:
                    pass


def _unfinished(source: Path, placed: Sequence[Placed]) -> Iterator[Finding]:
    """Paragraphs that end without a mark and are neither a lead-in to a list nor set apart."""
    for n, piece in enumerate(placed):
        block = piece.block
        following: Block | None = placed[n + 1].block if n + 1 < len(placed) else None
        if isinstance(block, Box | ListBlock) or isinstance(following, ListBlock) or _is_point(following):
            continue
        if isinstance(block, Paragraph) and block.role is None and re.search(r"[^\W_]$", plain(block.inlines).strip()):
            at = Location(source, piece.lines[-1].number)
            yield UNFINISHED.found(at, "the paragraph ends without a full stop", "Compare the printed page.")


def _is_point(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and LETTERED.match(plain(block.inlines)) is not None
