"""`zweiklang build` and `serve`: content → what readers open."""

from __future__ import annotations

from pathlib import Path

import click

from generator import pipeline
from generator.cli.places import content_option, from_here, here
from generator.cli.told import tell, tell_error, tell_findings, tells_errors
from generator.workspace import find_workspace


@click.command()
@content_option
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), help="Default: dist/ of the workspace.")
@click.option("--zip", "offline", is_flag=True, help="Also make data/draft/website.zip, to read without a server.")
@tells_errors
def build(content: Path | None, to: Path | None, *, offline: bool) -> None:
    """Make the website in both languages and the PDF editions."""
    workspace = here()
    out = from_here(to or workspace.root / "dist")
    built = pipeline.build(workspace, content or workspace.content, out, tell, offline=offline)
    tell_findings(built.findings, content)
    for edition in built.editions:
        click.echo(f"PDF:     {out / edition.path} ({edition.pages} pages)")
    click.echo(f"Website: {out / 'index.html'}")


@click.command()
@content_option
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@tells_errors
def serve(content: Path | None, host: str, port: int) -> None:
    """Preview both languages; rebuilt when a file changes. Stop with Ctrl+C."""
    root = find_workspace(Path.cwd())
    pipeline.serve(root, content or root / "content", (host, port), tell, tell_error)
