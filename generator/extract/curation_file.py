"""`curation/<strategy>.<language>.yml` → Curation, all mistakes told at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from generator.extract.anchors import Anchor
from generator.extract.curation import (
    CuratedBox,
    CuratedFigure,
    CuratedHeading,
    CuratedRole,
    CuratedTable,
    Curation,
)
from generator.extract.outline import Entry, read_outline, refuse
from generator.model import Role
from generator.problems import Finding
from generator.workspace.yaml_lines import read_yaml
from generator.workspace.yaml_node import Kind, Node

T = TypeVar("T")
KEYS = ("headings", "roles", "tables", "figures", "boxes", "paragraphs", "pages", "words")


def read_curation(path: Path) -> Curation:
    """Read a curation and the outline beside it; all mistakes are told at once."""
    findings: list[Finding] = []
    node = read_yaml(path)
    if not node.is_mapping(findings, path.name):
        refuse(findings)
    node.check_keys(findings, *KEYS)
    outline = read_outline(path.with_name(f"{path.name.split('.', maxsplit=1)[0]}.outline.yml"))
    paragraphs, words = node.get("paragraphs"), node.get("words")
    curation = Curation(
        outline=outline,
        headings=_headings(node, outline, findings),
        roles=_each(node, "roles", findings, _role),
        tables=_each(node, "tables", findings, _table),
        figures=_each(node, "figures", findings, _figure),
        boxes=_each(node, "boxes", findings, _box),
        begins=_anchors(paragraphs, "begin", findings),
        continues=_anchors(paragraphs, "continue", findings),
        same_page=_anchors(node.get("pages"), "same", findings),
        joined=frozenset(words.strings("join", findings) if words else ()),
        hyphenated=frozenset(words.strings("hyphen", findings) if words else ()),
        path=path,
    )
    refuse(findings)
    return curation


def _headings(node: Node, outline: tuple[Entry, ...], findings: list[Finding]) -> tuple[CuratedHeading, ...]:
    """One heading for each section of the outline, in its order."""
    below = node.mapping("headings", findings)
    if below is None:
        return ()
    below.check_keys(findings, *(entry.id for entry in outline))
    headings = []
    for entry in outline:
        item = below.value(entry.id, findings)
        if item is None:
            continue
        if item.kind is Kind.MAPPING:
            item.check_keys(findings, "title", "begins", "place")
            title, begins = _anchor(item, "title", findings), _optional(item, "begins", findings)
            place = item.integer("place", findings, required=False) or 0
            headings.append(CuratedHeading(entry.id, title, begins, place))
        else:
            headings.append(CuratedHeading(entry.id, Anchor(item.as_string(findings, entry.id) or "", item.at)))
    return tuple(headings)


def _role(item: Node, findings: list[Finding]) -> CuratedRole:
    item.check_keys(findings, "role", "begins", "ends")
    name = item.string("role", findings)
    if name not in [*Role]:
        item.refuse("role", " or ".join(Role), "Name one of them.", findings)
        name = Role.SIGNATURE
    return CuratedRole(Role(name), _anchor(item, "begins", findings), _anchor(item, "ends", findings))


def _table(item: Node, findings: list[Finding]) -> CuratedTable:
    item.check_keys(findings, "id", "caption", "begins", "ends", "header", "rows", "spaced", "section")
    header = tuple(_cell(cell, findings) for cell in item.sequence("header", findings))
    rows = tuple(tuple(_cell(cell, findings) for cell in row.items) for row in item.sequence("rows", findings))
    return CuratedTable(
        id=item.string("id", findings, required=False),
        begins=_anchor(item, "begins", findings),
        ends=_anchor(item, "ends", findings),
        header=header,
        rows=rows,
        caption=_optional(item, "caption", findings),
        spaced=(item.get("spaced") or item).text == "true",
        section=item.string("section", findings, required=False),
    )


def _figure(item: Node, findings: list[Finding]) -> CuratedFigure:
    item.check_keys(findings, "id", "caption", "source")
    return CuratedFigure(
        item.string("id", findings), _anchor(item, "caption", findings), _optional(item, "source", findings)
    )


def _box(item: Node, findings: list[Finding]) -> CuratedBox:
    item.check_keys(findings, "kind", "title", "section", "until", "continues")
    return CuratedBox(
        kind=item.string("kind", findings),
        title=_anchor(item, "title", findings),
        section=item.string("section", findings, required=False),
        until=_optional(item, "until", findings),
        continues=_optional(item, "continues", findings),
    )


def _each(node: Node, key: str, findings: list[Finding], read: Callable[[Node, list[Finding]], T]) -> tuple[T, ...]:
    return tuple(read(item, findings) for item in node.sequence(key, findings) if item.is_mapping(findings, key))


def _cell(node: Node, findings: list[Finding]) -> tuple[Anchor, ...]:
    parts = node.items if node.kind is Kind.LIST else (node,)
    texts = ((part.as_string(findings, "cell"), part.at) for part in parts)
    return tuple(Anchor(text, at) for text, at in texts if text)


def _anchor(node: Node, key: str, findings: list[Finding]) -> Anchor:
    value = node.get(key)
    return Anchor(node.string(key, findings), value.at if value else node.at)


def _optional(node: Node, key: str, findings: list[Finding]) -> Anchor | None:
    return _anchor(node, key, findings) if node.get(key) else None


def _anchors(node: Node | None, key: str, findings: list[Finding]) -> tuple[Anchor, ...]:
    if node is None:
        return ()
    return tuple(Anchor(item.as_string(findings, key) or "", item.at) for item in node.sequence(key, findings))
