"""Entries → text for a person: grouped by file, the next step on a line of its own, counts at the end.

A place is written as `path:line`, which terminals and editors open with a click.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.problems import Severity
from generator.reports.entry import Entry

STYLES = {"error": "31", "warning": "33", "note": "36", "file": "1", "hint": "2"}
"""Codes of ECMA-48 (SGR), as terminals know them."""
INDENT = " " * 4
SCREEN = 20
"""Findings that are seen at a glance."""


def render_text(entries: Sequence[Entry], *, colour: bool = False) -> str:
    """Write what an editor reads; the caller knows whether its terminal shows colour."""
    lines: list[str] = []
    for _, group in groupby(entries, key=lambda entry: entry.place.path):
        for entry in group:
            lines += _lines(entry, colour=colour)
        lines.append("")
    return "\n".join([*lines, _count(entries), *_kinds(entries, colour=colour)])


def _lines(entry: Entry, *, colour: bool) -> list[str]:
    place = _styled(str(entry.place) or "(no file)", "file", colour=colour)
    level = _styled(entry.level, entry.level, colour=colour)
    head = f"{place}: {level}: {entry.message.replace(chr(10), chr(10) + INDENT)} [{entry.rule.code}]"
    hints = [_styled(f"{INDENT}{line}", "hint", colour=colour) for line in entry.hint.split("\n") if line]
    return [head, *hints, *(f"{INDENT}See also {place}" for place in entry.related)]


def _count(entries: Sequence[Entry]) -> str:
    if not entries:
        return "No findings."
    counts = [(sum(entry.rule.severity is severity for entry in entries), severity) for severity in reversed(Severity)]
    told = ", ".join(f"{n} {severity.name.lower()}{'' if n == 1 else 's'}" for n, severity in counts if n)
    files = len({entry.place.path for entry in entries})
    return f"{told} in {files} file{'' if files == 1 else 's'}."


def _kinds(entries: Sequence[Entry], *, colour: bool) -> Iterator[str]:
    """How often each kind was found, the worst first: a way into a list that is longer than a screen."""
    if len(entries) <= SCREEN:
        return
    counts = Counter((entry.rule.severity, entry.rule.code) for entry in entries)
    for (severity, code), count in sorted(counts.items(), key=lambda of: (-of[0][0], -of[1], of[0][1])):
        level = severity.name.lower()
        yield f"{count:>6}  {_styled(f'{level:<7}', level, colour=colour)}  {code}"


def _styled(text: str, style: str, *, colour: bool) -> str:
    return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if colour else text
