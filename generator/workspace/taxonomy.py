"""taxonomy.yml → the concepts that pages are tagged with."""

from __future__ import annotations

from pathlib import Path

from generator.model import Bilingual, Concept, Scheme, Taxonomy
from generator.problems import Finding
from generator.workspace.rules import DUPLICATE_ID
from generator.workspace.values import check_unique, read_bilingual, read_id, read_labels, read_target
from generator.workspace.yaml_lines import Node, read_yaml

KEYS = (
    *("id", "label", "definition", "note", "alternatives", "abbreviation", "deprecated"),
    *("broader", "related", "close_match", "defined_in"),
)


def read_taxonomy(path: Path, findings: list[Finding]) -> Taxonomy | None:
    """Read every scheme; ids of concepts are unique across all of them, as each has one page."""
    node = read_yaml(path)
    if not node.is_mapping(findings, path.name):
        return None
    node.check_keys(findings, "schemes")
    entries = node.mappings("schemes", findings, required=True)
    schemes = tuple(_scheme(entry, findings) for entry in entries)
    places = ((scheme.id, entry.at) for scheme, entry in zip(schemes, entries, strict=True))
    check_unique(places, "scheme", DUPLICATE_ID, findings)
    concepts = ((concept.id, concept.at) for scheme in schemes for concept in scheme.concepts)
    check_unique(concepts, "concept", DUPLICATE_ID, findings)
    return Taxonomy(schemes)


def _scheme(node: Node, findings: list[Finding]) -> Scheme:
    node.check_keys(findings, "id", "label", "concepts")
    label = read_bilingual(node, "label", findings) or Bilingual("", "")
    concepts = tuple(_concept(entry, findings) for entry in node.mappings("concepts", findings, required=True))
    return Scheme(read_id(node, findings), label, concepts, node.at)


def _concept(node: Node, findings: list[Finding]) -> Concept:
    node.check_keys(findings, *KEYS)
    return Concept(
        id=read_id(node, findings),
        label=read_bilingual(node, "label", findings) or Bilingual("", ""),
        definition=read_bilingual(node, "definition", findings, required=False),
        note=read_bilingual(node, "note", findings, required=False),
        alternatives=read_labels(node, "alternatives", findings),
        abbreviation=read_bilingual(node, "abbreviation", findings, required=False),
        deprecated=read_labels(node, "deprecated", findings),
        broader=node.strings("broader", findings),
        related=node.strings("related", findings),
        close_match=node.strings("close_match", findings),
        defined_in=read_target(node, "defined_in", findings),
        at=node.at,
    )
