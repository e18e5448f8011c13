"""Section → findings: what names one place and stands twice."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

from generator.content.read_inlines import Place
from generator.content.rules import DUPLICATE_ANCHOR, DUPLICATE_FOOTNOTE, DUPLICATE_HEADING
from generator.model import Figure, Heading, Location, Section, Table, plain, walk_blocks
from generator.workspace.told import quoted

Key = TypeVar("Key", bound=Hashable)


def check_duplicates(section: Section, place: Place) -> None:
    """Tell anchors, headings and footnotes that stand twice in a page."""
    blocks = [*walk_blocks(section.blocks)]
    anchored = ((block.id, block.at) for block in blocks if isinstance(block, Heading | Figure | Table) and block.id)
    headings = ((plain(block.title), block.at) for block in blocks if isinstance(block, Heading))
    notes = ((note.label, note.at) for note in section.footnotes)
    for anchor, first, at in repeated(anchored):
        hint = "Give one of them another id; links lead to the first."
        place.tell(DUPLICATE_ANCHOR, at, f"the id {quoted(anchor)} stands twice in the page", hint, first)
    for title, first, at in repeated(headings):
        hint = "Say how the two differ."
        place.tell(DUPLICATE_HEADING, at, f"the heading {quoted(title)} stands twice in the page", hint, first)
    for label, first, at in repeated(notes):
        hint = "Keep one, or give one of them another number, and its mark as well."
        place.tell(DUPLICATE_FOOTNOTE, at, f"the footnote {quoted(label)} is defined twice", hint, first)


def repeated(placed: Iterable[tuple[Key, Location]]) -> Iterator[tuple[Key, Location, Location]]:
    """Yield what stands more than once, where it stood first and where it stands again."""
    first: dict[Key, Location] = {}
    for key, at in placed:
        if key in first:
            yield key, first[key], at
        first.setdefault(key, at)
