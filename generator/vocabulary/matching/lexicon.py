"""Terms of one language → a look-up by stem, also for the parts of German compounds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from generator.model import Language
from generator.vocabulary.matching.stems import fold, stem
from generator.vocabulary.matching.terms import Term
from generator.vocabulary.matching.words import split_words

SHORTEST_PART = 5
"""Letters of a stem that is looked for inside of other words: shorter ones are parts of words by chance."""
LONG_STEM = 8
"""Letters of a stem that words derived from it share: `digitalisier` in `digitalisierte`."""
SHORTEST_REST = 3
"""Letters that stand beside it: fewer are an ending."""
OPENING = 4
"""Letters by which a word is told from most that no term begins with, before it is stemmed."""


class Form(Enum):
    """How a text writes a term."""

    WHOLE = "whole"
    """The term itself, inflected or not."""
    HEAD = "head"
    """The end of a compound, which says what it is: `Umweltschutz` for `Schutz`."""
    MODIFIER = "modifier"
    """The beginning of a compound, or a word derived from the term: `Digitalisierungsoffensive`, `digitalisierte`."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A term as the stems of its words, function words left out."""

    stems: tuple[str, ...]
    term: Term
    opening: str
    """The first word as the term writes it, folded and without its last letter, which may be an ending."""


class Lexicon:
    """The terms of one language, looked up in time that does not grow with their number."""

    def __init__(self, terms: Iterable[Term], language: Language) -> None:
        self.language = language
        self._patterns: dict[str, list[Pattern]] = {}
        self._openings: set[str] = set()
        self._keys: dict[str, str] = {}
        self._inside: dict[str, tuple[tuple[Pattern, Form], ...]] = {}
        for term in dict.fromkeys(term for term in terms if term.language is language):
            self._add(term)

    def patterns(self, key: str) -> Iterable[Pattern]:
        """Terms whose first word has this stem."""
        return self._patterns.get(key, ())

    def key(self, word: str) -> str:
        """The stem of a word that may hold a term, empty for any other: most words need not be stemmed."""
        if word not in self._keys:
            self._keys[word] = stem(word, self.language) if self._may_match(word) else ""
        return self._keys[word]

    def inside(self, word: str, key: str) -> tuple[tuple[Pattern, Form], ...]:
        """Terms of one word that a German compound ends or begins with, by the longest of each."""
        if self.language is not Language.DE or not word.isalpha():
            return ()
        if word not in self._inside:
            self._inside[word] = (*self._part(word, key, Form.HEAD), *self._part(word, key, Form.MODIFIER))
        return self._inside[word]

    def _may_match(self, word: str) -> bool:
        folded = fold(word)
        if any(folded[:length] in self._openings for length in range(1, OPENING + 1)):
            return True
        if self.language is not Language.DE:
            return False
        return any(folded[at : at + OPENING] in self._openings for at in range(SHORTEST_REST, len(folded) - OPENING))

    def _part(self, word: str, key: str, form: Form) -> tuple[tuple[Pattern, Form], ...]:
        folded = fold(word)
        for length in range(len(key) - 1, SHORTEST_PART - 1, -1):
            part = key[-length:] if form is Form.HEAD else key[:length]
            found = [
                (pattern, form)
                for pattern in self.patterns(part)
                if len(pattern.stems) == 1 and _is_inside(pattern, folded, len(key) - length, form)
            ]
            if found:
                return tuple(found)
        return ()

    def _add(self, term: Term) -> None:
        words = [word for word in split_words(term.text) if not word.is_function_word(self.language)]
        if not words:
            return
        self._add_pattern([word.text for word in words], term)
        if len(words) > 1 and words[0].compound == words[-1].compound:
            self._add_pattern(["".join(word.text for word in words)], term)

    def _add_pattern(self, words: list[str], term: Term) -> None:
        pattern = Pattern(tuple(stem(word, self.language) for word in words), term, fold(words[0])[:-1])
        self._patterns.setdefault(pattern.stems[0], []).append(pattern)
        self._openings.update(fold(word)[:OPENING] for word in words)


def _is_inside(pattern: Pattern, folded: str, rest: int, form: Form) -> bool:
    """Whether a term, not its stem alone, is a part of the word: `Transfer` is none of `Transformation`."""
    if form is Form.HEAD:
        return rest >= SHORTEST_REST and pattern.opening in folded[1:]
    is_long = len(pattern.stems[0]) >= LONG_STEM
    return is_long or (rest >= SHORTEST_REST and folded.startswith(pattern.opening))
