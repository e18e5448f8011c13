"""`zweiklang check`: content → every mistake, for people and for tools."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import pipeline, reports
from generator.cli.places import content_option, here
from generator.cli.told import tells_errors
from generator.problems import Severity

FAIL_ON = {"note": Severity.NOTE, "warning": Severity.WARNING, "error": Severity.ERROR}


@click.command()
@content_option
@click.option("--format", "report_format", type=click.Choice(reports.FORMATS), default="text", show_default=True)
@click.option("--fail-on", type=click.Choice([*FAIL_ON, "never"]), default="error", show_default=True)
@tells_errors
def check(content: Path | None, report_format: str, fail_on: str) -> None:
    """Tell every mistake with its file, line and remedy."""
    workspace = here()
    findings = pipeline.check(workspace, content or workspace.content)
    click.echo(reports.render(findings, report_format, Path.cwd(), colour=sys.stdout.isatty()))
    if fail_on != "never" and any(finding.severity >= FAIL_ON[fail_on] for finding in findings):
        sys.exit(1)
