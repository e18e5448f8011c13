"""Parts, drafts and notes → the ledger: what became of every line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.extract.drafts import Draft
from generator.extract.ledger import Claims, Fate, Ledger
from generator.extract.lines import Line
from generator.extract.notes import NoteSpot
from generator.extract.parts import Parts
from generator.model import Heading


def account_for(
    lines: Sequence[Line],
    parts: Parts,
    drafts: Sequence[Draft],
    notes: Mapping[str, tuple[NoteSpot, ...]],
    source: str,
) -> Ledger:
    """Enter everything that the import made, by the lines it was made from."""
    claims = Claims(lines)
    for piece in parts.furniture:
        claims.book(Fate.FURNITURE, [piece.line], reason=piece.reason)
    claims.book(Fate.HEADING, (line.number for line in parts.title), "index", "the title of the document")
    for spot in parts.headings:
        claims.book(Fate.HEADING, (line.number for line in spot.lines), spot.id, spot.reason)
    for draft in drafts:
        for n, placed in enumerate(draft.placed):
            if not isinstance(placed.block, Heading):
                claims.book(Fate.TEXT, (line.number for line in placed.lines), f"{draft.id}/{n}")
        for note in notes[draft.id]:
            claims.book(Fate.NOTE, (line.number for line in note.lines), f"{draft.id}^{note.label}")
    return claims.close(source)
