"""A concept → its page: what it means, what is near it, and every section on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import Concept, Scheme
from generator.publish.site.addresses import address_of, concept_address
from generator.publish.site.plan import Page, SectionPage, StubPage, pages_of
from generator.publish.site.views import ConceptView, LinkView, RelationView, Site


def view_concept(site: Site, scheme: Scheme, concept: Concept) -> ConceptView:
    language = site.language
    return ConceptView(
        scheme=scheme.label[language],
        names=concept.names(language)[1:],
        definition=concept.definition[language] if concept.definition else "",
        note=concept.note[language] if concept.note else "",
        relations=tuple(_relations(site, concept)),
        defined_in=_defined_in(site, concept),
        strategies=tuple(strategies_on(site, concept.id)),
    )


def strategies_on(site: Site, concept: str) -> Iterator[tuple[LinkView, tuple[LinkView, ...]]]:
    """Each strategy that has sections on a concept, with them, in the order of the navigation."""
    for item in site.plan.navigation:
        links = tuple(link for page in pages_of([item]) for link in _links_on(page, concept))
        if links:
            yield LinkView(item.label, item.page.address, item.language), links


def _links_on(page: Page, concept: str) -> Iterator[LinkView]:
    match page.kind:
        case SectionPage(section=section) | StubPage(section=section):
            if concept in section.tags:
                yield LinkView(page.title, page.address, page.title_language)
        case _:
            pass


def _relations(site: Site, concept: Concept) -> Iterator[RelationView]:
    """What stands above, below and beside a concept; a relation holds both ways, whichever side names it."""
    words = site.words
    others = tuple(site.publication.taxonomy.concepts())
    for label, ids in (
        (words.broader, concept.broader),
        (words.narrower, [other.id for other in others if concept.id in other.broader]),
        (words.related, [*concept.related, *(other.id for other in others if concept.id in other.related)]),
        (words.close_match, [*concept.close_match, *(o.id for o in others if concept.id in o.close_match)]),
    ):
        if links := tuple(_links_to(site, dict.fromkeys(ids))):
            yield RelationView(label, links)


def _links_to(site: Site, concepts: Iterable[str]) -> Iterator[LinkView]:
    for concept_id in concepts:
        if concept := site.publication.taxonomy.concept(concept_id):
            yield LinkView(concept.label[site.language], concept_address(concept.id), site.language)


def _defined_in(site: Site, concept: Concept) -> LinkView | None:
    target = concept.defined_in
    if target is None:
        return None
    address = address_of(target.strategy, target.section)
    page = next((page for page in site.plan.pages if page.address == address), None)
    return LinkView(page.title, address, page.title_language) if page else None
