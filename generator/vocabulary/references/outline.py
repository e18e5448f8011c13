"""Expression → its places, by the numbers, titles and labels that a text may call them by."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from generator.model import (
    Expression,
    Figure,
    Heading,
    ReferenceKind,
    Section,
    Table,
    Target,
    plain,
    walk_blocks,
)
from generator.vocabulary.references.words import Stemmer

CAPTION = re.compile(
    r"\W*(?:(?P<figure>Abbildung|Abb\.|Figure|Fig\.)|(?P<table>Tabelle|Tab\.|Table))\s*(?P<number>\d+)", re.IGNORECASE
)
ANCHOR = re.compile(r"(?P<kind>figure|table)-(?P<number>\d+)")
DIGITS = re.compile(r"\d+")

MOST_NEAREST = 3
SHORTEST_TITLE = 2
"""Words of a title in quotation marks that leave others out; one word alone may mean anything."""


@dataclass(frozen=True, slots=True)
class Place:
    """Something with a number: a section, heading, figure, table or note."""

    kind: ReferenceKind
    number: str
    target: Target
    name: str
    """Number and title, for a person to read."""


class Outline:
    """The places of one text."""

    def __init__(self, expression: Expression, stemmer: Stemmer) -> None:
        self.expression = expression
        self.numbered: dict[tuple[ReferenceKind, str], list[Place]] = defaultdict(list)
        for place in _places(expression):
            self.numbered[place.kind, place.number].append(place)
        self.titles = [(stemmer.stems(page.title), page.id) for page in expression.sections]

    def numbers(self, kind: ReferenceKind, number: str, section: str) -> Target | None:
        """The place with this number; of several that one on the page itself, if one is."""
        found = [place.target for place in self.numbered.get((kind, number), ())]
        here = [target for target in found if target.section == section]
        return next(iter(here if len(here) == 1 else found if len(found) == 1 else ()), None)

    def nearest(self, kind: ReferenceKind, number: str) -> tuple[str, ...]:
        """What has a number near this one, or the same number where several places bear it."""
        places = [place for (of, _), group in self.numbered.items() for place in group if of is kind]
        places.sort(key=lambda place: _distance(place.number, number))
        return tuple(f"{place.name} ({place.target})" for place in places[:MOST_NEAREST])

    def titled(self, stems: Sequence[str]) -> Target | None:
        """The section with this title, or the only one whose title holds these words in a row."""
        equal = [page for title, page in self.titles if title == tuple(stems)]
        holding = [page for title, page in self.titles if len(stems) >= SHORTEST_TITLE and _holds(title, stems)]
        page = next((pages[0] for pages in (equal, holding) if len(pages) == 1), None)
        return Target(self.expression.strategy, page) if page else None

    def following(self, section: Section, count: int = 0) -> Target | None:
        """Where what follows a section begins: its first part, or the next chapter if that has so many parts."""
        if children := self.expression.children(section):
            return self._target(children[0]) if count in {0, len(children)} else None
        ids = [page.id for page in self.expression.pages]
        behind = self.expression.pages[ids.index(section.id) + 1 :][:1]
        counted = (page for page in behind if count and len(self.expression.children(page)) == count)
        return next((self._target(page) for page in counted), None)

    def note_before(self, section: Section, label: str) -> Target | None:
        """The note in front of one, on its page or on an earlier one."""
        notes = [(page.id, note.label) for page in self.expression.pages for note in page.footnotes]
        place = notes.index((section.id, label))
        return Target(self.expression.strategy, *notes[place - 1]) if place else None

    def _target(self, page: Section) -> Target:
        return Target(self.expression.strategy, page.id)


def shape_of(expression: Expression) -> object:
    """All of a text that an outline of it knows: two texts of one shape have the same outline."""
    pages = [(page.id, page.position, page.title, [note.label for note in page.footnotes]) for page in expression.pages]
    return expression.strategy, expression.language, pages, [*_places(expression)]


def _places(expression: Expression) -> Iterator[Place]:
    for page in expression.pages:
        target = Target(expression.strategy, page.id)
        if page.number:
            yield Place(ReferenceKind.SECTION, page.number, target, page.heading)
        for block in walk_blocks(page.blocks):
            match block:
                case Heading(id=anchor, number=number, title=title) if number:
                    name = f"{number} {plain(title)}"
                    yield Place(ReferenceKind.SECTION, number, Target(target.strategy, page.id, anchor), name)
                case Figure() | Table() if block.id:
                    yield from _captioned(block, target)
                case _:
                    pass
        for note in page.footnotes:
            if note.label == note.number:
                yield Place(ReferenceKind.NOTE, note.number, Target(target.strategy, page.id, note.label), note.label)


def _captioned(block: Figure | Table, page: Target) -> Iterator[Place]:
    """The printed number in the caption counts, or else the one in the id."""
    target = Target(page.strategy, page.section, block.id)
    caption = plain(block.caption)
    if found := CAPTION.match(caption):
        kind = ReferenceKind.FIGURE if found["figure"] else ReferenceKind.TABLE
        yield Place(kind, found["number"], target, found[0].strip())
    elif named := ANCHOR.fullmatch(block.id):
        yield Place(ReferenceKind(named["kind"]), named["number"], target, caption)


def _holds(title: Sequence[str], stems: Sequence[str]) -> bool:
    return any(tuple(title[n : n + len(stems)]) == tuple(stems) for n in range(len(title) - len(stems) + 1))


def _distance(number: str, wanted: str) -> tuple[int, int, list[int]]:
    """First those that share the most levels with the number wanted, then those as deep and close to it."""
    have, want = _levels(number), _levels(wanted)
    apart = [abs(left - right) for left, right in zip(have, want, strict=False)]
    shared = len(list(takewhile(lambda distance: not distance, apart)))
    return -shared, abs(len(have) - len(want)), apart[shared:]


def _levels(number: str) -> list[int]:
    return [int(digits) for digits in DIGITS.findall(number)]
