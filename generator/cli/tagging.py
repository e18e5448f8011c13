"""`zweiklang tag`: content → tags that the texts speak for, as proposals to editors."""

from __future__ import annotations

from pathlib import Path

import click

from generator import pipeline
from generator.cli.places import content_option, from_here, here
from generator.cli.told import tell, tells_errors
from generator.vocabulary.suggestions import as_json, as_text

FORMATS = {"text": as_text, "json": as_json}


@click.command()
@content_option
@click.option("--apply", is_flag=True, help="Write what is proposed into the front matter, in both languages.")
@click.option("--format", "report_format", type=click.Choice([*FORMATS]), default="text", show_default=True)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@tells_errors
def tag(content: Path | None, *, apply: bool, report_format: str, paths: tuple[Path, ...]) -> None:
    """Suggest megatrends and fields for each section, with the words and lines that speak for them.

    PATHS are pages or folders; without any, every section is told.

    --apply writes `proposed: {...}` and nothing else. Take a proposal over by moving it to `megatrends`
    or `fields`, refuse it by deleting it: what you deleted is not proposed again.
    """
    workspace = here()
    tagged = pipeline.tag(workspace, content or workspace.content, paths, apply=apply)
    click.echo(FORMATS[report_format](tagged.sections, Path.cwd()))
    for path in tagged.changed:
        tell(f"Proposals written: {from_here(path)}")
