"""Strength of every concept in a section → which of them the section is about, and why.

A section's own concept is certain.  An overview presents several.  Any other must fill a share of the
text: a small one where the section is no concept's own page, a larger one where it is, and the largest
for a field of another strategy, unless it closely matches what the section is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.model import Concept, Scheme, Target, Taxonomy
from generator.vocabulary.suggestions.strength import Support
from generator.vocabulary.suggestions.weights import Weights

SHARED = "megatrends"
"""The scheme that belongs to all strategies; fields belong to the one that defines them."""
TAG_SCHEMES = (SHARED, "fields")


class Reason(StrEnum):
    """Why a section is about a concept."""

    OWN = "the section is about nothing else"
    OVERVIEW = "the section presents it among others"
    TEXT = "the text speaks of it"


@dataclass(frozen=True, slots=True)
class Case:
    """A section, and what it says."""

    target: Target
    support: Mapping[str, Support]
    own: frozenset[str]
    """Concepts that the section defines, or is about nothing else."""
    near: frozenset[str]
    """Concepts that closely match those."""

    @classmethod
    def of(cls, target: Target, support: Mapping[str, Support], taxonomy: Taxonomy) -> Case:
        concepts = [*taxonomy.concepts()]
        own = {concept.id for concept in concepts if concept.defined_in == target}
        matches = {match for concept in concepts if concept.id in own for match in concept.close_match}
        matched = {concept.id for concept in concepts if own & {*concept.close_match}}
        return cls(target, support, frozenset(own), frozenset(matches | matched))


def judge(case: Case, scheme: Scheme, weights: Weights) -> Mapping[str, Reason]:
    """The concepts of a scheme that the section is about."""
    presented = _presented(scheme, case)
    is_overview = len(presented) >= weights.overview
    reasons: dict[str, Reason] = {}
    for concept in scheme.concepts:
        if concept.id in case.own:
            reasons[concept.id] = Reason.OWN
        elif is_overview and concept.id in presented:
            reasons[concept.id] = Reason.OVERVIEW
        elif case.support.get(concept.id, Support()).strength >= _needed(concept, scheme, case, weights):
            reasons[concept.id] = Reason.TEXT
    return reasons


def _presented(scheme: Scheme, case: Case) -> frozenset[str]:
    """What headings, items and cells are about; the page of one concept is no overview of others."""
    if any(concept.id in case.own for concept in scheme.concepts):
        return frozenset()
    at_home = (concept.id for concept in scheme.concepts if _is_at_home(concept, scheme, case))
    return frozenset(concept for concept in at_home if case.support.get(concept, Support()).is_presented)


def _needed(concept: Concept, scheme: Scheme, case: Case, weights: Weights) -> float:
    if _is_at_home(concept, scheme, case):
        has_own = any(other.id in case.own for other in scheme.concepts)
        return weights.beside if has_own else weights.alone
    return weights.near if concept.id in case.near else weights.foreign


def _is_at_home(concept: Concept, scheme: Scheme, case: Case) -> bool:
    return scheme.id == SHARED or concept.defined_in is None or concept.defined_in.strategy == case.target.strategy
