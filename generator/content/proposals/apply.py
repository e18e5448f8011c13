"""Proposals → front matter of both languages, and the memory beside it, all at once or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from generator.content.folders import Goal, replace_paths
from generator.content.proposals.lines import with_proposed
from generator.content.proposals.memory import PATH, Memory, Place, remembered, render_memory
from generator.model import Proposed, Publication, Section, Target


def apply_proposals(
    folder: Path, publication: Publication, proposals: Mapping[Target, Proposed], memory: Memory
) -> tuple[Path, ...]:
    """Write what is proposed for each section into its pages in both languages; returns the files that changed.

    Nothing but the line `proposed` changes.  Pages with a mistake in their front matter are left alone.
    """
    goals: dict[Path, Goal] = {}
    written: dict[Place, Section] = {}
    for expression in publication.expressions:
        for page in expression.pages:
            target = Target(expression.strategy, page.id)
            if target not in proposals or not page.is_whole or not page.at.path.is_file():
                continue
            written[target, expression.language] = replace(page, proposed=proposals[target])
            if page.proposed != proposals[target]:
                before = page.at.path.read_bytes().decode()
                goals[page.at.path.relative_to(folder)] = with_proposed(before, proposals[target])
    changed = tuple(folder / path for path in goals)
    replace_paths(folder, {**goals, PATH: render_memory(remembered(memory, written))})
    return changed
