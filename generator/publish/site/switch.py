"""Finished folders → their places, all of them or none."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def switch_folders(targets: Mapping[Path, Path], stage: Path) -> None:
    """Put each new folder at its target; put back what was there when one of them fails."""
    moved: list[tuple[Path, Path]] = []
    try:
        for number, (new, target) in enumerate(targets.items()):
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.exists():
                former = stage / f"former-{number}"
                target.rename(former)
                moved.append((former, target))
            new.rename(target)
            moved.append((target, new))
    except OSError:
        for now, before in reversed(moved):
            with suppress(OSError):
                now.rename(before)
        raise


def write_whole(path: Path, text: str) -> None:
    """Write a file so that readers see the former or the new one, never a part."""
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
