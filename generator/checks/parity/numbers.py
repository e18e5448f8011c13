"""Aligned sections → numbers, percentages, money, dates and years that the translation states otherwise.

Sentences are compared first, then blocks, then the section: what only stands elsewhere is no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.alignment import Alignment, BlockPair
from generator.checks.page import Page
from generator.checks.parity.sides import Sides, Stated, state_sides
from generator.model import Language
from generator.problems import Category, Finding, Rule, Severity
from generator.quantities import (
    Kind,
    Quantity,
    contradict,
    is_counted_in_words,
)
from generator.workspace.told import quoted

DIFFERING_NUMBER = Rule(
    "differing-number",
    Category.ACCURACY,
    Severity.ERROR,
    "A translation states the numbers, units, dates and years of its original.",
)
MISSING_NUMBER = Rule(
    "missing-number", Category.ACCURACY, Severity.ERROR, "A translation leaves out no number of its original."
)
ADDED_NUMBER = Rule(
    "added-number", Category.ACCURACY, Severity.ERROR, "A translation states no number that its original does not."
)
DIFFERING_NUMBER_WORD = Rule(
    "differing-number-word",
    Category.ACCURACY,
    Severity.WARNING,
    "A number in words is the same in the original and in its translation.",
)
DIFFERING_APPROXIMATION = Rule(
    "differing-approximation",
    Category.ACCURACY,
    Severity.WARNING,
    "Almost and more than, at least and at most are not confused in translation.",
)
RULES = (DIFFERING_NUMBER, MISSING_NUMBER, ADDED_NUMBER, DIFFERING_NUMBER_WORD, DIFFERING_APPROXIMATION)


def check_numbers(page: Page, alignment: Alignment) -> Iterator[Finding]:
    """Compare what a translation, which is `page`, and its original state in numbers.

    Of blocks that have no counterpart, or one without words, this is told elsewhere, and not number by number.
    """
    blocks: list[tuple[BlockPair, Sides]] = []
    for pair in alignment.texts():
        if len({len(row.cells) for row in (*pair.german, *pair.english)}) > 1:
            continue  # a column is missing, which `kinds` tells
        sentences = [state_sides(page.language, sentences) for sentences in pair.sentences]
        agreeing = [sides.agreeing() for sides in sentences]
        yield from (finding for pairs in agreeing for finding in _contradictions(page, pairs))
        left = sum((sides.without(pairs) for sides, pairs in zip(sentences, agreeing, strict=True)), Sides())
        blocks.append((pair, left.without(left.agreeing())))
    elsewhere = sum((left.certain() for _, left in blocks), Sides()).agreeing()
    for pair, left in blocks:
        if all(any(unit.text.strip() for unit in pair.side(language)) for language in Language):
            yield from _differences(page, left.without(elsewhere), pair)


def _contradictions(page: Page, pairs: Iterable[tuple[Stated, Stated]]) -> Iterator[Finding]:
    other = page.language.other
    for original, translation in pairs:
        if contradict(original.quantity.bound, translation.quantity.bound):
            here, there = translation.quantity, original.quantity
            message = f"{here.bound} {quoted(here.printed)} here, {there.bound} {quoted(there.printed)} in '{other}'"
            hint = "Say the same in both languages."
            at, related = translation.unit.at, [original.unit.at]
            yield DIFFERING_APPROXIMATION.found(at, message, hint, section=page.name, related=related)


def _differences(page: Page, left: Sides, pair: BlockPair) -> Iterator[Finding]:
    """Tell what is left in a pair of blocks; figures on both sides are told with each other."""
    other = page.language.other
    certain = left.certain()
    added = [*certain.translation]
    for original in certain.original:
        translation = max(added, key=lambda stated: _likeness(original, stated), default=None)
        if translation:
            added.remove(translation)
            yield _difference(page, DIFFERING_NUMBER, translation, original)
        else:
            at = pair.side(page.language)[0].at
            message = f"{quoted(original.quantity.printed)} in '{other}' is missing here"
            hint = "Add it, or correct the original."
            yield MISSING_NUMBER.found(at, message, hint, section=page.name, related=[original.unit.at])
    for translation in added:
        message = f"{quoted(translation.quantity.printed)} stands here only, and not in '{other}'"
        related = [unit.at for unit in pair.side(other)[:1]]
        hint = "Delete it, or correct the original."
        yield ADDED_NUMBER.found(translation.unit.at, message, hint, section=page.name, related=related)
    words = [[s for s in side if is_counted_in_words(s.quantity)] for side in (left.original, left.translation)]
    if [len(side) for side in words] == [1, 1] and _are_alike(words[0][0].quantity, words[1][0].quantity):
        yield _difference(page, DIFFERING_NUMBER_WORD, words[1][0], words[0][0])


def _are_alike(original: Quantity, translation: Quantity) -> bool:
    """Whether one number in words may stand for the other: `jeder achte` and `one in eight`."""
    return original.kind is translation.kind or {original.kind, translation.kind} == {Kind.NUMBER, Kind.ORDINAL}


def _likeness(original: Stated, translation: Stated) -> tuple[bool, bool, bool]:
    first, second = original.quantity, translation.quantity
    return first.value == second.value, first.unit == second.unit, first.kind is second.kind


def _difference(page: Page, rule: Rule, translation: Stated, original: Stated) -> Finding:
    here, there = quoted(translation.quantity.printed), quoted(original.quantity.printed)
    message = f"{here} stands here, {there} in '{page.language.other}'"
    hint = "Compare both, and correct the one that is wrong."
    return rule.found(translation.unit.at, message, hint, section=page.name, related=[original.unit.at])
