"""Folders as they really are: what is found in them, what is told, and what a failed write leaves."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path

import pytest

from generator.content import FileNames, find_edited, read_publication, write_expression, write_import
from generator.content.files import LARGEST
from generator.content.sidecar import Imported, Origin
from generator.model import Expression, Language, Paragraph, Section, Span, Text
from generator.problems import GeneratorError
from tests.content.reading import read_text, workspace

HEAD = "---\nid: {}\ntitle: A title\n---\n\nText.\n"
EXPRESSION = Expression(
    "leitbild",
    Language.DE,
    Section("index", (), "Leitbild"),
    (Section("zukunft", (1,), "Zukunft", (Paragraph((Text("Der Blick nach vorn."),)),)),),
)
NAMES = FileNames.of([EXPRESSION])


def told(folder: Path) -> list[str]:
    """Rule, place and message of every finding, from the folder on."""
    findings = read_publication(folder, workspace("leitbild", "cluster")).findings
    return [f"{f.rule.code} {str(f.at).removeprefix(f'{folder}/')}: {f.message}" for f in findings]


def put(folder: Path, **pages: str | bytes) -> Path:
    """Put pages into the folder of a strategy; `_01_zukunft` is the file 01-zukunft.md."""
    place = folder / "de" / "leitbild"
    place.mkdir(parents=True, exist_ok=True)
    for name, text in pages.items():
        path = place / f"{name.strip('_').replace('__', '.').replace('_', '-')}.md"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def test_pages_are_read_in_the_order_of_the_outline(tmp_path: Path) -> None:
    """The introduction first, then by position, whatever the file system says."""
    names = {"index": "index", "_02_b": "b", "_01_a": "a", "_01__02_d": "d", "_01__01_c": "c"}
    reading = read_publication(put(tmp_path, **{n: HEAD.format(i) for n, i in names.items()}), workspace("leitbild"))
    (expression,) = reading.publication.expressions
    assert [page.id for page in expression.pages] == ["index", "a", "c", "d", "b"]
    assert reading.findings == ()


def test_a_missing_folder_stops_the_command(tmp_path: Path) -> None:
    """There is nothing to read, and the message names the folder."""
    with pytest.raises(GeneratorError, match="nowhere: there is no such folder"):
        read_publication(tmp_path / "nowhere", workspace())


def test_a_missing_index_is_told_and_stands_in(tmp_path: Path) -> None:
    """The strategy's own page gets the title of strategies.yml."""
    reading = read_publication(put(tmp_path, _01_a=HEAD.format("a")), workspace("leitbild"))
    assert [f.rule.code for f in reading.findings] == ["missing-index"]
    assert reading.publication.expressions[0].introduction.title == "Leitbild"


def test_folders_that_are_no_strategy_are_told(tmp_path: Path) -> None:
    """A name near a strategy's is suggested; pages outside of any strategy are told as well."""
    put(tmp_path, index=HEAD.format("index"))
    (tmp_path / "de" / "leitbidl").mkdir()
    (tmp_path / "de" / "loose.md").touch()
    findings = read_publication(tmp_path, workspace("leitbild")).findings
    assert [f.rule.code for f in findings] == ["unknown-folder"] * 2
    assert findings[0].hint.startswith("Did you mean leitbild?")


def test_file_names_after_no_contract_are_told(tmp_path: Path) -> None:
    """Each with its path; files that are no Markdown are left alone."""
    put(tmp_path, index=HEAD.format("index"), _1_a="", zukunft="", _01_Gross="", _010_drei="")
    (tmp_path / "de" / "leitbild" / "chart.png").touch()
    assert [line.partition(":")[0] for line in told(tmp_path)] == [
        "wrong-file-name de/leitbild/01-Gross.md",
        "wrong-file-name de/leitbild/010-drei.md",
        "wrong-file-name de/leitbild/1-a.md",
        "wrong-file-name de/leitbild/zukunft.md",
    ]


def test_files_that_are_no_text_are_told_with_the_line(tmp_path: Path) -> None:
    """Not UTF-8, too large, a link to elsewhere; a byte order mark is no mistake."""
    put(
        tmp_path,
        index=b"\xef\xbb\xbf" + HEAD.format("index").encode(),
        _01_a=HEAD.format("a").encode() + b"Stra\xdfe",
        _02_b=b"x" * (LARGEST + 1),
    )
    (tmp_path / "de" / "leitbild" / "03-c.md").symlink_to("/etc/hostname")
    assert told(tmp_path) == [
        "unreadable-file de/leitbild/01-a.md:7: this is not UTF-8: byte 0xDF",
        "unreadable-file de/leitbild/02-b.md: 200,001 bytes are too many: at most 200,000 are read",
        "unreadable-file de/leitbild/03-c.md: this is not a plain file",
    ]


