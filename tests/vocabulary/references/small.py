"""A small workspace of two strategies, in which a case puts the text of one section, or whole files."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.model import Reference

HERE = Path(__file__).parent
SETTINGS = HERE.parents[1] / "workspace" / "base"
CASES = sorted((HERE / "cases").glob("*.yml"))
PAGES = {
    "de": '---\nid: trade\ntitle: Handel\nnumber: "2"\nlevel: 1\n---\n\n',
    "en": '---\nid: trade\ntitle: Trade\nnumber: "2"\nlevel: 1\n---\n\n',
}


def make_workspace(texts: Mapping[str, str], root: Path) -> None:
    """Write the base in which some texts are replaced: `de` and `en` are the section `trade`, others are files."""
    shutil.copytree(SETTINGS, root, dirs_exist_ok=True)
    shutil.copytree(HERE / "base", root / "content", dirs_exist_ok=True)
    shutil.move(root / "content" / "strategies.yml", root / "strategies.yml")
    (root / "taxonomy.yml").write_text("schemes: []\n", encoding="utf-8")
    for name, text in texts.items():
        if name in PAGES:
            (root / "content" / name / "harbour" / "02-trade.md").write_text(PAGES[name] + text, encoding="utf-8")
        else:
            (root / "content" / name).write_text(text, encoding="utf-8")


def shown(reference: Reference) -> str:
    """`de/trade:9 figure: Abbildung 1 → harbour/quays#figure-1`."""
    place = f"{reference.language}/{reference.origin.section}:{reference.at.line}"
    note = f"^{reference.note}" if reference.note else ""
    link = " (link)" if reference.is_link else ""
    target = (
        str(reference.target) if reference.target else f"nowhere; near: {'; '.join(reference.nearest) or 'nothing'}"
    )
    return f"{place}{note} {reference.kind}: {reference.words}{link} → {target}"
