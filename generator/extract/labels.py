"""A region of lines and the first words of its labels → the words of each label.

A label runs from its first words to those of the next one, to a blank line or to the end of the
region; labels need not begin or end with a line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from generator.extract.anchors import Anchor, explain_misfit, misfit
from generator.extract.lines import Line, squeeze

Part: TypeAlias = tuple[Line, ...]
"""Lines cut to the words that belong to one label."""
Region: TypeAlias = Sequence[Line]
OPENING = re.compile(r"(?:^|(?<=\s))[^\w\s]+\s*$")
"""Bullets and quotation marks before the first letter of a part."""


@dataclass(frozen=True, slots=True)
class _Letters:
    """The letters of a region, and the line and column of each."""

    text: str
    places: tuple[tuple[int, int], ...]


def cut_parts(region: Region, anchors: Sequence[Anchor], source: Path, *, spaced: bool) -> Mapping[str, Part]:
    """The part that each anchor begins."""
    letters = _letters(region)
    starts = _find_starts(letters, [run for anchor in anchors for run in split_runs(anchor)], region, source)
    ordered = sorted(starts.values())
    parts = {}
    for words, start in starts.items():
        following = next((other for other in ordered if other > start), None)
        stop = letters.places[following] if following is not None else (len(region), 0)
        parts[words] = _cut(region, letters.places[start], stop, spaced=spaced)
    return parts


def split_runs(anchor: Anchor) -> list[Anchor]:
    """The anchors of one part: `a … b` has two places that are read on without a break."""
    return [Anchor(run.strip(), anchor.at) for run in anchor.words.split("…")]


def _letters(region: Region) -> _Letters:
    places = [
        (n, column) for n, line in enumerate(region) for column, char in enumerate(line.text) for _ in squeeze(char)
    ]
    return _Letters("".join(line.key for line in region), tuple(places))


def _find_starts(letters: _Letters, runs: Sequence[Anchor], region: Region, source: Path) -> Mapping[str, int]:
    """Where each anchor begins; the longest choose first, so that short ones need not be unique."""
    starts: dict[str, int] = {}
    findings = []
    for run in sorted(runs, key=lambda run: -len(run.key)):
        found = (match.start() for match in re.finditer(f"(?={re.escape(run.key)})", letters.text))
        free = [place for place in found if _begins_word(letters, region, place) and place not in starts.values()]
        if free:
            starts[run.words] = free[0]
        else:
            findings.append(explain_misfit(region, run, source))
    if findings:
        raise misfit(findings)
    return starts


def _begins_word(letters: _Letters, region: Region, place: int) -> bool:
    n, column = letters.places[place]
    return column == 0 or not region[n].text[column - 1].isalnum()


def _cut(region: Region, start: tuple[int, int], stop: tuple[int, int], *, spaced: bool) -> Part:
    """The words between two places, line by line, as far as no gap stands between."""
    own: list[Line] = []
    for n in range(start[0], min(stop[0] + 1, len(region))):
        line = region[n]
        if own and not spaced and (line.is_blank or line.page != own[-1].page) and not _bullet_follows(region, n):
            break
        first = _with_opening(line.text, start[1]) if n == start[0] else 0
        last = _with_opening(line.text, stop[1]) if n == stop[0] else len(line.text)
        part = line.cut(first, last)
        if part.key:
            own.append(part)
    return tuple(own)


def _with_opening(text: str, column: int) -> int:
    match = OPENING.search(text[:column])
    return match.start() if match else column


def _bullet_follows(region: Region, at: int) -> bool:
    following = next((line for line in region[at:] if not line.is_blank), None)
    return following is not None and following.is_bullet
