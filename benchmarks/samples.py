"""A size → a PDF and its text, made once and kept in build/bench.

Run as a program it makes one PDF: `python -m benchmarks.samples 10 FILE.pdf`.
"""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.processes import ROOT, run_once

BENCH = ROOT / "build/bench"
PLANS = {1: (3, 3), 10: (12, 7), 100: (60, 15)}
"""Chapters of a document of each size, and most sections in one: about 5, 50 and 500 pages."""
MAKERS = ("sentences.py", "tables.py", "documents.py", "printing.py", "samples.py")
SEED = 2024


@dataclass(frozen=True, slots=True)
class Sample:
    """A document of some size."""

    size: int
    pdf: Path
    text: Path
    """What pdftotext makes of it."""

    @property
    def pages(self) -> int:
        return self.text.read_bytes().count(b"\f")


def make_sample(size: int) -> Sample:
    """Make a document, unless it is there from an earlier run of the same makers."""
    made = hashlib.sha256(b"".join((Path(__file__).parent / name).read_bytes() for name in MAKERS)).hexdigest()[:12]
    sample = Sample(size, BENCH / f"sample-{size}-{made}.pdf", BENCH / f"sample-{size}-{made}.txt")
    if not sample.text.exists():
        BENCH.mkdir(parents=True, exist_ok=True)
        run_once([sys.executable, "-m", "benchmarks.samples", str(size), sample.pdf])
        run_once(["pdftotext", "-enc", "UTF-8", sample.pdf, sample.text])
    return sample


def main(size: int, path: Path) -> None:
    """Write and set a document; imported here, so that only this process holds what it needs."""
    from random import Random  # noqa: PLC0415

    from benchmarks.documents import Plan, write_document  # noqa: PLC0415
    from benchmarks.printing import LAYOUTS, print_document  # noqa: PLC0415

    print_document(write_document(Random(SEED), Plan(*PLANS[size])), LAYOUTS[1], path)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
