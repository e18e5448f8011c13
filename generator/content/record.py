"""Text of a page → the same text with another record of its translation, and nothing else changed.

Comments, order, style and line ends of the front matter stay: only scalars of the record are replaced and
missing ones added.  What was written is read again before it is given out; a front matter that cannot be
edited in this way is left to a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from generator.content.front_matter import flow_text, translation_values
from generator.model import Translation

KEY = "translation"
FRONT = re.compile(r"\ufeff?---[ \t]*(\r\n|\n|\r)(.*?)(?<=[\r\n])---[ \t]*(?:[\r\n]|\Z)", re.DOTALL)
LINE_END = re.compile(r"[\r\n]|\Z")


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters `start` to `end` become `text`."""

    start: int
    end: int
    text: str


def with_record(text: str, translation: Translation) -> str | None:
    """The page with this record; None where its front matter has to be edited by hand."""
    found = FRONT.match(text)
    before = _compose(found[2]) if found else None
    if found is None or before is None:
        return None
    front = _edited(found[2], [*_edits(found[2], before, translation_values(translation), found[1])])
    after = _compose(front)
    if after is None or _others(after) != _others(before) or _record(after) != translation_values(translation):
        return None
    return text[: found.start(2)] + front + text[found.end(2) :]


def _edits(front: str, node: yaml.MappingNode, wanted: Mapping[str, str], newline: str) -> Iterator[Edit]:
    whole = f"{{{', '.join(f'{key}: {_written(key, value)}' for key, value in wanted.items())}}}"
    value = next((value for key, value in node.value if key.value == KEY), None)
    if value is None:
        yield Edit(len(front), len(front), f"{KEY}: {whole}{newline}")
    elif not isinstance(value, yaml.MappingNode):
        yield Edit(value.start_mark.index, value.end_mark.index, f" {whole}")
    else:
        yield from _edits_below(front, value, wanted, newline)


def _edits_below(front: str, record: yaml.MappingNode, wanted: Mapping[str, str], newline: str) -> Iterator[Edit]:
    """Replace scalars that differ, and add the missing ones behind the last."""
    known = {key.value: value for key, value in record.value}
    for key, value in wanted.items():
        if key in known and known[key].value != value:
            yield Edit(known[key].start_mark.index, known[key].end_mark.index, _written(key, value))
    added = [f"{key}: {_written(key, value)}" for key, value in wanted.items() if key not in known]
    if not added or not record.value:
        return
    key, value = record.value[-1]
    end = value.end_mark.index
    if record.flow_style:
        yield Edit(end, end, "".join(f", {entry}" for entry in added))
        return
    line = LINE_END.search(front, end)
    end, indent = line.start() if line else len(front), " " * key.start_mark.column
    yield Edit(end, end, "".join(f"{newline}{indent}{entry}" for entry in added))


def _written(key: str, value: str) -> str:
    """A value as the writer of front matter writes it; a day stands without quotation marks."""
    return value if key == "reviewed_on" else flow_text(value, always_quoted=key == "source")


def _edited(text: str, edits: list[Edit]) -> str:
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _compose(front: str) -> yaml.MappingNode | None:
    try:
        node = yaml.compose(front, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    return node if isinstance(node, yaml.MappingNode) else None


def _others(node: yaml.MappingNode) -> list[object]:
    return [(_tree(key), _tree(value)) for key, value in node.value if key.value != KEY]


def _record(node: yaml.MappingNode) -> dict[object, object]:
    values = (value for key, value in node.value if key.value == KEY and isinstance(value, yaml.MappingNode))
    return {key.value: below.value for value in values for key, below in value.value}


def _tree(node: yaml.Node) -> object:
    """A node without its place and style."""
    match node:
        case yaml.MappingNode(value=pairs):
            return node.tag, [(_tree(key), _tree(value)) for key, value in pairs]
        case yaml.SequenceNode(value=items):
            return node.tag, [_tree(item) for item in items]
        case _:
            return node.tag, node.value
