"""Texts → files that appear together and whole, or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from generator.problems import GeneratorError

Goal: TypeAlias = str | Mapping[str, str]
"""The text of a file, or the Markdown files of a folder by name."""

HINT = "What stood there before is unchanged. Check free space and permissions, then run the command again."


def replace_paths(root: Path, goals: Mapping[Path, Goal]) -> None:
    """Make every path below `root` hold its goal; files of other kinds in a folder are kept.

    Everything is written before the first path is replaced, and what already holds its goal is left alone.
    """
    with _told(root):
        changed = {root / path: goal for path, goal in goals.items() if not _holds(root / path, goal)}
        if not changed:
            return
        root.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".new-", dir=root) as place:
            staged = [_stage(path, goal, Path(place, str(i))) for i, (path, goal) in enumerate(changed.items())]
            for new, path in zip(staged, changed, strict=True):
                _swap(new, path)


def _holds(path: Path, goal: Goal) -> bool:
    if isinstance(goal, str):
        return path.is_file() and path.read_bytes() == goal.encode()
    found = {file.name: file.read_bytes() for file in path.glob("*.md") if not file.is_dir()} if path.is_dir() else {}
    return found == {name: text.encode() for name, text in goal.items()}


def _stage(path: Path, goal: Goal, place: Path) -> Path:
    """Write a goal beside its path, in a place that disappears with everything in it."""
    place.mkdir()
    new = place / "new"
    if isinstance(goal, str):
        _write(new, goal)
        return new
    if path.is_dir():
        shutil.copytree(path, new, ignore=lambda place, names: _replaced(path, Path(place), names), symlinks=True)
    else:
        new.mkdir()
    for name, text in goal.items():
        _write(new / name, text)
    return new


def _replaced(root: Path, place: Path, names: Iterable[str]) -> set[str]:
    """The pages of a folder itself; what lies in folders below is not the goal's to replace."""
    return {name for name in names if place == root and name.endswith(".md") and not (place / name).is_dir()}


def _write(path: Path, text: str) -> None:
    with path.open("wb") as file:
        file.write(text.encode())
        file.flush()
        # A full disk may show itself only when the data is really written.
        os.fsync(file.fileno())


def _swap(new: Path, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.is_dir():
        new.replace(path)
        return
    old = new.with_name("old")
    path.replace(old)
    try:
        new.replace(path)
    except OSError:
        old.replace(path)
        raise


@contextmanager
def _told(root: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise GeneratorError(f"{root} cannot be written: {error.strerror or error}", HINT) from error
