"""YAML text → nodes that know their lines, in bounded time and memory.

PyYAML's composer is used and its constructor is not: no value of a file ever becomes a Python
object.  Size, depth and aliases are limited, as these files are written by hand and need none.
libyaml parses where it is there; what it cannot take, and what it might see otherwise, PyYAML reads.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn, cast

import yaml
from yaml.composer import Composer
from yaml.events import AliasEvent, MappingStartEvent, NodeEvent, ScalarEvent, SequenceStartEvent
from yaml.parser import Parser
from yaml.reader import Reader, ReaderError
from yaml.resolver import Resolver
from yaml.scanner import Scanner

from generator.model import Location
from generator.problems import GeneratorError
from generator.workspace.rules import INVALID_YAML
from generator.workspace.told import quoted
from generator.workspace.yaml_node import Kind, Node

__all__ = ["LARGEST", "Kind", "Node", "parse_yaml", "read_yaml"]

LIBYAML: Any = getattr(yaml, "CSafeLoader", None)
"""The parser in C, of which only events are asked; PyYAML may be built without it."""
LARGEST = 500_000
"""Bytes of the largest file that is read: 5 seconds at worst; the largest of ours has some 20,000."""
DEEPEST = 20
"""Values inside values; ours need 6."""
RARE = re.compile(
    r"[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]|^---|!|\?(?!\S)|[|>][-+0-9]{0,3}#", re.MULTILINE
)
"""Where the two differ: tabs and characters beyond print, marks of documents, tags, long keys, comments glued on."""
STANDARD_TAG = "tag:yaml.org,2002:"
KINDS = {
    "str": Kind.TEXT,
    "int": Kind.WHOLE_NUMBER,
    "float": Kind.NUMBER,
    "bool": Kind.TRUTH,
    "timestamp": Kind.DATE,
    "null": Kind.EMPTY,
    "merge": Kind.TEXT,
    "value": Kind.TEXT,
    "seq": Kind.LIST,
    "map": Kind.MAPPING,
}


def read_yaml(path: Path, *, foreign_tags: bool = False) -> Node:
    """Read a file whole; a GeneratorError with its finding tells why that is not possible."""
    return parse_yaml(_read_text(path), path, foreign_tags=foreign_tags)


def parse_yaml(text: str, path: Path, first_line: int = 1, *, foreign_tags: bool = False) -> Node:
    """Parse text that begins at `first_line` of a file; `foreign_tags` makes values with a tag of others opaque."""
    if len(text) > LARGEST:
        _refuse_size(path, len(text), first_line)
    try:
        node = _compose(text, foreign_tags=foreign_tags)
    except ReaderError as error:
        at = Location(path, first_line + text.count("\n", 0, error.position))
        _refuse(at, f"a character that YAML forbids: U+{ord(text[error.position]):04X}", "Delete it.")
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = Location(path, first_line + (mark.line if mark else 0))
        problem = str(error.problem or error.context).removeprefix("but ")
        _refuse(at, f"this is not YAML: {problem}", _hint(problem))
    except (ValueError, RecursionError) as error:
        _refuse(Location(path, first_line), f"this is not YAML: {quoted(str(error))}", _hint(""))
    return _placed(node, path, first_line) if node else Node(Kind.EMPTY, Location(path, first_line))


def _compose(text: str, *, foreign_tags: bool) -> yaml.Node | None:
    """The nodes of a text; what is wrong with it is always told in PyYAML's words."""
    if LIBYAML is not None and not RARE.search(text):
        with suppress(yaml.YAMLError, ValueError, RecursionError):
            return _Composer(LIBYAML(text), foreign_tags=foreign_tags).get_single_node()
    return _Composer(_Parser(text), foreign_tags=foreign_tags).get_single_node()


