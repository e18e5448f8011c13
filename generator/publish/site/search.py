"""Sections of one language → what the search in the browser reads: their words, topics and places.

A script rather than JSON: pages that are opened from a disk may load scripts, and nothing else.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from generator.model import (
    TAG_SCHEMES,
    Block,
    Box,
    CodeBlock,
    Concept,
    Heading,
    Language,
    ListBlock,
    Paragraph,
    Section,
    Target,
    inlines_of,
    plain,
    walk_blocks,
)
from generator.publish.site.addresses import address_of
from generator.publish.site.plan import SectionPage, published_strategies
from generator.publish.site.views import Site
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
    used = {tag for page in pages for tag in page.section.tags}
    data = {
        "language": str(site.language),
        "stop": sorted(FUNCTION_WORDS[site.language] | QUESTION_WORDS[site.language]),
        "words": {
            "title": site.words.search,
            "close": site.words.search_close,
            "query": site.words.search_query,
            "strategy": site.words.search_strategy,
            "all": site.words.search_all,
            "found": site.words.search_found,
            "foundOne": site.words.search_found_one,
            "none": site.words.search_none,
        },
        "strategies": [
            {"id": strategy.id, "label": strategy.short_title[site.language]}
            for strategy in published_strategies(site.publication)
            if any(page.strategy == strategy for page in pages)
        ],
        "schemes": [
            {
                "id": scheme.id,
                "label": scheme.label[site.language],
                "concepts": [concept.id for concept in scheme.concepts if concept.id in used],
            }
            for scheme in site.publication.taxonomy.schemes
            if scheme.id in TAG_SCHEMES
        ],
        "concepts": [
            {"id": concept.id, "label": concept.label[site.language], "names": [*_names(site, concept)]}
            for concept in site.publication.taxonomy.concepts()
        ]
        + [
            {"id": document.id, "label": document.title[site.language], "names": [*document.names[site.language]]}
            for document in site.workspace.cited
        ],
        "sections": [_section(site, page) for page in pages],
    }
    return f"globalThis.searchData = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))}\n".encode()


def _names(site: Site, concept: Concept) -> Iterator[str]:
    """Every word that readers may call it by, whether or not a text should (skos:hiddenLabel)."""
    yield from concept.names(site.language)
    yield from concept.deprecated[site.language]


def _section(site: Site, page: SectionPage) -> dict[str, Any]:
    section = page.section
    concepts = {concept.id: concept for concept in site.publication.taxonomy.concepts()}
    tags = [tag for tag in section.tags if tag in concepts]
    parts = [*_parts(section)]
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
    return (each.document for each in site.references.by_origin.get(origin, ()) if each.document)


def _parts(section: Section) -> Iterator[dict[str, str]]:
    """Headings, paragraphs and the like, each with the place on the page where it is read."""
    anchor, counted = section.id, 0
    for block in section.blocks:
        match block:
            case Heading(id=heading):
                anchor = heading
                yield _part("heading", anchor, f"{block.number} {plain(block.title)}".strip())
                continue
            case Paragraph() | ListBlock():
                counted += 1
                at = f"{section.id}-p{counted}"
            case _:
                at = anchor
        for inner in walk_blocks([block]):
            if text := " ".join(_words(inner)):
                yield _part("text", at, text)
    for note in section.footnotes:
        yield _part("note", f"fn:{note.label}", " ".join(plain(paragraph.inlines) for paragraph in note.paragraphs))


def _words(block: Block) -> Iterator[str]:
    match block:
        case Box(title=title):
            yield title
        case CodeBlock(content=content):
            yield content
        case _:
            yield plain(inlines_of(block))


def _part(kind: str, anchor: str, text: str) -> dict[str, str]:
    return {"kind": kind, "anchor": anchor, "text": text}
