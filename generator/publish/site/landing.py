"""Publication → the page at `/`: both languages side by side, none of them picked."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.model import Language, Publication
from generator.publish.site.plan import published_strategies
from generator.publish.site.switch import write_whole
from generator.publish.site.words import words_in
from generator.workspace import Workspace

TEMPLATE = "landing.html"


def write_landing(publication: Publication, workspace: Workspace, version: str, out: Path) -> None:
    """Write `out/index.html` with links to the start page of each language and to every strategy."""
    loader = FileSystemLoader(workspace.overrides)
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    text = environment.get_template(TEMPLATE).render(
        workspace=workspace,
        strategies=list(published_strategies(publication)),
        version=version,
        languages=[(language, words_in(language)) for language in Language],
    )
    write_whole(out / "index.html", text)
