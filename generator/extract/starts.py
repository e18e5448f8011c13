"""Headings and blocks → where the text of each heading begins.

A heading owns what follows it on its page.  Where print puts it behind its text, it owns the first
block that begins on its page, unless the curation names other words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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


def find_first_lines(spots: Sequence[HeadingSpot], text: Sequence[Line], source: Path) -> Mapping[str, int]:
    """First lines of sections as far as headings or curation tell: section id → line number."""
    lines = [line for line in text if not line.is_blank]
    first: dict[str, int] = {}
    printed = sorted(spots, key=lambda spot: spot.first)
    for n, spot in enumerate(printed):
        if spot.begins is not None:
            first[spot.id] = lines[find_once(lines, spot.begins, source)].number
            continue
        stop = printed[n + 1].first if n + 1 < len(printed) else lines[-1].number + 1 if lines else 0
        page = spot.lines[-1].page
        behind = next((line for line in lines if spot.last < line.number < stop), None)
        if behind is not None and behind.page == page:
            first[spot.id] = behind.number
    return first


def place_headings(
    spots: Sequence[HeadingSpot], blocks: Sequence[RawBlock], first: Mapping[str, int], source: Path
) -> tuple[Mapping[str, int], tuple[Finding, ...]]:
    """Index of the block that each heading stands before: section id → index."""
    index = {block.first: n for n, block in enumerate(blocks)}
    places: dict[str, int] = {}
    findings: list[Finding] = []
    following: HeadingSpot | None = None
    for spot in reversed(spots):
        if spot.id in first:
            place = index[first[spot.id]]
        elif following is not None and _nothing_between(spot, following, blocks):
            place = places[following.id]
        else:
            place = _behind_text(spot, blocks, source, findings)
        if following is not None:
            place = min(place, places[following.id])
        places[spot.id] = place
        following = spot
    return places, tuple(findings)


def _nothing_between(spot: HeadingSpot, following: HeadingSpot, blocks: Sequence[RawBlock]) -> bool:
    """Whether a heading stands directly before another one, on the same page or on a divider before it."""
    if following.first < spot.first:
        return False
    if following.lines[0].page != spot.lines[0].page and _begun_on(spot.lines[0].page, blocks):
        return False
    return not any(spot.last < line.number < following.first for block in blocks for line in block.lines)


def _behind_text(spot: HeadingSpot, blocks: Sequence[RawBlock], source: Path, findings: list[Finding]) -> int:
    """The first block that begins on the heading's page."""
    page = spot.lines[0].page
    begun = _begun_on(page, blocks)
    earlier = [block for block in blocks if block.lines[0].page < page and block.lines[-1].page >= page]
    if begun and earlier and spot.begins is None:
        at = Location(source, spot.first)
        message = f"it is a guess where the text of {spot.lines[0].words!r} begins: line {blocks[begun[0]].first}"
        hint = "Name the first words of its text as `begins` in the curation."
        findings.append(UNCERTAIN_START.found(at, message, hint))
    later = (n for n, block in enumerate(blocks) if block.first > spot.first)
    return begun[0] if begun else next(later, len(blocks))


def _begun_on(page: int, blocks: Sequence[RawBlock]) -> list[int]:
    """Indexes of the blocks that begin on a page."""
    return [n for n, block in enumerate(blocks) if block.lines[0].page == page]
