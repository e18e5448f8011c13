"""References → what a section leads to and what leads to it, and the page of cited documents with its back-links."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import (
    DOCUMENTS,
    INDEX,
    CitedDocument,
    Expression,
    Reference,
    ReferenceKind,
    Section,
    Target,
)
from generator.publish.site.addresses import address_of, document_address
from generator.publish.site.backlinks import page_of
from generator.publish.site.views import CitationView, DocumentView, LinkView, ReferencesView, Site


def view_references(site: Site, strategy: str, section: Section) -> ReferencesView:
    """Where a section leads and what leads there, without itself and what is above or below it."""
    here = Target(strategy, section.id)
    out = (each for each in site.references.by_origin.get(here, ()) if each.target)
    leads_to = (
        _target_link(site, each, each.target) for each in out if each.target and _leads_away(site, here, each.target)
    )
    back = site.references.by_target.get(here, ())
    comes_from = (_origin_link(site, each) for each in back if _leads_away(site, here, each.origin))
    return ReferencesView(_once(leads_to), _once(comes_from))


def view_documents(site: Site) -> tuple[DocumentView, ...]:
    """Every document that a text refers to, by title, with the sentences that do."""
    cited = ((document, site.references.by_target.get(_of(document), ())) for document in site.workspace.cited)
    views = (_document(site, document, references) for document, references in cited if references)
    return tuple(sorted(views, key=lambda view: view.title.casefold()))


def _document(site: Site, document: CitedDocument, references: Iterable[Reference]) -> DocumentView:
    citations: dict[tuple[Target, str], CitationView] = {}
    for each in references:
        if link := _origin_link(site, each):
            citations.setdefault((each.origin, each.sentence), CitationView(link, each.sentence, each.language))
    return DocumentView(document.id, document.title[site.language], document.url, tuple(citations.values()))


def _target_link(site: Site, reference: Reference, target: Target) -> LinkView | None:
    if target.strategy == DOCUMENTS:
        titles = (each.title[site.language] for each in site.workspace.cited if each.id == target.anchor)
        return next((LinkView(title, document_address(target.anchor), site.language) for title in titles), None)
    link = _page_link(site, page_of(target), reference.origin.strategy)
    if link is None or not target.anchor or link.language is not site.language:
        return link
    shown = reference.words if reference.kind in {ReferenceKind.FIGURE, ReferenceKind.TABLE} else ""
    label = f"{shown} – {link.label}" if shown else link.label
    anchor = "" if reference.kind is ReferenceKind.NOTE else f"#{target.anchor}"
    return LinkView(label, f"{link.address}{anchor}", link.language)


def _origin_link(site: Site, reference: Reference) -> LinkView | None:
    return _page_link(site, reference.origin, reference.target.strategy if reference.target else "")


def _page_link(site: Site, page: Target, seen_from: str) -> LinkView | None:
    """A link to a page, with its strategy's name where that is another one; in its own language if it has no other."""
    strategy = site.publication.strategy(page.strategy)
    found = _page(site, page)
    if strategy is None or found is None:
        return None
    expression, section = found
    name = strategy.short_title[expression.language]
    if section.id == INDEX:
        label = name
    else:
        label = section.heading if page.strategy == seen_from else f"{name}: {section.heading}"
    return LinkView(label, address_of(page.strategy, page.section), expression.language)


def _page(site: Site, page: Target) -> tuple[Expression, Section] | None:
    for language in (site.language, site.language.other):
        expression = site.publication.expression(page.strategy, language)
        section = expression.page(page.section) if expression else None
        if expression and section:
            return expression, section
    return None


def _leads_away(site: Site, here: Target, there: Target) -> bool:
    """Whether a page is neither this one nor one that the navigation shows right above or below it."""
    if here.strategy != there.strategy:
        return True
    pages = [_page(site, Target(target.strategy, target.section)) for target in (here, there)]
    left, right = (page[1].position if page else () for page in pages)
    shorter = min(len(left), len(right))
    return left[:shorter] != right[:shorter]


def _of(document: CitedDocument) -> Target:
    return Target(DOCUMENTS, INDEX, document.id)


def _once(links: Iterable[LinkView | None]) -> tuple[LinkView, ...]:
    return tuple({link: None for link in links if link})
