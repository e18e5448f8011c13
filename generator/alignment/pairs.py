"""What the other language says with a text: pairs of blocks in reading order, and of sentences inside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Generic, TypeAlias, TypeVar

from generator.alignment.sentences import Sentence, split_unit
from generator.alignment.units import Unit
from generator.model import Language, Section

T = TypeVar("T", Unit, Sentence)


@dataclass(frozen=True, slots=True)
class Pair(Generic[T]):
    """What one language says with `german`, the other with `english`; one of them may be empty."""

    german: tuple[T, ...]
    english: tuple[T, ...]
    confidence: float
    """How likely it is, of 0 to 1, that exactly these belong together (or that nothing does)."""
    moved: bool = False
    """They stand in another order."""

    def side(self, language: Language) -> tuple[T, ...]:
        return self.german if language is Language.DE else self.english

    @property
    def shape(self) -> tuple[int, int]:
        """How many of the German and how many of the English, such as (1, 2)."""
        return len(self.german), len(self.english)


SentencePair: TypeAlias = Pair[Sentence]


@dataclass(frozen=True, slots=True)
class BlockPair(Pair[Unit]):
    sentences: tuple[SentencePair, ...] = ()

    def texts(self) -> Iterator[BlockPair]:
        """The pair itself; of two rows with as many cells, the pairs of their cells."""
        cells = [unit.cells for unit in (*self.german, *self.english)]
        if self.shape == (1, 1) and all(cells) and len(cells[0]) == len(cells[1]):
            for german, english in zip(*cells, strict=True):
                whole = split_unit(german, Language.DE), split_unit(english, Language.EN)
                sentences = (Pair(*whole, self.confidence, self.moved),) if any(whole) else ()
                yield BlockPair((german,), (english,), self.confidence, self.moved, sentences)
        else:
            yield self


@dataclass(frozen=True, slots=True)
class Alignment:
    """A section in German and in English, side by side."""

    german: Section
    english: Section
    pairs: tuple[BlockPair, ...]
    """Title, body and notes in the German order; each unit is in one pair."""

    def texts(self) -> Iterator[BlockPair]:
        """Every pair, with cells in place of rows where these have as many."""
        return chain.from_iterable(pair.texts() for pair in self.pairs)
