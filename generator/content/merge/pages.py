"""Three versions of a text in pieces → one, and what is to be told about it.

The import gives the order: each of its pieces stands in the result as the two sides agree on it.
What only the editor's version holds follows the piece that it follows there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.content.merge.alignment import Pages, Pairs
from generator.content.merge.conflicts import mark_changed, mark_gone, mark_key
from generator.content.merge.front_matter import Entries, merge_front_matter
from generator.content.merge.pieces import PageText, Piece
from generator.content.merge.rules import DELETED_TEXT, KEPT_PAGE, MERGE_CONFLICT, REMOVED_PAGE
from generator.model import Span
from generator.problems import Rule

WIDE = "\n\n"
SHOWN = 40
"""Characters of a text that a message quotes."""


@dataclass(frozen=True, slots=True)
class Sides:
    """What the importer wrote, what editors made of it, what the importer writes now; by section id."""

    base: Pages
    mine: Pages
    theirs: Pages
    edited: Pairs
    """From base to mine."""
    renewed: Pairs
    """From base to theirs."""


@dataclass(frozen=True, slots=True)
class Told:
    """Something to be told about a page, before its lines are known."""

    rule: Rule
    section: str
    message: str
    hint: str
    piece: Piece | None = None
    """Where in the page."""


@dataclass(frozen=True, slots=True)
class MergedPage:
    """A page of the result."""

    text: str
    lines: dict[Piece, int] = field(default_factory=dict)
    """Where each piece begins."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The result of one text."""

    pages: dict[str, MergedPage]
    told: list[Told]


def merge_pages(sides: Sides) -> Merged:
    """Merge every page that any side has."""
    merge = _Merge(sides)
    for section in sides.mine:
        if section in sides.theirs:
            merge.place_own(section)
    for section in sides.theirs:
        merge.settle_page(section)
    for section in sides.mine:
        if section not in sides.theirs:
            merge.keep_page(section)
    return merge.result


