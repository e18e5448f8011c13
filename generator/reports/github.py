"""Entries → workflow commands that GitHub shows beside the lines of a change."""

from __future__ import annotations

from collections.abc import Sequence

from generator.reports.entry import Entry

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render_github(entries: Sequence[Entry]) -> str:
    """Write one command a line; nothing where there are no findings."""
    return "\n".join(_command(entry) for entry in entries)


def _command(entry: Entry) -> str:
    values = {
        "file": entry.place.path,
        "line": str(entry.place.line) if entry.place.line else "",
        "title": entry.rule.code,
    }
    told = ",".join(f"{name}={_property(value)}" for name, value in values.items() if value)
    return f"::{COMMANDS[entry.level]} {told}::{_data(f'{entry.message}{chr(10)}{entry.hint}'.strip())}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
