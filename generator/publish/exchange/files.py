"""Publication → every file of `data/<version>/`, whole and in memory."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

from generator.model import Bilingual, Publication, StrategyStanding
from generator.publish.data import DataFile
from generator.publish.exchange.rdf import as_json_ld, as_turtle
from generator.publish.exchange.references import describe_references
from generator.publish.exchange.skos import make_graph
from generator.publish.exchange.status import describe_status
from generator.publish.exchange.tags import describe_tags
from generator.workspace import Workspace

JSON, JSON_LD, TURTLE, SCHEMA = "application/json", "application/ld+json", "text/turtle", "application/schema+json"
SCHEMAS = ("tags.schema.json", "references.schema.json", "status.schema.json")


def make_data(
    publication: Publication,
    workspace: Workspace,
    version: str = "draft",
    standings: tuple[StrategyStanding, ...] = (),
) -> tuple[DataFile, ...]:
    """Describe a publication for other systems; the same publication gives the same bytes."""
    graph = make_graph(publication, workspace, version)
    tags = describe_tags(publication, workspace, version)
    references = describe_references(publication, workspace, version)
    status = describe_status(standings, publication, workspace, version)
    return (
        DataFile("taxonomy.ttl", Bilingual("SKOS (Turtle)", "SKOS (Turtle)"), TURTLE, as_turtle(graph)),
        DataFile("taxonomy.jsonld", Bilingual("SKOS (JSON-LD)", "SKOS (JSON-LD)"), JSON_LD, as_json_ld(graph)),
        DataFile("tags.json", Bilingual("Themen (JSON)", "Topics (JSON)"), JSON, _as_json(tags)),
        DataFile("references.json", Bilingual("Verweise (JSON)", "References (JSON)"), JSON, _as_json(references)),
        DataFile(
            "status.json",
            Bilingual("Stand der Übersetzung (JSON)", "State of the translation (JSON)"),
            JSON,
            _as_json(status),
        ),
        *(DataFile(name, None, SCHEMA, _schema(name)) for name in SCHEMAS),
    )


def _as_json(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _schema(name: str) -> bytes:
    return (resources.files("generator.publish.exchange") / "schemas" / name).read_bytes()
