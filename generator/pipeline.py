"""The whole story, top to bottom.

Import, once:     extracted text → tree → Markdown files, which editors then own
Publish, always:  Markdown files → publication → findings → website and PDF editions
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from generator.checks import check_publication
from generator.content import Imported, Origin, Reading, find_edited, read_publication, text_hash, write_import
from generator.extract import BlockOrigin, Extraction, describe_extraction, extract_text
from generator.model import Language, Publication, SourceText, Strategy
from generator.problems import Finding, GeneratorError
from generator.publish.editions import PdfEdition
from generator.publish.pdf import build_editions
from generator.publish.site import build_site, serve_site
from generator.workspace import SETTINGS_PATHS, Workspace, load_workspace

Tell = Callable[[str], None]
"""Takes one line of progress for a person to read."""

TellError = Callable[[GeneratorError], None]
"""Takes what stopped a rebuild, while the preview goes on."""

REPORT = Path("import-report.json")


@dataclass(frozen=True, slots=True)
class Built:
    """What `build` made, and what an editor may still have to mend."""

    editions: tuple[PdfEdition, ...]
    findings: tuple[Finding, ...]


def import_texts(workspace: Workspace, sources: Path, to: Path, tell: Tell) -> tuple[Extraction, ...]:
    """Turn the source texts that strategies.yml names into Markdown files and a report below `to`.

    Nothing is written unless every text can be read and no file of an earlier import was edited.
    """
    refuse_edited(to)
    refuse_missing(workspace, sources)
    extractions = tuple(extract_all(workspace, sources, tell))
    write_import(to, map(as_imported, extractions), {REPORT: report(extractions)})
    return extractions


def check(workspace: Workspace, folder: Path) -> tuple[Finding, ...]:
    """Read what editors wrote and tell every mistake, in the order of files and lines."""
    return findings_of(read_publication(folder, workspace), workspace)


def build(workspace: Workspace, folder: Path, out: Path, tell: Tell) -> Built:
    """Make everything that readers open, unless a link, an id or a file is broken."""
    reading = read_publication(folder, workspace)
    findings = findings_of(reading, workspace)
    refuse_broken(reading, findings)
    with tempfile.TemporaryDirectory() as stage:
        editions = build_editions(reading.publication, workspace, folder, Path(stage), tell)
        tell("Website …")
        build_site(reading.publication, workspace, folder, out, editions=editions, editions_in=Path(stage))
    return Built(editions, findings)


def serve(root: Path, folder: Path, address: tuple[str, int], tell: Tell, tell_error: TellError) -> None:
    """Preview the website of both languages, without PDFs, until interrupted; settings are read anew each time."""

    def rebuild() -> None:
        workspace = load_workspace(root)
        reading = read_publication(folder, workspace)
        refuse_broken(reading, findings_of(reading, workspace))
        build_site(reading.publication, workspace, folder, Path(out))
        tell("Built.")

    with tempfile.TemporaryDirectory() as out:
        watched = (folder, *(root / path for path in SETTINGS_PATHS))
        serve_site(
            rebuild,
            Path(out),
            watched,
            *address,
            on_ready=lambda url: tell(f"Preview at {url} (Ctrl+C stops it)"),
            on_error=tell_error,
        )


# Import


def source_texts(workspace: Workspace) -> Iterator[tuple[Strategy, SourceText]]:
    for strategy in workspace.strategies:
        for text in strategy.sources:
            yield strategy, text


def refuse_edited(to: Path) -> None:
    edited = find_edited(to) if to.is_dir() else ()
    if edited:
        names = "\n".join(f"  {path}" for path in edited)
        raise GeneratorError(
            f"these files were edited since they were imported:\n{names}",
            "Nothing was written. Import into a new folder (--to) and carry over what you need, "
            "or remove these files to have them imported anew.",
        )


def refuse_missing(workspace: Workspace, sources: Path) -> None:
    """Tell every missing source text at once."""
    missing = [text.file for _, text in source_texts(workspace) if not (sources / text.file).exists()]
    if missing:
        raise GeneratorError(
            f"{sources} does not hold {', '.join(missing)}",
            "Name the folder that holds the extracted texts which strategies.yml lists.",
        )


def extract_all(workspace: Workspace, sources: Path, tell: Tell) -> Iterator[Extraction]:
    for strategy, text in source_texts(workspace):
        tell(f"Importing {strategy.id} ({text.language}) from {text.file} …")
        curation = workspace.root / "curation" / f"{strategy.id}.{text.language}.yml"
        yield extract_text(sources / text.file, strategy, text.language, curation if curation.exists() else None)


def as_imported(extraction: Extraction) -> Imported:
    """An extraction as the Markdown writer takes it, with the origin of each block."""
    by_section = groupby(extraction.origins, key=attrgetter("section"))
    return Imported(extraction.expression, {section: tuple(map(as_origin, of)) for section, of in by_section})


def as_origin(origin: BlockOrigin) -> Origin:
    return Origin(origin.lines, origin.pages)


def report(extractions: Iterable[Extraction]) -> str:
    """What became of every line of every source."""
    return json.dumps([describe_extraction(e) for e in extractions], ensure_ascii=False, indent=1) + "\n"


# Publish


def findings_of(reading: Reading, workspace: Workspace) -> tuple[Finding, ...]:
    checked = check_publication(reading.publication, workspace, text_hash)
    return tuple(sorted({*reading.findings, *checked}, key=Finding.sort_key))


def refuse_broken(reading: Reading, findings: Iterable[Finding]) -> None:
    broken = [finding for finding in findings if finding.rule.stops_build]
    if broken:
        raise GeneratorError("nothing was built", "Mend what is told above, then build again.", broken)
    if not has_text(reading.publication):
        raise GeneratorError("there is no text to publish", "Name the folder that holds de/ and en/ (--content).")


def has_text(publication: Publication) -> bool:
    return any(publication.expression(s.id, language) for s in publication.strategies for language in Language)
