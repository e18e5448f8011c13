"""The whole story, top to bottom.

Import, once:     extracted text → tree → links → Markdown files, which editors then own
Tag, at times:    Markdown files → concepts that the text speaks of → proposals that editors take over or refuse
Publish, always:  Markdown files → publication → findings → website and PDF editions
Release, at last: website and PDF editions → a version that stays

Each function loads the rooms that it alone needs, so that a check need not wait for the PDF maker.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.checks import Verdict, tell_standings
from generator.content import read_publication
from generator.judgement import findings_of, judge, refuse_broken, refuse_overlap
from generator.problems import Finding, GeneratorError
from generator.workspace import SETTINGS_PATHS, Waiver, Workspace, load_workspace, require_legal

if TYPE_CHECKING:
    from generator.debut import Newcomer
    from generator.extract import Extraction
    from generator.intake import Tell
    from generator.issuance import ReleaseWish
    from generator.publish.editions import PdfEdition
    from generator.release import Record, Withdrawal
    from generator.revision import Acceptance, Outcome, Proposal, Reviewer, Work
    from generator.vocabulary.suggestions import TaggedSection

TellError = Callable[[GeneratorError], None]
"""Takes what stopped a rebuild, while the preview goes on."""

REPORT = Path("import-report.json")
LEDGER = Path("import-ledger.html")


@dataclass(frozen=True, slots=True)
class Wishes:
    """How an import is wanted."""

    merge: bool = False
    """Keep what editors did to an earlier import, instead of refusing to write over it."""
    ledger: bool = False
    """Write a page that shows what became of every line."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What `import` brought, and what a merge with an editor's work has to tell."""

    extractions: tuple[Extraction, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Tagged:
    """What `tag` suggests, and the pages that it changed."""

    sections: tuple[TaggedSection, ...]
    changed: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """What `build` made, and what an editor may still have to mend."""

    editions: tuple[PdfEdition, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Released:
    """What `release` published."""

    record: Record
    editions: tuple[PdfEdition, ...]


def import_texts(workspace: Workspace, sources: Path, to: Path, wishes: Wishes, tell: Tell) -> Brought:
    """Turn the source texts that strategies.yml names into Markdown files and a report below `to`.

    Nothing is written unless every text can be read.  Files of an earlier import that were edited are
    merged with what the source says now, or else nothing is written.
    """
    from generator.content import merge_import, write_import
    from generator.intake import (
        as_imported,
        extract_all,
        ledger_page,
        link_all,
        refuse_edited,
        refuse_missing,
        report,
    )

    if not wishes.merge:
        refuse_edited(workspace, to)
    refuse_missing(workspace, sources)
    extractions = link_all(tuple(extract_all(workspace, sources, tell)), workspace)
    texts = [as_imported(extraction, workspace) for extraction in extractions]
    beside = {REPORT: report(extractions), **({LEDGER: ledger_page(extractions)} if wishes.ledger else {})}
    if wishes.merge:
        return Brought(extractions, merge_import(to, texts, beside))
    write_import(to, texts, beside)
    return Brought(extractions)


def import_new(new: Newcomer, to: Path, wishes: Wishes, tell: Tell) -> Brought:
    """Turn a document that no settings know into Markdown files, a report and proposed settings below `to`."""
    from generator.content import merge_import, write_import
    from generator.debut import bring_in
    from generator.intake import as_imported_from, ledger_page, refuse_edited_in, report

    if not wishes.merge:
        refuse_edited_in(to, {to / new.language / new.id})
    debut = bring_in(new, to, tell)
    texts = [as_imported_from(debut.extraction, debut.source)]
    beside = {**debut.beside, REPORT: report([debut.extraction])}
    if wishes.ledger:
        beside[LEDGER] = ledger_page([debut.extraction])
    if wishes.merge:
        return Brought((debut.extraction,), merge_import(to, texts, beside))
    write_import(to, texts, beside)
    return Brought((debut.extraction,))


def check(workspace: Workspace, folder: Path) -> Verdict:
    """Read what editors wrote and tell every mistake, in the order of files and lines, and what is waived."""
    return judge(read_publication(folder, workspace), folder, workspace)


def report_parity(workspace: Workspace, folder: Path, to: Path, cwd: Path) -> Path:
    """Write pages that show German and English side by side, with every finding at its place; give the first one.

    Paths in the report are as seen from `cwd`.
    """
    from generator.reports.parallel import render_report, write_report

    refuse_overlap(to, folder, workspace)
    publication = (reading := read_publication(folder, workspace)).publication
    verdict = judge(reading, folder, workspace)
    standings = tell_standings(publication, workspace, verdict.counts)
    return write_report(render_report(publication, standings, verdict.counts, cwd, len(verdict.waived)), to)


def tag(workspace: Workspace, folder: Path, paths: Sequence[Path], *, apply: bool) -> Tagged:
    """Suggest tags for every section, or those at the paths; `apply` writes them down as proposals in both languages.

    An editor's tags stay as they are, and what an editor took out is not proposed again.
    """
    from generator.content import apply_proposals, read_memory
    from generator.vocabulary.suggestions import choose_sections, suggest_tags

    publication = read_publication(folder, workspace).publication
    memory = read_memory(folder, publication)
    tagged = suggest_tags(publication, lambda target: memory.refused.get(target, frozenset()))
    chosen = choose_sections(tagged, paths)
    proposals = {section.target: section.proposed for section in chosen}
    return Tagged(chosen, apply_proposals(folder, publication, proposals, memory) if apply else ())


def build(workspace: Workspace, folder: Path, out: Path, tell: Tell, *, offline: bool = False) -> Built:
    """Make everything that readers open, unless a link, an id or a file is broken; `offline` adds a ZIP of it."""
    from generator.assembly import make_output

    require_legal(workspace)
    work = work_in(folder, workspace)
    refuse_broken(work.reading, work.findings)
    refuse_overlap(out, folder, workspace)
    return Built(make_output(work, out, tell, offline=offline), tuple(work.findings))


def release(workspace: Workspace, folder: Path, public: Path, wish: ReleaseWish, tell: Tell) -> Released:
    """Publish a version in both languages, or nothing: what is published is never half of it."""
    from generator.assembly import make_output
    from generator.issuance import Output, check_output, make_record, refuse_errors
    from generator.release import LATEST, Status, hold_public, publish_version, refuse_name, stage_in

    require_legal(workspace)
    refuse_overlap(public, folder, workspace)
    with hold_public(public) as place:
        refuse_name(wish.version, [known.version for known in place.releases.releases])
        work = work_in(folder, workspace)
        refuse_broken(work.reading, work.findings)
        allowed = refuse_errors(work.findings, wish)
        alias = LATEST if wish.status is Status.CURRENT or place.releases.current else ""
        with stage_in(place) as stage:
            editions = make_output(work, stage, tell, version=wish.version, alias=alias, offline=True)
            output = Output(stage, work.reading, editions, alias)
            tell("Checking links and addresses …")
            allowed += refuse_errors(check_output(output, workspace, place, wish), wish)
            record = make_record(output, workspace, folder, wish, allowed)
            publish_version(place, stage, record, share=wish.share)
    return Released(record, editions)


def withdraw(public: Path, version: str, withdrawal: Withdrawal, current: str) -> None:
    """Take a version back: tombstones say why, and lead to the current one."""
    from generator.release import hold_public, settle, withdraw_version

    with hold_public(public) as place:
        settle(place.commit(withdraw_version(place, version, withdrawal, current)))


def supersede(public: Path, version: str, by: str) -> None:
    """Let an earlier version stand for the strategies again."""
    from generator.release import hold_public, settle, supersede_version

    with hold_public(public) as place:
        settle(place.commit(supersede_version(place, version, by)))


def verify(public: Path) -> tuple[str, ...]:
    """Compare everything that is published with what was released, once what a kill left is completed."""
    from generator.release import hold_public, read_public, verify_public

    if os.access(public, os.W_OK):
        with hold_public(public) as place:
            return tuple(verify_public(place))
    return tuple(verify_public(read_public(public)))


def rebuild(root: Path, public: Path, version: str, tell: Tell) -> tuple[str, ...]:
    """Make a version again from its commit, and compare it with what was released, byte for byte."""
    from generator.assembly import make_output
    from generator.issuance import compare_files
    from generator.release import checked_out, read_public

    record = read_public(public).record(version)
    with checked_out(root, record.source) as tree, tempfile.TemporaryDirectory() as stage:
        work = work_in(tree / record.source.folder, load_workspace(tree))
        make_output(work, Path(stage), tell, version=version, alias=record.alias, offline=True)
        return tuple(compare_files(record, Path(stage)))


def twin(workspace: Workspace, folder: Path, paths: Iterable[str]) -> Outcome:
    """Make the counterparts of pages in the other language, to be translated."""
    from generator.revision import make_twins

    return make_twins(work_in(folder, workspace), paths)


def review(workspace: Workspace, folder: Path, paths: Iterable[str], reviewer: Reviewer) -> Outcome:
    """Record that a person has compared translations with their sources."""
    from generator.revision import record_reviews

    return record_reviews(work_in(folder, workspace), paths, reviewer)


def link(workspace: Workspace, folder: Path, paths: Iterable[str], *, apply: bool) -> tuple[Proposal, ...]:
    """Find what pages refer to in words, and write it as links where that is wished."""
    from generator.revision import propose_links, write_links

    work = work_in(folder, workspace)
    return write_links(work, paths) if apply else propose_links(work, paths)


def waive(workspace: Workspace, folder: Path, code: str, place: str, acceptance: Acceptance) -> Waiver:
    """Accept a finding until the text changes that it is about."""
    from generator.revision import record_waiver

    return record_waiver(work_in(folder, workspace), code, place, acceptance)


def serve(root: Path, folder: Path, address: tuple[str, int], tell: Tell, tell_error: TellError) -> None:
    """Preview the website of both languages, without PDFs, until interrupted; settings are read anew each time."""
    from generator.publish.site import build_site, serve_site

    def rebuild() -> None:
        workspace = load_workspace(root)
        work = work_in(folder, workspace)
        refuse_broken(work.reading, work.findings)
        publication = work.reading.publication
        standings = tell_standings(publication, workspace, work.findings)
        build_site(publication, workspace, folder, Path(out), standings=standings, findings=tuple(work.findings))
        tell("Built.")

    with tempfile.TemporaryDirectory() as out:
        watched = (folder, load_workspace(root).overrides, *(root / path for path in SETTINGS_PATHS))
        serve_site(
            rebuild,
            Path(out),
            watched,
            *address,
            on_ready=lambda url: tell(f"Preview at {url} (Ctrl+C stops it)"),
            on_error=tell_error,
        )


def work_in(folder: Path, workspace: Workspace) -> Work:
    """What editors wrote, with what is wrong with it."""
    from generator.revision import Work

    reading = read_publication(folder, workspace)
    return Work(workspace, folder, reading, findings_of(reading, folder, workspace))
