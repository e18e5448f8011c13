"""References listed by reading → how many the program finds, how many it makes up, and in which time.

`ZWEIKLANG_SOURCES=FOLDER python -m benchmarks.references` imports the real texts and prints a table.
What was read is in `tests/vocabulary/references/read`.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import yaml

from benchmarks.processes import ROOT, run_once
from benchmarks.throughput import ZWEIKLANG
from generator.content import read_publication
from generator.model import Publication, Reference
from generator.vocabulary.references import collect_references
from generator.workspace import Workspace, load_workspace

READ = ROOT / "tests/vocabulary/references/read"
RUNS = 5
Key = tuple[str, str, str]
"""Section, note and target."""


def listed(path: Path) -> Counter[Key]:
    """What a reader listed for one text."""
    sections = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Counter(
        (section, entry.get("note", ""), entry["target"]) for section, entries in sections.items() for entry in entries
    )


def found(references: tuple[Reference, ...], text: str) -> Counter[Key]:
    """What the program found in it."""
    return Counter(
        (of.origin.section, of.note, str(of.target).replace("documents/index#", "documents#"))
        for of in references
        if f"{of.origin.strategy}.{of.language}" == text
    )


def write_table(publication: Publication, workspace: Workspace) -> Iterator[str]:
    """A row for each text, and the time for all of them."""
    seconds = []
    for _ in range(RUNS):
        begin = time.process_time()
        references = collect_references(publication, workspace)
        seconds.append(time.process_time() - begin)
    yield "| text | listed | found | missed | made up |"
    yield "|---|---:|---:|---:|---:|"
    for path in sorted(READ.glob("*.??.yml")):
        read, told = listed(path), found(references, path.stem)
        yield f"| {path.stem} | {read.total()} | {told.total()} | {(read - told).total()} | {(told - read).total()} |"
    yield f"\nAll texts: {median(seconds):.2f} s of processor time (median of {RUNS} runs)."


def main() -> None:
    """Import the texts and print the table."""
    sources = os.environ.get("ZWEIKLANG_SOURCES")
    if not sources:
        sys.exit("Set ZWEIKLANG_SOURCES to the folder of the source texts.")
    with tempfile.TemporaryDirectory() as folder:
        run_once([ZWEIKLANG, "import", Path(sources).resolve(), "--to", folder])
        workspace = load_workspace(ROOT)
        print("\n".join(write_table(read_publication(Path(folder), workspace).publication, workspace)))


if __name__ == "__main__":
    main()
