"""What readers load of a section page: ours beside a stock Material site of the same German text.

`python -m benchmarks.weight DIST`, where DIST is what `zweiklang build --to DIST` made of the repository's content.
"""

from __future__ import annotations

import gzip
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.content import read_publication
from generator.model import Language
from generator.workspace import load_workspace

ROOT = Path(__file__).parents[1]
STOCK = {
    "site_name": "Stock",
    "site_url": "https://example.org/",
    "theme": {"name": "material", "font": False, "language": "de"},
    "markdown_extensions": ["tables", "footnotes", "attr_list", "admonition"],
}


def main() -> None:
    ours = Path(sys.argv[1]) / "de/draft"
    with tempfile.TemporaryDirectory() as made:
        pages = [*_sections(ours)]
        stock = build_stock(Path(made))
        print("| site | pages | median page (kB) | largest page (kB) | CSS and JS of it (kB) | whole site (MB) |")
        print("|---|---:|---:|---:|---:|---:|")
        print(_row("ours", ours, pages))
        print(_row("stock", stock, sorted(stock.glob("*/*/index.html"))))


def build_stock(folder: Path) -> Path:
    """The same Markdown with the theme as it comes."""
    shutil.copytree(ROOT / "content/de", folder / "docs")
    (folder / "docs/index.md").write_text("# Start\n", encoding="utf-8")
    settings = {**STOCK, "docs_dir": str(folder / "docs"), "site_dir": str(folder / "site")}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    build(load_config(str(folder / "mkdocs.yml")))
    return folder / "site"


def _sections(site: Path) -> Iterator[Path]:
    publication = read_publication(ROOT / "content", load_workspace(ROOT)).publication
    for expression in publication.expressions:
        if expression.language is Language.DE:
            for section in expression.pages:
                if section.level:
                    yield site / expression.strategy / section.id / "index.html"


def _row(name: str, site: Path, pages: list[Path]) -> str:
    weights = sorted(weigh(page) for page in pages)
    whole = sum(path.stat().st_size for path in site.rglob("*") if path.is_file() and path.suffix != ".pdf")
    median, largest = weights[len(weights) // 2], weights[-1]
    shown = f"{sum(median) / 1000:.0f} | {sum(largest) / 1000:.0f} | {largest[1] / 1000:.0f}"
    return f"| {name} | {len(pages)} | {shown} | {whole / 1e6:.1f} |"


def weigh(page: Path) -> tuple[int, int]:
    """Bytes of a page, and of the styles and scripts that it names, each as a server would compress it."""
    linked = {(page.parent / name.partition("?")[0]).resolve() for name in _Linked.of(page)}
    return _compressed([page]), _compressed(linked)


def _compressed(paths: Iterable[Path]) -> int:
    return sum(len(gzip.compress(path.read_bytes(), 6)) for path in paths)


class _Linked(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    @classmethod
    def of(cls, page: Path) -> list[str]:
        parser = cls()
        parser.feed(page.read_text(encoding="utf-8"))
        return parser.found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        name = known.get("src") if tag == "script" else known.get("href") if known.get("rel") == "stylesheet" else None
        if name and ":" not in name:
            self.found.append(name)


if __name__ == "__main__":
    main()
