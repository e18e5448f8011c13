"""Section → which of its notes stand at the page foot, below a table, or at the section's end."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import (
    Block,
    Figure,
    Footnote,
    FootnoteMark,
    Section,
    Table,
    inlines_of,
    plain,
    walk_blocks,
    walk_inlines,
)

LONGEST_AT_FOOT = 2500
"""Letters, about half a page: WeasyPrint 70 drops what of a note does not fit on its page."""
LETTERS_OF_A_LINE = 100


def notes_below(block: Table | Figure, notes: tuple[Footnote, ...]) -> tuple[Footnote, ...]:
    """The notes of a table or figure: marked in it, and numbered within it from 1."""
    labels = _marked(block)
    return tuple(note for note in notes if note.label in labels and note.label != note.number)


def long_notes(section: Section) -> tuple[Footnote, ...]:
    """The notes with a mark that are too long for the foot of a page."""
    unmarked = notes_without_mark(section)
    return tuple(note for note in section.footnotes if is_long(note) and note not in unmarked)


def is_long(note: Footnote) -> bool:
    return sum(len(plain(paragraph.inlines)) + LETTERS_OF_A_LINE for paragraph in note.paragraphs) > LONGEST_AT_FOOT


def labels_below(section: Section) -> frozenset[str]:
    """Labels of all notes that stand below a table or figure of the section."""
    blocks = (block for block in walk_blocks(section.blocks) if isinstance(block, Table | Figure))
    return frozenset(note.label for block in blocks for note in notes_below(block, section.footnotes))


def notes_without_mark(section: Section) -> tuple[Footnote, ...]:
    """The notes that nothing in the section's text refers to, in the order of print."""
    marked = _marked_in(walk_blocks(section.blocks))
    return tuple(note for note in section.footnotes if note.label not in marked)


def _marked_in(blocks: Iterable[Block]) -> frozenset[str]:
    return frozenset(label for block in blocks for label in _marked(block))


def _marked(block: Block) -> frozenset[str]:
    return frozenset(inline.label for inline in walk_inlines(inlines_of(block)) if isinstance(inline, FootnoteMark))
