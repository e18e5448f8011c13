"""Findings and waivers → the findings that count, and those that somebody has accepted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from generator.model import Language, Location
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace import Waiver
from generator.workspace.told import nearest, quoted

LAPSED_WAIVER = Rule(
    "lapsed-waiver",
    Category.ACCURACY,
    Severity.WARNING,
    "A waiver was given for the text as it stands; when the text changes, somebody looks again.",
)
UNUSED_WAIVER = Rule(
    "unused-waiver", Category.ACCURACY, Severity.WARNING, "A waiver is of a finding that would be told without it."
)
INVALID_WAIVER = Rule(
    "invalid-waiver",
    Category.ACCURACY,
    Severity.ERROR,
    "A waiver names a rule, and none that stops a build: what is broken is mended.",
)
RULES = (LAPSED_WAIVER, UNUSED_WAIVER, INVALID_WAIVER)


class Passage(Protocol):
    """What a finding is about (`content.passages`)."""

    @property
    def section(self) -> str: ...
    @property
    def language(self) -> Language: ...
    @property
    def said(self) -> str: ...


FindPassage: TypeAlias = Callable[[Location, Sequence[Location]], Passage | None]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What counts, with what is wrong with the waivers themselves, and what does not."""

    counts: tuple[Finding, ...]
    waived: tuple[tuple[Finding, Waiver], ...] = ()


def apply_waivers(
    findings: Iterable[Finding], waivers: Sequence[Waiver], rules: Iterable[Rule], find_passage: FindPassage
) -> Verdict:
    """Take out what is waived; a waiver that takes nothing out is told."""
    findings = tuple(findings)
    if not waivers:
        return Verdict(findings)
    codes = {waiver.code for waiver in waivers}
    passages = {f: find_passage(f.at, f.related) for f in findings if f.rule.code in codes and not f.rule.stops_build}
    waived: dict[Finding, Waiver] = {}
    for waiver in waivers:
        waived |= {f: waiver for f, passage in passages.items() if passage and _is_of(waiver, f, passage)}
    known = {rule.code: rule for rule in rules}
    told = [finding for waiver in waivers for finding in _wrong(waiver, passages, waived, known)]
    counts = [finding for finding in findings if finding not in waived]
    return Verdict(tuple(sorted([*counts, *told], key=Finding.sort_key)), tuple(waived.items()))


def _is_of(waiver: Waiver, finding: Finding, passage: Passage) -> bool:
    return _is_at(waiver, finding, passage) and waiver.text == passage.said


def _is_at(waiver: Waiver, finding: Finding, passage: Passage) -> bool:
    place = (finding.rule.code, passage.section, passage.language)
    return place == (waiver.code, waiver.section, waiver.language)


def _wrong(
    waiver: Waiver,
    passages: dict[Finding, Passage | None],
    waived: dict[Finding, Waiver],
    rules: dict[str, Rule],
) -> Iterator[Finding]:
    if waiver.code not in rules:
        hint = f"{nearest(waiver.code, rules)}Name the code that stands in brackets behind a finding."
        message = f"there is no kind of finding {quoted(waiver.code)}"
        yield INVALID_WAIVER.found(waiver.at, message, hint, section=waiver.section)
    elif rules[waiver.code].stops_build:
        message = f"{quoted(waiver.code)} cannot be waived: something is broken"
        yield INVALID_WAIVER.found(waiver.at, message, "Mend it, and take the waiver out.", section=waiver.section)
    elif waiver not in waived.values():
        here = [f for f, passage in passages.items() if passage and _is_at(waiver, f, passage) and f not in waived]
        yield _unused(waiver, here)


def _unused(waiver: Waiver, here: Sequence[Finding]) -> Finding:
    given = f"the waiver of {quoted(waiver.code)} in {waiver.section} ({waiver.language})"
    if waiver.words:
        given += f" for {quoted(waiver.words)}"
    if not here:
        hint = "Take it out: what it was given for was mended, or is gone."
        return UNUSED_WAIVER.found(waiver.at, f"{given} is of no finding", hint, section=waiver.section)
    message = f"{given} has lapsed: the text has changed since {waiver.on}"
    hint = "Look again: mend the text, or take the waiver out and give a new one with `zweiklang waive`."
    places = [finding.at for finding in here]
    return LAPSED_WAIVER.found(waiver.at, message, hint, section=waiver.section, related=places)
