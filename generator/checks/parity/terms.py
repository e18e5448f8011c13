"""Translations and originals → terms that are rendered in several ways, and words that should not be used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.alignment import Kind, Sentence, Unit, units_of
from generator.checks.kept import place_read, place_written
from generator.checks.page import Page
from generator.checks.parity.twins import Twins
from generator.checks.parity.vocabulary import Term, Terms
from generator.model import CrossReference, Language, Location, plain
from generator.problems import Category, Finding, Rule, Severity
from generator.recollection import Form, Recollection, digest_of
from generator.workspace.told import quoted

DEPRECATED_TERM = Rule(
    "deprecated-term",
    Category.TERMINOLOGY,
    Severity.WARNING,
    "A text uses no word that the vocabulary lists as deprecated.",
)
INCONSISTENT_TERM = Rule(
    "inconsistent-term",
    Category.TERMINOLOGY,
    Severity.NOTE,
    "A translation renders a term of its original by one word throughout.",
)
RULES = (DEPRECATED_TERM, INCONSISTENT_TERM)


@dataclass(frozen=True, slots=True)
class Rendering:
    """A term of the original, what stands for it in the translation, and where."""

    original: Term
    translation: Term
    words: str
    """The translation as printed."""
    at: Location
    section: str
    original_at: Location


def check_deprecated(page: Page, terms: Terms) -> Iterator[Finding]:
    """Tell each word that should not be used, once for a page."""
    found: dict[Term, list[tuple[Unit, str]]] = defaultdict(list)
    for unit in units_of(page.section):
        if unit.kind not in (Kind.NOTE, Kind.CODE):
            for term, words in terms.find(unit.text, page.language):
                if term.is_deprecated and _is_meant(term, words):
                    found[term].append((unit, words))
    for term, places in found.items():
        unit, words = places[0]
        more = f" and {len(places) - 1} more on this page" if len(places) > 1 else ""
        message, hint = (
            f"{quoted(words)} is a deprecated term{more}",
            f"Write {quoted(term.concept.label[page.language])}.",
        )
        yield DEPRECATED_TERM.found(
            unit.at, message, hint, section=page.name, related=[other.at for other, _ in places[1:]]
        )


def _is_meant(term: Term, words: str) -> bool:
    """Whether words are a deprecated term, and not an admitted one of which it is another spelling (Neoökologie)."""
    admitted = {spelling.casefold() for spelling in term.concept.names(term.language)}
    return words.casefold() == term.words.casefold() or not any(
        words.casefold().startswith(spelling) for spelling in admitted
    )


def check_consistency(pairs: Iterable[Twins], terms: Terms, recollection: Recollection) -> Iterator[Finding]:
    """Tell, for each strategy, the rarer renderings of a term that has several."""
    form = Form("renderings", partial(_written, terms), partial(_read, terms))
    renderings: dict[tuple[str, Term], list[Rendering]] = defaultdict(list)
    for twins in pairs:
        key = digest_of(twins.digest, terms.digest)
        for rendering in recollection.recall(form, key, partial(_all_renderings, twins, terms)):
            renderings[twins.translation.expression.strategy, rendering.original].append(rendering)
    for found in renderings.values():
        by_term: dict[Term, list[Rendering]] = defaultdict(list)
        for rendering in found:
            by_term[rendering.translation].append(rendering)
        usual, *others = sorted(by_term.values(), key=len, reverse=True)
        for places in (places for places in others if not _same_words(places[0], usual[0])):
            yield _inconsistent(places, usual, len(found))


def _all_renderings(twins: Twins, terms: Terms) -> tuple[Rendering, ...]:
    return tuple(_renderings(twins, terms))


def _renderings(twins: Twins, terms: Terms) -> Iterator[Rendering]:
    """Pairs of terms of one concept in sentences that have one of them on each side."""
    here, there = twins.translation.language, twins.original.language
    for pair in twins.alignment.texts():
        for sentences in pair.sentences:
            ours, theirs = (
                _by_concept(twins.here(sentences), terms, here),
                _by_concept(twins.there(sentences), terms, there),
            )
            for concept in ours.keys() & theirs.keys():
                if len(ours[concept]) == len(theirs[concept]) == 1:
                    (our, (words, at)), (their, (_, original_at)) = ours[concept][0], theirs[concept][0]
                    if not (our.is_short or their.is_short or our.is_deprecated):
                        yield Rendering(their, our, words, at, twins.name, original_at)


def _by_concept(
    sentences: Sequence[Sentence], terms: Terms, language: Language
) -> dict[str, list[tuple[Term, tuple[str, Location]]]]:
    """Terms of each concept, each of them once, with the words and the place."""
    found: dict[str, dict[Term, tuple[str, Location]]] = defaultdict(dict)
    for sentence in sentences:
        for term, words in terms.find(_own_words(sentence), language):
            found[term.concept.id].setdefault(term, (words, sentence.at))
    return {concept: [*places.items()] for concept, places in found.items()}


def _same_words(first: Rendering, second: Rendering) -> bool:
    """Whether two renderings differ by the order of their words only: promotion of foreign trade."""
    words = [sorted(set(place.translation.words.casefold().split()) - {"of"}) for place in (first, second)]
    return words[0] == words[1]


def _own_words(sentence: Sentence) -> str:
    """What a sentence says itself: titles and captions are as printed, also where a link quotes them."""
    if sentence.unit.kind in (Kind.TITLE, Kind.HEADING, Kind.CAPTION):
        return ""
    text = sentence.text
    for link in (mark for mark in sentence.marks if isinstance(mark, CrossReference)):
        text = text.replace(plain(link.inlines), "…")
    return text


def _inconsistent(places: Sequence[Rendering], usual: Sequence[Rendering], total: int) -> Finding:
    first = places[0]
    word, other = quoted(first.words), quoted(usual[0].words)
    message = (
        f"{word} stands for {quoted(first.original.words)} in {len(places)} of {total} places, {other} in {len(usual)}"
    )
    related = [first.original_at, *(place.at for place in places[1:]), usual[0].at]
    hint = "Use one of them throughout."
    return INCONSISTENT_TERM.found(first.at, message, hint, section=first.section, related=related)


def _written(terms: Terms, renderings: Iterable[Rendering]) -> list[Any]:
    """Renderings → JSON; a concept is kept by its place in the vocabulary."""
    places = {id(concept): place for place, concept in enumerate(terms.concepts)}

    def written(term: Term) -> list[Any]:
        return [places[id(term.concept)], term.words, term.language.value]

    return [
        [
            written(r.original),
            written(r.translation),
            r.words,
            place_written(r.at),
            r.section,
            place_written(r.original_at),
        ]
        for r in renderings
    ]


def _read(terms: Terms, rows: Any) -> tuple[Rendering, ...]:  # noqa: ANN401 (JSON)
    def term(row: Any) -> Term:  # noqa: ANN401
        place, words, language = row
        return Term(terms.concepts[place], words, Language(language))

    return tuple(
        Rendering(term(original), term(translation), words, place_read(at), section, place_read(original_at))
        for original, translation, words, at, section, original_at in rows
    )
