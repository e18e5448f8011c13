"""A folder that is published → its list of versions.

Nothing in the folder is trusted further than needed: names lead nowhere else, and a symbolic link in the
place of a folder of ours stops the command.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.problems import GeneratorError
from generator.release.names import PARTS
from generator.release.records import Record, ReleaseList
from generator.release.records_json import read_list, read_record, render_list
from generator.release.writing import write_durably

LIST = "releases.json"
RECORD = "release.json"
PRIVATE = ".zweiklang"
"""Folder for what no reader needs: first pages of versions, and work in progress."""
STAGES = "stage-"


@dataclass(frozen=True, slots=True)
class Public:
    """A folder of published versions."""

    root: Path
    releases: ReleaseList = ReleaseList()  # noqa: RUF009 (frozen and empty)

    def folder(self, part: str, version: str) -> Path:
        """Where a part of a version is."""
        return self.root / part / version

    @property
    def private(self) -> Path:
        return self.root / PRIVATE

    def first_pages(self, version: str) -> Path:
        """Where the pages above the languages are kept, as they were released with a version."""
        return self.private / "first-pages" / version

    def record(self, version: str) -> Record:
        """What a published version holds."""
        release = self.releases.find(version)
        if release is None:
            known = ", ".join(r.version for r in self.releases.releases) or "none so far"
            raise GeneratorError(f"{self.root} has no version {version!r}", f"It has: {known}.")
        path = self.folder(release.parts[0], version) / RECORD
        return read_record(_read_text(path), str(path))

    def commit(self, releases: ReleaseList) -> Public:
        """Write the list of versions: from here on what it names is published, and nothing else."""
        write_durably(self.root / LIST, render_list(releases))
        return Public(self.root, releases)


def read_public(root: Path) -> Public:
    """Read which versions there are, without holding the folder."""
    refuse_links(root)
    if not (root / LIST).exists():
        return Public(root)
    return Public(root, read_list(_read_text(root / LIST), str(root / LIST)))


@contextmanager
def stage_in(public: Public) -> Iterator[Path]:
    """Lend a folder on the same file system; nothing of it stays."""
    stage = Path(tempfile.mkdtemp(prefix=STAGES, dir=public.private))
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def refuse_links(root: Path) -> None:
    """Stop where a symbolic link stands in the place of a folder that a release writes to."""
    places = (root / PRIVATE, root / LIST, *(root / part for part in PARTS))
    versions = (path for part in PARTS for path in list_inside(root / part))
    for path in (*places, *versions):
        if path.is_symlink():
            hint = "Replace it with what it leads to: a release writes into its own folder only."
            raise GeneratorError(f"{path} is a symbolic link", hint)


def list_inside(folder: Path) -> tuple[Path, ...]:
    """What stands in a folder, in the order of names; nothing where there is no folder."""
    return tuple(sorted(folder.iterdir())) if folder.is_dir() else ()


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise GeneratorError(f"{path} is not text", "Bring it back from a backup.") from error
