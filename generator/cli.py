"""The command `zweiklang`: words in, exit code out.

Exit codes: 0 done, 1 done with errors told, 2 wrong use or cannot go on.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import ParamSpec

import click

from generator import pipeline, reports
from generator.debut import Newcomer
from generator.extract import Extraction, count_extraction, explain_headings
from generator.model import Language
from generator.problems import Finding, GeneratorError, Severity
from generator.workspace import Workspace, find_workspace, load_workspace

P = ParamSpec("P")

FAIL_ON = {"note": Severity.NOTE, "warning": Severity.WARNING, "error": Severity.ERROR}

content_option = click.option(
    "--content",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder with de/ and en/ below it. Default: content/ of the workspace.",
)


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


OS_HINT = "Nothing half-written was left behind. Check free space and permissions, then run the command again."


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="zweiklang")
def main() -> None:
    """Publish bilingual public strategies: extracted text in, a website and PDF editions out."""


@main.command("import")
@click.argument("sources", type=click.Path(path_type=Path))
@click.option("--to", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder to write to.")
@click.option("--merge", is_flag=True, help="Keep what was edited since the last import; the rest follows the source.")
@click.option("--explain", is_flag=True, help="Print of each heading whether it was recognised or curated, and why.")
@click.option("--ledger", is_flag=True, help="Write a page that shows every source line beside what became of it.")
@click.option("--new", "new_id", metavar="ID", help="Import one document that no strategies.yml names, under this id.")
@click.option(
    "--language",
    type=click.Choice([language.value for language in Language]),
    help="Language of a document that is new.",
)
@tells_errors
def import_(  # noqa: PLR0913 (one for each option)
    sources: Path, to: Path, *, merge: bool, explain: bool, ledger: bool, new_id: str | None, language: str | None
) -> None:
    """Turn the extracted texts in the folder SOURCES into Markdown.

    Which texts there are, and their checksums, is told by strategies.yml.

    With --new ID, SOURCES is one document: a PDF or a text. It needs no workspace; proposed settings
    (strategies.yml, outline and curation) are written beside the Markdown, to be corrected.
    """
    if (new_id is None) != (language is None):
        raise click.UsageError("--new ID and --language belong together.")
    wishes = pipeline.Wishes(merge, ledger)
    if new_id and language:
        brought = pipeline.import_new(Newcomer(new_id, Language(language), sources), to, wishes, tell)
    else:
        brought = pipeline.import_texts(here(), sources, to, wishes, tell)
    for extraction in brought.extractions if explain else ():
        click.echo("\n".join([*explain_headings(extraction), ""]))
    for extraction in brought.extractions:
        click.echo(summary(extraction))
    if brought.findings:
        click.echo(reports.render(brought.findings, "text", Path.cwd(), colour=sys.stdout.isatty()))
    click.echo(f"Markdown: {to}\nWhat became of every line: {to / (pipeline.LEDGER if ledger else pipeline.REPORT)}")


@main.command()
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


@main.command()
@content_option
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), help="Default: dist/ of the workspace.")
@tells_errors
def build(content: Path | None, to: Path | None) -> None:
    """Make the website in both languages and the PDF editions."""
    workspace = here()
    out = from_here(to or workspace.root / "dist")
    built = pipeline.build(workspace, content or workspace.content, out, tell)
    tell_findings(built.findings, content)
    for edition in built.editions:
        click.echo(f"PDF:     {out / edition.path} ({edition.pages} pages)")
    click.echo(f"Website: {out / 'index.html'}")


@main.command()
@content_option
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@tells_errors
def serve(content: Path | None, host: str, port: int) -> None:
    """Preview both languages; rebuilt when a file changes. Stop with Ctrl+C."""
    root = find_workspace(Path.cwd())
    pipeline.serve(root, content or root / "content", (host, port), tell, tell_error)


def here() -> Workspace:
    return load_workspace(find_workspace(Path.cwd()))


def from_here(path: Path) -> Path:
    """A path below the working folder as a person would type it; any other as it is."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def tell(line: str) -> None:
    click.echo(line, err=True)


def summary(extraction: Extraction) -> str:
    """What became of one source text, in a line."""
    counts = count_extraction(extraction)
    shown = ("sections", "paragraphs", "lists", "tables", "figures", "boxes", "footnotes", "doubtful", "findings")
    told = ", ".join(f"{counts[key]} {key}" for key in shown if counts[key])
    expression = extraction.expression
    return f"{expression.strategy} ({expression.language}): {counts['lines']} lines → {told}"


def tell_findings(findings: Sequence[Finding], content: Path | None) -> None:
    """Count what an editor may still have to mend, and name the command that tells it in full."""
    if findings:
        told = "1 finding" if len(findings) == 1 else f"{len(findings)} findings"
        command = f"zweiklang check --content {content}" if content else "zweiklang check"
        click.echo(f"{told}: `{command}` tells more.", err=True)


def stop(error: GeneratorError) -> None:
    tell_error(error)
    sys.exit(2)


def tell_error(error: GeneratorError) -> None:
    if error.findings:
        click.echo(reports.render(error.findings, "text", Path.cwd()), err=True)
    click.echo(f"Error: {error.message}", err=True)
    if error.hint:
        click.echo(f"  {error.hint}", err=True)
