"""The workspace below `base/` → a website that tests can look at."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from lxml import html  # type: ignore[import-untyped]

from generator.checks import check_publication, tell_standings
from generator.content import read_publication
from generator.model import Language
from generator.publish.editions import PdfEdition
from generator.publish.site import build_site
from generator.workspace import load_workspace
from tests.command import ROOT

BASE = Path(__file__).parent / "base"


@dataclass(frozen=True, slots=True)
class SmallSite:
    """A workspace that tests may spoil, and where its website goes."""

    root: Path

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def out(self) -> Path:
        return self.root / "dist"

    def build(self, editions: tuple[PdfEdition, ...] = (), *, offline: bool = False, preview: bool = False) -> None:
        """Build the website as `zweiklang build` does."""
        workspace = load_workspace(self.root)
        reading = read_publication(self.content, workspace)
        findings = check_publication(reading.publication, workspace)
        standings = tell_standings(reading.publication, workspace, findings)
        build_site(
            reading.publication,
            workspace,
            self.content,
            self.out,
            editions=editions,
            standings=standings,
            offline=offline,
            findings=tuple(findings) if preview else (),
        )

    def replace(self, path: str, old: str, new: str) -> None:
        """Replace text in a file of the workspace."""
        file = self.root / path
        before = file.read_text(encoding="utf-8")
        assert old in before
        file.write_text(before.replace(old, new), encoding="utf-8")

    def file(self, address: str) -> Path:
        """The built file at an address below `out`."""
        path = self.out / address
        return path / "index.html" if address.endswith("/") or not address else path

    def page(self, address: str) -> html.HtmlElement:
        """The built page at an address, parsed."""
        return html.fromstring(self.file(address).read_bytes())

    def pages(self, language: Language) -> list[Path]:
        """Every HTML file of one language."""
        return sorted((self.out / language).rglob("*.html"))


def copy_base(to: Path) -> SmallSite:
    """Copy the workspace, with the settings and the look of this repository."""
    shutil.copytree(BASE, to, dirs_exist_ok=True)
    shutil.copytree(ROOT / "overrides", to / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", to)
    return SmallSite(to)


def copy_settings(to: Path) -> SmallSite:
    """A workspace with all settings of this repository, and no text."""
    for name in ("strategies.yml", "taxonomy.yml", "mkdocs.yml"):
        shutil.copy(ROOT / name, to)
    for name in ("taxonomy", "overrides"):
        shutil.copytree(ROOT / name, to / name)
    return SmallSite(to)


def make_edition(folder: Path, strategy: str, language: Language) -> PdfEdition:
    """A file that stands for a PDF; the website only links it."""
    path = folder / f"{strategy}.{language}.pdf"
    path.write_bytes(b"%PDF-1.7 stands for a real one\n" * 50_000)
    data = path.read_bytes()
    return PdfEdition(strategy, language, path, 1234, len(data), hashlib.sha256(data).hexdigest())
