"""Planned page → view of it."""

from __future__ import annotations

from typing import assert_never

from generator.model import Language
from generator.publish.site.concepts import view_concept
from generator.publish.site.downloads import view_downloads_page
from generator.publish.site.editors import edit_address
from generator.publish.site.legal import view_legal
from generator.publish.site.maps import view_map
from generator.publish.site.matrices import view_matrix
from generator.publish.site.overviews import view_overview, view_start
from generator.publish.site.pairs import view_pair
from generator.publish.site.plan import (
    ConceptPage,
    DocumentsPage,
    DownloadsPage,
    LegalPage,
    MapPage,
    MatrixPage,
    Page,
    PairPage,
    SectionPage,
    StartPage,
    StatusPage,
    StubPage,
    TermsPage,
    TopicsPage,
)
from generator.publish.site.references import view_documents
from generator.publish.site.sections import describe, view_section, view_stub
from generator.publish.site.status import view_status
from generator.publish.site.terms import view_terms
from generator.publish.site.views import Body, LegalView, PageView, Site


def view_page(site: Site, page: Page) -> PageView:
    """Gather what the template of a page needs."""
    template, anchor, description, body = _view_kind(site, page)
    stub = isinstance(page.kind, StubPage)
    alternates = (
        ()
        if isinstance(page.kind, StubPage | PairPage) or not _twin_is_real(site, page)
        else alternates_of(site, page.address)
    )
    return PageView(site, page, anchor, template, description, stub, edit_address(site, page), alternates, body)


def alternates_of(site: Site, address: str) -> tuple[tuple[str, str], ...]:
    """Absolute addresses of a page that exists in both languages."""
    if not site.workspace.site_url:
        return ()
    absolute = {
        language: f"{site.workspace.site_url.rstrip('/')}/{language}/{site.version}/{address}" for language in Language
    }
    languages = [(str(language), absolute[language]) for language in Language]
    return (*languages, ("x-default", absolute[site.workspace.authoritative]))


def _view_kind(site: Site, page: Page) -> tuple[str, str, str, Body]:  # noqa: C901, PLR0911, PLR0912 - one way out for each kind
    """Template, anchor of the heading, description and body for the kind of a page."""
    match page.kind:
        case SectionPage(section=section) as kind:
            return "section.html", section.id, describe(section), view_section(site, kind)
        case StubPage(section=section) as kind:
            view = view_stub(site, kind)
            return "stub.html", section.id, view.notice, view
        case PairPage() as kind:
            return "side-by-side.html", "side-by-side", "", view_pair(site, kind)
        case StartPage():
            return "start.html", "start", site.words.strategies_intro, view_start(site)
        case TopicsPage():
            return "topics.html", "topics", site.words.topics_intro, view_overview(site)
        case MatrixPage():
            return "matrix.html", "matrix", site.words.matrix_description, view_matrix(site)
        case MapPage():
            return "map.html", "map", site.words.map_description, view_map(site)
        case TermsPage():
            return "terms.html", "terms", site.words.terms_intro, view_terms(site)
        case StatusPage():
            return "status.html", "status", site.words.status_intro, view_status(site)
        case ConceptPage(scheme=scheme, concept=concept):
            body = view_concept(site, scheme, concept)
            return "concept.html", concept.id, body.definition or site.words.topics_intro, body
        case DocumentsPage():
            return "documents.html", "documents", site.words.documents_intro, view_documents(site)
        case DownloadsPage():
            return "downloads.html", "downloads", site.words.downloads_intro, view_downloads_page(site)
        case LegalPage(legal=legal, topic=topic):
            return "legal.html", topic.value, page.title, LegalView(view_legal(site, legal, topic))
        case _:
            assert_never(page.kind)


def _twin_is_real(site: Site, page: Page) -> bool:
    match page.kind:
        case SectionPage(strategy=strategy, section=section):
            twin = site.publication.expression(strategy.id, site.language.other)
            counterpart = twin.page(section.id) if twin else None
            return counterpart is not None and not counterpart.is_untranslated
        case _:
            return True
