"""`zweiklang import`: documents → Markdown that editors then own."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import pipeline, reports
from generator.cli.places import here
from generator.cli.told import tell, tells_errors
from generator.debut import Newcomer
from generator.extract import Extraction, count_extraction, explain_headings
from generator.model import Language


@click.command("import")
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


def summary(extraction: Extraction) -> str:
    """What became of one source text, in a line."""
    counts = count_extraction(extraction)
    shown = ("sections", "paragraphs", "lists", "tables", "figures", "boxes", "footnotes", "doubtful", "findings")
    told = ", ".join(f"{counts[key]} {key}" for key in shown if counts[key])
    expression = extraction.expression
    return f"{expression.strategy} ({expression.language}): {counts['lines']} lines → {told}"
