"""How one page is merged: a case a file in `cases/`, named by its promise.

`written` is what the importer wrote, `edited` what an editor made of it, `imported` what the importer
writes now, `merged` the result; each holds pages by file name, or the body of one page.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from generator.content.merge.alignment import align_edited, align_renewed
from generator.content.merge.pages import Merged, Sides, merge_pages
from generator.content.merge.pieces import PageText, split_page

CASES = sorted(Path(__file__).with_name("cases").glob("*.yml"))


def pages(of: str | Mapping[str, str]) -> dict[str, PageText]:
    """Pages by id; a mere body is that of the page `here`."""
    texts = {"here": f"---\nid: here\n---\n\n{of}"} if isinstance(of, str) else of
    return {name: split_page(f"{name}.md", text) for name, text in texts.items()}


def merge(case: Mapping[str, str | Mapping[str, str]]) -> Merged:
    base, mine, theirs = (pages(case[key]) for key in ("written", "edited", "imported"))
    return merge_pages(
        Sides(base, mine, theirs, align_edited(base, mine), align_renewed(base, theirs, same_lines=False))
    )


@pytest.mark.parametrize("path", CASES, ids=[case.stem for case in CASES])
def test_page_is_merged(path: Path) -> None:
    """Three versions become the one that a person would make of them, and what needs a person is told."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    merged = merge(case)
    texts = {name: page.text for name, page in sorted(merged.pages.items())}
    expected = {name: page.text for name, page in sorted(pages(case["merged"]).items())}
    assert texts == expected
    assert [f"{told.rule.code}: {told.message}" for told in merged.told] == case.get("told", [])
