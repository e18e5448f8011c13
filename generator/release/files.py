"""Staged files → their entries in a record, and checksums that other tools read."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from generator.release.records import FileEntry, Record
from generator.release.writing import link_or_copy, write_durably

CHECKSUMS = "SHA256SUMS"
"""In the form that `sha256sum --check` reads (GNU coreutils)."""
BLOCK = 1 << 20


def list_files(folder: Path) -> Iterator[Path]:
    """Every file below a folder, in the order of their names; links are not followed."""
    for place, folders, names in os.walk(folder, followlinks=False):
        folders.sort()
        yield from (Path(place, name) for name in sorted(names))


def describe_files(folder: Path, root: Path) -> Iterator[FileEntry]:
    """Measure every file below `folder`, and wait until the disk has it; paths count from `root`."""
    for path in list_files(folder):
        with path.open("rb") as file:
            os.fsync(file.fileno())
        yield FileEntry(path.relative_to(root).as_posix(), path.stat().st_size, sha256_of(path))


def remove_empty_folders(root: Path) -> None:
    """Remove the folders below `root` that hold nothing."""
    for place, _, _ in os.walk(root, topdown=False):
        if Path(place) != root and not any(Path(place).iterdir()):
            Path(place).rmdir()


def sha256_of(path: Path) -> str:
    """The checksum of a file, read piece by piece."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


def write_checksums(folder: Path) -> None:
    """Write the checksums of all files of a folder but their own."""
    lines = (f"{sha256_of(path)}  {path.relative_to(folder).as_posix()}\n" for path in list_files(folder))
    write_durably(folder / CHECKSUMS, "".join(lines))


def share_files(stage: Path, record: Record, public: Path, former: Record | None) -> None:
    """Let files that are alike, in this version and in a former one, stand on the disk once, where it allows links."""
    known: dict[tuple[str, int], Path] = {}
    for entry in former.files if former else ():
        path = public / entry.path
        if path.is_file() and not path.is_symlink():
            known.setdefault((entry.sha256, entry.size), path)
    for entry in record.files:
        path = stage / entry.path
        earlier = known.setdefault((entry.sha256, entry.size), path)
        if earlier != path:
            beside = path.with_name(f".{path.name}.shared")
            link_or_copy(earlier, beside)
            beside.replace(path)