def test_what_is_neither_page_nor_picture_is_told(tmp_path: Path) -> None:
    """Editors learn what no reader will see; pictures, hidden files and reports of an import are left alone."""
    put(tmp_path, index=HEAD.format("index"))
    names = ["01-a.MD", "02-b.markdown", "notes.txt", "01-a/02-c.md", ".hidden", "Ship.PNG", "img/crane.jpg"]
    paths = [*(f"de/leitbild/{name}" for name in names), "de/notes.txt", "fr/x", "loose.md", "import-report.json"]
    for path in paths:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    assert [line.partition(":")[0] for line in told(tmp_path)] == [
        "ignored-file de/leitbild/01-a.MD",
        "ignored-file de/leitbild/01-a/02-c.md",
        "ignored-file de/leitbild/02-b.markdown",
        "ignored-file de/leitbild/notes.txt",
        "ignored-file de/notes.txt",
        "ignored-file fr",
        "ignored-file loose.md",
    ]


def test_a_page_behind_a_symbolic_link_is_not_read(tmp_path: Path) -> None:
    """Not even where the link leads to a page: a link may show readers any file of the machine."""
    put(tmp_path, index=HEAD.format("index"))
    (tmp_path / "elsewhere.text").write_text(HEAD.format("a"), encoding="utf-8")
    (tmp_path / "de" / "leitbild" / "01-a.md").symlink_to(tmp_path / "elsewhere.text")
    assert told(tmp_path) == ["unreadable-file de/leitbild/01-a.md: this is not a plain file"]


def test_two_pages_with_one_id_or_one_place_are_told(tmp_path: Path) -> None:
    """Both places are named; both pages stay, and links lead to the first."""
    put(tmp_path, index=HEAD.format("index"), _01_a=HEAD.format("a"), _02_a=HEAD.format("a"), _02_b=HEAD.format("b"))
    reading = read_publication(tmp_path, workspace("leitbild"))
    assert [(f.rule.code, f.at.path.name, f.related[0].path.name) for f in reading.findings] == [
        ("duplicate-id", "02-a.md", "01-a.md"),
        ("duplicate-position", "02-b.md", "02-a.md"),
    ]
    assert [page.id for page in reading.publication.expressions[0].sections] == ["a", "a", "b"]


def test_writing_the_same_again_touches_nothing(tmp_path: Path) -> None:
    """Not even the times of the files; what is not Markdown stays in the folder when something changes."""
    folder = tmp_path / "de" / "leitbild"
    write_expression(EXPRESSION, folder, NAMES)
    before = {path: path.stat().st_mtime_ns for path in (folder, *folder.iterdir())}
    write_expression(EXPRESSION, folder, NAMES)
    assert {path: path.stat().st_mtime_ns for path in (folder, *folder.iterdir())} == before
    (folder / "chart.png").write_bytes(b"picture")
    write_expression(Expression("leitbild", Language.DE, EXPRESSION.introduction, ()), folder, NAMES)
    assert sorted(path.name for path in folder.iterdir()) == ["chart.png", "index.md"]


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says so, and nothing half-written stays."""
    folder = tmp_path / "de" / "leitbild"
    write_expression(EXPRESSION, folder, NAMES)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(GeneratorError, match="No space left on device"):
        write_expression(Expression("leitbild", Language.DE, EXPRESSION.introduction, ()), folder, NAMES)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert [path.name for path in (tmp_path / "de").iterdir()] == ["leitbild"]


def test_what_was_edited_since_an_import_is_found(tmp_path: Path) -> None:
    """Changed, added and removed files, and strategies that were never imported; nothing right after an import."""
    origins = {"zukunft": (Origin((Span(3, 9),), (2,)),)}
    write_import(tmp_path, [Imported(EXPRESSION, origins)])
    assert find_edited(tmp_path) == ()
    folder = tmp_path / "de" / "leitbild"
    (folder / "01-zukunft.md").write_text("changed", encoding="utf-8")
    (folder / "02-new.md").touch()
    (folder / "index.md").unlink()
    (tmp_path / "en" / "cluster").mkdir(parents=True)
    (tmp_path / "en" / "cluster" / "index.md").touch()
    assert [str(path.relative_to(tmp_path)) for path in find_edited(tmp_path)] == [
        "de/leitbild/01-zukunft.md",
        "de/leitbild/02-new.md",
        "de/leitbild/index.md",
        "en/cluster/index.md",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[",
        "![",
        "[a](",
        "*a ",
        "_a*",
        "`",
        "<a ",
        "<!--",
        "> ",
        "- ",
        "| a ",
        "a*{: ",
        "a\n",
        "a\n\n",
        "[a](b) ",
        "[^1] ",
    ],
)
def test_a_hostile_page_is_read_in_bounded_time(text: str) -> None:
    """Marks that never close, by the ten thousand: seconds, not hours."""
    start = time.monotonic()
    read_text(HEAD.format("open-markets") + text * (40_000 // len(text)), Section("open-markets", (1, 1), ""))
    assert time.monotonic() - start < 20
