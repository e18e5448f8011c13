"""Working folder and options → the workspace and the folders that a command works on."""

from __future__ import annotations

from pathlib import Path

import click

from generator.workspace import Workspace, find_workspace, load_workspace

content_option = click.option(
    "--content",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder with de/ and en/ below it. Default: content/ of the workspace.",
)


def here() -> Workspace:
    """The workspace that the working folder belongs to."""
    return load_workspace(find_workspace(Path.cwd()))


def from_here(path: Path) -> Path:
    """A path below the working folder as a person would type it; any other as it is."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
