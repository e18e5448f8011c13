"""PDFs of about 5, 50 and 500 pages → pages a second and peak memory, beside peers.

`python -m benchmarks.throughput [--runs N] [--sizes 1,10,100]` prints a table.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.peers import PEERS
from benchmarks.processes import FailedRunError, measure
from benchmarks.samples import BENCH, Sample, make_sample

ZWEIKLANG = Path(sys.executable).with_name("zweiklang")
Command = list[str | Path]


def find_programs(sample: Sample) -> Mapping[str, Command]:
    """What is measured on a document: the bare extractor, the importer, and the peers that are there."""
    markdown = BENCH / "peer.md"
    return {
        "pdftotext (extraction alone)": ["pdftotext", sample.pdf, BENCH / "extracted.txt"],
        "zweiklang import --new FILE.pdf": import_new(sample.pdf),
        "zweiklang import --new FILE.txt": import_new(sample.text),
        **{peer.name: peer.command(sample.pdf, markdown) for peer in PEERS if peer.is_there},
    }


def import_new(source: Path) -> Command:
    """Import into an empty folder, which a shell empties first: its share is some milliseconds."""
    to = BENCH / "imported"
    start = 'rm -rf "$1"; exec "$2" import --new probe --language de "$3" --to "$1"'
    return ["sh", "-c", start, "sh", to, ZWEIKLANG, source]


def write_table(sizes: list[int], runs: int) -> Iterator[str]:
    """Medians by size and program, as a Markdown table."""
    yield "| pages | program | seconds | pages a second | peak memory (MB) |"
    yield "|---:|---|---:|---:|---:|"
    for sample in map(make_sample, sizes):
        for name, command in find_programs(sample).items():
            try:
                cost = measure(command, runs=runs)
            except FailedRunError as error:
                yield f"| {sample.pages} | {name} | {error} | – | – |"
                continue
            rate = sample.pages / cost.seconds
            yield f"| {sample.pages} | {name} | {cost.seconds:.2f} | {rate:.1f} | {cost.peak / 1e6:.0f} |"


def main() -> None:
    """Print the figures as they come."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="the median of how many")
    parser.add_argument("--sizes", default="1,10,100", help="1, 10 and 100 are about 5, 50 and 500 pages")
    options = parser.parse_args()
    for line in write_table([int(size) for size in options.sizes.split(",")], options.runs):
        print(line, flush=True)
    shutil.rmtree(BENCH / "imported", ignore_errors=True)


if __name__ == "__main__":
    main()
