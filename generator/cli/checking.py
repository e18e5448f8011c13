"""`zweiklang check` and `report`: content → every mistake, for people and for tools."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from generator import pipeline, reports
from generator.cli.places import content_option, here
from generator.cli.told import tell, tells_errors
from generator.problems import Finding, Severity
from generator.workspace import Waiver

FAIL_ON = {"note": Severity.NOTE, "warning": Severity.WARNING, "error": Severity.ERROR}


@click.command()
@content_option
@click.option("--format", "report_format", type=click.Choice(reports.FORMATS), default="text", show_default=True)
@click.option("--fail-on", type=click.Choice([*FAIL_ON, "never"]), default="error", show_default=True)
@click.option("--waived", is_flag=True, help="Tell what is waived, and why, instead of what counts.")
@tells_errors
def check(content: Path | None, report_format: str, fail_on: str, *, waived: bool) -> None:
    """Tell every mistake with its file, line and remedy.

    What waivers.yml accepts is counted and not told.
    """
    workspace = here()
    verdict = pipeline.check(workspace, content or workspace.content)
    findings = as_waived(verdict.waived) if waived else verdict.counts
    click.echo(reports.render(findings, report_format, Path.cwd(), colour=sys.stdout.isatty()))
    if waived:
        return
    if verdict.waived:
        tell(f"{len(verdict.waived)} waived: `zweiklang check --waived` tells them.")
    if fail_on != "never" and any(finding.severity >= FAIL_ON[fail_on] for finding in findings):
        sys.exit(1)


@click.command()
@content_option
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), default="report", show_default=True)
@tells_errors
def report(content: Path | None, to: Path) -> None:
    """Write pages with German and English side by side, and each finding at its place.

    They need no server and no network: open index.html in the folder.
    """
    workspace = here()
    first = pipeline.report_parity(workspace, content or workspace.content, to, Path.cwd())
    click.echo(f"Report: {first}")


def as_waived(waived: Sequence[tuple[Finding, Waiver]]) -> tuple[Finding, ...]:
    """What is accepted, with the reason in place of the next step."""
    return tuple(replace(finding, hint=f"Waived by {of.by} on {of.on}: {of.reason}") for finding, of in waived)
