"""Rows of a page or column → the notes at its foot."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract.pdf.pages import Row, Rule
from generator.extract.pdf.rows import row_text
from generator.extract.pdf.sizes import Measure

RAISED = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*")
NUMBERED = re.compile(r"(\d{1,3})(?:[.)]?\s+)(?=\S)")
PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
SMALL = 0.95
"""Share of the running text's size that notes stay below."""
STEP = 3
"""How far the numbers of two notes may lie apart."""


def note_number(text: str) -> int | None:
    """The number that a line of notes begins with."""
    match = RAISED.match(text) or NUMBERED.match(text)
    return int(match[1].translate(PLAIN)) if match else None


def plain_note(text: str) -> str:
    """The line as notes are written in extracted text: number, blank, words."""
    match = RAISED.match(text) or NUMBERED.match(text)
    return f"{match[1].translate(PLAIN)} {text[match.end() :]}" if match else text


def find_feet(rows: Sequence[Row], measure: Measure, rules: Sequence[Rule], open_size: float | None = None) -> int:
    """Index of the first row of the notes that end a page or column; the number of rows if there are none.

    `open_size` is that of the notes before, which may go on here.
    """
    start = len(rows)
    while start and all(piece.size < SMALL * measure.body for piece in rows[start - 1]):
        start -= 1
    start = min(start, _below_rule(rows, rules))
    first = next((n for n in range(start, len(rows)) if note_number(row_text(rows[n])) is not None), len(rows))
    goes_on = start < len(rows) and rows[start][0].size == open_size and _is_apart(rows, start, measure)
    if goes_on:
        return start
    return first if first < len(rows) and _is_apart(rows, first, measure) else len(rows)


def note_starts(rows: Sequence[Row], last: int | None) -> set[int]:
    """Indexes of the rows that begin a note, in rows that are notes; `last` is the number before them."""
    left = min((row[0].left for row in rows), default=0)
    found = set()
    for n, row in enumerate(rows):
        number = note_number(row_text(row))
        outermost = row[0].left - left < row[0].size
        if number is None or not outermost:
            continue
        set_off = RAISED.match(row[0].text) is not None or row[0].text.rstrip(".)").isdecimal()
        if last is None or last < number <= last + STEP or number == 1 or (set_off and number > last):
            found.add(n)
            last = number
    return found


def _below_rule(rows: Sequence[Row], rules: Sequence[Rule]) -> int:
    """Index of the row below a line that is drawn above notes whose first number is raised."""
    for _, _, height in sorted(rules, key=lambda rule: rule[2]):
        below = next((n for n, row in enumerate(rows) if row[0].base < height), len(rows))
        if below < len(rows) and RAISED.match(rows[below][0].text):
            return below
    return len(rows)


def _is_apart(rows: Sequence[Row], at: int, measure: Measure) -> bool:
    """Whether more room is above than between lines."""
    if at == 0:
        return True
    return rows[at - 1][0].base - rows[at][0].base > 1.15 * measure.leading(rows[at][0].size)
