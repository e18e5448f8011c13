"""Text of a page and proposed tags → the same text with another line `proposed`, all else byte for byte."""

from __future__ import annotations

import re
from itertools import takewhile

import yaml

from generator.content.front_matter import KEYS, proposed_line
from generator.model import Proposed

FRONT = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\r|\n)(?P<yaml>.*?)^---[ \t]*(?:\r\n|\r|\n|\Z)", re.DOTALL | re.MULTILINE)
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)")
NO_VALUE = re.compile(r"[ \t]*(?:#.*)?[\r\n]*")
"""An empty line, or a comment, which belongs to the key below it."""
BEFORE = frozenset(KEYS[: KEYS.index("proposed")])


def with_proposed(text: str, proposed: Proposed) -> str:
    """Write, replace or take out the line; a text without front matter stays as it is.

    The page must have been read without a mistake in its front matter.
    """
    front = FRONT.match(text.replace("\r", "\n") if "\n" not in text else text)
    if front is None:
        return text
    begin, end = front.span("yaml")
    lines = LINE.findall(text[begin:end])
    spans = _spans(lines)
    first, last = spans.get("proposed", (0, 0))
    if last == 0:
        first = last = max((stop for key, (_, stop) in spans.items() if key in BEFORE), default=len(lines))
    ending = re.sub(r"[^\r\n]", "", lines[0]) if lines else "\n"
    line = proposed_line(proposed).replace("\n", ending)
    return text[:begin] + "".join([*lines[:first], line, *lines[last:]]) + text[end:]


def _spans(lines: list[str]) -> dict[str, tuple[int, int]]:
    """The lines of each key with its value, from and to."""
    node = yaml.compose("".join(re.sub(r"[\r\n]+$", "", line) + "\n" for line in lines), Loader=yaml.SafeLoader)
    if not isinstance(node, yaml.MappingNode):
        return {}
    starts = [key.start_mark.line for key, _ in node.value]
    spans = {}
    for (key, _), start, following in zip(node.value, starts, [*starts[1:], len(lines)], strict=True):
        below = takewhile(NO_VALUE.fullmatch, reversed(lines[start + 1 : following]))
        spans[str(key.value)] = (start, following - len([*below]))
    return spans
