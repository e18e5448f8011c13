"""Every rule by which references are found: one case a file in `cases/`, named by its promise.

`found` lists what is referred to, in order.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.content import read_publication
from generator.model import Reference
from generator.vocabulary.references import collect_references
from generator.workspace import load_workspace
from tests.vocabulary.references.small import CASES, make_workspace, shown


def collect(texts: dict[str, str], root: Path) -> tuple[Reference, ...]:
    """The references of the base in which some texts are replaced."""
    make_workspace(texts, root)
    workspace = load_workspace(root)
    return collect_references(read_publication(root / "content", workspace).publication, workspace)


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_references_are_found(case: Path, tmp_path: Path) -> None:
    """What refers to another place is found with its words, line and target, and nothing else is."""
    texts = yaml.safe_load(case.read_text(encoding="utf-8"))
    expected = texts.pop("found")
    assert [shown(reference) for reference in collect(texts, tmp_path)] == expected
