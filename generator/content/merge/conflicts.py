"""What the import says where an editor says something else → a box behind the editor's text.

The editor's text stays where it is, so that the page is whole and its anchors and notes hold; a box
is read alike by every reader of Markdown and is told by `zweiklang check` until it is deleted.
"""

from __future__ import annotations

import re

from generator.content.merge.pieces import Piece
from generator.model import CONFLICT

CHANGED = "The text above was edited, and the source has changed as well. Imported anew it reads:"
GONE = "The text above was edited, and the source no longer has it. Imported before it read:"
KEY_CHANGED = "'{key}' above was edited, and the import has changed it as well. Imported anew it reads:"
KEY_GONE = "'{key}' above was edited, and the import no longer has it."
CALL = "Keep what is right, then delete this box."

HEADING = re.compile(r"(#+ +)(.*?)( *\{:? *#[^}\n]*\})? *")
ANCHOR = re.compile(r"^(\{:? *)#\S+ *", re.MULTILINE)
NOTE_HEAD = re.compile(r"\[\^[^\]\n]+\]: *")


def mark_changed(theirs: Piece) -> Piece:
    """The box behind a piece that both sides changed."""
    return _box(CHANGED, _without_anchor(theirs))


def mark_gone(base: Piece) -> Piece:
    """The box behind an edited piece that the import no longer has."""
    return _box(GONE, _without_anchor(base))


def mark_key(key: str, theirs: str) -> Piece:
    """The box at the head of a page of whose front matter both sides changed a key."""
    title = (KEY_CHANGED if theirs else KEY_GONE).format(key=key.rstrip("'"))
    return _box(title, "\n".join(f"    {line}" for line in theirs.splitlines()))


def _box(title: str, text: str) -> Piece:
    body = "\n".join(f"    {line}" if line.strip() else "" for line in text.split("\n")) if text else ""
    inside = f"{body}\n\n    {CALL}" if body else f"    {CALL}"
    return Piece(f'!!! {CONFLICT} "{title}"\n\n{inside}', "box")


def _without_anchor(piece: Piece) -> str:
    """The words without what may stand once in a page only: ids, headings, definitions of notes."""
    if piece.is_note:
        return NOTE_HEAD.sub("", piece.text, count=1).replace("\n    ", "\n")
    if piece.kind == "heading" and (found := HEADING.fullmatch(piece.text)):
        return found[2]
    return ANCHOR.sub(r"\1", piece.text)
