"""Text and lexicon → occurrences of concepts, each with its place and words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model import Language
from generator.vocabulary.matching.lexicon import Form, Lexicon, Pattern
from generator.vocabulary.matching.stems import stem
from generator.vocabulary.matching.terms import Kind, Term
from generator.vocabulary.matching.words import COORDINATION, Word, split_words

WIDEST_GAP = 4
"""How far apart two words of a term may stand: function words do not part them, nor what is joined by an `and`."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place where a text speaks of a concept."""

    concept: str
    start: int
    """Offset of the first character in the text."""
    end: int
    words: str
    """What stands there; of a compound, the whole word."""
    term: Term
    form: Form = Form.WHOLE


class Matcher:
    """Finds concepts in any text; made once for all texts, as it remembers the words it has seen."""

    def __init__(self, terms: Iterable[Term]) -> None:
        terms = tuple(terms)
        self._lexicons = {language: Lexicon(terms, language) for language in Language}

    def find_concepts(self, text: str, language: Language) -> tuple[Occurrence, ...]:
        """Find every place in time that grows with the text; of two for one concept that overlap, the longer one."""
        words = [*split_words(text)]
        found = sorted(self._find(text, words, self._lexicons[language]), key=_rank)
        ends: dict[str, int] = {}
        kept: list[Occurrence] = []
        for occurrence in found:
            if occurrence.start >= ends.get(occurrence.concept, 0):
                ends[occurrence.concept] = occurrence.end
                kept.append(occurrence)
        return tuple(kept)

    def _find(self, text: str, words: Sequence[Word], lexicon: Lexicon) -> Iterator[Occurrence]:
        keys = [lexicon.key(word.text) for word in words]
        for at, key in enumerate(keys):
            if key:
                for pattern in lexicon.patterns(key):
                    last = _end_of(pattern, at, words, keys, text)
                    if last is not None:
                        yield _occurrence(text, words[at], words[last], pattern, _form(pattern, words[at]))
                for pattern, form in lexicon.inside(words[at].text, key):
                    yield _occurrence(text, words[at], words[at], pattern, form)
            if words[at].is_part and words[at].start == words[at].compound[0]:
                yield from self._find_written_apart(text, words[at], lexicon)

    def _find_written_apart(self, text: str, word: Word, lexicon: Lexicon) -> Iterator[Occurrence]:
        """A term of one word that the text writes with hyphens: `Start-ups` for `Startup`."""
        start, end = word.compound
        key = stem("".join(part.text for part in split_words(text[start:end])), lexicon.language)
        for pattern in lexicon.patterns(key):
            if len(pattern.stems) == 1:
                yield Occurrence(pattern.term.concept, start, end, text[start:end], pattern.term)


def _end_of(pattern: Pattern, at: int, words: Sequence[Word], keys: Sequence[str], text: str) -> int | None:
    """Index of the word where a term that begins here ends, if all its words follow."""
    for wanted in pattern.stems[1:]:
        before, at = at, at + 1
        while at < len(words) and keys[at] != wanted:
            at += 1
            if at - before > WIDEST_GAP:
                return None
        if at == len(words) or any(word.broken_off for word in words[before + 1 : at + 1]):
            return None
        others = [word for word in words[before + 1 : at] if not word.is_function_word(pattern.term.language)]
        if others and not COORDINATION.search(text, words[before].end, words[at].start):
            return None
    return at


def _form(pattern: Pattern, word: Word) -> Form:
    """In German a small letter tells an adjective from the noun with its stem: `nachhaltig` from `Nachhaltigkeit`."""
    is_noun = pattern.term.language is Language.DE and len(pattern.stems) == 1 and pattern.term.text[:1].isupper()
    return Form.MODIFIER if is_noun and word.text[:1].islower() and not word.is_part else Form.WHOLE


def _occurrence(text: str, first: Word, last: Word, pattern: Pattern, form: Form = Form.WHOLE) -> Occurrence:
    """Where a term fills a part of a compound only, the compound is what stands there."""
    start, end = first.start, last.end
    if first is last and first.is_part:
        form = Form.HEAD if first.end == first.compound[1] and form is not Form.MODIFIER else Form.MODIFIER
        start, end = first.compound
    return Occurrence(pattern.term.concept, start, end, text[start:end], pattern.term, form)


def _rank(occurrence: Occurrence) -> tuple[int, int, int, bool]:
    """By place; at one place the longer, the better form, the name before the clue."""
    form = [*Form].index(occurrence.form)
    return occurrence.start, -occurrence.end, form, occurrence.term.kind is not Kind.NAME
