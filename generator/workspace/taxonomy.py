"""taxonomy.yml and the files that it names → the concepts that pages are tagged with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.model import Bilingual, Concept, Scheme, Taxonomy
from generator.problems import Finding, GeneratorError
from generator.workspace.rules import DUPLICATE_ID, MISSING_FILE, UNSAFE_PATH
from generator.workspace.told import quoted
from generator.workspace.values import check_unique, read_bilingual, read_id, read_labels, read_target
from generator.workspace.workspace import SCHEMES
from generator.workspace.yaml_lines import Kind, Node, read_yaml

FILE = re.compile(rf"{SCHEMES}/[a-z0-9]+([-_][a-z0-9]+)*\.yml")
"""Names the file of a scheme, beside taxonomy.yml."""
KEYS = (
    *("id", "label", "definition", "note", "alternatives", "abbreviation", "deprecated", "clues"),
    *("broader", "related", "close_match", "defined_in"),
)


def read_taxonomy(path: Path, findings: list[Finding]) -> Taxonomy | None:
    """Read every scheme; ids of concepts are unique across all of them, as each has one page."""
    node = read_yaml(path)
    if not node.is_mapping(findings, path.name):
        return None
    node.check_keys(findings, "schemes")
    entries = tuple(_entries(node, path.parent, findings))
    schemes = tuple(_scheme(entry, findings) for entry in entries)
    places = ((scheme.id, entry.at) for scheme, entry in zip(schemes, entries, strict=True))
    check_unique(places, "scheme", DUPLICATE_ID, findings)
    concepts = ((concept.id, concept.at) for scheme in schemes for concept in scheme.concepts)
    check_unique(concepts, "concept", DUPLICATE_ID, findings)
    return _mutual(Taxonomy(schemes))


def _entries(node: Node, root: Path, findings: list[Finding]) -> Iterator[Node]:
    """The schemes, each as it stands here or in a file of its own."""
    for item in node.sequence("schemes", findings, required=True):
        entry = _read_file(item, root, findings) if item.kind is Kind.TEXT else item
        if entry and entry.is_mapping(findings, "schemes[]"):
            yield entry


def _read_file(item: Node, root: Path, findings: list[Finding]) -> Node | None:
    if not FILE.fullmatch(item.text):
        hint = "Write the scheme here, or name its file, such as `taxonomy/sectors.yml`."
        findings.append(UNSAFE_PATH.found(item.at, f"{quoted(item.text)} names no file of a scheme", hint))
    elif not (root / item.text).exists():
        hint = "Create it, or take it out of the list."
        findings.append(MISSING_FILE.found(item.at, f"the file {quoted(item.text)} is missing", hint))
    else:
        try:
            return read_yaml(root / item.text)
        except GeneratorError as error:
            findings += error.findings
    return None


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
        clues=read_labels(node, "clues", findings),
        broader=node.strings("broader", findings),
        related=node.strings("related", findings),
        close_match=node.strings("close_match", findings),
        defined_in=read_target(node, "defined_in", findings),
        at=node.at,
    )


def _mutual(taxonomy: Taxonomy) -> Taxonomy:
    """Relations that SKOS calls symmetric, as both sides see them; written on one side, they are the other's too."""
    related: dict[str, list[str]] = {}
    matched: dict[str, list[str]] = {}
    for concept in taxonomy.concepts():
        for sides, others in ((related, concept.related), (matched, concept.close_match)):
            sides.setdefault(concept.id, []).extend(others)
            for other in others:
                sides.setdefault(other, []).append(concept.id)
    return Taxonomy(
        tuple(
            replace(
                scheme,
                concepts=tuple(
                    replace(concept, related=_once(related[concept.id]), close_match=_once(matched[concept.id]))
                    for concept in scheme.concepts
                ),
            )
            for scheme in taxonomy.schemes
        )
    )


def _once(ids: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
