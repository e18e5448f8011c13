"""Output in a stage → a published version: the steps that know what publishing made and what a release keeps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from generator.content import Reading
from generator.model import Bilingual, Location
from generator.problems import Category, Finding, GeneratorError, Rule, Severity
from generator.publish.editions import PdfEdition
from generator.release import (
    PARTS,
    AllowedFinding,
    BrokenLink,
    Change,
    PdfEntry,
    Public,
    Record,
    Status,
    collect_ids,
    describe_files,
    describe_source,
    find_broken_links,
    libraries_here,
)
from generator.workspace import SETTINGS_PATHS, Workspace

VANISHED_ID = Rule(
    "vanished-id",
    Category.ACCURACY,
    Severity.ERROR,
    "What was published under an address can be found there for good, or a redirect leads on.",
)
BROKEN_LINK = Rule("broken-link", Category.MARKUP, Severity.ERROR, "A link of the website leads somewhere.")
ISSUANCE_RULES = (VANISHED_ID, BROKEN_LINK)


@dataclass(frozen=True, slots=True)
class ReleaseWish:
    """How a version is wanted."""

    version: str
    published: dt.date
    as_of: dt.date
    status: Status = Status.CURRENT
    change: Change = Change.MAJOR
    note: Bilingual = Bilingual("", "")  # noqa: RUF009 (frozen and empty)
    allow: str = ""
    """Why errors do not stop the release; empty where they do."""
    share: bool = True
    """Whether files that the current version has, too, stand on the disk once, where it allows."""


@dataclass(frozen=True, slots=True)
class Output:
    """What was made, and from which texts."""

    stage: Path
    """Holds `<lang>/<version>/` for each language."""
    reading: Reading
    editions: tuple[PdfEdition, ...]
    alias: str
    """Address of the current version to which the pages lead; empty where there is none."""


def check_output(output: Output, workspace: Workspace, public: Public, wish: ReleaseWish) -> Iterator[Finding]:
    """Tell what readers would miss: links that lead nowhere, addresses that were published and are gone."""
    root = urlsplit(workspace.site_url).path or "/"
    for broken in find_broken_links(output.stage, wish.version, root):
        yield _broken(broken)
    current = public.releases.current
    if current and wish.status is Status.CURRENT:
        ids = collect_ids(output.reading.publication)
        for gone in sorted({*public.record(current.version).ids} - {*ids}):
            message = f"{gone!r} was published in version {current.version} and is gone"
            yield VANISHED_ID.found(Location(public.root), message, "Bring it back, or name its successor.")


def refuse_errors(findings: Iterable[Finding], wish: ReleaseWish) -> tuple[Finding, ...]:
    """Stop at errors unless somebody answers for them; those that are allowed are returned."""
    errors = tuple(finding for finding in findings if finding.severity is Severity.ERROR)
    if errors and not wish.allow:
        hint = "Mend what is told above, or say why it may stay so: --allow REASON is kept with the version."
        raise GeneratorError(f"version {wish.version} was not released", hint, errors)
    return errors


def make_record(
    output: Output, workspace: Workspace, folder: Path, wish: ReleaseWish, allowed: Iterable[Finding]
) -> Record:
    """Put down everything about the version that was made."""
    settings = sorted({workspace.root / path for path in SETTINGS_PATHS})
    publication = output.reading.publication
    parts = tuple(part for part in PARTS if (output.stage / part / wish.version).is_dir())
    folders = (output.stage / part / wish.version for part in parts)
    return Record(
        version=wish.version,
        published=wish.published,
        as_of=wish.as_of,
        status=wish.status,
        change=wish.change,
        note=wish.note,
        issued=tuple((strategy.id, strategy.issued) for strategy in publication.strategies),
        parts=parts,
        alias=output.alias,
        source=describe_source(workspace.root, folder, (workspace.overrides, *settings)),
        ids=collect_ids(publication),
        pdfs=tuple(PdfEntry(e.path.as_posix(), e.strategy, e.language, e.pages) for e in output.editions),
        files=tuple(entry for made in folders for entry in describe_files(made, output.stage)),
        allowed=tuple(_allowed(finding, workspace.root) for finding in allowed),
        allowed_because=wish.allow,
    )


def _allowed(finding: Finding, root: Path) -> AllowedFinding:
    path = finding.at.path
    name = path.resolve().relative_to(root.resolve()) if path.resolve().is_relative_to(root.resolve()) else path
    return AllowedFinding(finding.rule.code, name.as_posix(), finding.at.line, finding.message)


def _broken(link: BrokenLink) -> Finding:
    message = f"the link {link.link!r} leads nowhere"
    return BROKEN_LINK.found(Location(Path(link.page)), message, "Mend it in the text, or in the template.")


def compare_files(record: Record, stage: Path) -> Iterator[str]:
    """Name what a version made again has otherwise than the one that was released."""
    made = (entry for part in record.parts for entry in describe_files(stage / part / record.version, stage))
    again = {entry.path: entry for entry in made}
    for entry in record.files:
        if again.get(entry.path) != entry:
            yield f"{entry.path} is {'otherwise' if entry.path in again else 'missing'} when it is made again"
    for path in again.keys() - {entry.path for entry in record.files}:
        yield f"{path} is new when it is made again"
    if (here := libraries_here()) != record.source.libraries:
        changed = (f"{name} {number}" for name, number in record.source.libraries if (name, number) not in here)
        yield f"it was made with {', '.join(changed)}"
