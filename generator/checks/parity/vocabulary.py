"""Vocabulary → where a text names one of its concepts, by which of its words.

A term is looked for by its stems, so that it is found however it is inflected; where several terms overlap, the
longest counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import takewhile
from typing import TypeAlias

from generator.model import Concept, Language, Taxonomy
from generator.recollection import digest_of
from generator.vocabulary.references.words import BASE_LETTERS, NO_LETTER, Stemmer, Word, words_of

PREFIX = 4
"""Letters by which a term is looked up."""
LONGEST_ENDING = 3
"""Letters: `industries`, `Märkten`."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or some words, for a concept."""

    concept: Concept
    words: str
    language: Language

    @property
    def is_deprecated(self) -> bool:
        return self.words in self.concept.deprecated[self.language]

    @property
    def is_short(self) -> bool:
        """Whether it is an abbreviation: to write it, or to spell it out, is no other word."""
        return self.concept.abbreviation is not None and self.words == self.concept.abbreviation[self.language]


Entry: TypeAlias = tuple[tuple[str, ...], Term]
"""The letters of each word of a term, and the term."""


class Terms:
    """Every term of a vocabulary; made once for all texts, as it remembers what it has seen."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self._stemmers = {language: Stemmer(language) for language in Language}
        self._entries: dict[tuple[Language, str], list[Entry]] = defaultdict(list)
        self._found: dict[tuple[Language, str], tuple[tuple[Term, str], ...]] = {}
        self._known: dict[tuple[Language, str], list[Entry]] = {}
        for concept in taxonomy.concepts():
            for language in Language:
                for words in (*concept.names(language), *concept.deprecated[language]):
                    letters = tuple(_letters(word.text) for word in words_of(words))
                    if letters:
                        self._entries[language, letters[0][:PREFIX]].append((letters, Term(concept, words, language)))

    @cached_property
    def digest(self) -> str:
        """What stands for the whole vocabulary."""
        return digest_of(self.taxonomy)

    @cached_property
    def concepts(self) -> tuple[Concept, ...]:
        """Every concept of the vocabulary."""
        return tuple(self.taxonomy.concepts())

    def find(self, text: str, language: Language) -> tuple[tuple[Term, str], ...]:
        """Find each term with the words that stand there; words that name several concepts come once for each."""
        key = (language, text)
        if key not in self._found:
            self._found[key] = tuple(self._find(text, language))
        return self._found[key]

    def _find(self, text: str, language: Language) -> Iterator[tuple[Term, str]]:
        words = words_of(text)
        end = 0
        for place, word in enumerate(words):
            longest = 0
            for letters, term in self._beginning_with(word.text, language) if place >= end else ():
                if len(letters) >= longest and self._follow(
                    words[place + 1 : place + len(letters)], letters[1:], language
                ):
                    longest = len(letters)
                    yield term, text[word.start : words[place + longest - 1].end]
            end = max(end, place + longest)

    def _follow(self, words: Sequence[Word], wanted: Sequence[str], language: Language) -> bool:
        """Whether words are those that are wanted."""
        pairs = zip(words, wanted, strict=False)
        return len(words) == len(wanted) and all(self._is_form(word.text, letters, language) for word, letters in pairs)

    def _beginning_with(self, word: str, language: Language) -> list[Entry]:
        """Terms whose first word this may be, the longest first."""
        key = (language, word)
        if key not in self._known:
            letters = _letters(word)
            near = [entry for n in range(1, PREFIX + 1) for entry in self._entries.get((language, letters[:n]), ())]
            found = {id(entry): entry for entry in near if self._is_form(word, entry[0][0], language)}
            self._known[key] = sorted(found.values(), key=lambda entry: -len(entry[0]))
        return self._known[key]

    def _is_form(self, word: str, wanted: str, language: Language) -> bool:
        """Whether a word is another by its stem, and but for its ending: stems alone take `global` for `globalised`."""
        letters = _letters(word)
        if letters in (wanted, f"{wanted}s"):
            return True
        longest = max(len(letters), len(wanted))
        common = len(_common_prefix((letters, wanted)))
        stem = self._stemmers[language].stem
        return longest - common <= LONGEST_ENDING and stem(letters) == stem(wanted)


@lru_cache(maxsize=50_000)
def _letters(word: str) -> str:
    """Small letters without hyphens and umlauts."""
    return NO_LETTER.sub("", word.lower()).translate(BASE_LETTERS)


def _common_prefix(words: tuple[str, str]) -> str:
    """The letters that two words begin with."""
    return "".join(pair[0] for pair in takewhile(lambda pair: pair[0] == pair[1], zip(*words, strict=False)))
