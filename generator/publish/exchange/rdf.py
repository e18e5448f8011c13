"""Graph → Turtle (w3.org/TR/turtle) and JSON-LD (w3.org/TR/json-ld11), byte for byte the same each time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from rdflib import Graph
from rdflib.namespace import DCTERMS, RDFS, SKOS

BY_LANGUAGE = ("prefLabel", "altLabel", "hiddenLabel", "definition", "scopeNote")
BY_ADDRESS = (
    *("inScheme", "topConceptOf", "hasTopConcept"),
    *("broader", "narrower", "related", "closeMatch"),
)
CONTEXT: Mapping[str, Any] = {
    "skos": str(SKOS),
    "id": "@id",
    "type": "@type",
    "Concept": "skos:Concept",
    "ConceptScheme": "skos:ConceptScheme",
    "identifier": f"{DCTERMS}identifier",
    "publisher": {"@id": f"{DCTERMS}publisher", "@container": "@language"},
    "source": {"@id": f"{DCTERMS}source", "@type": "@id"},
    "seeAlso": {"@id": f"{RDFS}seeAlso", "@type": "@id"},
    **{term: {"@id": f"skos:{term}", "@container": "@language"} for term in BY_LANGUAGE},
    **{term: {"@id": f"skos:{term}", "@type": "@id", "@container": "@set"} for term in BY_ADDRESS},
}


def as_turtle(graph: Graph) -> bytes:
    return graph.serialize(format="turtle", encoding="utf-8")


def as_json_ld(graph: Graph) -> bytes:
    """A document whose keys read like the words of SKOS; rdflib leaves the order open, so it is set here."""
    document = json.loads(graph.serialize(format="json-ld", context=dict(CONTEXT)))
    return (json.dumps(_ordered(document), ensure_ascii=False, indent=1) + "\n").encode()


def _ordered(value: Any) -> Any:  # noqa: ANN401 (JSON)
    """Sets of values have no order in RDF: any will do, as long as it stays the same."""
    match value:
        case dict():
            return {key: value[key] if key == "@context" else _ordered(value[key]) for key in sorted(value)}
        case list():
            return sorted((_ordered(item) for item in value), key=lambda item: json.dumps(item, sort_keys=True))
        case _:
            return value
