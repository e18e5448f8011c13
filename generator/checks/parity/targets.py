"""Twins → links and cross-references that lead elsewhere in the other language, or are missing or extra."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from generator.alignment import BlockPair, Unit
from generator.checks.parity.sentences import find_alone, marks_in
from generator.checks.parity.twins import Twins
from generator.model import CrossReference, Link, Location, walk_inlines
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace.told import quoted

OTHER_REFERENCE = Rule(
    "cross-reference-differs",
    Category.MARKUP,
    Severity.ERROR,
    "A text refers to the same sections, tables and figures in both languages.",
)
OTHER_LINK = Rule(
    "link-differs",
    Category.MARKUP,
    Severity.WARNING,
    "A text links to the same addresses in both languages, or to the same page in its own language.",
)
RULES = (OTHER_REFERENCE, OTHER_LINK)

LANGUAGE_PART = re.compile(r"(?<=[/_.=-])(?:de|en|german|english|deutsch)(?=[/_.&#?-]|$)", re.IGNORECASE)
"""What addresses of the same page in two languages differ by."""


def check_targets(twins: Twins) -> Iterator[Finding]:
    """Compare the links of each text with those of its counterpart."""
    for pair in twins.alignment.pairs:
        if pair.german and pair.english:
            for kind, rule in ((CrossReference, OTHER_REFERENCE), (Link, OTHER_LINK)):
                yield from _compare(twins, pair, kind, rule)


def _compare(twins: Twins, pair: BlockPair, kind: type[CrossReference | Link], rule: Rule) -> Iterator[Finding]:
    told = {id(mark) for sentences in find_alone(pair) for mark in marks_in(sentences)}
    here, there = _targets(twins.here(pair), kind, told), _targets(twins.there(pair), kind, told)
    counts = Counter(_same(target) for target, _ in here), Counter(_same(target) for target, _ in there)
    extra, missing = _left(here, counts[0] - counts[1]), _left(there, counts[1] - counts[0])
    language = twins.original.language
    for (ours, at), (theirs, original) in zip(extra, missing, strict=False):
        message = f"the link leads to {quoted(ours)}, in '{language}' to {quoted(theirs)}"
        yield rule.found(at, message, "Let both lead to the same.", section=twins.name, related=[original])
    for target, original in missing[len(extra) :]:
        message = f"the link to {quoted(target)} is missing"
        at = twins.here(pair)[0].at
        yield rule.found(at, message, f"Set it as in '{language}'.", section=twins.name, related=[original])
    for target, at in extra[len(missing) :]:
        message = f"the link to {quoted(target)} is not in '{language}'"
        related = [twins.there(pair)[0].at]
        yield rule.found(at, message, "Delete it, or set it in the original.", section=twins.name, related=related)


def _targets(
    units: Iterable[Unit], kind: type[CrossReference | Link], told: AbstractSet[int]
) -> list[tuple[str, Location]]:
    """Where links of a kind lead, but for those of sentences that are told themselves."""
    return [
        (str(inline.target), inline.at if inline.at.line else unit.at)
        for unit in units
        for inline in walk_inlines(unit.inlines)
        if isinstance(inline, kind) and id(inline) not in told
    ]


def _same(target: str) -> str:
    """What two addresses of the same page have in common."""
    return LANGUAGE_PART.sub("*", target).rstrip("/")


def _left(found: Iterable[tuple[str, Location]], counts: Counter[str]) -> list[tuple[str, Location]]:
    """Those of `found` that the other text lacks."""
    left = Counter(counts)
    alone: list[tuple[str, Location]] = []
    for target, at in found:
        if left[_same(target)] > 0:
            left[_same(target)] -= 1
            alone.append((target, at))
    return alone
