"""The laws of drift: whatever becomes of a source, each piece that changed is told once, and no other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.drift import find_changes
from generator.model import Change, Location, Piece

WORDS = st.lists(st.sampled_from(["Wege", "Räder", "Licht", "Stadt", "Klima"]), min_size=1, max_size=6)
KINDS = st.sampled_from(["paragraph", "list item", "heading", "table", "note 1"])


def piece(kind: str, words: list[str]) -> Piece:
    return Piece(kind, f"{kind}: {' '.join(words)}", " ".join(words))


PIECES = st.lists(st.builds(piece, KINDS, WORDS), max_size=12)


def said(pieces: Iterable[Piece | None]) -> Counter[str]:
    return Counter(piece.said for piece in pieces if piece)


@settings(max_examples=400, deadline=None)
@given(PIECES, PIECES)
def test_changes_lead_from_the_old_text_to_the_new(before: list[Piece], after: list[Piece]) -> None:
    """Take out what each change takes out and add what it adds, and the old pieces are the new ones."""
    changes = tuple(find_changes(before, after, ()))
    gone, come = said(change.before for change in changes), said(change.after for change in changes)
    assert said(before) - gone == said(after) - come
    assert not gone - said(before)
    assert not come - said(after)


@settings(max_examples=200, deadline=None)
@given(PIECES)
def test_a_text_that_is_the_same_has_no_changes(pieces: list[Piece]) -> None:
    """Nothing is told of what did not change."""
    assert not [*find_changes(pieces, list(pieces), ())]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.builds(piece, KINDS, WORDS), min_size=1, max_size=12), st.data())
def test_one_edited_piece_is_one_change_at_its_translation(pieces: list[Piece], data: st.DataObject) -> None:
    """With a translation of the same shape, the change is told at the piece in the same place."""
    place = data.draw(st.integers(0, len(pieces) - 1))
    edited = [*pieces]
    edited[place] = Piece(pieces[place].kind, "edited", f"{pieces[place].words} neu")
    translation = [Piece(of.kind, "x", "x", Location(Path("en.md"), n)) for n, of in enumerate(pieces, start=1)]
    expected = Change(pieces[place], edited[place], Location(Path("en.md"), place + 1))
    assert [*find_changes(pieces, edited, translation)] == [expected]


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 400), st.integers(0, 400))
def test_long_rows_of_the_same_take_no_time(old: int, new: int) -> None:
    """Thousands of equal pieces, which nobody writes, are compared as well."""
    row = [piece("list item", ["Wege"])] * 2000
    changes = [*find_changes([*row[old:], piece("table", ["A"])], [*row[new:], piece("table", ["B"])], row)]
    assert changes
