"""The law of waivers: one lapses if and only if the text changes that it was given for."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks import ALL_RULES, apply_waivers
from generator.checks.brackets import UNPAIRED_BRACKET
from generator.checks.waivers import LAPSED_WAIVER
from generator.content import Passages, read_publication
from generator.model import Language, Location
from generator.workspace import Waiver, Workspace, load_workspace

SETTINGS = Path(__file__).parent.parent / "workspace" / "base"
HEAD = "---\nid: index\ntitle: T\nlevel: 0\n---\n\n"
WORDS = st.text("abc", min_size=1, max_size=5)
FIRST = HEAD.count("\n") + 1


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=6), WORDS, st.data())
def test_a_waiver_lapses_if_and_only_if_its_text_changes(paragraphs: list[str], new: str, data: st.DataObject) -> None:
    """Whichever paragraph is edited, added or taken out, a waiver of another one stays."""
    waived, edited = (data.draw(st.integers(0, len(paragraphs) - 1)) for _ in "ab")
    way = data.draw(st.sampled_from(["change", "add", "take out", "nothing"]))
    after = list(paragraphs)
    if way == "change":
        after[edited] = new
    elif way == "add":
        after.insert(edited, new)
    elif way == "take out":
        del after[edited]
    with tempfile.TemporaryDirectory() as folder:
        workspace = workspace_in(Path(folder))
        before = passages(workspace, paragraphs).find(line_of(workspace, waived))
        assert before is not None
        waiver = Waiver(
            UNPAIRED_BRACKET.code, before.section, Language.DE, "", "R", "B", dt.date(2026, 1, 2), before.said
        )
        place = place_after(way, waived, edited)
        if place is None:
            return
        finding = UNPAIRED_BRACKET.found(line_of(workspace, place), "told", "mend")
        verdict = apply_waivers([finding], [waiver], ALL_RULES, passages(workspace, after).find)
    is_same = after[place] == paragraphs[waived]
    assert ([finding for finding, _ in verdict.waived] == [finding]) is is_same
    assert (LAPSED_WAIVER in [told.rule for told in verdict.counts]) is not is_same


def place_after(way: str, waived: int, edited: int) -> int | None:
    """Where the waived paragraph stands after the edit."""
    match way:
        case "add":
            return waived + (edited <= waived)
        case "take out":
            return None if edited == waived else waived - (edited < waived)
        case _:
            return waived


def workspace_in(folder: Path) -> Workspace:
    shutil.copytree(SETTINGS, folder, dirs_exist_ok=True)
    (folder / "content/de/aussenhandel").mkdir(parents=True)
    return load_workspace(folder)


def passages(workspace: Workspace, paragraphs: list[str]) -> Passages:
    page = workspace.content / "de/aussenhandel/index.md"
    page.write_text(HEAD + "\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return Passages(read_publication(workspace.content, workspace).publication)


def line_of(workspace: Workspace, paragraph: int) -> Location:
    return Location(workspace.content / "de/aussenhandel/index.md", FIRST + 2 * paragraph)
