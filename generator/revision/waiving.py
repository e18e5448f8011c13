"""A finding that somebody accepts → its waiver in waivers.yml."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.content import Passages, replace_paths
from generator.model import Location
from generator.problems import Finding, GeneratorError
from generator.revision.pages import Work
from generator.workspace import WAIVERS, Waiver, with_waiver

LONGEST = 60
"""Characters of a passage that a waiver quotes, so that people find it again."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Who accepts a finding, when and why."""

    reason: str
    by: str
    on: date


def record_waiver(work: Work, code: str, place: str, acceptance: Acceptance) -> Waiver:
    """Write a waiver for the finding with this code at `PATH:LINE`, or at `PATH` where it is of a whole page."""
    finding = _finding(work, code, place)
    if finding.rule.stops_build:
        raise GeneratorError(f"{code!r} cannot be waived: something is broken", finding.hint)
    passage = Passages(work.reading.publication).find(finding.at, finding.related)
    if passage is None:
        raise GeneratorError(f"{place} is no page", "Only findings in pages can be waived.")
    waiver = Waiver(
        code=code,
        section=passage.section,
        language=passage.language,
        words=_beginning(passage.words),
        reason=acceptance.reason,
        by=acceptance.by,
        on=acceptance.on,
        text=passage.said,
    )
    replace_paths(work.workspace.root, {Path(WAIVERS): with_waiver(work.workspace.root / WAIVERS, waiver)})
    return waiver


def _finding(work: Work, code: str, place: str) -> Finding:
    at = _location(place)
    paths = {at.path.resolve(), (work.folder / at.path).resolve()}
    here = [finding for finding in work.findings if finding.at.path.resolve() in paths]
    found = [finding for finding in here if finding.rule.code == code and finding.at.line == at.line]
    if not found:
        raise GeneratorError(f"there is no finding {code!r} at {place}", _hint(here, code))
    return found[0]


def _location(place: str) -> Location:
    path, _, line = place.rpartition(":")
    return Location(Path(path), int(line)) if path and line.isdecimal() else Location(Path(place))


def _hint(here: Sequence[Finding], code: str) -> str:
    if not here:
        return "`zweiklang check` tells what there is, each with its place and, in brackets, its code."
    of_kind = [finding for finding in here if finding.rule.code == code] or here
    return f"There: {', '.join(f'{finding.rule.code} in line {finding.at.line}' for finding in of_kind[:5])}."


def _beginning(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    return words[:LONGEST].rpartition(" ")[0] + " …"
