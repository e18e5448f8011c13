"""`zweiklang waive`: a finding is accepted, with a reason, until the text changes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from generator import pipeline
from generator.cli.people import check_name, day_of, name_from_git
from generator.cli.places import content_option, here
from generator.cli.told import tells_errors
from generator.problems import GeneratorError
from generator.revision import Acceptance
from generator.workspace import WAIVERS


@click.command()
@click.argument("code")
@click.argument("place", metavar="PATH[:LINE]")
@click.option("--reason", required=True, help="Why the finding is accepted.")
@click.option("--by", metavar="NAME", help="Who accepts it. Default: user.name of Git.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="Day, as 2026-11-21. Default: today.")
@content_option
@tells_errors
def waive(  # noqa: PLR0913, PLR0917 (one for each option)
    code: str, place: str, reason: str, by: str | None, on: dt.datetime | None, content: Path | None
) -> None:
    """Accept a finding: CODE and place as `zweiklang check` tells them.

    The waiver is written to waivers.yml. It counts until the text changes; what stops a build cannot be waived.
    """
    if not reason.strip() or not reason.isprintable():
        raise GeneratorError("the reason says nothing", "Say in a sentence why the finding is accepted (--reason).")
    acceptance = Acceptance(reason.strip(), check_name(by or name_from_git(Path.cwd())), day_of(on))
    workspace = here()
    waiver = pipeline.waive(workspace, content or workspace.content, code, place, acceptance)
    click.echo(f"{WAIVERS}: {waiver.code} in {waiver.section} ({waiver.language}), by {waiver.by}")
