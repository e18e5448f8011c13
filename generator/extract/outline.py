"""`curation/<strategy>.outline.yml` → the sections of a strategy, the same in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model import Location
from generator.model.text import NOWHERE
from generator.problems import Category, Finding, GeneratorError, Rule, Severity
from generator.workspace.yaml_lines import read_yaml
from generator.workspace.yaml_node import Node

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
INVALID_CURATION = Rule(
    "invalid-curation",
    Category.MARKUP,
    Severity.ERROR,
    "A curation file holds the keys that the importer knows, with values of the right kind.",
    stops_build=True,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A section: its id never changes, its place follows from the outline."""

    id: str
    position: tuple[int, ...]
    at: Location = NOWHERE


def read_outline(path: Path) -> tuple[Entry, ...]:
    """Read the sections in reading order."""
    findings: list[Finding] = []
    entries = tuple(_entries(read_yaml(path), (), findings))
    seen: dict[str, Location] = {}
    for entry in entries:
        if entry.id in seen:
            message = f"two sections have the id {entry.id!r}"
            hint = "Rename one of them."
            findings.append(INVALID_CURATION.found(entry.at, message, hint, related=[seen[entry.id]]))
        seen[entry.id] = entry.at
    refuse(findings)
    return entries


def refuse(findings: list[Finding]) -> None:
    """Stop the import if a curation file has mistakes, and show all of them."""
    if findings:
        first = findings[0]
        raise GeneratorError(f"{first.at}: {first.message}", first.hint, findings)


def _entries(node: Node, above: tuple[int, ...], findings: list[Finding]) -> Iterator[Entry]:
    for place, item in enumerate(node.items, start=1):
        if not item.is_mapping(findings, "section"):
            continue
        item.check_keys(findings, "id", "sections")
        section_id = item.string("id", findings)
        if section_id and not ID.fullmatch(section_id):
            message = f"{section_id!r} is no id"
            findings.append(INVALID_CURATION.found(item.at, message, "Use small letters, digits and single hyphens."))
        position = (*above, place)
        yield Entry(section_id, position, item.at)
        below = item.get("sections")
        if below is not None:
            yield from _entries(below, position, findings)
