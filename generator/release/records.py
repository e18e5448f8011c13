"""What a version holds (`release.json`) and which versions there are (`releases.json`), as values.

`releases.json` is the commit point of a release: a version that it does not name is not published.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.model import Bilingual, Language


class Status(StrEnum):
    """What a version is to its readers."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"
    DRAFT = "draft"


class Change(StrEnum):
    """How much a version changes, as its editors judge."""

    MAJOR = "major"
    MINOR = "minor"


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A file as it was released."""

    path: str
    """Below the public folder, with slashes."""
    size: int
    """In bytes."""
    sha256: str


@dataclass(frozen=True, slots=True)
class PdfEntry:
    """A PDF edition among the files."""

    path: str
    strategy: str
    language: Language
    pages: int


@dataclass(frozen=True, slots=True)
class AllowedFinding:
    """A finding that did not stop the release, because somebody answers for it."""

    code: str
    path: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Source:
    """What a version was made from."""

    commit: str
    """Git commit of the workspace; empty where it was in none, or changed since."""
    workspace: str
    """Folder of the workspace in that commit."""
    folder: str
    """Folder of the texts, below that of the workspace."""
    content: str
    """SHA-256 over texts and settings."""
    generator: str
    """Version of Zweiklang."""
    libraries: tuple[tuple[str, str], ...]
    """Name and version of what the output depends on."""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why a version is no longer to be read."""

    on: dt.date
    reason: Bilingual


@dataclass(frozen=True, slots=True)
class Record:
    """Everything about a version, as `release.json` keeps it in each language's folder."""

    version: str
    published: dt.date
    as_of: dt.date
    """The day whose state the texts describe."""
    status: Status
    """At its release: current or draft."""
    change: Change
    note: Bilingual
    issued: tuple[tuple[str, str], ...]
    """Date of issue of each strategy in it, by its id."""
    parts: tuple[str, ...]
    """Folders that hold the version: those of the languages, and of what has no language."""
    alias: str
    """Address of the current version to which its pages lead; empty where there was none."""
    source: Source
    ids: tuple[str, ...]
    """`strategy/section` and `strategy/section#anchor`: what may be linked to for good."""
    pdfs: tuple[PdfEntry, ...]
    files: tuple[FileEntry, ...]
    allowed: tuple[AllowedFinding, ...] = ()
    allowed_because: str = ""
    revision: int = 1
    """Counts up when the version is withdrawn; the files keep their checksums."""
    withdrawal: Withdrawal | None = None


@dataclass(frozen=True, slots=True)
class Release:
    """A version as the list of all versions names it."""

    version: str
    status: Status
    published: dt.date
    as_of: dt.date
    change: Change
    note: Bilingual
    parts: tuple[str, ...]
    record: str
    """SHA-256 of its `release.json`."""
    withdrawal: Withdrawal | None = None


@dataclass(frozen=True, slots=True)
class ReleaseList:
    """Every version, the newest first."""

    releases: tuple[Release, ...] = ()

    @property
    def current(self) -> Release | None:
        """The version that readers get unless they ask for another."""
        return next((release for release in self.releases if release.status is Status.CURRENT), None)

    @property
    def listed(self) -> tuple[Release, ...]:
        """What readers may choose from: the current version first, drafts last, no withdrawn ones."""
        order = [Status.CURRENT, Status.SUPERSEDED, Status.DRAFT]
        shown = (release for release in self.releases if release.status in order)
        return tuple(sorted(shown, key=lambda release: order.index(release.status)))

    def find(self, version: str) -> Release | None:
        """The version of this name, if it was released."""
        return next((release for release in self.releases if release.version == version), None)

    def with_new(self, release: Release) -> ReleaseList:
        """Put a new version on top; where it is current, the former one no longer is."""
        added = ReleaseList((release, *self.releases))
        return added.with_current(release.version) if release.status is Status.CURRENT else added

    def with_current(self, version: str) -> ReleaseList:
        """Make this version current, and supersede the one that was."""

        def status(release: Release) -> Status:
            if release.version == version:
                return Status.CURRENT
            return Status.SUPERSEDED if release.status is Status.CURRENT else release.status

        return ReleaseList(tuple(replace(release, status=status(release)) for release in self.releases))

    def with_changed(self, changed: Release) -> ReleaseList:
        """Put what is now known of a version in the place of what was."""
        return ReleaseList(tuple(changed if r.version == changed.version else r for r in self.releases))
