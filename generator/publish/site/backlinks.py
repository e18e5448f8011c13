"""References → the same by both of their ends, as the website of one language shows them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model import DOCUMENTS, Language, Publication, Reference, Target


@dataclass(frozen=True, slots=True)
class ReferenceIndex:
    """The references that the website of one language shows, by both of their ends."""

    by_origin: Mapping[Target, tuple[Reference, ...]]
    """By section."""
    by_target: Mapping[Target, tuple[Reference, ...]]
    """By section, or by document."""

    @classmethod
    def of(cls, references: Iterable[Reference], publication: Publication, language: Language) -> ReferenceIndex:
        """References in this language, and those of texts that are there in the other one only."""
        by_origin: dict[Target, list[Reference]] = defaultdict(list)
        by_target: dict[Target, list[Reference]] = defaultdict(list)
        for each in references:
            if each.target and _is_shown(each, publication, language):
                by_origin[each.origin].append(each)
                by_target[page_of(each.target)].append(each)
        return cls(_frozen(by_origin), _frozen(by_target))


def cited_documents(references: Iterable[Reference]) -> frozenset[str]:
    """The ids of all documents that are referred to, in whichever language."""
    return frozenset(each.document for each in references if each.document)


def page_of(target: Target) -> Target:
    """The page that a place is on; a document is a place of its own."""
    return target if target.strategy == DOCUMENTS else Target(target.strategy, target.section)


def _is_shown(reference: Reference, publication: Publication, language: Language) -> bool:
    own = publication.expression(reference.origin.strategy, language)
    return reference.language is language or own is None


def _frozen(index: Mapping[Target, list[Reference]]) -> Mapping[Target, tuple[Reference, ...]]:
    return {target: tuple(references) for target, references in index.items()}
