"""Lines → headings with their place in the outline: named by the curation, or recognised."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.extract.anchors import Anchor, FirstWords, explain_misfit, find_first_words, match_whole, misfit
from generator.extract.curation import CuratedHeading, Curation
from generator.extract.lines import Line
from generator.extract.recognise import NUMBERED, recognise_headings
from generator.model import Location
from generator.problems import Category, Finding, Rule, Severity

FORGOTTEN = Rule(
    "heading-not-curated",
    Category.ACCURACY,
    Severity.WARNING,
    "A curation names every numbered heading of its text.",
)
NUMBER = re.compile(
    r"^\s*(?:(?:kapitel|chapter|teil|part|abschnitt|section)\s+([ivxlc]+|\d+)\b\.?|(\d+(?:\.\d+)*)\.?(?=\s))[:\s]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class HeadingSpot:
    """A heading in the source, and its place in the outline."""

    id: str
    position: tuple[int, ...]
    lines: tuple[Line, ...]
    reason: str
    """Why it is taken for a heading."""
    begins: Anchor | None = None

    @property
    def title(self) -> str:
        """As in the source, its lines side by side."""
        return " ".join(line.words for line in self.lines)

    @property
    def first(self) -> int:
        return self.lines[0].number

    @property
    def last(self) -> int:
        return self.lines[-1].number


def find_headings(lines: Sequence[Line], curation: Curation, source: Path) -> tuple[HeadingSpot, ...]:
    """Find the headings that the curation names; without one, recognise what looks like headings."""
    if curation.headings:
        return _curated(lines, curation, source)
    return tuple(
        HeadingSpot(guess.id, guess.position, guess.lines, guess.reason) for guess in recognise_headings(lines)
    )


def find_forgotten(lines: Sequence[Line], spots: Sequence[HeadingSpot], source: Path) -> Iterator[Finding]:
    """Tell numbered headings that a curation does not name."""
    known = heading_lines(spots)
    for guess in recognise_headings(lines):
        line = guess.lines[0]
        if guess.reason == NUMBERED and line.number not in known:
            hint = "Name it in the outline and the curation, if it is a heading."
            yield FORGOTTEN.found(Location(source, line.number), f"{line.words!r} looks like a heading", hint)


def split_number(title: str) -> tuple[str, str]:
    """Part a printed number from a title: `KAPITEL I Ziele` is (`I`, `Ziele`)."""
    match = NUMBER.match(title)
    if not match or not title[match.end() :].strip():
        return "", title.strip()
    return match[1] or match[2], title[match.end() :].strip()


def _curated(lines: Sequence[Line], curation: Curation, source: Path) -> tuple[HeadingSpot, ...]:
    entries = {entry.id: entry for entry in curation.outline}
    recognised = {guess.lines[0].number: guess.reason for guess in recognise_headings(lines)}
    spots: list[HeadingSpot] = []
    findings: list[Finding] = []
    used: set[int] = set()
    wanted = Counter(heading.title.key for heading in curation.headings)
    words = FirstWords(lines)
    for heading in curation.headings:
        found = [span for span in _matches(words, heading) if span[0] not in used or heading.place]
        if heading.place or len(found) == wanted[heading.title.key]:
            found = found[max(heading.place - 1, 0) :][:1]
            wanted[heading.title.key] -= 1
        elif len(found) > 1:
            found = [span for span in found if _leads_to(lines, span[1], heading.begins)] or found
        if len(found) != 1:
            findings.append(explain_misfit(lines, heading.title, source, [lines[first] for first, _ in found]))
            continue
        first, behind = found[0]
        used.add(first)
        entry = entries[heading.id]
        own = tuple(line for line in lines[first:behind] if not line.is_blank)
        reason = recognised.get(own[0].number, "named by the curation")
        reason += "; its first words are named by the curation" if heading.begins else ""
        spots.append(HeadingSpot(heading.id, entry.position, own, reason, heading.begins))
    if findings:
        raise misfit(findings)
    return tuple(spots)


def _matches(words: FirstWords, heading: CuratedHeading) -> Iterator[tuple[int, int]]:
    for first in words.find(heading.title.key):
        behind = match_whole(words.lines, first, heading.title.key)
        if behind is not None and not words.lines[first].is_bullet:
            yield first, behind


def _leads_to(lines: Sequence[Line], behind: int, begins: Anchor | None) -> bool:
    following = next((i for i in range(behind, len(lines)) if lines[i].key), None)
    return begins is not None and following in find_first_words(lines[: (following or 0) + 20], begins.key)


def heading_lines(spots: Collection[HeadingSpot]) -> set[int]:
    """Numbers of all lines that headings take up."""
    return {line.number for spot in spots for line in spot.lines}
