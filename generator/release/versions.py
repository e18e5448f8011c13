"""Staged folders of a version → published, in both languages together or not at all.

1. The folders of the languages are renamed into place; nobody is told of them yet.
2. `releases.json` is written and renamed: from now on the version is published.
3. What follows from the list (aliases, `versions.json`, the first pages) is made; the next command makes it
   again where this one was killed.
"""

from __future__ import annotations

from pathlib import Path

from generator.release.derived import settle
from generator.release.files import list_files, share_files, write_checksums
from generator.release.names import PARTS
from generator.release.public import RECORD, Public
from generator.release.records import Record
from generator.release.records_json import list_entry, render_record
from generator.release.writing import sync_folder, write_durably


def publish_version(public: Public, stage: Path, record: Record, *, share: bool) -> Public:
    """Publish what `stage` holds, at `<part>/<version>/`, with the bilingual pages above them beside it."""
    text = render_record(record)
    current = public.releases.current
    if share:
        share_files(stage, record, public.root, public.record(current.version) if current else None)
    for part in record.parts:
        folder = stage / part / record.version
        write_durably(folder / RECORD, text)
        write_checksums(folder)
    _keep_first_pages(public, stage, record.version)
    for part in record.parts:
        goal = public.folder(part, record.version)
        goal.parent.mkdir(exist_ok=True)
        (stage / part / record.version).rename(goal)
        sync_folder(goal.parent)
    return settle(public.commit(public.releases.with_new(list_entry(record))))


def _keep_first_pages(public: Public, stage: Path, version: str) -> None:
    """Keep what stands above the languages: the first page, and the pages of concepts."""
    for path in tuple(list_files(stage)):
        name = path.relative_to(stage)
        if name.parts[0] not in PARTS:
            write_durably(public.first_pages(version) / name, path.read_text(encoding="utf-8"))
