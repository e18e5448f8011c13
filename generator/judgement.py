"""Folder of Markdown → what editors wrote and what is wrong with it, and what stops a command over it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.checks import ALL_RULES, Verdict, apply_waivers, check_publication
from generator.content import CONTENT_RULES, Passages, Reading, name_sources
from generator.model import Language, Publication
from generator.problems import Finding, GeneratorError
from generator.recollection import recollection_of
from generator.workspace import Workspace


def judge(reading: Reading, folder: Path, workspace: Workspace) -> Verdict:
    """What reading and checking found, with the lines of the source where the text is as imported."""
    with recollection_of(folder) as recollection:
        found = {*reading.findings, *check_publication(reading.publication, workspace, recollection)}
    named = sorted(name_sources(found, folder, reading.publication), key=Finding.sort_key)
    rules = (*ALL_RULES, *CONTENT_RULES)
    return apply_waivers(named, workspace.waivers, rules, Passages(reading.publication).find)


def findings_of(reading: Reading, folder: Path, workspace: Workspace) -> tuple[Finding, ...]:
    """What reading and checking found and nobody has waived."""
    return judge(reading, folder, workspace).counts


def refuse_broken(reading: Reading, findings: Iterable[Finding]) -> None:
    broken = [finding for finding in findings if finding.rule.stops_build]
    if broken:
        raise GeneratorError("nothing was built", "Mend what is told above, then build again.", broken)
    if not has_text(reading.publication):
        raise GeneratorError("there is no text to publish", "Name the folder that holds de/ and en/ (--content).")


def has_text(publication: Publication) -> bool:
    return any(publication.expression(s.id, language) for s in publication.strategies for language in Language)


def refuse_overlap(out: Path, folder: Path, workspace: Workspace) -> None:
    """Never put output where editors write: the next build would read or replace it."""
    for kept in (folder.resolve(), workspace.overrides.resolve()):
        if out.resolve().is_relative_to(kept) or kept.is_relative_to(out.resolve()):
            raise GeneratorError(f"{out} cannot take the output: {kept} is the editors'", "Name another folder (--to).")
