"""Every rule by which references are found: one case a file in `cases/`, named by its promise.

A case gives the text of the section `trade` of a small harbour strategy, in one language or both, or replaces
whole files of `base/`; `found` lists what is referred to, in order.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from generator.content import read_publication
from generator.model import Reference
from generator.vocabulary.references import collect_references
from generator.workspace import load_workspace

HERE = Path(__file__).parent
SETTINGS = HERE.parents[1] / "workspace" / "base"
CASES = sorted((HERE / "cases").glob("*.yml"))
PAGES = {
    "de": '---\nid: trade\ntitle: Handel\nnumber: "2"\nlevel: 1\n---\n\n',
    "en": '---\nid: trade\ntitle: Trade\nnumber: "2"\nlevel: 1\n---\n\n',
}


def collect(case: dict[str, str], root: Path) -> tuple[Reference, ...]:
    """The references of the base in which some texts are replaced."""
    shutil.copytree(SETTINGS, root, dirs_exist_ok=True)
    shutil.copytree(HERE / "base", root / "content", dirs_exist_ok=True)
    shutil.move(root / "content" / "strategies.yml", root / "strategies.yml")
    (root / "taxonomy.yml").write_text("schemes: []\n", encoding="utf-8")
    for name, text in case.items():
        if name in PAGES:
            (root / "content" / name / "harbour" / "02-trade.md").write_text(PAGES[name] + text, encoding="utf-8")
        else:
            (root / "content" / name).write_text(text, encoding="utf-8")
    workspace = load_workspace(root)
    return collect_references(read_publication(root / "content", workspace).publication, workspace)


def shown(reference: Reference) -> str:
    """`de/trade:9 figure: Abbildung 1 → harbour/quays#figure-1`."""
    place = f"{reference.language}/{reference.origin.section}:{reference.at.line}"
    note = f"^{reference.note}" if reference.note else ""
    link = " (link)" if reference.is_link else ""
    target = (
        str(reference.target) if reference.target else f"nowhere; near: {'; '.join(reference.nearest) or 'nothing'}"
    )
    return f"{place}{note} {reference.kind}: {reference.words}{link} → {target}"


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_references_are_found(case: Path, tmp_path: Path) -> None:
    """What refers to another place is found with its words, line and target, and nothing else is."""
    texts = yaml.safe_load(case.read_text(encoding="utf-8"))
    expected = texts.pop("found")
    assert [shown(reference) for reference in collect(texts, tmp_path)] == expected
