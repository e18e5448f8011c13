"""Inlines → HTML, with the sentences marked that the other language lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias, assert_never
from urllib.parse import urlsplit

from markupsafe import Markup

from generator.model import (
    Code,
    CrossReference,
    Emphasis,
    FootnoteMark,
    Inline,
    LineBreak,
    Link,
    Strong,
    Target,
    Text,
    plain,
)
from generator.reports.entry import spell_out

Address: TypeAlias = Callable[[Target], str]
"""Where the report shows a place; empty where it does not."""
Stretch: TypeAlias = tuple[int, int]
"""Characters from the first to behind the last, in the words alone."""
SCHEMES = frozenset({"http", "https", "mailto"})
"""Addresses that may be opened from the report."""


def render_inlines(inlines: Iterable[Inline], address: Address, lacking: Sequence[Stretch] = ()) -> Markup:
    """Write words and marks; what stands in `lacking` is marked."""
    return _joined(_render(inlines, address, lacking, 0))


def _render(inlines: Iterable[Inline], address: Address, lacking: Sequence[Stretch], start: int) -> Iterator[Markup]:
    for inline in inlines:
        match inline:
            case Text(content=content):
                yield from _mark(content, lacking, start)
            case Code(content=content):
                yield Markup("<code>{}</code>").format(_joined(_mark(content, lacking, start)))
            case Emphasis(inlines=inner):
                yield Markup("<em>{}</em>").format(_joined(_render(inner, address, lacking, start)))
            case Strong(inlines=inner):
                yield Markup("<strong>{}</strong>").format(_joined(_render(inner, address, lacking, start)))
            case Link(target=target, inlines=inner):
                href = target if _may_be_opened(target) else ""
                yield _link(href, _joined(_render(inner, address, lacking, start)))
            case CrossReference(target=target, inlines=inner):
                yield _link(address(target), _joined(_render(inner, address, lacking, start)))
            case FootnoteMark(label=label):
                yield Markup("<sup>{}</sup>").format(spell_out(label))
            case LineBreak():
                yield Markup("<br>")
            case _:
                assert_never(inline)
        start += len(plain([inline]))


def _mark(content: str, lacking: Sequence[Stretch], start: int) -> Iterator[Markup]:
    """Text that begins `start` characters into the words, in pieces that are marked or not."""
    ends = {min(max(edge - start, 0), len(content)) for stretch in lacking for edge in stretch}
    edges = sorted({0, len(content), *ends})
    for first, last in pairwise(edges):
        piece = spell_out(content[first:last])
        is_lacking = any(a <= start + first and start + last <= b for a, b in lacking)
        yield Markup("<mark>{}</mark>").format(piece) if is_lacking else Markup.escape(piece)


def _link(href: str, words: Markup) -> Markup:
    return (
        Markup('<a href="{}" rel="noreferrer">{}</a>').format(href, words)
        if href
        else Markup("<u>{}</u>").format(words)
    )


def _may_be_opened(target: str) -> bool:
    try:
        return urlsplit(target).scheme in SCHEMES
    except ValueError:
        return False


def _joined(parts: Iterable[Markup]) -> Markup:
    return Markup("").join(parts)
