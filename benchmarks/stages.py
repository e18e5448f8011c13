"""Documents of several sizes → seconds and peak memory of each stage: import, check, website, PDFs.

`python -m benchmarks.stages [--runs N] [--sizes 1,10]` prints a table.  The source texts are
imported, too, where ZWEIKLANG_SOURCES names their folder.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Iterator, Mapping

from benchmarks.processes import ROOT, Cost, measure
from benchmarks.samples import BENCH, Sample, make_sample
from benchmarks.throughput import ZWEIKLANG, Command, import_new

WORKSPACE = BENCH / "workspace"


def make_workspace(sample: Sample) -> None:
    """A workspace whose only strategy is the sample, imported from its PDF."""
    shutil.rmtree(WORKSPACE, ignore_errors=True)
    WORKSPACE.mkdir(parents=True)
    for name in ("mkdocs.yml", "taxonomy.yml"):
        shutil.copy(ROOT / name, WORKSPACE)
    for name in ("overrides", "taxonomy"):
        shutil.copytree(ROOT / name, WORKSPACE / name)
    measure(import_new(sample.pdf), runs=1)
    shutil.copytree(BENCH / "imported", WORKSPACE / "content")
    shutil.move(WORKSPACE / "content/strategies.yml", WORKSPACE)


def find_stages() -> Mapping[str, Command]:
    """What is measured in the workspace."""
    part = [sys.executable, "-m", "benchmarks.build_part"]
    return {
        "check": ["sh", "-c", 'cd "$1" && exec "$2" check', "sh", WORKSPACE, ZWEIKLANG],
        "website alone": [*part, "site", WORKSPACE, BENCH / "site"],
        "PDFs alone": [*part, "pdf", WORKSPACE, BENCH / "pdf"],
    }


def write_table(sizes: list[int], runs: int) -> Iterator[str]:
    """Medians by size and stage, as a Markdown table."""
    yield "| document | stage | seconds | peak memory (MB) |"
    yield "|---|---|---:|---:|"
    if told := os.environ.get("ZWEIKLANG_SOURCES"):
        to = BENCH / "real"
        command: Command = [ZWEIKLANG, "import", (ROOT / told).resolve(), "--to", to]
        yield _row("the source texts", "import", measure(command, runs=runs))
        shutil.rmtree(to)
    for sample in map(make_sample, sizes):
        make_workspace(sample)
        yield _row(f"{sample.pages} pages", "import from PDF", measure(import_new(sample.pdf), runs=runs))
        for name, command in find_stages().items():
            yield _row(f"{sample.pages} pages", name, measure(command, runs=runs))


def _row(document: str, stage: str, cost: Cost) -> str:
    return f"| {document} | {stage} | {cost.seconds:.1f} | {cost.peak / 1e6:.0f} |"


def main() -> None:
    """Print the figures as they come."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="the median of how many")
    parser.add_argument("--sizes", default="1,10", help="1, 10 and 100 are about 5, 50 and 500 pages")
    options = parser.parse_args()
    for line in write_table([int(size) for size in options.sizes.split(",")], options.runs):
        print(line, flush=True)


if __name__ == "__main__":
    main()