class _Parser(Reader, Scanner, Parser):
    """PyYAML's own parser."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


class _Composer(Composer, Resolver):
    """PyYAML's composer with limits; see the module."""

    def __init__(self, events: Any, *, foreign_tags: bool) -> None:  # noqa: ANN401 (either parser; libyaml's has no types)
        Composer.__init__(self)
        Resolver.__init__(self)
        self.check_event, self.peek_event, self.get_event = events.check_event, events.peek_event, events.get_event
        self.depth = 0
        self.foreign_tags = foreign_tags

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event: NodeEvent = self.peek_event()
        if problem := self._problem(event):
            raise yaml.MarkedYAMLError(problem=problem, problem_mark=cast(yaml.Mark, event.start_mark))
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def _problem(self, event: NodeEvent) -> str:
        """Why this value is refused, or nothing."""
        if isinstance(event, AliasEvent):
            return f"found the alias {quoted('*' + str(event.anchor))}"
        if self.depth >= DEEPEST:
            return f"more than {DEEPEST} values stand inside each other"
        tag = "" if self.foreign_tags else _foreign_tag(event)
        return f"found the tag {quoted(tag)}" if tag else ""


def _foreign_tag(event: NodeEvent) -> str:
    """A tag that this reader does not know, or nothing."""
    tag = event.tag if isinstance(event, ScalarEvent | SequenceStartEvent | MappingStartEvent) else None
    return "" if tag in {None, "!"} or str(tag).removeprefix(STANDARD_TAG) in KINDS else str(tag)


def _placed(node: yaml.Node, path: Path, first_line: int) -> Node:
    """A node of ours for one of PyYAML's."""
    at = Location(path, first_line + node.start_mark.line)
    kind = KINDS.get(node.tag.removeprefix(STANDARD_TAG), Kind.OPAQUE)
    match node:
        case yaml.SequenceNode(value=values) if kind is Kind.LIST:
            return Node(kind, at, items=tuple(_placed(value, path, first_line) for value in values))
        case yaml.MappingNode(value=pairs) if kind is Kind.MAPPING:
            return Node(kind, at, entries=tuple(_entry(key, value, path, first_line) for key, value in pairs))
        case yaml.ScalarNode(value=text) if kind not in {Kind.LIST, Kind.MAPPING}:
            return Node(kind, at, text=text)
        case _:
            return Node(Kind.OPAQUE, at)


def _entry(key: yaml.Node, value: yaml.Node, path: Path, first_line: int) -> tuple[Node, Node]:
    if not isinstance(key, yaml.ScalarNode):
        at = Location(path, first_line + key.start_mark.line)
        _refuse(at, "a key is a list or a mapping", "Put text that begins with [ or { in quotation marks.")
    return _placed(key, path, first_line), _placed(value, path, first_line)


def _read_text(path: Path) -> str:
    try:
        if path.exists() and not path.is_file():
            _refuse(Location(path), "this is not a file", "Put a YAML file in its place.")
        size = path.stat().st_size
        if size > LARGEST:
            _refuse_size(path, size)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        _refuse(Location(path), f"cannot be read: {error.strerror}", "Check the name of the file and its permissions.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = Location(path, data.count(b"\n", 0, error.start) + 1)
        _refuse(at, f"this is not UTF-8: byte 0x{data[error.start]:02X}", "Save the file in the encoding UTF-8.")


def _refuse_size(path: Path, size: int, line: int = 0) -> NoReturn:
    message = f"{size:,} bytes are too many: at most {LARGEST:,} are read"
    _refuse(Location(path, line), message, "Check that this is the right file, and split it if it is.")


def _refuse(at: Location, message: str, hint: str) -> NoReturn:
    finding = INVALID_YAML.found(at, message, hint)
    raise GeneratorError(f"{at}: {message}", hint, (finding,))


def _hint(problem: str) -> str:
    """The next step for what the parser says; its own words come first in the message."""
    hints = {
        "\\t": "Indent with spaces; a tab may stand inside quotation marks only.",
        "mapping values": 'Put a value that contains a colon and a space in quotation marks: "a: b".',
        "alias": "Write the value out where it is used; put text that begins with * in quotation marks.",
        "found the tag": "Leave the tag out; put text that begins with ! in quotation marks.",
        "inside each other": "Write the file flatter; compare it with the example in the handbook.",
        "expected the node content": "Put text that begins with a special character in quotation marks.",
        "cannot start any token": "Put text that begins with a special character in quotation marks.",
        "expected <block end>": "Indent the keys of one mapping alike, and close every quotation mark.",
        "another document": "Leave the second `---` out: a file holds one document.",
        "end of stream": "Close the quotation mark or bracket that is open here.",
    }
    found = (hint for words, hint in hints.items() if words in problem)
    return next(found, "Compare the line with those around it: indentation, colons and quotation marks.")
