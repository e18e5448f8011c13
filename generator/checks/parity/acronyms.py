"""Twins → acronyms that the translation writes otherwise, or not at all.

Accepted are the same letters, the names of the same concept in the vocabulary (KMU and SME), and the names of the
same state or union in CLDR (USA and United States).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, cached_property, partial
from typing import Any

from babel import Locale

from generator.alignment import Kind, Unit
from generator.checks.kept import findings_read, findings_written
from generator.checks.parity.twins import Twins
from generator.checks.parity.vocabulary import Terms
from generator.model import Language
from generator.problems import Category, Finding, Rule, Severity
from generator.recollection import Form, Recollection, digest_of
from generator.workspace.told import quoted

DIFFERING_ACRONYM = Rule(
    "differing-acronym",
    Category.ACCURACY,
    Severity.WARNING,
    "A translation writes an acronym as its original does, or by an accepted name for the same.",
)
MISSING_ACRONYM = Rule(
    "missing-acronym",
    Category.ACCURACY,
    Severity.NOTE,
    "What an original calls by an acronym is named somewhere in the translation.",
)
RULES = (DIFFERING_ACRONYM, MISSING_ACRONYM)

ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)+/\S*", re.IGNORECASE)
# Two capitals at least, no digits: what holds digits is a name with variants (COVID-19, CO2).
CAPITALS = r"[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,3}[A-ZÄÖÜ]{1,4}(?:\.[A-Z][A-Za-z]+)?"
DOTTED = r"[A-Za-zÄÖÜäöü][\w-]*\.[A-ZÄÖÜ]{2,}"
ACRONYM = re.compile(rf"(?<![\w./-])(?P<acronym>{DOTTED}|{CAPITALS})s?(?![\w/&]|\.\w|-\d)(?:-\w+)*")
ROMAN = re.compile(r"[IVXL]+")
TERRITORIES = {"EU": "EU", "UN": "UN", "VN": "UN", "US": "US", "USA": "US", "UK": "GB", "GB": "GB"}
"""Codes of CLDR."""
ALIKE = 0.5
"""Share of letters from which on two acronyms are one that was mistyped."""


@dataclass(frozen=True)
class Said:
    """What a text says by acronyms and names."""

    text: str
    language: Language
    vocabulary: Terms

    @cached_property
    def acronyms(self) -> Mapping[str, str]:
        """Each acronym with the compound that it stands in: AKP with AKP-Staaten."""
        found = ACRONYM.finditer(self.text)
        return {match["acronym"]: match[0] for match in found if not ROMAN.fullmatch(match["acronym"])}

    @cached_property
    def concepts(self) -> frozenset[str]:
        """Ids of all concepts that it names, in compounds with acronyms too."""
        named = frozenset(term.concept.id for term, _ in self.vocabulary.find(self.text, self.language))
        return named.union(*map(self.concepts_of, self.acronyms))

    def concepts_of(self, acronym: str) -> frozenset[str]:
        """Ids of the concepts that an acronym names, alone or with its compound."""
        words = (acronym, self.acronyms[acronym])
        found = (term for text in words for term, _ in self.vocabulary.find(text, self.language))
        return frozenset(term.concept.id for term in found)

    def names(self, acronym: str, meant: frozenset[str]) -> bool:
        """Whether this text names what an acronym of the other language stands for, which means these concepts."""
        return _stands_in(acronym, self.text, self.language) or not meant.isdisjoint(self.concepts)


@dataclass(frozen=True, slots=True)
class PageAcronyms:
    """What one translated page contributes."""

    text: str
    language: Language
    concepts: frozenset[str]
    """Ids of what it names."""
    differing: tuple[Finding, ...]
    missing: tuple[tuple[str, frozenset[str], Finding], ...]
    """Acronyms that the page does not take up, with the concepts they mean, and what to tell if no other page does."""


def check_acronyms(pairs: Iterable[Twins], vocabulary: Terms, recollection: Recollection) -> Iterator[Finding]:
    """Tell acronyms that differ within a pair of texts, and those that a whole translation never takes up."""
    form = Form("acronyms", _written, _read)
    by_strategy: dict[str, list[PageAcronyms]] = {}
    for twins in pairs:
        work = partial(_look_into, twins, vocabulary)
        found = recollection.recall(form, digest_of(twins.digest, vocabulary.digest), work)
        yield from found.differing
        by_strategy.setdefault(twins.translation.expression.strategy, []).append(found)
    for pages in by_strategy.values():
        yield from _missing(pages)


def _missing(pages: Sequence[PageAcronyms]) -> Iterator[Finding]:
    """What no page of the translation names, once for each acronym."""
    concepts = frozenset().union(*(page.concepts for page in pages))
    text = "\n".join(page.text for page in pages)
    told: set[str] = set()
    for page in pages:
        for acronym, meant, finding in page.missing:
            if acronym not in told and meant.isdisjoint(concepts) and not _stands_in(acronym, text, page.language):
                told.add(acronym)
                yield finding


def _look_into(twins: Twins, vocabulary: Terms) -> PageAcronyms:
    language = twins.translation.language
    text = "\n".join(_text(twins.here(pair)) for pair in twins.alignment.pairs)
    differing, missing = [], []
    for pair in twins.alignment.pairs:
        theirs, ours = _text(twins.there(pair)), _text(twins.here(pair))
        if not (theirs and ours and ACRONYM.search(theirs)):
            continue
        there, here = (Said(theirs, twins.original.language, vocabulary), Said(ours, language, vocabulary))
        at, related = twins.here(pair)[0].at, [twins.there(pair)[0].at]
        for original in (acronym for acronym in there.acronyms if not here.names(acronym, there.concepts_of(acronym))):
            near = _nearest(original, [a for a in here.acronyms if not there.names(a, here.concepts_of(a))])
            if near:
                message = f"{quoted(near)} stands here, {quoted(original)} in '{there.language}'"
                hint = "Write the right one, or add the pair to the vocabulary."
                differing.append(DIFFERING_ACRONYM.found(at, message, hint, section=twins.name, related=related))
            else:
                message = f"nothing in this translation names {quoted(original)} of '{there.language}'"
                hint = "Name it, or add what it is called here to the vocabulary."
                finding = MISSING_ACRONYM.found(at, message, hint, section=twins.name, related=related)
                missing.append((original, there.concepts_of(original), finding))
    return PageAcronyms(text, language, Said(text, language, vocabulary).concepts, tuple(differing), tuple(missing))


def _stands_in(acronym: str, text: str, language: Language) -> bool:
    """Whether a text has an acronym, or another name of the same state or union."""
    if re.search(rf"(?<!\w){re.escape(acronym)}", text):
        return True
    names = _territories(language).get(acronym, ())
    return any(re.search(rf"(?<!\w){re.escape(name)}", text, re.IGNORECASE) for name in names)


def _text(units: Iterable[Unit]) -> str:
    return ADDRESS.sub("", "\n".join(unit.text for unit in units if _is_prose(unit)))


def _is_prose(unit: Unit) -> bool:
    """Titles in capitals hold no acronyms that could be told from other words."""
    return unit.kind not in (Kind.NOTE, Kind.CODE) and not unit.text.isupper()


def _nearest(acronym: str, others: Iterable[str]) -> str:
    """The acronym that shares most letters, empty where none shares enough."""
    likeness = {other: SequenceMatcher(None, acronym, other, autojunk=False).ratio() for other in others}
    near = max(likeness, key=likeness.__getitem__, default="")
    return near if near and likeness[near] >= ALIKE else ""


@cache
def _territories(language: Language) -> dict[str, tuple[str, ...]]:
    """Acronyms of states and unions, with the other names for each."""
    names = Locale.parse(language.locale).territories
    short = {code: tuple(a for a, other in TERRITORIES.items() if other == code) for code in TERRITORIES.values()}
    return {acronym: (*short[code], names[code]) for acronym, code in TERRITORIES.items()}


def _written(page: PageAcronyms) -> list[Any]:
    told = findings_written([finding for _, _, finding in page.missing])
    rows = [[acronym, sorted(meant), row] for (acronym, meant, _), row in zip(page.missing, told, strict=True)]
    return [page.text, page.language.value, sorted(page.concepts), findings_written(page.differing), rows]


def _read(row: Any) -> PageAcronyms:  # noqa: ANN401 (JSON)
    text, language, concepts, differing, missing = row
    told = findings_read([each for _, _, each in missing], RULES)
    pairs = zip(missing, told, strict=True)
    return PageAcronyms(
        str(text),
        Language(language),
        frozenset(concepts),
        findings_read(differing, RULES),
        tuple((str(acronym), frozenset(meant), finding) for (acronym, meant, _), finding in pairs),
    )
