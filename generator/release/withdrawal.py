"""A published version → tombstones at its addresses; its record keeps the checksums of what it was.

The list of versions is changed first; what follows can be done again until it is done, so that a command
that was killed is completed by the next one.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath

from generator.model import Language
from generator.problems import GeneratorError
from generator.release.files import list_files, remove_empty_folders
from generator.release.names import LATEST
from generator.release.public import RECORD, Public
from generator.release.records import Record, ReleaseList, Status, Withdrawal
from generator.release.records_json import list_entry, read_record, render_record
from generator.release.signposts import INDEX, render_tombstone
from generator.release.writing import replace_text, write_durably


def withdraw_version(public: Public, version: str, withdrawal: Withdrawal, current: str) -> ReleaseList:
    """The list of versions once one is withdrawn and another, if any is named, is current."""
    record = public.record(version)
    if record.withdrawal:
        raise GeneratorError(f"version {version!r} was withdrawn on {record.withdrawal.on}", "Nothing is left to do.")
    changed = public.releases.with_changed(list_entry(_withdrawn(record, withdrawal)))
    return _with_current(changed, current) if current else changed


def supersede_version(public: Public, version: str, by: str) -> ReleaseList:
    """The list of versions once another one is current in the place of this one."""
    public.record(version)
    current = public.releases.current
    if current is None or current.version != version:
        now = f"{current.version!r} is" if current else "none is"
        raise GeneratorError(f"version {version!r} is not current", f"Only the current version can be; {now}.")
    return _with_current(public.releases, by)


def _with_current(releases: ReleaseList, version: str) -> ReleaseList:
    release = releases.find(version)
    if release is None or release.status not in (Status.SUPERSEDED, Status.CURRENT):
        able = ", ".join(r.version for r in releases.releases if r.status is Status.SUPERSEDED) or "none"
        raise GeneratorError(f"version {version!r} cannot be the current one", f"Those that can: {able}.")
    return releases.with_current(version)


def bury_withdrawn(public: Public) -> None:
    """Put a tombstone at every page of the versions that are withdrawn, and remove their other files."""
    for release in public.releases.releases:
        for part in release.parts if release.withdrawal else ():
            folder = public.folder(part, release.version)
            record = read_record((folder / RECORD).read_text(encoding="utf-8"), str(folder / RECORD))
            if release.withdrawal and not record.withdrawal:
                _bury(public, folder, _withdrawn(record, release.withdrawal))


def _withdrawn(record: Record, withdrawal: Withdrawal) -> Record:
    return replace(record, status=Status.WITHDRAWN, revision=record.revision + 1, withdrawal=withdrawal)


def _bury(public: Public, folder: Path, record: Record) -> None:
    """The record comes last: until it says so, the folder is not buried."""
    for path in tuple(list_files(folder)):
        page = PurePosixPath(path.relative_to(public.root).as_posix())
        if path.suffix == ".html":
            replace_text(path, render_tombstone(Language(page.parts[0]), page, record, _onward(public, page)))
        elif path.name != RECORD:
            path.unlink()
    remove_empty_folders(folder)
    write_durably(folder / RECORD, render_record(record))


def _onward(public: Public, page: PurePosixPath) -> PurePosixPath | None:
    """The same page in the current version, or else its start page; None where no version is current."""
    language, _, *rest = page.parts
    places = (PurePosixPath(language, LATEST, *rest), PurePosixPath(language, LATEST, INDEX))
    return next((place for place in places if (public.root / place).is_file()), None)
