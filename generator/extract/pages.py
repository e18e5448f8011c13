"""Lines → lines that know their page, and the numbers that the print gives the pages.

Without form feeds a page begins with a line that is indented by one or two blanks, or with a
running header.  Printed numbers are taken from running headers and counted on from them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from generator.extract.furniture import Furniture
from generator.extract.lines import Line, is_print

FIRST_LINE = re.compile(r"^ {1,3}(?=\S)")
OFTEN = 0.3
"""Share of indented bullets from which on their indent is style, not the first line of a page."""


def mark_pages(lines: Sequence[Line], furniture: Sequence[Furniture], inside: Collection[int]) -> tuple[Line, ...]:
    """Give each line its page; lines whose numbers are `inside` never begin one."""
    if is_print(lines):
        return tuple(lines)
    first_lines = _first_lines(lines, furniture, inside)
    page, empty, marked = 1, True, []
    for line in lines:
        if line.number in first_lines and not empty:
            page, empty = page + 1, True
        empty = empty and line.is_blank
        marked.append(replace(line, page=page))
    return tuple(marked)


def printed_pages(lines: Sequence[Line], furniture: Sequence[Furniture]) -> Mapping[int, int]:
    """Printed numbers by page: counted from running headers that agree, else only where one stands."""
    shown = {lines[piece.line - 1].page: piece.printed for piece in furniture if piece.printed is not None}
    offsets = {printed - page for page, printed in shown.items()}
    if len(offsets) > 1 or (not offsets and not is_print(lines)):
        return shown
    offset = offsets.pop() if offsets else 0
    return {page: page + offset for page in range(1, lines[-1].page + 1) if page + offset > 0}


def _first_lines(lines: Sequence[Line], furniture: Sequence[Furniture], inside: Collection[int]) -> set[int]:
    """Numbers of the lines that begin a page."""
    if any(line.feeds for line in lines):
        return {line.number for line in lines if line.feeds}
    headers = {piece.line for piece in furniture if piece.begins_page}
    dressed = {piece.line for piece in furniture}
    usual = {*inside, *dressed}
    text = [line.number for line in lines if not line.is_blank and line.number not in dressed]
    after_footers = {n for piece in furniture if piece.ends_page for n in _next(text, piece.line)}
    bullets = [line for line in lines if line.is_bullet]
    indented = [line for line in bullets if FIRST_LINE.match(line.text)]
    style = len(indented) > OFTEN * len(bullets)
    found = {line.number for line in lines if FIRST_LINE.match(line.text) and line.number not in usual}
    found -= {line.number for line in indented} if style else set()
    return found | headers | after_footers


def _next(numbers: Sequence[int], number: int) -> Sequence[int]:
    """The number behind this one, if there is any; `numbers` are in order."""
    at = bisect_right(numbers, number)
    return numbers[at : at + 1]
