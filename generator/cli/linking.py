"""`zweiklang link`: what pages refer to in words → proposals of links, or links."""

from __future__ import annotations

from pathlib import Path

import click

from generator import pipeline
from generator.cli.places import content_option, from_here, here
from generator.cli.told import tell, tells_errors
from generator.revision import Proposal


@click.command()
@click.argument("paths", metavar="[PATH...]", nargs=-1)
@content_option
@click.option("--apply", is_flag=True, help="Write the links into the pages; no word is changed.")
@tells_errors
def link(paths: tuple[str, ...], content: Path | None, *, apply: bool) -> None:
    """Propose links for what pages refer to in words, with the sentence that speaks for each.

    Strategies and documents are known by the names in strategies.yml, sections, figures and tables by their
    numbers. PATH is a page, a folder or a pattern; without one, every page is looked at.
    """
    workspace = here()
    folder = content or workspace.content
    proposals = pipeline.link(workspace, folder, paths or (str(folder),), apply=apply)
    for proposal in proposals:
        click.echo(_shown(proposal))
    written = sum(proposal.is_written for proposal in proposals)
    if not proposals:
        tell("Nothing to link: every reference is a link, or leads nowhere.")
    elif not apply:
        tell(f"{len(proposals)} proposed. `zweiklang link --apply` writes them.")
    else:
        left = len(proposals) - written
        tell(f"{written} written{f'; {left} to be written by hand' if left else ''}.")


def _shown(proposal: Proposal) -> str:
    place = f"{from_here(proposal.at.path)}:{proposal.at.line}"
    return f"{place}: {proposal.words} → {proposal.leads_to}\n  {proposal.sentence}"
