"""References → what the last pages of an edition list: where each section leads out of it, and what leads there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import DOCUMENTS, INDEX, CitedDocument, Expression, Language, Publication, Reference, Target
from generator.publish.pdf.addresses import page_url


@dataclass(frozen=True, slots=True)
class ReferenceLink:
    label: str
    language: Language
    """Of the label."""
    address: str
    """Empty where nothing can be opened."""


@dataclass(frozen=True, slots=True)
class SectionReferences:
    """A section with the other strategies and documents that it leads to, and the sections that lead to it."""

    section: str
    """Its id."""
    leads_to: tuple[ReferenceLink, ...]
    comes_from: tuple[ReferenceLink, ...]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What lies outside of an edition."""

    publication: Publication
    documents: tuple[CitedDocument, ...]
    references: tuple[Reference, ...]
    site_url: str
    version: str


def list_references(expression: Expression, around: Surroundings) -> Iterator[SectionReferences]:
    """Go through the sections in reading order; those without references are left out."""
    out = [each for each in around.references if each.leads_out and _is_read_in(each, expression, around.publication)]
    for page in expression.pages:
        here = Target(expression.strategy, page.id)
        own = (each.target for each in out if each.origin == here and each.target)
        back = (each.origin for each in out if each.target and _section_of(each.target) == here)
        leads_to = tuple(dict.fromkeys(_link(target, expression.language, around) for target in own))
        comes_from = tuple(dict.fromkeys(_link(target, expression.language, around) for target in back))
        if leads_to or comes_from:
            yield SectionReferences(page.id, leads_to, comes_from)


def _section_of(target: Target) -> Target:
    return Target(target.strategy, target.section)


def _is_read_in(reference: Reference, expression: Expression, publication: Publication) -> bool:
    """Whether a reference stands in a text of this language, or in one that is there in the other alone."""
    own = publication.expression(reference.origin.strategy, expression.language)
    return reference.language is expression.language or own is None


def _link(target: Target, language: Language, around: Surroundings) -> ReferenceLink:
    if target.strategy == DOCUMENTS:
        document = next(document for document in around.documents if document.id == target.anchor)
        return ReferenceLink(document.title[language], language, document.url)
    strategy = around.publication.strategy(target.strategy)
    name = strategy.short_title[language] if strategy else target.strategy
    address = page_url(around.site_url, language, around.version, target)
    page = around.publication.page(target, language)
    foreign = None if page else around.publication.page(target, language.other)
    if target.section == INDEX or not (page or foreign):
        return ReferenceLink(name, language, address)
    if page:
        return ReferenceLink(f"{name}: {page.heading}", language, address)
    shown = strategy.short_title[language.other] if strategy else target.strategy
    return ReferenceLink(f"{shown}: {foreign.heading if foreign else ''}", language.other, address)
