"""Lines of an unknown text → titles that only their place shows: at the top of a page, or numbered like points.

Print sets a title on lines of its own, so the first word of the text below would have found room
behind it.  A paragraph's lines are full, and a list's items follow one another.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import takewhile

from generator.extract.lexicon import CUT
from generator.extract.lines import ORDERED, Line
from generator.extract.pages import FIRST_LINE

ON_TOP = "it opens its page"
POINT = "one of the numbered points"
LINES = 3
"""Most lines of such a title."""
AHEAD = 12
"""Lines that tell how wide the column is."""
FULL = 0.9
"""Share of the column from which on a line is full."""
SHORT = 0.75
"""Share of the column up to which a line alone on its page is a title."""
BODY = 0.6
"""Share of the column that the first line of a paragraph fills."""
INDENTED = 0.1
"""Share of indented lines from which on an indent is style and begins no page."""
POINTS = 3
"""Fewest points that make a series."""

NO_TITLE = re.compile(r"^\d{1,3}\s|^[\W\d_]+$|://|www\.")
"""Footnotes, numbers and addresses."""
LEADING_ON = frozenset(
    {"der", "die", "das", "des", "dem", "den", "und", "oder", "für", "von", "zu", "zur", "zum", "in", "im", "mit"}
    | {"the", "a", "an", "of", "and", "or", "for", "to", "with", "on", "at", "by"}
)
"""Words that end no title."""

Titles = Mapping[int, tuple[tuple[Line, ...], str]]
"""By the number of the first line: the lines of a title, and why it is one."""


def find_page_titles(lines: Sequence[Line]) -> Titles:
    """The titles that their place shows."""
    text = [line for line in lines if not line.is_blank]
    tops = _first_of_pages(lines, text)
    found = {line.number: (own, POINT) for line, own in _points(text)}
    for n, line in enumerate(text):
        if line.number in tops and not line.is_bullet and (n == 0 or not CUT.search(text[n - 1].words)):
            own = _title_at(text, n, tops)
            found |= {line.number: (own, ON_TOP)} if own else {}
    return found


def leads_on(line: Line) -> bool:
    """Whether a title cannot end here."""
    return line.words.endswith((",", ":", "–")) or line.words.rsplit(maxsplit=1)[-1] in LEADING_ON


def _first_of_pages(lines: Sequence[Line], text: Sequence[Line]) -> set[int]:
    """Numbers of the lines that open a page: behind a form feed, else indented where others are not."""
    if any(line.feeds for line in lines):
        feeds = (n for n, line in enumerate(lines) if line.feeds)
        return {line.number for at in feeds for line in _next_text(lines, at)}
    indented = {line.number for line in text if FIRST_LINE.match(line.text)}
    return indented if len(indented) <= INDENTED * len(text) else set()


def _next_text(lines: Sequence[Line], at: int) -> Sequence[Line]:
    blank = sum(1 for _ in takewhile(lambda line: line.is_blank, lines[at:]))
    return lines[at + blank : at + blank + 1]


def _points(text: Sequence[Line]) -> Iterator[tuple[Line, tuple[Line, ...]]]:
    """A series of numbered titles with text between them, all of it or nothing."""
    series: list[tuple[Line, tuple[Line, ...]]] = []
    for n, line in enumerate(text):
        match = ORDERED.match(line.text)
        if match and int(match[1]) == len(series) + 1 and (own := _title_at(text, n, (), sentence=True)):
            series.append((line, own))
    above = (None, *text)
    items = sum(
        ORDERED.match(line.text) is not None and (before is None or before.ends_sentence)
        for before, line in zip(above, text, strict=False)
    )
    if len(series) >= max(POINTS, items):
        yield from series


def _title_at(text: Sequence[Line], at: int, tops: Collection[int], *, sentence: bool = False) -> tuple[Line, ...]:
    """The lines of a title that begins here, which may be a sentence: then comes a paragraph or a page; else none."""
    if text[at].starts_lower or NO_TITLE.search(text[at].words):
        return ()
    widths = sorted(len(line.words) for line in text[at : at + AHEAD])
    width = widths[-1 - len(widths) // 10]
    for n in range(at, min(at + LINES, len(text) - 1)):
        line, following = text[n], text[n + 1]
        own = text[at : n + 1]
        alone = following.number in tops and all(len(one.words) <= SHORT * width for one in own)
        if (alone or _begins_paragraph(text, n + 1, width)) and not leads_on(line):
            return () if line.words.endswith(";") or (line.ends_sentence and not sentence) else tuple(own)
        ended = line.ends_sentence and not leads_on(line) and not sentence
        if ended or following.is_bullet or ORDERED.match(following.text) or CUT.search(line.words):
            return ()
    return ()


def _begins_paragraph(text: Sequence[Line], at: int, width: int) -> bool:
    """Whether a full line stands apart from the one above: its first word would have found room there."""
    above, line = text[at - 1], text[at]
    if line.starts_lower or line.is_bullet or ORDERED.match(line.text) or len(line.words) <= BODY * width:
        return False
    behind = text[at + 1].number if at + 1 < len(text) else line.number + 2
    gap = line.number > above.number + 1 and behind == line.number + 1
    return gap or len(above.words) + 1 + len(line.words.split(maxsplit=1)[0]) <= FULL * width
