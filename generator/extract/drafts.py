"""Headings, blocks and what stands beside them → the sections of an expression.

Every heading down to level 3 is a section of its own; deeper ones become headings in its page.
Figures, tables and boxes stand behind the block that they interrupt.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.extract.headings import HeadingSpot, split_number
from generator.extract.inlines import make_inlines
from generator.extract.lists import Placed, gather_lists
from generator.extract.printed_lists import SetBlock
from generator.extract.typesetter import Typesetter
from generator.model import Heading

PAGE_LEVEL = 3
"""Deepest level of the outline that is a page of its own."""


@dataclass(frozen=True, slots=True)
class Aside:
    """A block beside the running text: where it stands, and the section it belongs to if not that one."""

    placed: Placed
    at: int
    section: str = ""


@dataclass(slots=True)
class Draft:
    """A section that is being filled."""

    id: str
    position: tuple[int, ...] = ()
    title: str = ""
    number: str = ""
    spot: HeadingSpot | None = None
    placed: list[Placed] = field(default_factory=list)
    run: list[SetBlock] = field(default_factory=list)
    """Blocks since the last aside or heading, among which lists are still open."""

    def lay(self, placed: Placed) -> None:
        """Put a block behind everything else."""
        self.end_run()
        self.placed.append(placed)

    def end_run(self) -> None:
        """Close the lists that are open."""
        self.placed += gather_lists(self.run)
        self.run = []


def draft_sections(
    spots: Sequence[HeadingSpot],
    places: Mapping[str, int],
    blocks: Sequence[SetBlock],
    asides: Sequence[Aside],
    typesetter: Typesetter,
) -> tuple[Draft, ...]:
    """Lay blocks and asides under their headings, in reading order."""
    drafts = [Draft("index")]
    waiting = deque(sorted((aside for aside in asides if not aside.section), key=lambda aside: aside.at))
    openings: dict[int, list[HeadingSpot]] = defaultdict(list)
    for spot in spots:
        openings[places[spot.id]].append(spot)
    for n, block in enumerate([*blocks, None]):
        while waiting and (block is None or waiting[0].at < block.lines[0].number):
            drafts[-1].lay(waiting.popleft().placed)
        for spot in openings[n]:
            _open(drafts, spot, typesetter)
        if block is not None:
            drafts[-1].run.append(block)
    drafts[-1].end_run()
    _lay_apart(drafts, [aside for aside in asides if aside.section])
    return tuple(drafts)


def _open(drafts: list[Draft], spot: HeadingSpot, typesetter: Typesetter) -> None:
    """Begin a section, or set a heading into the page that is open."""
    number, title = split_number(typesetter.words(spot.lines))
    if len(spot.position) <= PAGE_LEVEL:
        drafts[-1].end_run()
        drafts.append(Draft(spot.id, spot.position, title, number, spot))
        return
    depth = len(spot.position) - max(len(drafts[-1].position), 1)
    heading = Heading(spot.id, make_inlines(title), number, depth, at=typesetter.at(spot.first))
    drafts[-1].lay(Placed(heading, spot.lines))


def _lay_apart(drafts: Sequence[Draft], asides: Sequence[Aside]) -> None:
    """Put asides at the end of the section that they are said to belong to."""
    by_id = {draft.id: draft for draft in drafts}
    for aside in sorted(asides, key=lambda aside: aside.at):
        by_id.get(aside.section, drafts[-1]).placed.append(aside.placed)


def owned_lines(draft: Draft) -> Iterator[int]:
    """Numbers of the lines that a section was made from."""
    if draft.spot is not None:
        yield from (line.number for line in draft.spot.lines)
    for placed in draft.placed:
        yield from (line.number for line in placed.lines)
