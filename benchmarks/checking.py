"""Publications of several sizes → processor time of `zweiklang check`: first, again, and after a change of one file.

`python -m benchmarks.checking [--sizes 1,10,100]` prints a table.  A size is how often the published seven points
stand side by side, each as a strategy of its own.  The five source texts are imported and checked, too, where
ZWEIKLANG_SOURCES names their folder.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import yaml

from benchmarks.processes import ROOT, Cost, measure
from benchmarks.samples import BENCH
from benchmarks.throughput import ZWEIKLANG, Command

WORKSPACE = BENCH / "checking"
CACHE = BENCH / "cache"
COPIED = "siebenpunkte"
SETTINGS = ("mkdocs.yml", "taxonomy", "taxonomy.yml")


class Plain(yaml.SafeDumper):
    """Writes every value out, as the settings ask for."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 (the library's signature)
        return True


def make_copies(size: int) -> Path:
    """A workspace whose strategies are so many copies of one, each under its own id."""
    shutil.rmtree(WORKSPACE, ignore_errors=True)
    WORKSPACE.mkdir(parents=True)
    for name in SETTINGS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, WORKSPACE / name)
        elif (ROOT / name).exists():
            shutil.copy(ROOT / name, WORKSPACE)
    shutil.copytree(ROOT / "overrides", WORKSPACE / "overrides")
    settings = yaml.safe_load((ROOT / "strategies.yml").read_text(encoding="utf-8"))
    original = next(entry for entry in settings["strategies"] if entry["id"] == COPIED)
    original.pop("sources", None)  # a source text belongs to one strategy
    ids = [f"{COPIED}-{number}" for number in range(size)]
    settings["strategies"] = [{**original, "id": copy} for copy in ids]
    (WORKSPACE / "strategies.yml").write_text(yaml.dump(settings, Dumper=Plain, allow_unicode=True), encoding="utf-8")
    for language in ("de", "en"):
        for copy in ids:
            shutil.copytree(ROOT / "content" / language / COPIED, WORKSPACE / "content" / language / copy)
    return WORKSPACE


def check(workspace: Path, content: Path) -> Cost:
    """Check once; the command is run in its workspace."""
    command: Command = [ZWEIKLANG, "check", "--content", content]
    return measure(command, runs=1, cwd=workspace)


def spread_pages(content: Path) -> list[Path]:
    """Pages of the first strategy that is there in both languages: some from front to back, and the largest."""
    pages = [
        page
        for page in sorted(content.glob("en/*/*.md"))
        if (content / "de" / page.relative_to(content / "en")).exists()
    ]
    own = [page for page in pages if page.parent == pages[0].parent]
    return [*own[:: max(len(own) // 4, 1)], max(own, key=lambda page: page.stat().st_size)]


def touch_and_check(workspace: Path, content: Path, page: Path) -> float:
    """Change one word of a page; seconds of processor time that a check takes then."""
    text = page.read_text(encoding="utf-8")
    page.write_text(re.sub(r"\bthe\b", "this", text, count=1), encoding="utf-8")
    return check(workspace, content).processor


def write_table(sizes: list[int]) -> Iterator[str]:
    """Processor time and memory by size, as a Markdown table."""
    yield "| what is checked | pages | first: seconds | unchanged | one file changed | kept (MB) | peak (MB) |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    if told := os.environ.get("ZWEIKLANG_SOURCES"):
        to = BENCH / "real"
        measure([ZWEIKLANG, "import", (ROOT / told).resolve(), "--to", to], runs=1)
        yield _row("the five source texts, as imported", ROOT, to)
        shutil.rmtree(to)
    for size in sizes:
        workspace = make_copies(size)
        yield _row(f"the seven points, {size} times", workspace, workspace / "content")
    shutil.rmtree(WORKSPACE, ignore_errors=True)


def _row(name: str, workspace: Path, content: Path) -> str:
    pages = len([*content.glob("*/*/*.md")])
    shutil.rmtree(CACHE, ignore_errors=True)
    first, unchanged = check(workspace, content), check(workspace, content)
    changed = [touch_and_check(workspace, content, page) for page in spread_pages(content)]
    kept = sum(file.stat().st_size for file in CACHE.iterdir()) / 2**20
    shutil.rmtree(CACHE)
    times = f"{first.processor:.1f} | {unchanged.processor:.2f} | {median(changed):.2f} (at most {max(changed):.2f})"
    return f"| {name} | {pages} | {times} | {kept:.1f} | {max(first.peak, unchanged.peak) / 2**20:.0f} |"


def main() -> None:
    os.environ["ZWEIKLANG_CACHE"] = str(CACHE)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1,10,100")
    arguments = parser.parse_args()
    for line in write_table([int(size) for size in arguments.sizes.split(",")]):
        print(line, flush=True)


if __name__ == "__main__":
    main()
