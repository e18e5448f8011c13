"""Published folder → everything that differs from what was released."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Language
from generator.release.derived import VERSIONS, render_versions
from generator.release.files import CHECKSUMS, list_files, sha256_of
from generator.release.names import LATEST, PARTS
from generator.release.public import RECORD, Public, list_inside
from generator.release.records import Record, Release
from generator.release.records_json import read_record


def verify_public(public: Public) -> Iterator[str]:
    """Name each file that is missing, changed or too many, and each folder that no list names."""
    for release in public.releases.releases:
        for part in release.parts:
            yield from _verify_version(public, release, part)
    for part in PARTS:
        yield from _find_unlisted(public, part)
    for language in Language if public.releases.releases else ():
        versions = public.root / language / VERSIONS
        if not versions.is_file() or versions.read_text(encoding="utf-8") != render_versions(public, language):
            yield f"{language}/{VERSIONS} does not say what {public.root.name}/releases.json says"


def _verify_version(public: Public, release: Release, part: str) -> Iterator[str]:
    folder = public.folder(part, release.version)
    path = folder / RECORD
    place = f"{part}/{release.version}"
    if not path.is_file():
        yield f"{place}/{RECORD} is missing"
        return
    if sha256_of(path) != release.record:
        yield f"{place}/{RECORD} is not what was released"
        return
    record = read_record(path.read_text(encoding="utf-8"), str(path))
    if not record.withdrawal:
        yield from _verify_files(public, record, part)


def _verify_files(public: Public, record: Record, part: str) -> Iterator[str]:
    place = f"{part}/{record.version}/"
    entries = {entry.path: entry for entry in record.files if entry.path.startswith(place)}
    there = {path.relative_to(public.root).as_posix() for path in list_files(public.root / place)}
    for path in sorted(there - entries.keys() - {place + RECORD, place + CHECKSUMS}):
        yield f"{path} was not released"
    for path, entry in entries.items():
        if path not in there:
            yield f"{path} is missing"
        elif (public.root / path).stat().st_size != entry.size or sha256_of(public.root / path) != entry.sha256:
            yield f"{path} is not what was released"


def _find_unlisted(public: Public, part: str) -> Iterator[str]:
    known = {release.version for release in public.releases.releases if part in release.parts}
    for path in list_inside(public.root / part):
        if path.is_dir() and path.name not in known | {LATEST} and (path / RECORD).is_file():
            yield f"{part}/{path.name} is in no list of versions"
