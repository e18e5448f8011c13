"""A joined text with its marks → inlines: words, footnote marks, addresses as links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extract.markers import Mark
from generator.model import FootnoteMark, Inline, Link, Text

ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>“”„\"]+[^\s<>“”„\".,;:!?)\]’]/?")


def make_inlines(text: str, marks: Sequence[Mark] = ()) -> tuple[Inline, ...]:
    """Set footnote marks and links into a text."""
    inlines: list[Inline] = []
    at = 0
    for mark in marks:
        inlines += _with_links(text[at : mark.start].rstrip() if mark.labels else text[at : mark.start])
        for n, label in enumerate(mark.labels):
            inlines += [Text(mark.between)] if n else []
            inlines.append(FootnoteMark(label))
        at = mark.end
    return (*inlines, *_with_links(text[at:]))


def _with_links(text: str) -> Iterator[Inline]:
    at = 0
    for match in ADDRESS.finditer(text):
        if match.start() > at:
            yield Text(text[at : match.start()])
        target = match[0] if "://" in match[0] else f"https://{match[0]}"
        yield Link(target, (Text(match[0]),))
        at = match.end()
    if text[at:]:
        yield Text(text[at:])
