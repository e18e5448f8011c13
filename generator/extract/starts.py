"""Headings and blocks → where the text of each heading begins.

A heading owns what follows it on its page.  Where print puts it behind its text, it owns the first
block that begins on its page, unless the curation names other words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.extract.anchors import find_once
from generator.extract.blocks import RawBlock
from generator.extract.headings import HeadingSpot
from generator.extract.lines import Line
from generator.model import Location
from generator.problems import Category, Finding, Rule, Severity

UNCERTAIN_START = Rule(
    "uncertain-section-start",
    Category.ACCURACY,
    Severity.WARNING,
    "Where a heading stands behind its text, in the middle of a page, a person says where the text begins.",
)


@dataclass(frozen=True, slots=True)
class Flow:
    """The running text, quick to look up by page and line."""

    blocks: Sequence[RawBlock]
    pages: Sequence[int]
    """The page that each block begins on."""
    numbers: Sequence[int]
    """All its lines."""

    @classmethod
    def of(cls, blocks: Sequence[RawBlock]) -> Flow:
        pages = [block.lines[0].page for block in blocks]
        return cls(blocks, pages, [line.number for block in blocks for line in block.lines])

    def begun_on(self, page: int) -> range:
        """Indexes of the blocks that begin on a page."""
        return range(bisect_left(self.pages, page), bisect_right(self.pages, page))

    def goes_over_to(self, page: int) -> bool:
        """Whether a block of an earlier page ends on this one."""
        at = bisect_left(self.pages, page)
        return at > 0 and self.blocks[at - 1].lines[-1].page >= page

    def has_text_between(self, first: int, last: int) -> bool:
        """Whether a line of text stands between two lines."""
        at = bisect_right(self.numbers, first)
        return at < len(self.numbers) and self.numbers[at] < last

    def index_behind(self, number: int) -> int:
        """Index of the first block that begins behind a line."""
        return bisect_right(self.blocks, number, key=lambda block: block.first)


def find_first_lines(spots: Sequence[HeadingSpot], text: Sequence[Line], source: Path) -> Mapping[str, int]:
    """First lines of sections as far as headings or curation tell: section id → line number."""
    lines = [line for line in text if not line.is_blank]
    numbers = [line.number for line in lines]
    printed = sorted(spots, key=lambda spot: spot.first)
    first: dict[str, int] = {}
    for n, spot in enumerate(printed):
        if spot.begins is not None:
            first[spot.id] = lines[find_once(lines, spot.begins, source)].number
            continue
        at = bisect_right(numbers, spot.last)
        before_next = n + 1 == len(printed) or (at < len(lines) and numbers[at] < printed[n + 1].first)
        if at < len(lines) and before_next and lines[at].page == spot.lines[-1].page:
            first[spot.id] = numbers[at]
    return first


def place_headings(
    spots: Sequence[HeadingSpot], blocks: Sequence[RawBlock], first: Mapping[str, int], source: Path
) -> tuple[Mapping[str, int], tuple[Finding, ...]]:
    """Index of the block that each heading stands before: section id → index."""
    flow = Flow.of(blocks)
    index = {block.first: n for n, block in enumerate(blocks)}
    places: dict[str, int] = {}
    findings: list[Finding] = []
    following: HeadingSpot | None = None
    for spot in reversed(spots):
        if spot.id in first:
            place = index[first[spot.id]]
        elif following is not None and _stands_before(spot, following, flow):
            place = places[following.id]
        else:
            place = _place_behind_text(spot, flow, source, findings)
        places[spot.id] = min(place, places[following.id]) if following else place
        following = spot
    return places, tuple(findings)


def _stands_before(spot: HeadingSpot, following: HeadingSpot, flow: Flow) -> bool:
    """Whether a heading stands directly before another one, on the same page or on a divider before it."""
    page = spot.lines[0].page
    if following.first < spot.first or (following.lines[0].page != page and flow.begun_on(page)):
        return False
    return not flow.has_text_between(spot.last, following.first)


def _place_behind_text(spot: HeadingSpot, flow: Flow, source: Path, findings: list[Finding]) -> int:
    """The first block that begins on the heading's page."""
    page = spot.lines[0].page
    begun = flow.begun_on(page)
    if not begun:
        return flow.index_behind(spot.first)
    if flow.goes_over_to(page):
        line = flow.blocks[begun[0]].first
        message = f"it is a guess that the text of {spot.title!r} begins on line {line}"
        hint = "Name the first words of its text as `begins` in the curation."
        findings.append(UNCERTAIN_START.found(Location(source, spot.first), message, hint))
    return begun[0]
