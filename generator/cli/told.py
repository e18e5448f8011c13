"""Results and errors → lines of the terminal and exit codes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import ParamSpec

import click

from generator import reports
from generator.problems import Finding, GeneratorError

P = ParamSpec("P")

OS_HINT = "Nothing half-written was left behind. Check free space and permissions, then run the command again."


def tells_errors(command: Callable[P, None]) -> Callable[P, None]:
    """Turn what stops a command into a message, a hint and exit code 2, never a traceback."""

    @wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except GeneratorError as error:
            stop(error)
        except OSError as error:
            stop(GeneratorError(f"{error.filename or 'A file'}: {error.strerror or error}", OS_HINT))

    return wrapped


def tell(line: str) -> None:
    """Say how far a command is."""
    click.echo(line, err=True)


def tell_findings(findings: Sequence[Finding], content: Path | None) -> None:
    """Count what an editor may still have to mend, and name the command that tells it in full."""
    if findings:
        told = "1 finding" if len(findings) == 1 else f"{len(findings)} findings"
        command = f"zweiklang check --content {content}" if content else "zweiklang check"
        click.echo(f"{told}: `{command}` tells more.", err=True)


def tell_error(error: GeneratorError) -> None:
    """Say what stopped a command, and what to do."""
    if error.findings:
        click.echo(reports.render(error.findings, "text", Path.cwd()), err=True)
    click.echo(f"Error: {error.message}", err=True)
    if error.hint:
        click.echo(f"  {error.hint}", err=True)


def stop(error: GeneratorError) -> None:
    """Say what stopped the command, and end it."""
    tell_error(error)
    sys.exit(2)
