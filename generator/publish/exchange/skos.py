"""Taxonomy → graph in SKOS (w3.org/TR/skos-reference) and Dublin Core terms (dublincore.org/specifications)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, RDF, RDFS, SKOS
from rdflib.term import Node

from generator.model import Bilingual, Concept, Labels, Language, Publication, Scheme
from generator.publish.exchange.addresses import concept_uri, page_urls, place_urls, scheme_uri
from generator.workspace import Workspace

Facts: TypeAlias = Iterator[tuple[URIRef, Node]]


def make_graph(publication: Publication, workspace: Workspace, version: str) -> Graph:
    """Describe every scheme and concept; relations that have an inverse are told from both sides."""
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in (("dcterms", DCTERMS), ("rdfs", RDFS), ("skos", SKOS)):
        graph.bind(prefix, namespace)
    site_url = workspace.site_url
    for scheme in publication.taxonomy.schemes:
        subject = URIRef(scheme_uri(site_url, scheme.id))
        for predicate, value in _scheme(scheme, workspace):
            graph.add((subject, predicate, value))
        for concept in scheme.concepts:
            of = URIRef(concept_uri(site_url, concept.id))
            facts = (_labels(concept), _places(concept, publication, site_url, version))
            for predicate, value in (pair for pairs in facts for pair in pairs):
                graph.add((of, predicate, value))
            for first, predicate, second in _relations(concept, scheme, site_url):
                graph.add((URIRef(first), predicate, URIRef(second)))
    return graph


def _scheme(scheme: Scheme, workspace: Workspace) -> Facts:
    yield RDF.type, SKOS.ConceptScheme
    yield DCTERMS.identifier, Literal(scheme.id)
    yield from _words(SKOS.prefLabel, scheme.label)
    yield from _words(DCTERMS.publisher, workspace.publisher)


def _labels(concept: Concept) -> Facts:
    yield RDF.type, SKOS.Concept
    yield DCTERMS.identifier, Literal(concept.id)
    yield from _words(SKOS.prefLabel, concept.label)
    yield from _words(SKOS.altLabel, concept.abbreviation)
    yield from _all_words(SKOS.altLabel, concept.alternatives)
    yield from _all_words(SKOS.hiddenLabel, concept.deprecated)
    yield from _words(SKOS.definition, concept.definition)
    yield from _words(SKOS.scopeNote, concept.note)


def _places(concept: Concept, publication: Publication, site_url: str, version: str) -> Facts:
    """The pages on a concept, and the section that defines it, where it is published."""
    for url in page_urls(site_url, version, f"tags/{concept.id}/").values():
        yield RDFS.seeAlso, URIRef(url)
    if concept.defined_in:
        for url in place_urls(concept.defined_in, publication, site_url, version).values():
            yield DCTERMS.source, URIRef(url)


def _relations(concept: Concept, scheme: Scheme, site_url: str) -> Iterator[tuple[str, URIRef, str]]:
    here, whole = concept_uri(site_url, concept.id), scheme_uri(site_url, scheme.id)
    yield here, SKOS.inScheme, whole
    if not concept.broader:
        yield here, SKOS.topConceptOf, whole
        yield whole, SKOS.hasTopConcept, here
    for other in _uris(concept.broader, site_url):
        yield here, SKOS.broader, other
        yield other, SKOS.narrower, here
    for predicate, others in ((SKOS.related, concept.related), (SKOS.closeMatch, concept.close_match)):
        for other in _uris(others, site_url):
            yield here, predicate, other
            yield other, predicate, here


def _uris(concepts: Iterable[str], site_url: str) -> Iterator[str]:
    return (concept_uri(site_url, concept) for concept in concepts)


def _words(predicate: URIRef, words: Bilingual | None) -> Facts:
    for language in Language if words else ():
        yield predicate, Literal(words[language] if words else "", lang=language.value)


def _all_words(predicate: URIRef, labels: Labels) -> Facts:
    for language in Language:
        for label in labels[language]:
            yield predicate, Literal(label, lang=language.value)
