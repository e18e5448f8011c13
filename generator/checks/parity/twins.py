"""Publication → pairs of pages, the translation and its original, with their texts side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from generator.alignment import Alignment, BlockPair, Pair, Sentence, Unit, align_sections
from generator.checks.page import Page
from generator.model import Language, Location, Publication
from generator.recollection import digest_of
from generator.workspace import Workspace

T = TypeVar("T", Unit, Sentence)


@dataclass(frozen=True, slots=True)
class Placed:
    """A pair, and where an editor looks for it."""

    pair: BlockPair
    at: Location
    original: Location


@dataclass(frozen=True)
class Twins:
    """A page in both languages; the wording of the original counts."""

    translation: Page
    original: Page

    @cached_property
    def alignment(self) -> Alignment:
        """Both texts side by side; made when a check first asks for it."""
        pages = {page.language: page.section for page in (self.translation, self.original)}
        return align_sections(pages[Language.DE], pages[Language.EN])

    @cached_property
    def digest(self) -> str:
        """What stands for all that both pages hold."""
        sides = [(page.section, page.language) for page in (self.translation, self.original)]
        return digest_of(self.name, *sides)

    @property
    def name(self) -> str:
        """`<strategy>/<section id>`, as findings name a page."""
        return self.translation.name

    def here(self, pair: Pair[T]) -> tuple[T, ...]:
        """What the translation says."""
        return pair.side(self.translation.language)

    def there(self, pair: Pair[T]) -> tuple[T, ...]:
        """What the original says."""
        return pair.side(self.original.language)

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """Every pair with its places in both languages; of what is missing, that behind which it belongs."""
        return tuple(self._placed())

    def _placed(self) -> Iterator[Placed]:
        at, original = self.translation.section.at, self.original.section.at
        for pair in self.alignment.pairs:
            here, there = self.here(pair), self.there(pair)
            at, original = here[0].at if here else at, there[0].at if there else original
            yield Placed(pair, at, original)


def twins_of(publication: Publication, workspace: Workspace) -> Iterator[Twins]:
    """Pages that are there, readable and translated, in editions that can be compared."""
    for translation in publication.expressions:
        authoritative = workspace.authoritative_of(translation.strategy)
        original = publication.expression(translation.strategy, authoritative)
        if original is None or translation is original or translation.edition is not original.edition:
            continue
        for section in translation.pages:
            there = original.page(section.id)
            if there and there.is_whole and section.is_whole and not section.is_untranslated:
                yield Twins(Page(section, translation), Page(there, original))
