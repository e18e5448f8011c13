"""Jobs → findings for images that are missing or lie outside the content folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import Figure, Image, walk_blocks
from generator.problems import Category, Finding, GeneratorError, Rule, Severity
from generator.publish.pdf.fetch import content_file
from generator.publish.pdf.job import EditionJob

MISSING_IMAGE = Rule(
    "missing-image",
    Category.MARKUP,
    Severity.ERROR,
    "The image of a figure is a file of the content folder.",
    stops_build=True,
)


def refuse_missing_images(jobs: Iterable[EditionJob]) -> None:
    """Stop before anything is set, and tell every image that is not there."""
    findings = sorted((finding for job in jobs for finding in missing_images(job)), key=Finding.sort_key)
    if findings:
        raise GeneratorError(
            f"{len(findings)} images cannot be set in the PDF editions.",
            "Put the images where the text looks for them, or take the figures out.",
            findings,
        )


def missing_images(job: EditionJob) -> Iterator[Finding]:
    for page in job.expression.pages:
        for block in walk_blocks(page.blocks):
            match block:
                case Figure(image=Image(path=path)) if not is_there(job, path):
                    yield MISSING_IMAGE.found(
                        block.at,
                        f"The image '{path}' is not in the content folder.",
                        "Put the file beside the text that shows it, or correct its path.",
                        section=f"{job.strategy.id}/{page.id}",
                    )


def is_there(job: EditionJob, path: str) -> bool:
    try:
        content_file(job.addresses.image(path), job.content)
    except (OSError, ValueError):
        return False
    return True
