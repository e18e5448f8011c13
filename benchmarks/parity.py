"""A clean parallel text, one mistake at a time → how many are told, and what is told besides.

`python -m benchmarks.parity [--times N] [--seed N]` prints a table by kind of mistake, for the published texts of
`content/` and the sample in `benchmarks/parallel` together.  Kinds are registered in `benchmarks/mutations`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from random import Random

from benchmarks.mutations import MUTATIONS, Mutation
from benchmarks.processes import ROOT
from generator.checks import check_publication
from generator.content import read_publication
from generator.model import Expression, Publication, Section
from generator.problems import Finding, Severity
from generator.workspace import Workspace, load_workspace

CLEAN = (ROOT, ROOT / "benchmarks" / "parallel")
"""Workspaces whose `content/` is the same in both languages."""


@dataclass(frozen=True)
class Pair:
    """A page in both languages, alone in its publication, so that a check is quick."""

    workspace: Workspace
    publication: Publication
    page: Section
    original: Section

    @cached_property
    def clean(self) -> Counter[tuple[str, str]]:
        """What is told of the page as it stands, alone in its publication."""
        return self.findings(self.page)

    def findings(self, page: Section) -> Counter[tuple[str, str]]:
        """What is told when `page` stands in the place of the translation: rule and message."""
        publication = replace(
            self.publication,
            expressions=tuple(
                _alone(e, page if e.language is self.workspace.authoritative.other else self.original)
                for e in self.publication.expressions
            ),
        )
        return Counter(_as_told(finding) for finding in check_publication(publication, self.workspace))


@dataclass(frozen=True, slots=True)
class Score:
    """What became of the mistakes of one kind."""

    tries: int = 0
    found: int = 0
    besides: int = 0
    """Findings that tell something else than the mistake."""

    @property
    def share(self) -> float:
        return self.found / self.tries if self.tries else 0.0


def read_pairs(root: Path) -> Iterator[Pair]:
    """Every page of a workspace that is there in both languages."""
    workspace = load_workspace(root)
    publication = read_publication(workspace.content, workspace).publication
    for translation in publication.expressions:
        original = publication.expression(translation.strategy, workspace.authoritative)
        if original and translation is not original:
            alone = replace(publication, expressions=(original, translation))
            for page in translation.pages:
                if there := original.page(page.id):
                    yield Pair(workspace, alone, page, there)


def count_false_alarms(root: Path) -> int:
    """Warnings and errors that are told of a clean workspace; notes are hints, and may be true of a clean text."""
    workspace = load_workspace(root)
    reading = read_publication(workspace.content, workspace)
    found = (*reading.findings, *check_publication(reading.publication, workspace))
    return sum(finding.severity > Severity.NOTE for finding in found)


def try_mutation(mutation: Mutation, pairs: Sequence[Pair], times: int, chance: Random) -> Score:
    """Make a mistake so many times, each at another place, and count what is told."""
    score = Score()
    for _ in range(100 * times):
        if score.tries == times:
            break
        pair = chance.choice(pairs)
        changed = mutation.change(chance, pair.page, pair.original)
        if changed is not None and changed != pair.page:
            new = pair.findings(changed) - pair.clean
            told = sum(count for (code, _), count in new.items() if code in mutation.codes)
            besides = new.total() - bool(told)
            score = Score(score.tries + 1, score.found + bool(told), score.besides + besides)
    return score


def write_table(times: int, seed: int) -> Iterator[str]:
    """Shares by kind, as a Markdown table."""
    pairs = [pair for root in CLEAN for pair in read_pairs(root)]
    yield f"Told of {len(pairs)} clean pages: {sum(map(count_false_alarms, CLEAN))}."
    yield ""
    yield "| mistake | tries | told | goal | told besides, each |"
    yield "|---|---:|---:|---:|---:|"
    for name, mutation in MUTATIONS.items():
        score = try_mutation(mutation, pairs, times, Random(f"{seed} {name}"))
        besides = score.besides / score.tries if score.tries else 0.0
        yield f"| {name} | {score.tries} | {score.share:.3f} | {mutation.goal:.2f} | {besides:.2f} |"


def _alone(expression: Expression, page: Section) -> Expression:
    return (
        replace(expression, introduction=page, sections=())
        if not page.position
        else replace(expression, sections=(page,))
    )


def _as_told(finding: Finding) -> tuple[str, str]:
    return finding.rule.code, finding.message


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    for line in write_table(arguments.times, arguments.seed):
        print(line, flush=True)


if __name__ == "__main__":
    main()
