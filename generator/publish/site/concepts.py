"""A concept → its page: what it means, what is near it, and every section on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model import Concept, Scheme, Section
from generator.publish.site.addresses import address_of, concept_address
from generator.publish.site.plan import Page, SectionPage, StubPage, pages_of
from generator.publish.site.views import ConceptView, EvidenceView, LinkView, RelationView, Site
from generator.vocabulary.suggestions import best_evidence

LONGEST_QUOTE = 320
"""Letters of a sentence that is shown: what is longer is a list or a table cell, which says little out of its place."""


def view_concept(site: Site, scheme: Scheme, concept: Concept) -> ConceptView:
    language = site.language
    return ConceptView(
        scheme=scheme.label[language],
        names=concept.names(language)[1:],
        definition=concept.definition[language] if concept.definition else "",
        note=concept.note[language] if concept.note else "",
        relations=tuple(_relations(site, concept)),
        defined_in=_defined_in(site, concept),
        strategies=tuple(_with_evidence(site, concept.id)),
        uses=tuple(_uses(site, concept.id)),
    )


def count_sections(site: Site, concept: str) -> int:
    """How many sections are on a concept."""
    return sum(concept in section.tags for page in site.plan.pages if (section := _section_of(page)))


def _with_evidence(site: Site, concept: str) -> Iterator[tuple[LinkView, tuple[EvidenceView, ...]]]:
    """Each strategy that has sections on a concept, with them, in the order of the navigation."""
    for item in site.plan.navigation:
        tagged = (page for page in pages_of([item]) if (section := _section_of(page)) and concept in section.tags)
        if found := tuple(_view_evidence(site, page, concept) for page in tagged):
            yield LinkView(item.label, item.page.address, item.language), found


def _view_evidence(site: Site, page: Page, concept: str) -> EvidenceView:
    section = _section_of(page)
    best = best_evidence(section, concept, page.title_language, site.matcher) if section else None
    sentence = best.text if best and len(best.text) <= LONGEST_QUOTE else ""
    return EvidenceView(LinkView(page.title, page.address, page.title_language), sentence)


def _section_of(page: Page) -> Section | None:
    match page.kind:
        case SectionPage(section=section) | StubPage(section=section):
            return section
        case _:
            return None


def _uses(site: Site, concept: str) -> Iterator[tuple[LinkView, tuple[LinkView, ...]]]:
    """Each strategy that uses a term of the index, with the sections that do."""
    entry = next((entry for entry in site.index if entry.concept.id == concept), None)
    places = {use.section for use in entry.uses} if entry else set()
    addresses = {address_of(place.strategy, place.section) for place in places}
    for item in site.plan.navigation:
        pages = (page for page in pages_of([item]) if page.address in addresses)
        if links := tuple(LinkView(page.title, page.address, page.title_language) for page in pages):
            yield LinkView(item.label, item.page.address, item.language), links


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
