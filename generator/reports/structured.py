"""Entries → JSON in the form that this project promises to tools."""

from __future__ import annotations

import json
from collections.abc import Sequence

from generator.reports.entry import Entry


def render_json(entries: Sequence[Entry]) -> str:
    """Write a list with one object for each finding."""
    return json.dumps([_object(entry) for entry in entries], ensure_ascii=False, indent=2)


def _object(entry: Entry) -> dict[str, object]:
    return {
        "code": entry.rule.code,
        "category": entry.rule.category.value,
        "severity": entry.level,
        "path": entry.place.path,
        "line": entry.place.line,
        "section": entry.section,
        "message": entry.message,
        "hint": entry.hint,
        "related": [{"path": place.path, "line": place.line} for place in entry.related],
    }
