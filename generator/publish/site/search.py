"""Sections of one language → what the search in the browser reads: their words, topics and places.

A script rather than JSON: pages that are opened from a disk may load scripts, and nothing else.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from generator.model import (
    DOCUMENTS,
    TAG_SCHEMES,
    Concept,
    Language,
    Target,
)
from generator.publish.site.addresses import address_of
from generator.publish.site.passages import read_passages
from generator.publish.site.plan import SectionPage, published_strategies
from generator.publish.site.views import Site
from generator.publish.site.words import Words
from generator.vocabulary.matching.words import FUNCTION_WORDS

QUESTION_WORDS = {
    Language.DE: frozenset(["es", "gibt", "hat", "viel", "viele", "wann", "warum", "was", "welche", "wer", "wo"]),
    Language.EN: frozenset(["did", "has", "have", "how", "many", "much", "what", "where", "which", "who", "why"]),
}
"""What readers ask with; the texts say nothing by these words."""
SEARCH_DATA = "assets/javascripts/search/data.js"


def search_script(site: Site) -> bytes:
    """Everything that can be found, as a script that sets `searchData`."""
    pages = [page.kind for page in site.plan.pages if isinstance(page.kind, SectionPage)]
    data = {
        "language": str(site.language),
        "stop": sorted(FUNCTION_WORDS[site.language] | QUESTION_WORDS[site.language]),
        "words": _own_words(site.words),
        "strategies": [*_strategies(site, pages)],
        "schemes": [*_schemes(site, pages)],
        "concepts": [*_named(site)],
        "sections": [_section(site, page) for page in pages],
    }
    return f"globalThis.searchData = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))}\n".encode()


def _own_words(words: Words) -> dict[str, str]:
    return {
        "title": words.search,
        "close": words.search_close,
        "query": words.search_query,
        "strategy": words.search_strategy,
        "all": words.search_all,
        "found": words.search_found,
        "foundOne": words.search_found_one,
        "foundFirst": words.search_found_first,
        "none": words.search_none,
    }


def _strategies(site: Site, pages: list[SectionPage]) -> Iterator[dict[str, str]]:
    for strategy in published_strategies(site.publication):
        if any(page.strategy == strategy for page in pages):
            yield {"id": strategy.id, "label": strategy.short_title[site.language]}


def _schemes(site: Site, pages: list[SectionPage]) -> Iterator[dict[str, Any]]:
    """The schemes that sections are tagged with, each with the concepts that are in use."""
    used = {tag for page in pages for tag in page.section.tags}
    for scheme in site.publication.taxonomy.schemes:
        if scheme.id in TAG_SCHEMES:
            concepts = [
                {"id": concept.id, "label": concept.label[site.language]}
                for concept in scheme.concepts
                if concept.id in used
            ]
            yield {"label": scheme.label[site.language], "concepts": concepts}


def _named(site: Site) -> Iterator[dict[str, Any]]:
    """Concepts and documents by every name that a reader may ask with."""
    for concept in site.publication.taxonomy.concepts():
        yield {"id": concept.id, "names": [*_names(site, concept)]}
    for document in site.workspace.cited:
        yield {"id": _document_id(document.id), "names": [*document.names[site.language]]}


def _document_id(document: str) -> str:
    return f"{DOCUMENTS}#{document}"


def _names(site: Site, concept: Concept) -> Iterator[str]:
    """Every word that readers may call it by, whether or not a text should (skos:hiddenLabel)."""
    yield from concept.names(site.language)
    yield from concept.deprecated[site.language]


def _section(site: Site, page: SectionPage) -> dict[str, Any]:
    section = page.section
    concepts = {concept.id: concept for concept in site.publication.taxonomy.concepts()}
    tags = [tag for tag in section.tags if tag in concepts]
    parts = [*read_passages(section)]
    text = "\n".join([section.title, *(part["text"] for part in parts)])
    return {
        "address": address_of(page.strategy.id, section.id),
        "title": section.heading,
        "strategy": page.strategy.id,
        "tags": tags,
        "topics": [name for tag in tags for name in concepts[tag].names(site.language)],
        "parts": parts,
        "concepts": dict(Counter([*_concepts(site, text), *_documents(site, page)])),
    }


def _concepts(site: Site, text: str) -> Iterator[str]:
    return (found.concept for found in site.matcher.find_concepts(text, site.language))


def _documents(site: Site, page: SectionPage) -> Iterator[str]:
    origin = Target(page.strategy.id, page.section.id)
    return (_document_id(each.document) for each in site.references.by_origin.get(origin, ()) if each.document)
