"""Import again: what editors did and what the source says now come together, or nothing is written."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from tests.commands.small_workspace import BIKES, SmallWorkspace
from tests.commands.test_bad_disks import FULL_AFTER_1_KB

PARAGRAPH = "Das schont das Klima"
PLACE = re.compile(r"01-[a-z-]+\.md:\d+: error: .*\[merge-conflict\]")


def import_again(small: SmallWorkspace, *options: str, **ran: object) -> tuple[int, str, str]:
    return small.zweiklang("import", "sources", "--to", "imported", *options, **ran)


def change_source(small: SmallWorkspace, old: str, new: str) -> None:
    """Publish another source text, named with its checksum."""
    before = (small.root / "sources/bikes.txt").read_text(encoding="utf-8")
    assert old in before
    after = before.replace(old, new)
    (small.root / "sources/bikes.txt").write_text(after, encoding="utf-8")
    settings = small.root / "strategies.yml"
    known, new = (hashlib.sha256(text.encode()).hexdigest() for text in (before, after))
    settings.write_text(settings.read_text(encoding="utf-8").replace(known, new), encoding="utf-8")


def page_of(small: SmallWorkspace) -> Path:
    return next((small.root / "imported/de/bikes").glob("01*.md"))


def edit(small: SmallWorkspace, old: str, new: str) -> None:
    text = page_of(small).read_text(encoding="utf-8")
    assert old in text
    page_of(small).write_text(text.replace(old, new), encoding="utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def imported(small: SmallWorkspace) -> SmallWorkspace:
    """The small workspace with its source imported."""
    assert import_again(small)[0] == 0
    return small


def test_without_the_option_nothing_is_merged(imported: SmallWorkspace) -> None:
    """Over edited files an import refuses, names them and says that --merge keeps the edits."""
    edit(imported, PARAGRAPH, "Das hilft dem Klima")
    before = contents(imported.root / "imported")
    code, _, told = import_again(imported)
    assert code == 2
    assert page_of(imported).name in told
    assert "--merge" in told
    assert contents(imported.root / "imported") == before


def test_an_unedited_folder_follows_the_source(imported: SmallWorkspace) -> None:
    """Where nobody edited anything, no option is needed."""
    change_source(imported, "40 Kilometer", "50 Kilometer")
    assert import_again(imported)[0] == 0
    assert "50 Kilometer" in page_of(imported).read_text(encoding="utf-8")


def test_edits_and_changes_of_the_source_come_together(imported: SmallWorkspace) -> None:
    """An edited list item, a tag and a paragraph of an editor stay, while the paragraph above follows the source."""
    edit(imported, "Sichere Kreuzungen", "Sichere Kreuzungen und Brücken\n\nVon Hand.")
    edit(imported, "level: 1\n", "level: 1\nmegatrends: [mobility]\n")
    change_source(imported, "40 Kilometer", "50 Kilometer")
    code, told, _ = import_again(imported, "--merge")
    text = page_of(imported).read_text(encoding="utf-8")
    assert code == 0
    assert "conflict" not in told
    for words in ("50 Kilometer", "Kreuzungen und Brücken\n\nVon Hand.", "megatrends: [mobility]", "[^1]: Beschluss"):
        assert words in text
    assert imported.zweiklang("check", "--content", "imported")[0] == 0


def test_a_conflict_is_marked_told_and_an_error_until_it_is_settled(imported: SmallWorkspace) -> None:
    """What both sides changed stands twice, is told with file and line, and is checked until the box is gone."""
    edit(imported, "40 Kilometer", "45 Kilometer")
    change_source(imported, "40 Kilometer", "50 Kilometer")
    code, told, _ = import_again(imported, "--merge")
    text = page_of(imported).read_text(encoding="utf-8")
    assert code == 0
    assert PLACE.search(told)
    assert "45 Kilometer" in text
    assert "50 Kilometer" in text
    code, told, _ = imported.zweiklang("check", "--content", "imported")
    assert code == 1
    assert re.search(r"01-[a-z-]+\.md:\d+: error: .*\[unresolved-conflict\]", told)
    code, _, told = imported.zweiklang("build", "--content", "imported", "--to", "out")
    assert code == 2
    assert "unresolved-conflict" in told
    page_of(imported).write_text(re.sub(r"\n!!! conflict .*\n(?:\n|    .*\n)*", "\n", text), encoding="utf-8")
    assert imported.zweiklang("check", "--content", "imported")[0] == 0


def test_the_next_merge_waits_for_conflicts(imported: SmallWorkspace) -> None:
    """A page with an unsettled conflict is not merged again: its place is told, and nothing is written."""
    edit(imported, "40 Kilometer", "45 Kilometer")
    change_source(imported, "40 Kilometer", "50 Kilometer")
    import_again(imported, "--merge")
    before = contents(imported.root / "imported")
    assert import_again(imported, "--merge")[0] == 0
    assert contents(imported.root / "imported") == before
    change_source(imported, "50 Kilometer", "60 Kilometer")
    code, _, told = import_again(imported, "--merge")
    assert code == 2
    assert PLACE.search(told)
    assert contents(imported.root / "imported") == before


def test_files_that_no_import_wrote_are_never_merged(imported: SmallWorkspace) -> None:
    """Without the memory of an import there is nothing to compare with: refused, whatever the options."""
    (imported.root / "imported/.zweiklang/de/bikes.json").unlink()
    before = contents(imported.root / "imported")
    for options in ((), ("--merge",)):
        code, _, told = import_again(imported, *options)
        assert code == 2
        assert "bikes" in told
    assert contents(imported.root / "imported") == before


def test_a_spoiled_memory_is_told(imported: SmallWorkspace) -> None:
    """A sidecar that is no longer what an import wrote is named, and nothing is written."""
    sidecar = imported.root / "imported/.zweiklang/de/bikes.json"
    sidecar.write_text("{}", encoding="utf-8")
    code, _, told = import_again(imported, "--merge")
    assert code == 2
    assert "bikes.json" in told


def test_what_stands_beside_is_left_alone(imported: SmallWorkspace) -> None:
    """A translation that no import wrote, images and notes of editors stay, with and without the option."""
    names = ("en/bikes/index.md", "de/bikes/map.svg", "de/bikes/notes/todo.md")
    beside = [imported.root / "imported" / name for name in names]
    for path in beside:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("own\n", encoding="utf-8")
    change_source(imported, "40 Kilometer", "50 Kilometer")
    assert import_again(imported, "--merge")[0] == 0
    assert [path.read_text(encoding="utf-8") for path in beside] == ["own\n"] * 3
    assert "50 Kilometer" in page_of(imported).read_text(encoding="utf-8")


def test_a_renamed_chapter_keeps_its_edits(imported: SmallWorkspace) -> None:
    """Where a chapter comes before it, the page gets another file name, keeps what was edited, and is told."""
    edit(imported, PARAGRAPH, "Das hilft dem Klima")
    change_source(imported, "1  Wege", "1  Neues\n\nErst kommt etwas ganz anderes, das viel länger ist.\n\n2  Wege")
    code, told, _ = import_again(imported, "--merge")
    assert code == 0, told
    page = next((imported.root / "imported/de/bikes").glob("02*.md"))
    assert "Das hilft dem Klima" in page.read_text(encoding="utf-8")
    assert "renamed-page" in told
    assert not [*(imported.root / "imported/de/bikes").glob(f"01-{page.name[3:]}")]


def test_a_full_disk_leaves_the_edited_files_as_they_were(imported: SmallWorkspace) -> None:
    """A merge that cannot be written changes nothing."""
    edit(imported, PARAGRAPH, "Das hilft dem Klima")
    change_source(imported, "40 Kilometer", "50 Kilometer")
    before = contents(imported.root / "imported")
    assert import_again(imported, "--merge", through=FULL_AFTER_1_KB)[0] == 2
    assert contents(imported.root / "imported") == before


def test_a_finding_names_the_line_of_the_source_until_the_text_is_edited(imported: SmallWorkspace) -> None:
    """Where a text is as imported, what is wrong with it is told with its line in the source as well."""
    change_source(imported, "Sichere Kreuzungen", "Sichere (und helle Kreuzungen")
    import_again(imported)
    line = BIKES.split("\n").index("•\t Sichere Kreuzungen") + 1
    _, told, _ = imported.zweiklang("check", "--content", "imported")
    assert f"(line {line} of bikes.txt) [unpaired-bracket]" in told
    edit(imported, "Sichere (und", "Ganz sichere (und")
    _, told, _ = imported.zweiklang("check", "--content", "imported")
    assert "[unpaired-bracket]" in told
    assert "bikes.txt" not in told
