"""Twins → footnotes and their marks that are missing, extra, doubled or numbered otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from generator.alignment import BlockPair, Kind, Unit
from generator.checks.page import marks_of
from generator.checks.parity.sentences import find_alone, marks_in
from generator.checks.parity.told import begins
from generator.checks.parity.twins import Placed, Twins
from generator.model import Footnote, FootnoteMark, walk_inlines
from generator.problems import Category, Finding, Rule, Severity

OMITTED_NOTE = Rule(
    "omitted-footnote", Category.ACCURACY, Severity.ERROR, "Each footnote of the original is in the translation."
)
ADDED_NOTE = Rule(
    "added-footnote", Category.ACCURACY, Severity.ERROR, "Each footnote of the translation is in the original."
)
RENUMBERED = Rule(
    "footnote-number-differs", Category.MARKUP, Severity.ERROR, "A footnote has the number that the original gives it."
)
OMITTED_MARK = Rule(
    "omitted-footnote-mark", Category.MARKUP, Severity.ERROR, "A text has the footnote marks that the original has."
)
ADDED_MARK = Rule(
    "added-footnote-mark", Category.MARKUP, Severity.ERROR, "A text has no footnote marks that the original lacks."
)
OTHER_MARK = Rule(
    "footnote-mark-differs", Category.MARKUP, Severity.ERROR, "A footnote mark has the number of its own note."
)
RULES = (OMITTED_NOTE, ADDED_NOTE, RENUMBERED, OMITTED_MARK, ADDED_MARK, OTHER_MARK)


def check_footnotes(twins: Twins) -> Iterator[Finding]:
    """Compare the notes of both pages, then the marks of each text."""
    placed = [placed for placed in twins.placed if _is_note(placed.pair)]
    yield from _check_notes(twins, placed)
    notes = [found.pair for found in placed]
    renamed = {_label(twins.there(pair)[0]): _label(twins.here(pair)[0]) for pair in notes if pair.shape == (1, 1)}
    alone = frozenset(_label(unit) for pair in notes if 0 in pair.shape for unit in (*pair.german, *pair.english))
    for pair in twins.alignment.pairs:
        if pair.german and pair.english and not _is_note(pair):
            yield from _check_marks(twins, pair, renamed, alone)


# Notes


def _check_notes(twins: Twins, notes: Sequence[Placed]) -> Iterator[Finding]:
    marked = {mark.label for mark in marks_of(twins.translation.section)}
    labels = {note.label for note in twins.translation.section.footnotes}
    language = twins.original.language
    for placed in notes:
        here, there = twins.here(placed.pair), twins.there(placed.pair)
        for unit in there if not here else ():
            # A mark without its note is told by the page itself.
            if _label(unit) not in marked - labels:
                message = f"the footnote {_label(unit)} of '{language}' is missing: {begins(unit.text)}"
                hint = "Translate it, and set its mark, or delete it in the original."
                yield OMITTED_NOTE.found(placed.at, message, hint, section=twins.name, related=[unit.at])
        for unit in here if not there else ():
            message = f"the footnote {_label(unit)} is not in '{language}': {begins(unit.text)}"
            hint = "Delete it and its mark, or add it to the original."
            yield ADDED_NOTE.found(unit.at, message, hint, section=twins.name, related=[placed.original])
    yield from _check_numbers(twins, [placed.pair for placed in notes if placed.pair.shape == (1, 1)])


def _check_numbers(twins: Twins, notes: Sequence[BlockPair]) -> Iterator[Finding]:
    """Notes that follow one another and are shifted by the same number are told once."""
    labels = [(_label(twins.here(pair)[0]), _label(twins.there(pair)[0])) for pair in notes]
    for _, group in groupby(enumerate(labels), key=lambda item: _shift(*item[1])):
        run = [*group]
        first, (ours, theirs) = run[0]
        last, (our_last, their_last) = run[-1]
        if ours != theirs:
            spans = (ours, theirs) if first == last else (f"{ours} to {our_last}", f"{theirs} to {their_last}")
            message = f"the footnote {spans[0]} is {spans[1]} in '{twins.original.language}'"
            if first != last:
                message = f"the footnotes {spans[0]} are {spans[1]} in '{twins.original.language}'"
            hint = "Give notes and marks the numbers of the original, unless the printed texts differ."
            at, related = twins.here(notes[first])[0].at, [twins.there(notes[first])[0].at]
            yield RENUMBERED.found(at, message, hint, section=twins.name, related=related)


def _shift(ours: str, theirs: str) -> tuple[str, str, int] | tuple[str, str]:
    """By which number a label differs; labels without numbers differ each for itself."""
    heads, tails = zip(*((label.rpartition("-")[0], label.rpartition("-")[2]) for label in (ours, theirs)), strict=True)
    if all(tail.isdecimal() for tail in tails):
        return heads[0], heads[1], int(tails[0]) - int(tails[1])
    return ours, theirs


# Marks


def _check_marks(twins: Twins, pair: BlockPair, renamed: Mapping[str, str], alone: frozenset[str]) -> Iterator[Finding]:
    """`alone` are the labels of notes that are told themselves: what marks them is no news."""
    told = {id(mark) for sentences in find_alone(pair) for mark in marks_in(sentences)}
    here, there = (
        [mark for mark in _marks(units) if mark.label not in alone and id(mark) not in told]
        for units in (twins.here(pair), twins.there(pair))
    )
    counts = Counter(mark.label for mark in here), Counter(renamed.get(mark.label, mark.label) for mark in there)
    extra, missing = [*(counts[0] - counts[1]).elements()], [*(counts[1] - counts[0]).elements()]
    at = twins.here(pair)[0].at
    language = twins.original.language
    related = [twins.there(pair)[0].at]
    for ours, theirs in zip(extra, missing, strict=False):
        message = f"the mark [^{ours}] stands where '{language}' has [^{theirs}]"
        place = next(mark.at for mark in here if mark.label == ours)
        hint = f"Write [^{theirs}], or mend the original."
        yield OTHER_MARK.found(place if place.line else at, message, hint, section=twins.name, related=related)
    for label in missing[len(extra) :]:
        message = f"the mark [^{label}] is missing in the text {begins(twins.here(pair)[0].text)}"
        hint = f"Write [^{label}] where '{language}' has it."
        yield OMITTED_MARK.found(at, message, hint, section=twins.name, related=related)
    for label in extra[len(missing) :]:
        again = "stands once more than" if counts[1][label] else "is not"
        message = f"the mark [^{label}] {again} in '{language}', in the text {begins(twins.here(pair)[0].text)}"
        yield ADDED_MARK.found(
            at, message, "Delete it, or set it in the original.", section=twins.name, related=related
        )


def _marks(units: Sequence[Unit]) -> list[FootnoteMark]:
    return [inline for unit in units for inline in walk_inlines(unit.inlines) if isinstance(inline, FootnoteMark)]


def _is_note(pair: BlockPair) -> bool:
    return (pair.german or pair.english)[0].kind is Kind.NOTE


def _label(unit: Unit) -> str:
    return unit.block.label if isinstance(unit.block, Footnote) else ""
