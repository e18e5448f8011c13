"""`curation/<strategy>.<language>.yml` → what only meaning can tell about a text.

Every place is named by a few words of the text, never by line numbers, so that a curation survives
a new extraction and says so where it does not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from generator.extract.anchors import Anchor
from generator.extract.outline import Entry, read_outline, refuse
from generator.model import Role
from generator.problems import Finding
from generator.workspace.yaml_lines import read_yaml
from generator.workspace.yaml_node import Kind, Node

T = TypeVar("T")
SECTIONS = ("headings", "roles", "tables", "figures", "boxes", "paragraphs", "pages", "words")
"""Keys of a curation file."""


@dataclass(frozen=True, slots=True)
class CuratedHeading:
    """A heading as printed, and the first words it owns where its place does not tell."""

    id: str
    title: Anchor
    begins: Anchor | None = None


@dataclass(frozen=True, slots=True)
class CuratedRole:
    """Lines that are a letter head or a signature, from the first to the last one."""

    role: Role
    begins: Anchor
    ends: Anchor


@dataclass(frozen=True, slots=True)
class CuratedTable:
    """A table put together again from labels: each cell names the first words of its parts.

    `…` inside an anchor joins two places to one part.
    """

    id: str
    begins: Anchor
    ends: Anchor
    header: tuple[tuple[Anchor, ...], ...]
    rows: tuple[tuple[tuple[Anchor, ...], ...], ...]
    caption: Anchor | None = None
    spaced: bool = False
    """Whether a blank line follows every line, so that it ends no part."""
    section: str = ""


@dataclass(frozen=True, slots=True)
class CuratedFigure:
    """A chart of which only the caption and the source survived."""

    id: str
    caption: Anchor
    source: Anchor | None = None


@dataclass(frozen=True, slots=True)
class CuratedBox:
    """A box beside the text; it runs to the end of its page, or until other words begin."""

    kind: str
    title: Anchor
    section: str = ""
    """The section it belongs to, where that is not the one it stands in."""
    until: Anchor | None = None
    continues: Anchor | None = None
    """First words of its second part, behind other text."""


@dataclass(frozen=True, slots=True)
class Curation:
    """Everything that is decided by hand for one text; empty for an unknown one."""

    outline: tuple[Entry, ...] = ()
    headings: tuple[CuratedHeading, ...] = ()
    roles: tuple[CuratedRole, ...] = ()
    tables: tuple[CuratedTable, ...] = ()
    figures: tuple[CuratedFigure, ...] = ()
    boxes: tuple[CuratedBox, ...] = ()
    begins: tuple[Anchor, ...] = ()
    """Where a paragraph begins although the lines do not show it."""
    continues: tuple[Anchor, ...] = ()
    """Where one goes on although it looks like a new one."""
    same_page: tuple[Anchor, ...] = ()
    """Lines that look like the first one of a page and are not."""
    joined: frozenset[str] = frozenset()
    """Words cut at a line end that are joined without their hyphen, written as cut: `Privats-phäre`."""
    hyphenated: frozenset[str] = frozenset()
    """Words that keep it."""
    path: Path = field(default=Path(), compare=False)


def read_curation(path: Path) -> Curation:
    """Read a curation and the outline beside it; all mistakes are told at once."""
    findings: list[Finding] = []
    node = read_yaml(path)
    if not node.is_mapping(findings, path.name):
        refuse(findings)
    node.check_keys(findings, *SECTIONS)
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
            item.check_keys(findings, "title", "begins")
            title, begins = _anchor(item, "title", findings), _optional(item, "begins", findings)
        else:
            title, begins = Anchor(item.as_string(findings, entry.id) or "", item.at), None
        headings.append(CuratedHeading(entry.id, title, begins))
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
