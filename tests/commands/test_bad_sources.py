"""Source texts that cannot be imported: told with what to do, and nothing is written."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.commands.small_workspace import SmallWorkspace


def import_bytes(small: SmallWorkspace, data: bytes, *, known: bool = True) -> tuple[int, str, str]:
    """Import a source text with these bytes; `known` means that strategies.yml expects just them."""
    if known:
        settings = small.root / "strategies.yml"
        old = hashlib.sha256((small.root / "sources/bikes.txt").read_bytes()).hexdigest()
        new = hashlib.sha256(data).hexdigest()
        settings.write_text(settings.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    (small.root / "sources/bikes.txt").write_bytes(data)
    return small.zweiklang("import", "sources", "--to", "imported")


def nothing_written(small: SmallWorkspace) -> bool:
    return not (small.root / "imported").exists()


def test_a_missing_source_is_told(small: SmallWorkspace) -> None:
    """A text that strategies.yml names and that is not there is told by name, with the next step."""
    (small.root / "sources/bikes.txt").unlink()
    code, _, told = small.zweiklang("import", "sources", "--to", "imported")
    assert code == 2
    assert "bikes.txt" in told
    assert nothing_written(small)


def test_a_missing_folder_of_sources_is_told(small: SmallWorkspace) -> None:
    """A folder of sources that is not there is told, not a crash."""
    code, _, told = small.zweiklang("import", "nowhere", "--to", "imported")
    assert code == 2
    assert "nowhere" in told
    assert nothing_written(small)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \n\n \n", "empty", id="white space only"),
        pytest.param(b"GIF89a\x00\x01\x02binary\x00", "text", id="binary"),
        pytest.param(b"%PDF-1.7\n\x00\x01\x02binary\x00", "damaged", id="a damaged PDF"),
        pytest.param("Straße".encode("latin-1"), "UTF-8", id="not UTF-8"),
    ],
)
def test_a_source_that_is_no_text_is_told(small: SmallWorkspace, data: bytes, word: str) -> None:
    """What is empty, binary or in another encoding is told as such, and nothing is written."""
    code, _, told = import_bytes(small, data)
    assert code == 2
    assert "bikes.txt" in told
    assert word in told
    assert nothing_written(small)


def test_a_source_that_is_not_the_one_named_is_told(small: SmallWorkspace) -> None:
    """A text with another checksum than strategies.yml names is refused, with both checksums' place."""
    code, _, told = import_bytes(small, b"Ein anderer Text.\n", known=False)
    assert code == 2
    assert "bikes.txt" in told
    assert "SHA-256" in told
    assert nothing_written(small)


def test_a_good_source_is_imported_and_a_second_import_changes_nothing(small: SmallWorkspace) -> None:
    """The same import twice leaves every file as it was, byte for byte."""
    assert small.zweiklang("import", "sources", "--to", "imported")[0] == 0
    before = contents(small.root / "imported")
    assert any(name.endswith("import-report.json") for name in before)
    assert small.zweiklang("import", "sources", "--to", "imported")[0] == 0
    assert contents(small.root / "imported") == before


def test_an_edited_file_is_never_written_over(small: SmallWorkspace) -> None:
    """An import into a folder with edited files names them and leaves everything as it is."""
    small.zweiklang("import", "sources", "--to", "imported")
    edited = next((small.root / "imported/de/bikes").glob("01*.md"))
    edited.write_text(edited.read_text(encoding="utf-8") + "\nVon Hand.\n", encoding="utf-8")
    before = contents(small.root / "imported")
    code, _, told = small.zweiklang("import", "sources", "--to", "imported")
    assert code == 2
    assert edited.name in told
    assert contents(small.root / "imported") == before


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
