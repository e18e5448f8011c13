"""Expression → the outline of its PDF: sections and sub-headings with levels that leave no gap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Expression, Heading, Section, plain, walk_blocks


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the outline."""

    anchor: str
    number: str
    title: str
    level: int
    """1 is a chapter."""


def outline(expression: Expression) -> Iterator[Entry]:
    """Every section and every heading in it, in reading order."""
    levels = levels_of(expression)
    for section in expression.sections:
        yield Entry(section.id, section.number, section.title, levels[section.id])
        depths = depths_of(section)
        for heading in headings_of(section):
            title = plain(heading.title)
            yield Entry(f"{section.id}/{heading.id}", heading.number, title, levels[section.id] + depths[heading.id])


def levels_of(expression: Expression) -> dict[str, int]:
    """Level of each section, counted by its ancestors, since an outline may leave out a level."""
    levels = {expression.introduction.id: 1}
    above: list[tuple[int, ...]] = []
    for section in expression.sections:
        while above and section.position[: len(above[-1])] != above[-1]:
            above.pop()
        above.append(section.position)
        levels[section.id] = len(above)
    return levels


def depths_of(section: Section) -> dict[str, int]:
    """Depth of each heading below its section's own, counted by the headings above it."""
    depths: dict[str, int] = {}
    above: list[int] = []
    for heading in headings_of(section):
        while above and above[-1] >= heading.depth:
            above.pop()
        above.append(heading.depth)
        depths[heading.id] = len(above)
    return depths


def headings_of(section: Section) -> Iterator[Heading]:
    return (block for block in walk_blocks(section.blocks) if isinstance(block, Heading))
