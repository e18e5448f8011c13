"""`zweiklang tag`: what the texts speak of is proposed with its evidence, and editors have the last word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.small_workspace import SmallWorkspace

GERMAN = "\nDie Mobilität wächst.\n\nSichere Wege führen zum Hafen, denn sichere Wege schützen alle.\n"
PROPOSED = "proposed: {fields: [safe-roads]}\n"


@pytest.fixture
def roads(small: SmallWorkspace) -> SmallWorkspace:
    """The small workspace with a German page that speaks of safe roads."""
    small.append(GERMAN)
    return small


def both(small: SmallWorkspace) -> tuple[Path, Path]:
    return small.lanes, small.root / "content/en/bikes/01-lanes.md"


def states(small: SmallWorkspace, *paths: Path) -> dict[str, str]:
    """State by concept of the page `lanes`."""
    code, printed, told = small.zweiklang("tag", "--format", "json", *paths)
    assert code == 0, told
    page = next(page for page in json.loads(printed) if page["section"] == "bikes/lanes")
    return {tag["concept"]: tag["state"] for tag in page["tags"]}


def test_a_tag_is_proposed_with_the_words_and_lines_that_speak_for_it(roads: SmallWorkspace) -> None:
    """Beside what is tagged already, a person reads concept, share of the text, line and words."""
    code, printed, _ = roads.zweiklang("tag")
    assert code == 0
    assert "bikes/lanes  1 Wege für Räder" in printed
    assert "kept      mobility" in printed
    assert "proposed  safe-roads" in printed
    assert "content/de/bikes/01-lanes.md:15  Sichere Wege, sichere Wege" in printed


def test_json_holds_all_evidence(roads: SmallWorkspace) -> None:
    """A tool gets state, strength, and for each passage its path, line, language and words."""
    _, printed, _ = roads.zweiklang("tag", "--format", "json")
    tags = next(page for page in json.loads(printed) if page["section"] == "bikes/lanes")["tags"]
    tag = next(tag for tag in tags if tag["concept"] == "safe-roads")
    assert (tag["scheme"], tag["state"], 0 < tag["strength"] <= 1) == ("fields", "proposed", True)
    evidence = tag["evidence"][-1]
    assert (evidence["path"], evidence["line"], evidence["language"]) == ("content/de/bikes/01-lanes.md", 15, "de")
    assert evidence["words"] == ["Sichere Wege", "sichere Wege"]


def test_a_tag_that_hardly_a_word_speaks_for_is_doubtful(small: SmallWorkspace) -> None:
    """The small page is tagged with mobility and says nothing of it."""
    assert states(small)["mobility"] == "doubtful"


def test_nothing_is_written_unless_asked_for(roads: SmallWorkspace) -> None:
    """Without --apply every file stays as it is."""
    before = {path: path.read_bytes() for path in roads.root.rglob("*") if path.is_file()}
    roads.zweiklang("tag")
    assert {path: path.read_bytes() for path in roads.root.rglob("*") if path.is_file()} == before


def test_proposals_are_written_into_both_languages_and_nothing_else_changes(roads: SmallWorkspace) -> None:
    """The line stands behind the tags; without it, each file is what it was, byte for byte."""
    before = [path.read_bytes() for path in both(roads)]
    assert roads.zweiklang("tag", "--apply")[0] == 0
    after = [path.read_bytes() for path in both(roads)]
    assert [text.replace(PROPOSED.encode(), b"") for text in after] == before
    assert all(f"megatrends: [mobility]\n{PROPOSED}".encode() in text for text in after)


def test_line_ends_and_a_byte_order_mark_stay(roads: SmallWorkspace) -> None:
    """A file from an editor on Windows keeps its line ends, in the new line too."""
    windows = b"\xef\xbb\xbf" + roads.lanes.read_bytes().replace(b"\n", b"\r\n")
    roads.lanes.write_bytes(windows)
    roads.zweiklang("tag", "--apply")
    written = PROPOSED.encode().replace(b"\n", b"\r\n")
    assert roads.lanes.read_bytes().replace(written, b"") == windows
    assert written in roads.lanes.read_bytes()


def test_a_second_time_changes_nothing(roads: SmallWorkspace) -> None:
    """Proposals that are there are proposed again, and no file is touched."""
    roads.zweiklang("tag", "--apply")
    before = {path: path.stat().st_mtime_ns for path in roads.root.rglob("*") if path.is_file()}
    code, _, told = roads.zweiklang("tag", "--apply")
    assert (code, told) == (0, "")
    assert {path: path.stat().st_mtime_ns for path in roads.root.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("left", ["", "proposed: {}\n"])
def test_a_proposal_that_an_editor_deletes_is_not_proposed_again(roads: SmallWorkspace, left: str) -> None:
    """It goes from the other language, too, and stays away; the command says that it was refused."""
    roads.zweiklang("tag", "--apply")
    roads.replace(PROPOSED, left)
    assert states(roads)["safe-roads"] == "refused"
    for _ in range(2):
        roads.zweiklang("tag", "--apply")
        assert not any(b"safe-roads" in path.read_bytes() for path in both(roads))
        assert states(roads)["safe-roads"] == "refused"


def test_a_proposal_that_an_editor_takes_over_is_a_tag_like_any_other(roads: SmallWorkspace) -> None:
    """Moved to `fields`, it is kept, and proposed in neither language."""
    roads.zweiklang("tag", "--apply")
    roads.replace(PROPOSED, "fields: [safe-roads]\n")
    roads.zweiklang("tag", "--apply")
    assert states(roads)["safe-roads"] == "kept"
    assert not any(b"proposed" in path.read_bytes() for path in both(roads))


def test_a_tag_that_an_editor_takes_out_is_not_proposed(roads: SmallWorkspace) -> None:
    """What a page bore when it was last written, and bears no more, was refused."""
    roads.zweiklang("tag", "--apply")
    for path in both(roads):
        path.write_text(path.read_text(encoding="utf-8").replace("megatrends: [mobility]\n", ""), encoding="utf-8")
    assert states(roads)["mobility"] == "refused"


def test_a_refused_tag_that_an_editor_brings_back_is_kept(roads: SmallWorkspace) -> None:
    """An editor may think again."""
    roads.zweiklang("tag", "--apply")
    roads.replace(PROPOSED, "")
    roads.zweiklang("tag", "--apply")
    roads.replace("megatrends: [mobility]\n", "megatrends: [mobility]\nfields: [safe-roads]\n")
    roads.zweiklang("tag", "--apply")
    assert states(roads)["safe-roads"] == "kept"


def test_a_page_without_its_twin_is_tagged_alone(roads: SmallWorkspace) -> None:
    """A translation that comes later gets the proposals then: it refused nothing."""
    german, english = both(roads)
    text = english.read_text(encoding="utf-8")
    english.unlink()
    roads.zweiklang("tag", "--apply")
    assert PROPOSED in german.read_text(encoding="utf-8")
    english.write_text(text, encoding="utf-8")
    roads.zweiklang("tag", "--apply")
    assert PROPOSED in english.read_text(encoding="utf-8")


def test_a_path_chooses_a_section_in_both_languages(roads: SmallWorkspace) -> None:
    """The German page stands for both; others are not told and not written."""
    code, printed, _ = roads.zweiklang("tag", "--apply", "--format", "json", "content/de/bikes/01-lanes.md")
    assert code == 0
    assert [page["section"] for page in json.loads(printed)] == ["bikes/lanes"]
    assert all(PROPOSED in path.read_text(encoding="utf-8") for path in both(roads))


def test_a_path_without_a_page_is_told(roads: SmallWorkspace) -> None:
    """A mistyped path ends the command with a next step."""
    code, _, told = roads.zweiklang("tag", "content/de/boats")
    assert code == 2
    assert "content/de/boats: no page is there" in told


def test_pages_that_cannot_be_read_are_left_alone(roads: SmallWorkspace) -> None:
    """A broken page stays as it is, its twin is written."""
    german, english = both(roads)
    german.write_bytes(german.read_bytes().replace(b"id: lanes", b"id: [lanes"))
    english.write_bytes(english.read_bytes() + b"\nSafe roads lead to the port; safe roads protect all.\n")
    before = german.read_bytes()
    assert roads.zweiklang("tag", "--apply")[0] == 0
    assert german.read_bytes() == before
    assert PROPOSED in english.read_text(encoding="utf-8")


def test_a_spoiled_memory_is_told(roads: SmallWorkspace) -> None:
    """What editors refused is not forgotten in silence."""
    roads.zweiklang("tag", "--apply")
    memory = roads.root / "content/.zweiklang/tags.json"
    memory.write_text("{", encoding="utf-8")
    code, _, told = roads.zweiklang("tag")
    assert code == 2
    assert "tags.json: this is not what `zweiklang tag` wrote" in told


def test_a_proposal_that_no_concept_bears_is_told_by_check(roads: SmallWorkspace) -> None:
    """A mistyped proposal is a finding like a mistyped tag, at its line."""
    roads.replace("megatrends: [mobility]\n", "megatrends: [mobility]\nproposed: {fields: [safe-road]}\n")
    code, printed, _ = roads.zweiklang("check")
    assert code == 1
    assert "01-lanes.md:7" in printed
    assert "'safe-road'" in printed


def test_proposals_change_nothing_that_readers_see(roads: SmallWorkspace) -> None:
    """They count for nothing until an editor takes them over."""
    roads.zweiklang("tag", "--apply")
    assert roads.zweiklang("build")[0] == 0
    pages = [page.read_text(encoding="utf-8") for page in (roads.root / "dist").rglob("lanes/index.html")]
    assert len(pages) == 2
    assert not any("safe-roads" in page for page in pages)
