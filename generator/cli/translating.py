"""`zweiklang twin` and `reviewed`: a page gets its counterpart, a translation its review."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from generator import pipeline
from generator.cli.people import check_name, day_of, name_from_git
from generator.cli.places import content_option, from_here, here
from generator.cli.told import tell, tells_errors
from generator.revision import Outcome, Reviewer


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@content_option
@tells_errors
def twin(paths: tuple[str, ...], content: Path | None) -> None:
    """Make the counterparts of pages in the other language, to be translated.

    PATH is a page, a folder or a pattern, seen from the working folder or from that of the content. A
    counterpart has the text of its source until somebody translates it; readers see it when its status is draft.
    """
    workspace = here()
    outcome = pipeline.twin(workspace, content or workspace.content, paths)
    _tell_outcome(outcome, "Made", "has its counterpart")
    if outcome.written:
        tell("Translate them, then set `status: draft`; `zweiklang reviewed` records a review.")


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@content_option
@click.option("--by", metavar="NAME", help="Who has compared both texts. Default: user.name of Git.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="Day of the review, as 2026-11-21. Default: today.")
@tells_errors
def reviewed(paths: tuple[str, ...], content: Path | None, by: str | None, on: dt.datetime | None) -> None:
    """Record that a person has compared translations with their sources.

    PATH is a page, a folder or a pattern, seen from the working folder or from that of the content. Only the
    record in the front matter changes, and what is kept of the source beside it.
    """
    workspace = here()
    reviewer = Reviewer(check_name(by or name_from_git(Path.cwd())), day_of(on))
    outcome = pipeline.review(workspace, content or workspace.content, paths, reviewer)
    _tell_outcome(outcome, f"Reviewed by {reviewer.name} on {reviewer.on}", "was reviewed as it stands")


def _tell_outcome(outcome: Outcome, done: str, not_needed: str) -> None:
    for path in outcome.written:
        click.echo(f"{done}: {from_here(path)}")
    if outcome.left:
        count = len(outcome.left)
        tell(f"{count} page{'' if count == 1 else 's'} left alone: each {not_needed}.")
