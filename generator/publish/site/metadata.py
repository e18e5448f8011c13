"""Page → what search engines, libraries and messengers read of it: Dublin Core, Open Graph, schema.org.

Terms: https://www.dublincore.org/specifications/dublin-core/dcmi-terms/, https://ogp.me, https://schema.org/Report
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generator.model import Language, Strategy
from generator.publish.editions import PdfEdition
from generator.publish.site.addresses import INDEX, card_address, pdf_address
from generator.publish.site.plan import ConceptPage, Page, PairPage, SectionPage, StartPage, StubPage
from generator.publish.site.views import PageView, Site

Entity = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Metadata:
    names: tuple[tuple[str, str], ...]
    """Of `<meta name>`, with their content."""
    properties: tuple[tuple[str, str], ...]
    """Of `<meta property>`, with their content."""
    entity: Markup
    """JSON-LD that can stand in a page; empty where there is nothing to say."""


def describe_page(site: Site, view: PageView) -> Metadata:
    entity = _entity(site, view)
    text = json.dumps({"@context": "https://schema.org", **entity}, ensure_ascii=False) if entity else ""
    # In a script element no character of the JSON may begin a tag.
    safe = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return Metadata(tuple(_dublin_core(site, view)), tuple(_open_graph(site, view)), Markup(safe))  # noqa: S704


def absolute(site: Site, address: str, language: Language | None = None) -> str:
    """The address of a page or file of this version, for readers elsewhere."""
    return f"{site.workspace.site_url}{language or site.language}/{site.version}/{address}"


def strategy_of(page: Page) -> Strategy | None:
    match page.kind:
        case SectionPage(strategy=strategy) | StubPage(strategy=strategy) | PairPage(strategy=strategy):
            return strategy
        case _:
            return None


def _dublin_core(site: Site, view: PageView) -> Iterator[tuple[str, str]]:
    strategy = strategy_of(view.page)
    yield "dcterms.title", view.page.title
    yield "dcterms.language", site.language.value
    yield "dcterms.publisher", site.workspace.publisher[site.language]
    yield "dcterms.identifier", absolute(site, view.page.address)
    yield "dcterms.hasVersion", site.version
    if strategy:
        yield "dcterms.creator", strategy.issuer[site.language]
        yield "dcterms.issued", strategy.issued
        if view.page.address != f"{strategy.id}/":
            yield "dcterms.isPartOf", absolute(site, f"{strategy.id}/")


def _open_graph(site: Site, view: PageView) -> Iterator[tuple[str, str]]:
    strategy = strategy_of(view.page)
    yield "og:title", view.page.title
    yield "og:description", view.description or view.page.title
    yield "og:type", "article" if strategy else "website"
    yield "og:url", absolute(site, view.page.address)
    yield "og:site_name", site.workspace.title[site.language]
    yield "og:locale", site.language.locale
    yield "og:image", absolute(site, card_address(strategy.id if strategy else INDEX))
    yield "og:image:alt", strategy.title[site.language] if strategy else site.workspace.title[site.language]


def _entity(site: Site, view: PageView) -> Entity:
    match view.page.kind:
        case SectionPage(strategy=strategy, section=section) as kind:
            whole = section.id == INDEX
            own = _report(site, strategy) if whole else _chapter(site, view, strategy)
            return {**own, **_translation(site, view, kind)}
        case StartPage():
            return _website(site)
        case ConceptPage(scheme=scheme, concept=concept):
            own = _thing(site, "DefinedTerm", view.page.address, concept.label[site.language])
            definition = {"description": concept.definition[site.language]} if concept.definition else {}
            return {**own, **definition, "inDefinedTermSet": scheme.label[site.language]}
        case _:
            return {}


def _thing(site: Site, kind: str, address: str, name: str) -> Entity:
    return {"@type": kind, "@id": absolute(site, address), "url": absolute(site, address), "name": name}


def _report(site: Site, strategy: Strategy) -> Entity:
    own = _thing(site, "Report", f"{strategy.id}/", strategy.title[site.language])
    parts = site.plan.children(f"{strategy.id}/")
    return {
        **own,
        "description": strategy.description[site.language],
        "inLanguage": site.language.value,
        "datePublished": strategy.issued,
        "version": site.version,
        "author": {"@type": "Organization", "name": strategy.issuer[site.language]},
        "publisher": {"@type": "Organization", "name": site.workspace.publisher[site.language]},
        "hasPart": [
            _thing(site, "Chapter", part.address, part.title) for part in parts if not isinstance(part.kind, StubPage)
        ],
        "encoding": [
            _file(site, edition)
            for edition in site.editions
            if (edition.strategy, edition.language) == (strategy.id, site.language)
        ],
    }


def _chapter(site: Site, view: PageView, strategy: Strategy) -> Entity:
    return {
        **_thing(site, "Chapter", view.page.address, view.page.title),
        "description": view.description,
        "inLanguage": site.language.value,
        "version": site.version,
        "isPartOf": _thing(site, "Report", f"{strategy.id}/", strategy.title[site.language]),
    }


def _translation(site: Site, view: PageView, kind: SectionPage) -> Entity:
    """Which of the two languages is the other's translation, where both have text."""
    if not view.alternates:
        return {}
    twin = {"@id": absolute(site, view.page.address, site.language.other), "inLanguage": site.language.other.value}
    return {"translationOfWork" if kind.section.translation else "workTranslation": twin}


def _website(site: Site) -> Entity:
    reports = [item.page for item in site.plan.navigation if isinstance(item.page.kind, SectionPage)]
    return {
        **_thing(site, "WebSite", "", site.workspace.title[site.language]),
        "inLanguage": site.language.value,
        "publisher": {"@type": "Organization", "name": site.workspace.publisher[site.language]},
        "hasPart": [_thing(site, "Report", page.address, page.title) for page in reports],
    }


def _file(site: Site, edition: PdfEdition) -> Entity:
    return {
        "@type": "MediaObject",
        "contentUrl": absolute(site, pdf_address(edition.strategy)),
        "encodingFormat": "application/pdf",
        "contentSize": f"{edition.size} B",
        "sha256": edition.sha256,
    }
