"""Entries → GitLab's code quality report."""

from __future__ import annotations

import json
from collections.abc import Sequence

from generator.reports.entry import Entry

SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render_gitlab(entries: Sequence[Entry]) -> str:
    """Write a list with one object for each finding; what stops a build is critical."""
    return json.dumps([_object(entry) for entry in entries], ensure_ascii=False, indent=2)


def _object(entry: Entry) -> dict[str, object]:
    return {
        "description": f"{entry.message} ({' '.join(entry.hint.split())})" if entry.hint else entry.message,
        "check_name": entry.rule.code,
        "fingerprint": entry.fingerprint,
        "severity": "critical" if entry.rule.stops_build else SEVERITIES[entry.level],
        "location": {"path": entry.place.path or ".", "lines": {"begin": max(entry.place.line, 1)}},
    }
