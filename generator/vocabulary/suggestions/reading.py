"""Publication and matcher → every page with the concepts that its passages speak of, both languages together."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Language, Publication, Section, Target
from generator.vocabulary.matching import Matcher, Occurrence, Term
from generator.vocabulary.suggestions.passages import Passage, split_passages


@dataclass(frozen=True, slots=True)
class Read:
    """A passage and what was found in it."""

    passage: Passage
    language: Language
    occurrences: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A section in every language that it is there in."""

    target: Target
    sections: tuple[tuple[Language, Section], ...]
    passages: tuple[Read, ...]


@dataclass(frozen=True, slots=True)
class ReadPublication:
    """Every page, and how common each term is."""

    pages: tuple[ReadPage, ...]
    rarity: Mapping[Term, float]
    """Inverse document frequency over the pages of the term's language, from 0 (on every page) to 1."""


def read_pages(publication: Publication, matcher: Matcher) -> ReadPublication:
    """Look for concepts in every passage of every page, in the order of strategies and outline."""
    pages = tuple(_read_page(target, sections, matcher) for target, sections in _pairs(publication).items())
    return ReadPublication(pages, _rarity(pages))


def _pairs(publication: Publication) -> Mapping[Target, list[tuple[Language, Section]]]:
    """Pages of both languages that bear one id."""
    pairs: dict[Target, list[tuple[Language, Section]]] = {}
    for expression in publication.expressions:
        for section in expression.pages:
            pairs.setdefault(Target(expression.strategy, section.id), []).append((expression.language, section))
    return pairs


def _read_page(target: Target, sections: list[tuple[Language, Section]], matcher: Matcher) -> ReadPage:
    passages = tuple(
        Read(passage, language, matcher.find_concepts(passage.text, language))
        for language, section in sections
        for passage in split_passages(section)
    )
    return ReadPage(target, tuple(sections), passages)


def _rarity(pages: tuple[ReadPage, ...]) -> Mapping[Term, float]:
    found: Counter[Term] = Counter()
    for page in pages:
        found.update({occurrence.term for read in page.passages for occurrence in read.occurrences})
    of = Counter(language for page in pages for language, _ in page.sections)
    return {
        term: math.log((of[term.language] + 1) / count) / math.log(of[term.language] + 1)
        for term, count in found.items()
    }
