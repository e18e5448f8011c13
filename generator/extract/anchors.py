"""A few words → the line that begins with them.

Words are compared as letters and digits alone and may run over several lines.  An anchor that fits
nowhere, or in several places, is an error that shows the nearest candidates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from generator.extract.lines import Line, squeeze
from generator.model import Location
from generator.problems import Category, Finding, GeneratorError, Rule, Severity

CURATION_MISFIT = Rule(
    "curation-misfit",
    Category.ACCURACY,
    Severity.ERROR,
    "What a curation file names must stand in the text, once.",
    stops_build=True,
)
ENOUGH = 8
"""Letters by which lines are looked up."""
SPAN = 4
"""Lines that an anchor goes over at most, as far as likeness is looked for."""
SHOWN = 3
"""Candidates shown where an anchor does not fit."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A few words, and where the curation names them."""

    words: str
    at: Location

    @property
    def key(self) -> str:
        return squeeze(self.words)


def find_first_words(lines: Sequence[Line], key: str) -> list[int]:
    """Indexes of all lines where text begins with these words."""
    return [i for i in range(len(lines)) if lines[i].key and _begins(lines, i, key)]


class FirstWords:
    """The lines of a text, quick to find by the words that they begin with."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self._places: dict[str, list[int]] = defaultdict(list)
        for i, line in enumerate(lines):
            if line.key:
                self._places[line.key[:ENOUGH]].append(i)

    def find(self, key: str) -> list[int]:
        """Indexes of all lines where text begins with these words."""
        starts = {key[:length] for length in range(1, ENOUGH + 1)}
        found = [i for start in starts for i in self._places.get(start, ()) if _begins(self.lines, i, key)]
        return sorted(found)


def match_whole(lines: Sequence[Line], start: int, key: str) -> int | None:
    """Index behind the lines from `start` whose words are exactly these, or None."""
    if not lines[start].key:
        return None
    rest = key
    for i in range(start, len(lines)):
        if not rest.startswith(lines[i].key):
            return None
        rest = rest[len(lines[i].key) :]
        if not rest:
            return i + 1
    return None


def find_once(lines: Sequence[Line], anchor: Anchor, source: Path) -> int:
    """The index of the only line that begins with an anchor's words."""
    found = find_first_words(lines, anchor.key)
    if len(found) == 1:
        return found[0]
    raise misfit([explain_misfit(lines, anchor, source, [lines[i] for i in found])])


def explain_misfit(lines: Sequence[Line], anchor: Anchor, source: Path, found: Sequence[Line] = ()) -> Finding:
    """Say that an anchor fits nowhere or in several places, with the nearest lines."""
    candidates = list(found[:SHOWN]) or nearest_lines(lines, anchor.key)
    shown = "; ".join(f"line {line.number}: {line.words[:50]!r}" for line in candidates)
    problem = f"fits in {len(found)} places" if found else "does not stand in the text"
    hint = f"Give more words, so that one place fits: {shown}." if found else f"Nearest are {shown}."
    related = [Location(source, line.number) for line in candidates]
    return CURATION_MISFIT.found(anchor.at, f"{anchor.words!r} {problem} {source.name}", hint, related=related)


def misfit(findings: Sequence[Finding]) -> GeneratorError:
    """The error that stops an import whose curation does not fit its text."""
    first = findings[0]
    more = f" (and {len(findings) - 1} more)" if len(findings) > 1 else ""
    return GeneratorError(f"{first.at}: {first.message}{more}", first.hint, findings)


def nearest_lines(lines: Sequence[Line], key: str) -> list[Line]:
    """The lines at which text begins that resembles these words most; the words may go over several lines."""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(key)
    written = [line for line in lines if line.key]

    def likeness(at: int) -> float:
        matcher.set_seq1("".join(line.key for line in written[at : at + SPAN])[: len(key)])
        return matcher.quick_ratio() and matcher.ratio()

    return [written[at] for at in sorted(range(len(written)), key=likeness, reverse=True)[:SHOWN]]


def _begins(lines: Sequence[Line], start: int, key: str) -> bool:
    rest = key
    for i in range(start, len(lines)):
        own = lines[i].key
        if len(own) >= len(rest):
            return own.startswith(rest)
        if not rest.startswith(own):
            return False
        rest = rest[len(own) :]
    return False