class _Merge:
    """One merge under way."""

    def __init__(self, sides: Sides) -> None:
        self.sides = sides
        self.result = Merged({}, [])
        self.base_of_mine = {mine: base for base, mine in sides.edited.items()}
        self.base_of_theirs = {theirs: base for base, theirs in sides.renewed.items()}
        self.behind: dict[Piece | str, list[Piece]] = defaultdict(list)
        """What only the editor's version holds, by the piece of the import that it follows; else by its page."""
        self.own_notes: dict[str, list[Piece]] = defaultdict(list)
        self.own = {piece for page in sides.mine.values() for piece in page.pieces}
        self.by_both: set[Piece] = set()
        """Pieces of the import that the editor has put there as well."""

    def place_own(self, section: str) -> None:
        """Find out where to put what only the editor's version of a page holds."""
        anchor: Piece | str = section
        new = {p.text: p for p in self.sides.theirs[section].pieces if p not in self.base_of_theirs}
        for piece in self.sides.mine[section].pieces:
            base = self.base_of_mine.get(piece)
            theirs = self.sides.renewed.get(base) if base else None
            place = self.own_notes[section] if piece.is_note else self.behind[anchor]
            if theirs is not None:
                anchor = anchor if piece.is_note else theirs
            elif base is None:
                place.append(piece)
                self.by_both |= {new.pop(piece.text)} if piece.text in new else set()
            elif piece.text != base.text:
                box = mark_gone(base)
                place += [piece, box]
                self.tell_conflict(section, box, "edited, and the source no longer has it", base)

    def settle_page(self, section: str) -> None:
        """Put a page of the import together, unless an editor has deleted it."""
        base, mine = self.sides.base.get(section), self.sides.mine.get(section)
        theirs = self.sides.theirs[section]
        if base and mine and base.text == theirs.text:
            self.result.pages[section] = MergedPage(mine.text)
            return
        told = len(self.result.told)
        pieces = [*self._settled(section, theirs)]
        if base and not mine and self.own.isdisjoint(pieces):
            del self.result.told[told:]
            if base.text != theirs.text:
                message = "this page was deleted and stays so; the source has changed it since"
                self.tell(DELETED_TEXT, section, message, RIGHT_HINT)
            return
        front, marks = self._front(section, base, mine, theirs)
        around = mine if mine and mine.pieces and mine.text != (base.text if base else "") else theirs
        self.result.pages[section] = _joined(front, [*marks, *pieces], around)

    def keep_page(self, section: str) -> None:
        """Keep a page that the import does not have: one that editors added, or edited."""
        mine, base = self.sides.mine[section], self.sides.base.get(section)
        if base is None:
            self.result.pages[section] = MergedPage(mine.text)
            return
        left = [p for p in mine.pieces if self.base_of_mine.get(p) not in self.sides.renewed]
        touched = [p for p in left if p not in self.base_of_mine or self.base_of_mine[p].text != p.text]
        if not touched and {**mine.front} == {**base.front}:
            hint = "Links to it are told by `zweiklang check`."
            self.tell(REMOVED_PAGE, section, "the source no longer has this page, and nobody had edited it", hint)
            return
        hint = "Carry over what you need, then delete the file."
        self.tell(KEPT_PAGE, section, "the source no longer has this page; it was edited and is kept", hint)
        same = len(left) == len(mine.pieces)
        self.result.pages[section] = MergedPage(mine.text) if same else _joined(mine.front, left, mine)

    def _settled(self, section: str, page: PageText) -> Iterator[Piece]:
        yield from self.behind[section]
        for piece in page.pieces:
            if not piece.is_note:
                yield from self._settle(section, piece)
                yield from self.behind[piece]
        for piece in page.pieces:
            if piece.is_note:
                yield from self._settle(section, piece)
        yield from self.own_notes[section]

    def _settle(self, section: str, theirs: Piece) -> Iterator[Piece]:
        """One piece of the import as both sides agree on it."""
        base = self.base_of_theirs.get(theirs)
        mine = self.sides.edited.get(base) if base else None
        if base is None:
            yield from () if theirs in self.by_both else (theirs,)
        elif mine is None:
            changed = "" if base.text == theirs.text else "; the source has changed it since"
            message = f"{_quoted(theirs)} was deleted and stays so{changed}"
            self.tell(DELETED_TEXT, section, message + _from(theirs.spans), RIGHT_HINT)
        elif mine.text == base.text:
            yield theirs
        else:
            yield mine
            if theirs.text not in (base.text, mine.text):
                box = mark_changed(theirs)
                self.tell_conflict(section, box, "edited, and changed in the source as well", theirs)
                yield box

    def _front(
        self, section: str, base: PageText | None, mine: PageText | None, theirs: PageText
    ) -> tuple[Entries, list[Piece]]:
        if mine is None or not mine.front:
            return theirs.front, []
        front, conflicts = merge_front_matter(base.front if base else {}, mine.front, theirs.front)
        boxes = [mark_key(key, text) for key, text in conflicts.items()]
        for key, box in zip(conflicts, boxes, strict=True):
            message = f"'{key}' was edited, and the import has changed it as well"
            self.tell(MERGE_CONFLICT, section, message, CONFLICT_HINT, box)
        return front, boxes

    def tell_conflict(self, section: str, box: Piece, what: str, source: Piece) -> None:
        self.tell(MERGE_CONFLICT, section, f"{_quoted(source)} was {what}{_from(source.spans)}", CONFLICT_HINT, box)

    def tell(self, rule: Rule, section: str, message: str, hint: str, piece: Piece | None = None) -> None:
        self.result.told.append(Told(rule, section, message, hint, piece))


RIGHT_HINT = "Nothing is to be done, if that is right."
CONFLICT_HINT = "Keep what is right of the text and the box below it, then delete the box."


def _joined(front: Entries, pieces: Iterable[Piece], around: PageText) -> MergedPage:
    """The text of a page, and where its pieces begin."""
    text = f"---\n{''.join(front.values())}---\n" if front else ""
    lines: dict[Piece, int] = {}
    before: Piece | None = None
    for piece in pieces:
        text += _gap(before, piece) if before else around.lead if around.pieces else "\n"
        lines[piece] = text.count("\n") + 1
        text += piece.text
        before = piece
    return MergedPage(text + (around.tail or "\n") if before else text, lines)


def _gap(before: Piece, piece: Piece) -> str:
    """The gap that a piece came with, unless it would make one paragraph of two."""
    return piece.gap if piece.gap.count("\n") > 1 or before.kind == piece.behind else WIDE


def _quoted(piece: Piece) -> str:
    words = " ".join(piece.text.split())
    return f"“{words[:SHOWN].rstrip()}…”" if len(words) > SHOWN else f"“{words}”"


def _from(spans: tuple[Span, ...]) -> str:
    return f" (line {spans[0].first} of the source)" if spans else ""
