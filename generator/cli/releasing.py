"""`zweiklang release`, `withdraw`, `supersede` and `verify`: what is published, for good."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from generator import pipeline
from generator.cli.places import content_option, here
from generator.cli.told import tell, tells_errors
from generator.issuance import ReleaseWish
from generator.model import Bilingual, Language
from generator.release import Change, Status, Withdrawal
from generator.workspace import find_workspace

DAY = click.DateTime(["%Y-%m-%d"])
public_option = click.option(
    "--to",
    "public",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder that is published.",
)


def in_both(words: tuple[str, ...], option: str) -> Bilingual:
    """`de:…` and `en:…` for each language, or the same words for both."""
    said = dict.fromkeys(Language, "")
    for text in words:
        prefix, colon, rest = text.partition(":")
        named = [language for language in Language if colon and prefix == language]
        said |= dict.fromkeys(named, rest.strip()) if named else dict.fromkeys(Language, text.strip())
    if any(said.values()) and not all(said.values()):
        raise click.BadParameter(f"say it in both languages: {option} 'de:…' {option} 'en:…'")
    return Bilingual(said[Language.DE], said[Language.EN])


@click.command()
@click.argument("version")
@public_option
@content_option
@click.option(
    "--status", type=click.Choice([Status.CURRENT.value, Status.DRAFT.value]), default="current", show_default=True
)
@click.option("--change", type=click.Choice([change.value for change in Change]), default="major", show_default=True)
@click.option("--note", multiple=True, help="What is new, for readers: 'de:…' and 'en:…'.")
@click.option("--as-of", type=DAY, help="Day whose state the texts describe. Default: today.")
@click.option("--allow", metavar="REASON", default="", help="Release in spite of errors; the reason is kept.")
@click.option(
    "--share/--copy", default=True, show_default=True, help="Keep files that versions share once on the disk."
)
@tells_errors
def release(  # noqa: PLR0913 (one for each option)
    version: str,
    public: Path,
    content: Path | None,
    *,
    status: str,
    change: str,
    note: tuple[str, ...],
    as_of: dt.datetime | None,
    allow: str,
    share: bool,
) -> None:
    """Publish VERSION in both languages, as website and PDFs that never change again."""
    workspace = here()
    today = dt.datetime.now(tz=dt.UTC).astimezone().date()
    wish = ReleaseWish(
        version=version,
        published=today,
        as_of=as_of.date() if as_of else today,
        status=Status(status),
        change=Change(change),
        note=in_both(note, "--note"),
        allow=allow.strip(),
        share=share,
    )
    released = pipeline.release(workspace, content or workspace.content, public, wish, tell)
    click.echo(f"Version {version}: {len(released.record.files)} files, {len(released.editions)} PDFs in {public}")
    if released.record.allowed:
        click.echo(f"{len(released.record.allowed)} errors were allowed: {allow}", err=True)


@click.command()
@click.argument("version")
@public_option
@click.option("--reason", multiple=True, required=True, help="Why, for readers: 'de:…' and 'en:…'.")
@click.option("--current", default="", help="Version that is current from now on.")
@tells_errors
def withdraw(version: str, public: Path, reason: tuple[str, ...], current: str) -> None:
    """Take VERSION back: a page that says why stands at each of its addresses."""
    today = dt.datetime.now(tz=dt.UTC).astimezone().date()
    pipeline.withdraw(public, version, Withdrawal(today, in_both(reason, "--reason")), current)
    click.echo(f"Version {version} is withdrawn.")


@click.command()
@click.argument("version")
@public_option
@click.option("--by", required=True, help="The earlier version that is current from now on.")
@tells_errors
def supersede(version: str, public: Path, by: str) -> None:
    """Let an earlier version stand for the strategies again, in the place of VERSION."""
    pipeline.supersede(public, version, by)
    click.echo(f"Version {by} is current; {version} is superseded.")


@click.command()
@click.argument("public", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option("--rebuild", metavar="VERSION", help="Make this version again from its commit, and compare every byte.")
@tells_errors
def verify(public: Path, rebuild: str | None) -> None:
    """Compare what is published in PUBLIC with what was released."""
    differences = pipeline.verify(public)
    if rebuild:
        differences += pipeline.rebuild(find_workspace(Path.cwd()), public, rebuild, tell)
    for line in differences:
        click.echo(line)
    if differences:
        sys.exit(1)
    click.echo(f"Version {rebuild} comes out the same again." if rebuild else "Everything is as it was released.")
