"""The laws of importing again, on random documents, edits and changes of the source."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hypothesis import HealthCheck, assume, given, settings

from generator.content import merge_import, write_import
from generator.content.merge.pieces import split_page
from generator.problems import GeneratorError
from tests.merge.documents import STRATEGY, Document, SourceChange, documents, imported, source_changes
from tests.merge.editing import Edit, edits

patient = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@contextmanager
def import_of(document: Document) -> Iterator[Path]:
    """A folder that a document was imported into."""
    with tempfile.TemporaryDirectory() as place:
        write_import(Path(place), [imported(document)])
        yield Path(place)


def pages(folder: Path) -> Path:
    return folder / "de" / STRATEGY


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def words(folder: Path, start: str) -> set[str]:
    """The words of the source (`s`) or of editors (`e`) in all files."""
    found = "\n".join(path.read_text("utf-8-sig") for path in pages(folder).rglob("*.md"))
    return set(re.findall(rf"\b{start}\d+\w*", found))


@patient
@given(documents(), edits(), source_changes())
def test_nothing_that_an_editor_wrote_is_lost(document: Document, edit: Edit, change: SourceChange) -> None:
    """Whatever editors and the source did: every word of an editor is in the result."""
    with import_of(document) as folder:
        edit(pages(folder))
        written = words(folder, "e")
        merge_import(folder, [imported(change(document))])
        assert written <= words(folder, "e")


@patient
@given(documents(), edits(deleting=False), source_changes())
def test_nothing_that_the_source_says_is_lost(document: Document, edit: Edit, change: SourceChange) -> None:
    """Where editors deleted nothing, every word that the source has now is in the result."""
    with import_of(document) as folder, import_of(change(document)) as fresh:
        edit(pages(folder))
        merge_import(folder, [imported(change(document))])
        assert words(fresh, "s") <= words(folder, "s")


@patient
@given(documents(), source_changes())
def test_without_edits_the_result_is_a_fresh_import(document: Document, change: SourceChange) -> None:
    """A folder that nobody edited follows the source, byte for byte."""
    with import_of(document) as folder, import_of(change(document)) as fresh:
        merge_import(folder, [imported(change(document))])
        assert contents(folder) == contents(fresh)


@patient
@given(documents(), edits())
def test_without_a_change_of_the_source_nothing_changes(document: Document, edit: Edit) -> None:
    """Where the source says what it said, every file stays as the editor left it, byte for byte."""
    with import_of(document) as folder:
        edit(pages(folder))
        assume(any(pages(folder).glob("*.md")))
        before = contents(folder)
        assert merge_import(folder, [imported(document)]) == ()
        assert contents(folder) == before


@patient
@given(documents(), edits(), source_changes())
def test_merging_twice_changes_nothing(document: Document, edit: Edit, change: SourceChange) -> None:
    """What was merged once is merged: the same import again leaves every byte."""
    with import_of(document) as folder:
        edit(pages(folder))
        merge_import(folder, [imported(change(document), "new")])
        assume(any(pages(folder).glob("*.md")))
        before = contents(folder)
        merge_import(folder, [imported(change(document), "new")])
        assert contents(folder) == before


@patient
@given(documents(), edits(), source_changes(), source_changes())
def test_a_second_change_loses_nothing(
    document: Document, edit: Edit, change: SourceChange, again: SourceChange
) -> None:
    """After a merge the next one keeps what editors wrote as well, or waits for conflicts to be settled."""
    with import_of(document) as folder:
        edit(pages(folder))
        written = words(folder, "e")
        merge_import(folder, [imported(change(document))])
        with suppress(GeneratorError):
            merge_import(folder, [imported(again(change(document)))])
        assert written <= words(folder, "e")


@patient
@given(documents(), edits())
def test_pieces_are_the_whole_page(document: Document, edit: Edit) -> None:
    """Split into pieces, a page holds every line that it held before."""
    with import_of(document) as folder:
        edit(pages(folder))
        for path in pages(folder).glob("*.md"):
            text = path.read_text("utf-8-sig")
            page = split_page(path.name, text)
            front = f"---\n{''.join(page.front.values())}---\n" if page.front else ""
            first, *others = page.pieces or [None]
            body = page.lead + (first.text if first else "") + "".join(p.gap + p.text for p in others if p) + page.tail
            assert front + body == text
