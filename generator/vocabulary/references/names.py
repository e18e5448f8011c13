"""Names in strategies.yml → where a text speaks of a strategy or a document by one of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model import INDEX, CitedDocument, Language, Strategy, Target, document_target
from generator.vocabulary.references.words import Prefixes, Stemmer, Word, words_of

GAP = re.compile(r"(?:(?<=\d)\.)?[\s„“”\"»«‚‘’'(),&–-]*")
"""What may stand between two words of a name, as in `Kommission „Wachstum, Strukturwandel und Beschäftigung“`."""

INDEFINITE = {
    Language.DE: re.compile(r"(?:k?ein(?:e[mnrs]?)?|jede[mnrs]?)", re.IGNORECASE),
    Language.EN: re.compile(r"(?:an?|any|every|each|no)", re.IGNORECASE),
}
DEFINITE = {
    Language.DE: re.compile(r"(?:der|die|das|des|dem|den)", re.IGNORECASE),
    Language.EN: re.compile(r"(?:the|this|that|these|those)", re.IGNORECASE),
}
ADJECTIVE = {
    Language.DE: re.compile(r"[a-zäöüß-]+(?:e|em|en|er|es)"),
    Language.EN: re.compile(r"(?!(?:and|as|at|but|by|for|from|in|into|of|on|or|to|under|with)\b)[a-z-]+"),
}
PLURAL = {
    Language.DE: re.compile(r"\w+(?:ien|ionen|ungen)", re.IGNORECASE),
    Language.EN: re.compile(r"\w+s", re.IGNORECASE),
}
"""How the last word of a name ends where several are meant, unless it is listed so."""

OPENING, CLOSING = re.compile(r"[„“\"»«‚‘]"), re.compile(r"[“”\"«»‘’]")
"""Quotation marks: a link that begins within them ends behind them."""

POSSESSIVE = re.compile(r"[’']s$")

MOST_ADJECTIVES = 2


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a strategy or a document."""

    stems: tuple[str, ...]
    last: str
    """Its last word as listed."""
    target: Target


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text; several targets bear it where it alone does not tell which is meant."""

    start: int
    end: int
    targets: tuple[Target, ...]


class Names:
    """Every name of every strategy and document, as a text in one language may use it."""

    def __init__(self, strategies: Sequence[Strategy], documents: Sequence[CitedDocument], language: Language) -> None:
        self.language = language
        self.stemmer = Stemmer(language)
        self.by_first = self._by_first(strategies, documents)
        self.prefixes = Prefixes(self.by_first)

    def find(self, text: str) -> Iterator[Mention]:
        """Yield every mention in order; of names that begin together, the longest one counts."""
        words = words_of(text)
        place = 0
        while place < len(words):
            found = self._longest(text, words, place) if words[place].text in self.prefixes else ()
            if found and self._is_meant(text, words, place, found[0]):
                start = place + self._leading_articles(words, place, found[0])
                end = place + len(found[0].stems) - 1
                first, behind = words[start].start, words[end].end
                behind -= len(text[first:behind]) - len(POSSESSIVE.sub("", text[first:behind]))
                closing = OPENING.search(text, first, behind) and CLOSING.match(text, behind)
                yield Mention(first, closing.end() if closing else behind, tuple({n.target: None for n in found}))
            place += len(found[0].stems) if found else 1

    def _by_first(
        self, strategies: Sequence[Strategy], documents: Sequence[CitedDocument]
    ) -> Mapping[str, Sequence[Name]]:
        named: list[tuple[str, Target]] = []
        for strategy in strategies:
            named += ((name, Target(strategy.id, INDEX)) for name in all_names(strategy))
        for document in documents:
            named += ((name, document_target(document.id)) for name in all_names(document))
        by_first: dict[str, list[Name]] = defaultdict(list)
        for text, target in named:
            if stems := self.stemmer.stems(text):
                by_first[stems[0]].append(Name(stems, words_of(text)[-1].text, target))
        return {first: sorted(names, key=lambda name: -len(name.stems)) for first, names in by_first.items()}

    def _longest(self, text: str, words: Sequence[Word], place: int) -> Sequence[Name]:
        """The names that begin at this word, alike and as long as can be."""
        found: list[Name] = []
        for name in self.by_first.get(self.stemmer.stem(words[place].text), ()):
            if found and len(name.stems) < len(found[0].stems):
                break
            if self._is_here(name, text, words[place : place + len(name.stems)]):
                found.append(name)
        return found

    def _is_here(self, name: Name, text: str, words: Sequence[Word]) -> bool:
        """Whether these words are the name, with nothing between them that ends a phrase."""
        same = len(words) == len(name.stems) and all(
            self.stemmer.stem(word.text) == stem for word, stem in zip(words, name.stems, strict=True)
        )
        pairs = pairwise(words)
        return same and all(GAP.fullmatch(text, left.end, right.start) for left, right in pairs)

    def _is_meant(self, text: str, words: Sequence[Word], place: int, name: Name) -> bool:
        """Whether one document is spoken of: an indefinite article or a plural names a kind of document."""
        plural, last = PLURAL[self.language], words[place + len(name.stems) - 1].text
        if plural.fullmatch(last) and not plural.fullmatch(name.last):
            return False
        return not is_indefinite(text, words, place, self.language)

    def _leading_articles(self, words: Sequence[Word], place: int, name: Name) -> int:
        """How many words of a name that begins with an article are no part of the link."""
        articles = (INDEFINITE[self.language], DEFINITE[self.language])
        leading = len(name.stems) > 1 and any(article.fullmatch(words[place].text) for article in articles)
        return int(leading)


def all_names(named: Strategy | CitedDocument) -> tuple[str, ...]:
    """Titles and names in both languages: a text may call a document by its foreign name."""
    titles = (named.title.de, named.title.en)
    return tuple(dict.fromkeys(filter(None, (*titles, *named.names.de, *named.names.en))))


def is_indefinite(text: str, words: Sequence[Word], place: int, language: Language) -> bool:
    """Whether an indefinite article stands before a word, with adjectives between them at most."""
    for before in range(place - 1, max(place - 2 - MOST_ADJECTIVES, -1), -1):
        if text[words[before].end : words[before + 1].start].strip(" „“‚‘\n"):
            return False
        if INDEFINITE[language].fullmatch(words[before].text):
            return True
        word = words[before].text
        if DEFINITE[language].fullmatch(word) or not ADJECTIVE[language].fullmatch(word):
            return False
    return False
