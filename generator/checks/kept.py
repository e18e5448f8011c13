"""Findings ⇄ JSON, so that a check can remember what it found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from generator.model import Location
from generator.problems import Finding, Rule
from generator.recollection import Form, Recollection

Remember: TypeAlias = Callable[[str, Callable[[], Iterable[Finding]]], tuple[Finding, ...]]
"""Takes the key of some checks and the checks; gives what they find."""


def remembered_by(recollection: Recollection, rules: Iterable[Rule], name: str) -> Remember:
    """Look for findings in memory before they are looked for in the text."""
    form = Form(name, findings_written, partial(findings_read, rules=tuple(rules)))
    return lambda key, check: recollection.recall(form, key, lambda: tuple(check()))


def place_written(at: Location) -> list[Any]:
    return [str(at.path), at.line]


def place_read(row: Any) -> Location:  # noqa: ANN401 (JSON)
    path, line = row
    if not (isinstance(path, str) and isinstance(line, int)):
        raise TypeError(row)
    return Location(Path(path), line)


def findings_written(findings: Iterable[Finding]) -> list[Any]:
    return [
        [f.rule.code, place_written(f.at), f.message, f.hint, f.section, [place_written(at) for at in f.related]]
        for f in findings
    ]


def findings_read(rows: Any, rules: Iterable[Rule]) -> tuple[Finding, ...]:  # noqa: ANN401 (JSON)
    by_code = {rule.code: rule for rule in rules}
    return tuple(_finding(row, by_code) for row in rows)


def _finding(row: Any, rules: Mapping[str, Rule]) -> Finding:  # noqa: ANN401 (JSON)
    code, at, message, hint, section, related = row
    if not all(isinstance(text, str) for text in (message, hint, section)):
        raise TypeError(row)
    return Finding(rules[code], place_read(at), message, hint, section, tuple(place_read(each) for each in related))
