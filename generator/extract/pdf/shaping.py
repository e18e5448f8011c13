"""Strips in reading order → their text and shape: contents, titles, and paragraphs between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extract.contents import find_contents
from generator.extract.furniture import CONTENTS
from generator.extract.pdf.pages import Strip
from generator.extract.pdf.paragraphs import Setter, plain_text
from generator.extract.pdf.rows import row_text
from generator.extract.pdf.sizes import Measure
from generator.extract.pdf.titles import Bookmark, Title, find_titles
from generator.extract.shape import Part, Shape


def shape_strips(strips: Sequence[Strip], usual: Measure, bookmarks: Sequence[Bookmark]) -> Iterator[tuple[str, Shape]]:
    """Tell of every strip what it is part of."""
    contents = find_contents([row_text(strip.row) for strip in strips])
    kept = [n for n in range(len(strips)) if n not in contents]
    titles: dict[int, tuple[Title, bool]] = {}
    for title in find_titles([strips[n] for n in kept], usual, bookmarks):
        own = kept[title.first : title.first + len(title.strips)]
        titles |= {n: (title, n == own[0]) for n in own}
    setter = Setter(usual)
    for n, strip in enumerate(strips):
        text = row_text(strip.row)
        if n in contents or n in titles:
            setter.interrupt()
            yield text, _title_shape(*titles[n]) if n in titles else Shape(Part.FURNITURE, reason=CONTENTS)
        else:
            shape = setter.set(strip, strips[n + 1] if n + 1 < len(strips) else None)
            yield plain_text(text, shape), shape


def _title_shape(title: Title, begins: bool) -> Shape:  # noqa: FBT001 (unpacked)
    part = Part.HEADING if title.level else Part.TITLE
    return Shape(part, begins, title.level, reason=title.reason)
