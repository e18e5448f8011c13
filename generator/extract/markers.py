"""Joined texts and notes → where the markers stand.

A marker is the number of a note of the same page, glued to a word or a full stop.  What is not
printed is not invented: a note without a marker stays one, and is told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.extract.joining import ADDRESS_TAIL, TAIL, Joined
from generator.extract.notes import NoteSpot

NUMBERS = re.compile(r"(?<!\d)(\d{1,3})((?:/\d{1,3})*)(?![\d%]|[.,/]\d)")
RAISED = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:\s?[,/]\s?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)*")
PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
AT_END = re.compile(r"(\s?)(\d(?:,\s?\d)*)$")
FORMULAS = frozenset({"co", "h", "no", "so", "ch", "n", "o", "pm", "nh", "s"})
"""Letters before a number that make a formula or a name of it, such as CO2."""
YEAR = re.compile(r"\b(?:19|20)\d\d[.,:;!?]$")
UNLIKELY = 9


@dataclass(frozen=True, slots=True)
class Mark:
    """The place of a marker in a text; `labels` of two notes where `7/8` is printed."""

    start: int
    end: int
    labels: tuple[str, ...]
    between: str = "/"
    """What stands between two numbers, as printed."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    text: int
    start: int
    end: int
    numbers: tuple[int, ...]
    page: int
    rank: int
    """How unlikely it is that this is a marker: 0 is best."""


def find_marks(texts: Sequence[Joined], notes: Sequence[NoteSpot]) -> Mapping[int, tuple[Mark, ...]]:
    """Find the markers of page notes; the result is by index of the text."""
    candidates: dict[int, list[_Candidate]] = defaultdict(list)
    for candidate in (c for n, text in enumerate(texts) for c in _candidates(n, text)):
        for number in candidate.numbers:
            candidates[number].append(candidate)
    chosen: dict[tuple[int, int, int], tuple[int, ...]] = {}
    for note in notes:
        best = _best(note, candidates[note.number])
        if best is not None:
            chosen[best.text, best.start, best.end] = best.numbers
    known = {note.number for note in notes}
    marks: dict[int, list[Mark]] = defaultdict(list)
    for (text, start, end), numbers in sorted(chosen.items()):
        labels = tuple(str(number) for number in numbers if number in known)
        marks[text].append(Mark(start, end, labels, _between(texts[text].text[start:end])))
    return {text: tuple(found) for text, found in marks.items()}


def find_cell_mark(text: str, owner: str, numbers: Sequence[int]) -> Mark | None:
    """The marker at the end of a table cell, as in `Glocalisation 1` or `Digitalisation 4, 5`."""
    match = AT_END.search(text)
    if match is None or not match.start():
        return None
    found = [int(number) for number in re.findall(r"\d", match[2])]
    if not set(found) <= set(numbers):
        return None
    return Mark(match.start(), match.end(), tuple(f"{owner}-{number}" for number in found), _between(match[2]))


def _between(printed: str) -> str:
    return next((found[0] for found in re.finditer(r"\D+", printed)), "/")


def _candidates(index: int, joined: Joined) -> Iterator[_Candidate]:
    for match in NUMBERS.finditer(joined.text):
        rank = _rank(joined.text, match.start(), match.end())
        if rank < UNLIKELY:
            numbers = tuple(int(number) for number in match[0].split("/"))
            page = joined.line_at(match.start()).page
            yield _Candidate(index, match.start(), match.end(), numbers, page, rank)
    for match in RAISED.finditer(joined.text):
        if match.start():
            numbers = tuple(int(number.translate(PLAIN)) for number in re.split(r"\s?[,/]\s?", match[0]))
            yield _Candidate(index, match.start(), match.end(), numbers, joined.line_at(match.start()).page, 0)


def _rank(text: str, start: int, end: int) -> int:
    """How unlikely a marker is, from what stands around the number."""
    before, after = text[max(0, start - TAIL) : start], text[end : end + 1]
    if not before or ADDRESS_TAIL.search(before):
        return UNLIKELY
    if before[-1] == " ":
        return 3 if before[-2:-1] in {".", ","} and after in {" ", ""} else UNLIKELY
    if after == "-" or after.islower():
        return UNLIKELY
    return _rank_behind(before)


def _rank_behind(before: str) -> int:
    """How unlikely a marker is that is glued to this text."""
    last = before[-1]
    if last in ".,:;!?" and before[-2:-1].isdigit():
        return 2 if YEAR.search(before) else UNLIKELY
    if not last.isalpha():
        return 0 if last in '.,:;!?%)]”“"«»’‘…' else UNLIKELY
    word = re.search(r"[^\W\d_]+$", before)
    if word is None or word[0].casefold() in FORMULAS or len(word[0]) == 1:
        return UNLIKELY
    return 1 if last.islower() else 2


def _best(note: NoteSpot, candidates: Sequence[_Candidate]) -> _Candidate | None:
    """The likeliest marker: on the note's page, or where a block goes over to it."""
    near = [c for c in candidates if abs(c.page - note.page) <= 1]
    return min(near, key=lambda c: (abs(c.page - note.page), c.rank, -c.text, -c.start), default=None)
