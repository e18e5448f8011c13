"""Publication → the tags of every section, as JSON."""

from __future__ import annotations

from typing import Any

from generator.model import TAG_SCHEMES, Language, Publication, Scheme, Section, Target
from generator.publish.exchange.addresses import concept_uri, place_urls
from generator.workspace import Workspace


def describe_tags(publication: Publication, workspace: Workspace, version: str) -> dict[str, Any]:
    """Every section once, whatever its languages, in the order of strategies and outline."""
    sections = [
        _section(strategy.id, pages, publication, workspace, version)
        for strategy in publication.strategies
        for pages in _pages_of(strategy.id, publication)
    ]
    return {"$schema": "tags.schema.json", "version": version, "sections": sections}


def _pages_of(strategy: str, publication: Publication) -> list[dict[Language, Section]]:
    """Each section with its page in every language, by position."""
    found: dict[str, dict[Language, Section]] = {}
    for language in Language:
        expression = publication.expression(strategy, language)
        for page in expression.pages if expression else ():
            found.setdefault(page.id, {})[language] = page
    return sorted(found.values(), key=lambda pages: min(page.position for page in pages.values()))


def _section(
    strategy: str, pages: dict[Language, Section], publication: Publication, workspace: Workspace, version: str
) -> dict[str, Any]:
    first = pages.get(workspace.authoritative) or next(iter(pages.values()))
    tags = {tag for page in pages.values() for tag in page.tags}
    schemes = [publication.taxonomy.scheme(key) for key in TAG_SCHEMES]
    return {
        "strategy": strategy,
        "section": first.id,
        "number": first.number,
        "title": {language.value: page.title for language, page in pages.items()},
        "tags": [tag for scheme in schemes if scheme for tag in _tags(scheme, tags, workspace.site_url)],
        "addresses": place_urls(Target(strategy, first.id), publication, workspace.site_url, version),
    }


def _tags(scheme: Scheme, tags: set[str], site_url: str) -> list[dict[str, str]]:
    return [
        {"scheme": scheme.id, "concept": concept.id, "uri": concept_uri(site_url, concept.id)}
        for concept in scheme.concepts
        if concept.id in tags
    ]
