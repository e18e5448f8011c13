"""Documents with known truth → set in layouts → read back → how much came back whole.

`python -m benchmarks.round_trip [--documents N] [--seed N]` prints a table for headings with
printed numbers and one for headings without.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks.documents import Plan, write_document
from benchmarks.extractors import Extract, find_ways
from benchmarks.flow import read_flow
from benchmarks.printing import LAYOUTS, Layout, print_document
from benchmarks.scoring import MEASURES, Score, add_scores, score


def come_back(seed: int, plan: Plan, layout: Layout, ways: dict[str, Extract]) -> dict[str, Score]:
    """Print one document and read it back in several ways."""
    document = write_document(Random(seed), plan)
    truth = read_flow(document)
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "probe.pdf"
        print_document(document, layout, pdf)
        return {name: score(truth, extract(pdf)) for name, extract in ways.items()}


def write_table(plan: Plan, seeds: range) -> Iterator[str]:
    """Figures by layout and way, over all documents, as a Markdown table."""
    ways = dict(find_ways())
    yield f"| layout | read by | {' | '.join(MEASURES)} |"
    yield f"|---|---|{'---:|' * len(MEASURES)}"
    for layout in LAYOUTS:
        runs = [come_back(seed, plan, layout, ways) for seed in seeds]
        for name in ways:
            figures = add_scores(run[name] for run in runs)
            cells = (figures[measure].value for measure in MEASURES)
            shown = ("–" if cell is None else f"{cell:.3f}" for cell in cells)
            yield f"| {layout.name} | {name} | {' | '.join(shown)} |"


def main() -> None:
    """Print the figures as they come."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=5, help="how many documents of about ten pages")
    parser.add_argument("--seed", type=int, default=1, help="the first of them")
    options = parser.parse_args()
    seeds = range(options.seed, options.seed + options.documents)
    for title, numbered in (("Headings with printed numbers", True), ("Headings without numbers", False)):
        print(f"\n{title}\n")
        for line in write_table(Plan(numbered=numbered), seeds):
            print(line, flush=True)


if __name__ == "__main__":
    main()
