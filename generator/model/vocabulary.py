"""The words that texts are tagged with and held to, after SKOS (w3.org/TR/skos-reference)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.model.places import Bilingual, Language, Location
from generator.model.text import NOWHERE, Target


@dataclass(frozen=True, slots=True)
class Labels:
    """Any number of labels in each language."""

    de: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def __getitem__(self, language: Language) -> tuple[str, ...]:
        return self.de if language is Language.DE else self.en


NO_LABELS = Labels()
TAG_SCHEMES = ("megatrends", "fields")
"""The schemes that pages are tagged with, which are also the keys of their front matter."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of the vocabulary (skos:Concept)."""

    id: str
    label: Bilingual
    """skos:prefLabel."""
    definition: Bilingual | None = None
    note: Bilingual | None = None
    """skos:scopeNote: what the concept takes in, and what not."""
    alternatives: Labels = NO_LABELS
    """skos:altLabel: other words for the same, admitted in a text."""
    abbreviation: Bilingual | None = None
    """A short form such as KMU and SME; skos:altLabel, too."""
    deprecated: Labels = NO_LABELS
    """skos:hiddenLabel: words for the same that a text should not use (TBX: deprecatedTerm)."""
    clues: Labels = NO_LABELS
    """Words that speak for the concept without naming it; they help to suggest tags and are shown nowhere."""
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    """skos:related: both concepts name each other, whichever of them it was written at."""
    close_match: tuple[str, ...] = ()
    """skos:closeMatch: concepts of another scheme or strategy that mean much the same; both name each other."""
    defined_in: Target | None = None
    """The section that defines the concept, or is about nothing else."""
    at: Location = field(default=NOWHERE, compare=False)

    def names(self, language: Language) -> tuple[str, ...]:
        """Every word for the concept that a text may use, the preferred one first, none twice."""
        short = (self.abbreviation[language],) if self.abbreviation else ()
        return tuple(dict.fromkeys((self.label[language], *self.alternatives[language], *short)))


@dataclass(frozen=True, slots=True)
class Scheme:
    """A concept scheme (skos:ConceptScheme); pages are tagged with those of `TAG_SCHEMES`."""

    id: str
    label: Bilingual
    concepts: tuple[Concept, ...]
    at: Location = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """Every concept scheme of a publication."""

    schemes: tuple[Scheme, ...] = ()

    def scheme(self, scheme_id: str) -> Scheme | None:
        """The scheme with this id, if there is one."""
        return next((scheme for scheme in self.schemes if scheme.id == scheme_id), None)

    def concept(self, concept_id: str) -> Concept | None:
        """The concept with this id, if there is one."""
        return next((concept for concept in self.concepts() if concept.id == concept_id), None)

    def concepts(self) -> Iterator[Concept]:
        """Every concept of every scheme."""
        for scheme in self.schemes:
            yield from scheme.concepts

    def tags(self) -> Iterator[Concept]:
        """Every concept that a page may be tagged with."""
        for scheme in self.schemes:
            if scheme.id in TAG_SCHEMES:
                yield from scheme.concepts

    def narrower(self, concept_id: str) -> tuple[Concept, ...]:
        """The concepts that name this one as their broader one (skos:narrower)."""
        return tuple(concept for concept in self.concepts() if concept_id in concept.broader)

    def defined_in(self, target: Target) -> tuple[Concept, ...]:
        """The concepts that a section defines, or is about."""
        return tuple(concept for concept in self.concepts() if concept.defined_in == target)


NO_CONCEPTS = Taxonomy()
