"""Place in a page → the passage that stands there, with a hash that changes when its text does."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.content.hashes import hash_of
from generator.content.pieces import pieces_of
from generator.model import Expression, Language, Location, Piece, Publication, Section


@dataclass(frozen=True, slots=True)
class Passage:
    """What a finding is about: a piece of a page, or the page with its front matter."""

    section: str
    """`<strategy>/<section id>`."""
    language: Language
    words: str
    said: str
    """Hash of it, and of what stands at the related places."""


@dataclass(frozen=True)
class Passages:
    """Every page of a publication, by its file; a page is taken apart when it is asked for."""

    publication: Publication

    def find(self, at: Location, related: Sequence[Location] = ()) -> Passage | None:
        """The passage at a place; what stands at the related places belongs to it. None outside of pages."""
        found = self._pages.get(at.path)
        if found is None:
            return None
        expression, section = found
        words, said = self._said(at)
        others = [self._said(place)[1] for place in related if place.path in self._pages]
        return Passage(f"{expression.strategy}/{section.id}", expression.language, words, hash_of((said, *others)))

    @cached_property
    def _pages(self) -> Mapping[Path, tuple[Expression, Section]]:
        return {page.at.path: (of, page) for of in self.publication.expressions for page in of.pages}

    @cached_property
    def _pieces(self) -> dict[Path, tuple[Piece, ...]]:
        return {}

    def _said(self, at: Location) -> tuple[str, str]:
        """Words and hash of the piece that begins last above a line; of the whole page above the first."""
        _, section = self._pages[at.path]
        if at.path not in self._pieces:
            self._pieces[at.path] = tuple(sorted(pieces_of(section)[1:], key=lambda piece: piece.at.line))
        pieces = self._pieces[at.path]
        place = bisect_right([piece.at.line for piece in pieces], at.line) - 1
        if place >= 0:
            return pieces[place].words, pieces[place].said
        tags = (section.megatrends, section.fields)
        return section.heading, hash_of((section.number, section.title, tags, section.blocks, section.footnotes))
