"""Free lines → figures: captions and sources of charts whose data the extractor lost."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from generator.extract.anchors import Anchor, explain_misfit, find_first_words, misfit
from generator.extract.curation import Curation
from generator.extract.lines import Line

CAPTION = re.compile(r"^\s*(?:(Abbildung|Abb\.|Figure|Fig\.)|(Tabelle|Table))\s+(\d{1,3})\s*[.:–]\s*\S")


@dataclass(frozen=True, slots=True)
class FigureSpot:
    """A chart of which only words survived."""

    id: str
    caption: tuple[Line, ...]
    source: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        return (*self.caption, *self.source)

    @property
    def at(self) -> int:
        return self.caption[0].number


def find_figures(
    lines: Sequence[Line], taken: Collection[int], curation: Curation, source: Path
) -> tuple[FigureSpot, ...]:
    """Find the charts that the curation names, and those that print numbers."""
    own: set[int] = set(taken)
    spots: list[FigureSpot] = []
    for figure in curation.figures:
        caption = _contiguous(lines, own, figure.caption, source, after=spots[-1].at if spots else 0)
        own |= {line.number for line in caption}
        spots.append(FigureSpot(figure.id, caption))
    with_sources = []
    for spot, figure in zip(spots, curation.figures, strict=True):
        below = _contiguous(lines, own, figure.source, source, after=spot.at) if figure.source else ()
        own |= {line.number for line in below}
        with_sources.append(FigureSpot(spot.id, spot.caption, below))
    known = {spot.id for spot in with_sources} | {table.id for table in curation.tables}
    numbered = {spot.id: spot for spot in reversed(list(_numbered(lines, own))) if spot.id not in known}
    return (*with_sources, *sorted(numbered.values(), key=lambda spot: spot.at))


def _numbered(lines: Sequence[Line], taken: Collection[int]) -> Iterator[FigureSpot]:
    for i, line in enumerate(lines):
        match = CAPTION.match(line.text)
        alone = i == 0 or lines[i - 1].is_blank or lines[i - 1].number in taken or lines[i - 1].page != line.page
        if match and alone and line.number not in taken:
            kind = "figure" if match[1] else "table"
            yield FigureSpot(f"{kind}-{match[3]}", tuple(_until_gap(lines, i, taken)))


def _until_gap(lines: Sequence[Line], start: int, taken: Collection[int]) -> Iterator[Line]:
    for line in islice(lines, start, None):
        if line.is_blank or line.page != lines[start].page or line.number in taken:
            return
        yield line


def _contiguous(
    lines: Sequence[Line], taken: Collection[int], anchor: Anchor, source: Path, *, after: int
) -> tuple[Line, ...]:
    found = [i for i in find_first_words(lines, anchor.key) if lines[i].number not in taken and lines[i].number > after]
    if not found:
        raise misfit([explain_misfit(lines, anchor, source)])
    return tuple(_until_gap(lines, found[0], taken))
