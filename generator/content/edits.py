"""Folder and its sidecars → the files that are no longer what an import wrote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.content.sidecar import FOLDER, read_sidecar, sha256, sidecar_path
from generator.model import Language


def find_edited(folder: Path) -> tuple[Path, ...]:
    """Find files that were changed, added or removed since the import into `folder`, sorted.

    Of a strategy that was never imported there, every file counts as added.
    """
    return tuple(path for place in _folders(folder) for path in _edited(folder, *place))


def _folders(folder: Path) -> list[tuple[Language, str]]:
    """Every language and strategy that has files or a sidecar."""
    written = ((language, path.name) for language in Language for path in folder.glob(f"{language}/*") if path.is_dir())
    known = ((language, path.stem) for language in Language for path in folder.glob(f"{FOLDER}/{language}/*.json"))
    return sorted({*written, *known})


def _edited(folder: Path, language: Language, strategy: str) -> Iterator[Path]:
    place = folder / language / strategy
    of = read_sidecar(folder / sidecar_path(strategy, language))
    known = {name: sha256(page.text.encode()) for name, page in of.pages.items()} if of else {}
    found = {str(path.relative_to(place)): path for path in place.rglob("*") if path.is_file()}
    for name in sorted({*known, *found}):
        if name not in found or sha256(found[name].read_bytes()) != known.get(name):
            yield found.get(name, place / name)
