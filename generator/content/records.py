"""Records of translations → the front matter of pages, and what is kept of their sources."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.content.folders import Goal, replace_paths
from generator.content.front_matter import flow_text, translation_values
from generator.content.kept_sources import DIGITS, KEPT, kept_path, render_kept
from generator.content.pieces import pieces_of
from generator.content.record import with_record
from generator.model import Section, Translation
from generator.problems import GeneratorError


@dataclass(frozen=True, slots=True)
class RecordGoal:
    """A page that shall record what it is a translation of."""

    text_from: Path
    """The file whose text it has: its own, or its source's where it is made anew."""
    path: Path
    strategy: str
    source: Section
    translation: Translation


def write_records(folder: Path, goals: Iterable[RecordGoal]) -> None:
    """Write every page and what is kept of its source, or nothing; what was kept of older texts goes."""
    goals = tuple(goals)
    files: dict[Path, Goal] = {}
    for goal in goals:
        files[goal.path.relative_to(folder)] = _page(goal)
        kept = kept_path(goal.strategy, goal.source.id, goal.translation.source)
        files[kept] = render_kept(goal.translation.source, pieces_of(goal.source))
    replace_paths(folder, files)
    for goal in goals:
        _forget(folder, goal)


def _page(goal: RecordGoal) -> str:
    text = with_record(goal.text_from.read_bytes().decode(), goal.translation)
    if text is None:
        values = translation_values(goal.translation)
        record = ", ".join(f"{key}: {flow_text(value, always_quoted=True)}" for key, value in values.items())
        message = f"{goal.text_from}: the front matter is written in a way that this command does not edit"
        raise GeneratorError(message, f"Write it one key a line, or add by hand:\n  translation: {{{record}}}")
    return text


def _forget(folder: Path, goal: RecordGoal) -> None:
    """Remove what was kept of texts that the page is no translation of any more."""
    kept = folder / kept_path(goal.strategy, goal.source.id, goal.translation.source)
    name = re.compile(rf"{re.escape(goal.source.id)}-[0-9a-f]{{{DIGITS}}}\.json")
    for path in sorted((folder / KEPT / goal.strategy).glob("*.json")):
        if name.fullmatch(path.name) and path != kept:
            with suppress(OSError):
                path.unlink()
