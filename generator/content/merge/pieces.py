"""Text of a page → its pieces, word for word: keys of the front matter, blocks, items of lists, footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markdown_it.token import Token

from generator.content.attributes import read_attributes
from generator.content.parser import parser
from generator.content.sidecar import Known, WrittenPage
from generator.content.tokens import TABLE
from generator.model import CONFLICT, Span

FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
KEY = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:(?=\s|$)|((?:#.*)?$)", re.MULTILINE)
"""A key at the margin, or a comment or blank line, which is a person's and belongs to no key."""

NOTE, ITEM, OTHER = "footnote_reference", "list_item", "other"


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """What is merged as a whole; compared by identity, since a page may say a thing twice."""

    text: str
    kind: str
    """As the parser calls it: `paragraph`, `heading`, `list_item` …"""
    line: int = 0
    """Its first line in the file."""
    gap: str = "\n\n"
    """What stands between the piece before and this one."""
    behind: str = ""
    """Kind of the piece before; the gap may be narrow behind this kind only."""
    label: str = ""
    """Of a footnote."""
    spans: tuple[Span, ...] = ()
    """Lines of the source, where the importer told."""

    @property
    def is_note(self) -> bool:
        return self.kind == NOTE

    @property
    def is_conflict(self) -> bool:
        """Whether it is a box that an earlier merge left."""
        return self.kind == "box" and self.text.startswith(f"!!! {CONFLICT} ")


@dataclass(frozen=True, slots=True)
class PageText:
    """A page as text in pieces."""

    name: str
    """Of the file."""
    text: str
    front: Mapping[str, str]
    """The text of each key of the front matter, in order; empty where there is none."""
    pieces: tuple[Piece, ...]
    lead: str = ""
    """What stands between front matter and first piece."""
    tail: str = ""
    """What stands behind the last piece."""


def split_page(name: str, text: str, known: WrittenPage | None = None) -> PageText:
    """Split the text of a file; `known` tells where the blocks that the importer wrote came from."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    head = FRONT_MATTER.match(plain)
    body = plain[head.end() :] if head else plain
    first_line = plain.count("\n", 0, head.end()) + 1 if head else 1
    lines = body.split("\n")
    ranges = _parsed(body)
    origins = _origins(ranges, known)
    pieces: list[Piece] = []
    end, behind = 0, ""
    for at, spans in zip(ranges, origins, strict=True):
        gap = "".join(f"\n{line}" for line in lines[end : at.first]) + "\n" if pieces else ""
        whole = "\n".join(lines[at.first : at.last])
        pieces.append(Piece(whole, at.kind, first_line + at.first, gap, behind, at.label, spans))
        end, behind = at.last, at.kind
    lead = "".join(f"{line}\n" for line in lines[: ranges[0].first]) if ranges else ""
    tail = "".join(f"\n{line}" for line in lines[end:]) if ranges else body
    return PageText(name, text, _entries(head[1]) if head else {}, tuple(pieces), lead, tail)


@dataclass(frozen=True, slots=True)
class _Range:
    """Lines of the body, from `first` up to but without `last`."""

    first: int
    last: int
    kind: str
    label: str = ""
    block: int = -1
    """Which of the page's blocks it is part of."""


@lru_cache(maxsize=2048)
def _parsed(body: str) -> tuple[_Range, ...]:
    """The ranges of a body; most pages are alike in all three versions."""
    return tuple(_covering(body.split("\n"), [*_ranges(parser().parse(body))]))


def _ranges(tokens: Sequence[Token]) -> Iterator[_Range]:
    """The lines of every block and footnote; of a bullet list, those of every item."""
    block = -1
    caption: int | None = None
    for number, token in enumerate(tokens):
        is_item = token.type == "list_item_open" and token.level == 1 and token.markup in {"-", "*", "+"}
        if token.map is None or token.nesting < 0 or not (token.level == 0 or is_item):
            continue
        kind, (first, last) = token.type.removesuffix("_open"), token.map
        block += not is_item and kind != NOTE and caption is None
        if kind == "bullet_list":
            continue
        if _is_caption(tokens, number):
            caption = first
            continue
        yield _Range(first if caption is None else caption, last, kind, str(token.meta.get("label", "")), block)
        caption = None


def _is_caption(tokens: Sequence[Token], number: int) -> bool:
    following = tokens[number + 3].type if number + 3 < len(tokens) else ""
    ending = str(tokens[number].meta.get("ending", ""))
    return following == "table_open" and TABLE in read_attributes(ending).classes


def _covering(lines: Sequence[str], ranges: Sequence[_Range]) -> Iterator[_Range]:
    """The ranges without blank lines at their ends, and what no range holds, such as addresses of links."""
    free = 0
    for at in (*ranges, _Range(len(lines), len(lines), OTHER)):
        yield from _runs(lines, free, at.first)
        last = at.last
        while last > at.first and not lines[last - 1].strip():
            last -= 1
        if last > at.first:
            yield _Range(max(at.first, free), last, at.kind, at.label, at.block)
        free = max(free, last)


def _runs(lines: Sequence[str], first: int, last: int) -> Iterator[_Range]:
    start = None
    for number in range(first, last + 1):
        if number < last and lines[number].strip():
            start = number if start is None else start
        elif start is not None:
            yield _Range(start, number, OTHER)
            start = None


def _origins(ranges: Sequence[_Range], known: WrittenPage | None) -> Iterator[tuple[Span, ...]]:
    blocks: tuple[Known, ...] = known.blocks if known else ()
    notes = {note.said: note.origin.lines for note in known.notes} if known else {}
    counted = len({at.block for at in ranges if at.block >= 0 and at.kind != NOTE}) == len(blocks)
    for at in ranges:
        if at.kind == NOTE:
            yield notes.get(at.label, ())
        else:
            yield blocks[at.block].origin.lines if counted and at.block >= 0 else ()


def _entries(yaml: str) -> Mapping[str, str]:
    """The text of every key and comment at the margin; what stands twice is two."""
    entries: dict[str, str] = {}
    key = ""
    for line in yaml.splitlines(keepends=True):
        if found := KEY.match(line):
            key = found[1] or found[2]
            while key in entries:
                key += "'"
        entries[key] = entries.get(key, "") + line
    return entries
