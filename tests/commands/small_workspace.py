"""A small workspace for the tests of commands: one strategy in both languages, and a source text."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.command import ROOT, Run

BIKES = """1  Wege für Räder

Die Stadt baut bis 2030 rund 40 Kilometer Radwege. Das schont das Klima und ent-
lastet die Straßen.1

•\t Breite Wege an allen Haupt-
straßen

•\t Sichere Kreuzungen

1 Beschluss des Rates vom 3. Mai 2024
"""

STRATEGIES = """strategies:
  - id: bikes
    title: {{de: Radstrategie, en: Cycling strategy}}
    short_title: {{de: Räder, en: Bikes}}
    description: {{de: Wie die Stadt Räder fördert., en: How the city promotes bikes.}}
    issuer: {{de: Stadt Beispiel, en: City of Example}}
    issued: "2024"
    languages: [de]
    sources:
      - {{language: de, file: bikes.txt, sha256: {sha256}}}
"""

TAXONOMY = """schemes:
  - id: megatrends
    label: {de: Megatrends, en: Megatrends}
    concepts:
      - id: mobility
        label: {de: Mobilität, en: Mobility}
  - id: fields
    label: {de: Handlungsfelder, en: Fields of action}
    concepts:
      - id: safe-roads
        label: {de: Sichere Wege, en: Safe roads}
        related: [mobility]
"""

INDEX = """---
id: index
title: {title}
edition: short
level: 0
{more}---

{text}
"""

PAGE = """---
id: lanes
title: {title}
number: "1"
level: 1
megatrends: [mobility]
{more}---

{text}[^1]

[^1]: {note}
"""

TRANSLATION = """translation:
  of: de
  source: sha256:{sha256}
  status: draft
"""
OF_INDEX = TRANSLATION.format(sha256="b5f69904c8065acdda475bdd9bbd754cc71482d0402df2c07e9598e10800e101")
OF_LANES = TRANSLATION.format(sha256="eaf5a97315a493ba5c00978dc764c4c70d86d41831a9296501b767a2fe835ffd")


@dataclass(frozen=True, slots=True)
class SmallWorkspace:
    """Where the small workspace lies, and the real command run in it."""

    root: Path
    run: Run

    @property
    def lanes(self) -> Path:
        """The German page that tests spoil."""
        return self.root / "content/de/bikes/01-lanes.md"

    def zweiklang(self, *arguments: str | Path, **options: object) -> tuple[int, str, str]:
        """Exit code, what was printed, what was told."""
        done = self.run(*arguments, cwd=self.root, **options)  # type: ignore[arg-type]
        return done.returncode, done.stdout, done.stderr

    def append(self, text: str) -> None:
        """Add text to the body of the German page."""
        self.lanes.write_text(self.lanes.read_text(encoding="utf-8") + text, encoding="utf-8")

    def replace(self, old: str, new: str) -> None:
        """Replace text in the German page."""
        before = self.lanes.read_text(encoding="utf-8")
        assert old in before
        self.lanes.write_text(before.replace(old, new), encoding="utf-8")


def write_small_workspace(tmp_path: Path, run: Run) -> SmallWorkspace:
    """Write a workspace without mistakes."""
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "bikes.txt").write_text(BIKES, encoding="utf-8")
    sha256 = hashlib.sha256(BIKES.encode()).hexdigest()
    (tmp_path / "strategies.yml").write_text(STRATEGIES.format(sha256=sha256), encoding="utf-8")
    (tmp_path / "taxonomy.yml").write_text(TAXONOMY, encoding="utf-8")
    _write_content(tmp_path / "content")
    return SmallWorkspace(tmp_path, run)


def _write_content(content: Path) -> None:
    german, english = content / "de/bikes", content / "en/bikes"
    german.mkdir(parents=True)
    english.mkdir(parents=True)
    pages = {
        german / "index.md": INDEX.format(title="Radstrategie", text="Die Stadt fördert das Rad.", more=""),
        english / "index.md": INDEX.format(title="Cycling strategy", text="The city promotes cycling.", more=OF_INDEX),
        german / "01-lanes.md": PAGE.format(
            title="Wege für Räder", text="Bis 2030 entstehen 40 Kilometer.", note="Ratsbeschluss.", more=""
        ),
        english / "01-lanes.md": PAGE.format(
            title="Lanes for bikes", text="40 kilometres will be built by 2030.", note="Council.", more=OF_LANES
        ),
    }
    for path, text in pages.items():
        path.write_text(text, encoding="utf-8")
