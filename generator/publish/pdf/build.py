"""Publication → one PDF for each strategy and language that has text."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from generator.model import Publication
from generator.problems import GeneratorError
from generator.publish.editions import PdfEdition
from generator.publish.pdf.images import refuse_missing_images
from generator.publish.pdf.job import EditionJob
from generator.publish.pdf.references import Surroundings, list_references
from generator.publish.pdf.render import Rendered, render_edition
from generator.publish.pdf.translations import missing_headings, stale_headings, without_foreign_text
from generator.vocabulary.references import collect_references
from generator.workspace import Workspace


def silent(_line: str) -> None:
    """Tell nobody."""


def build_editions(  # noqa: PLR0913 - what is set, from where, to where, as what, and who hears of it
    publication: Publication,
    workspace: Workspace,
    content: Path,
    out: Path,
    on_progress: Callable[[str], None] = silent,
    *,
    version: str = "draft",
) -> tuple[PdfEdition, ...]:
    """Set every edition to `out/<lang>/<version>/pdf/<strategy>.pdf`.

    Images are sought first, so that an editor learns of all that is missing at once.
    """
    jobs = tuple(edition_jobs(publication, workspace, content, version))
    refuse_missing_images(jobs)
    editions = []
    for number, job in enumerate(jobs, start=1):
        on_progress(f"PDF {number}/{len(jobs)}: {job.strategy.short_title[job.language]} ({job.language}) …")
        rendered = render_edition(job)
        if rendered.missing_characters:
            on_progress(f"  No font has {', '.join(rendered.missing_characters)}: an empty box stands in the PDF.")
        editions.append(write_edition(job, rendered, out))
    return tuple(editions)


def edition_jobs(publication: Publication, workspace: Workspace, content: Path, version: str) -> Iterator[EditionJob]:
    """Yield what is to be set, in the order of the strategies."""
    publication = publication.for_readers()
    references = collect_references(publication, workspace)
    around = Surroundings(publication, workspace.cited, references, workspace.site_url, version)
    for strategy in publication.strategies:
        for expression in map(without_foreign_text, publication.expressions):
            if expression.strategy == strategy.id and any(page.blocks for page in expression.pages):
                authoritative = workspace.authoritative_of(strategy.id)
                yield EditionJob(
                    strategy=strategy,
                    expression=expression,
                    taxonomy=publication.taxonomy,
                    title=workspace.title,
                    publisher=workspace.publisher,
                    authoritative=authoritative,
                    site_url=workspace.site_url,
                    version=version,
                    content=content,
                    stale=tuple(stale_headings(publication, expression)),
                    missing=tuple(missing_headings(publication, expression, authoritative)),
                    references=tuple(list_references(expression, around)),
                )


def write_edition(job: EditionJob, rendered: Rendered, out: Path) -> PdfEdition:
    """Put the file in its place, whole or not at all."""
    goal = out / job.path
    unfinished = goal.with_name(f".{goal.name}.unfinished")
    try:
        goal.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(rendered.pdf)
        unfinished.replace(goal)
    except OSError as error:
        raise GeneratorError(
            f"{goal} cannot be written: {error.strerror or error}",
            "Check free space and permissions of the output folder, then build again.",
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    digest = hashlib.sha256(rendered.pdf).hexdigest()
    return PdfEdition(job.strategy.id, job.language, job.path, rendered.pages, len(rendered.pdf), digest)
