"""Free lines → boxes: titled text beside the running text, in one or two parts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.extract.anchors import explain_misfit, find_first_words, find_once, match_whole, misfit
from generator.extract.curation import CuratedBox, Curation
from generator.extract.lines import Line


@dataclass(frozen=True, slots=True)
class BoxSpot:
    """A box in the source."""

    kind: str
    title: tuple[Line, ...]
    lines: tuple[Line, ...]
    """Its text, without the title."""
    section: str = ""

    @property
    def at(self) -> int:
        return self.title[0].number

    @property
    def all_lines(self) -> tuple[Line, ...]:
        return (*self.title, *self.lines)


def find_boxes(lines: Sequence[Line], taken: Collection[int], curation: Curation, source: Path) -> tuple[BoxSpot, ...]:
    """Find the boxes that the curation names, in its order; the same title may stand over several."""
    spots: list[BoxSpot] = []
    after = 0
    for box in curation.boxes:
        title = _title(lines, box, after, source)
        after = title[-1].number
        own = _run(lines, after, box, taken, source)
        if box.continues:
            start = find_once(lines, box.continues, source)
            own += _to_page_end(lines, start, taken)
        spots.append(BoxSpot(box.kind, title, tuple(own), box.section))
    return tuple(spots)


def _title(lines: Sequence[Line], box: CuratedBox, after: int, source: Path) -> tuple[Line, ...]:
    for first in find_first_words(lines, box.title.key):
        behind = match_whole(lines, first, box.title.key) if first >= after else None
        if behind is not None:
            return tuple(line for line in lines[first:behind] if not line.is_blank)
    raise misfit([explain_misfit(lines, box.title, source)])


def _run(lines: Sequence[Line], start: int, box: CuratedBox, taken: Collection[int], source: Path) -> list[Line]:
    """The lines from an index to the words behind the box, or to the end of the page."""
    own = _to_page_end(lines, start, taken)
    if box.until is None:
        return own
    stop = lines[find_once(lines, box.until, source)].number
    return [line for line in own if line.number < stop]


def _to_page_end(lines: Sequence[Line], start: int, taken: Collection[int]) -> list[Line]:
    page = lines[start].page
    return [line for line in lines[start:] if line.page == page and not line.is_blank and line.number not in taken]
