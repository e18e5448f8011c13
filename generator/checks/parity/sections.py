"""Publication → pages that stand at another depth or in another order than in the original.

Pages that one language alone has, `checks.twins` tells.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from generator.checks.parity.told import counted
from generator.model import Expression, Publication, Section
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace import Workspace

OTHER_DEPTH = Rule(
    "section-depth-differs",
    Category.MARKUP,
    Severity.ERROR,
    "A page stands as deep in the outline as in the original.",
)
OTHER_ORDER = Rule(
    "section-out-of-order", Category.MARKUP, Severity.ERROR, "Pages stand in the same order as in the original."
)
OTHER_PLACE = Rule(
    "section-place-differs",
    Category.MARKUP,
    Severity.WARNING,
    "The file of a page is numbered alike in both languages.",
)
RULES = (OTHER_DEPTH, OTHER_ORDER, OTHER_PLACE)


def check_sections(publication: Publication, workspace: Workspace) -> Iterator[Finding]:
    """Compare the outlines of each strategy; what one moved page causes further down is not told again."""
    for translation in publication.expressions:
        original = publication.expression(translation.strategy, workspace.authoritative_of(translation.strategy))
        if original and translation is not original:
            yield from _compare(translation, original)


def _compare(translation: Expression, original: Expression) -> Iterator[Finding]:
    pairs = [(here, there) for here in translation.sections if (there := original.page(here.id)) and there.position]
    pairs = [(here, there) for here, there in pairs if here.is_whole and there.is_whole]
    level = [pair for pair in pairs if pair[0].level == pair[1].level]
    kept = _longest_rise([there.position for _, there in level])
    moved = [pair for number, pair in enumerate(level) if number not in kept]
    for pair in pairs:
        if pair not in level:
            yield _found(OTHER_DEPTH, pair, translation, original, "Name both files alike, and what stands below them.")
    for pair in moved:
        yield _found(OTHER_ORDER, pair, translation, original, "Number the files of both languages alike.")
    shifted = [pair for pair in level if pair not in moved and pair[0].position != pair[1].position]
    for pair in shifted[:1]:
        others = f" Shifted like it: {counted(len(shifted) - 1, 'page')} behind it." if len(shifted) > 1 else ""
        yield _found(OTHER_PLACE, pair, translation, original, f"Number the files of both languages alike.{others}")


def _longest_rise(places: Sequence[tuple[int, ...]]) -> set[int]:
    """Numbers of the most places that follow one another in rising order (patience sorting)."""
    tops: list[tuple[int, ...]] = []
    indices: list[int] = []
    before: list[int | None] = []
    for index, place in enumerate(places):
        pile = bisect_left(tops, place)
        before.append(indices[pile - 1] if pile else None)
        tops[pile:] = [place, *tops[pile + 1 :]]
        indices[pile:] = [index, *indices[pile + 1 :]]
    rise: set[int] = set()
    last = indices[-1] if indices else None
    while last is not None:
        rise.add(last)
        last = before[last]
    return rise


def _found(
    rule: Rule, pair: tuple[Section, Section], translation: Expression, original: Expression, hint: str
) -> Finding:
    here, there = pair
    message = f"this page stands at {_place(here)}, in '{original.language}' at {_place(there)}"
    return rule.found(here.at, message, hint, section=f"{translation.strategy}/{here.id}", related=[there.at])


def _place(section: Section) -> str:
    return ".".join(f"{n:02}" for n in section.position)
