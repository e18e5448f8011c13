"""Inlines → their normal form: of all values that read alike, the one that Markdown can say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import reduce
from itertools import chain, groupby, takewhile
from typing import assert_never

from generator.content.addresses import clean_address, is_safe
from generator.content.names import FileNames, Page
from generator.model import (
    Code,
    CrossReference,
    Emphasis,
    FootnoteMark,
    Inline,
    LineBreak,
    Link,
    Strong,
    Text,
    walk_inlines,
)

Inlines = tuple[Inline, ...]

SPACES = re.compile(r"[ \t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]+")
# Neither HTML nor YAML holds control characters; surrogates are no text at all.
NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Around:
    """What the inlines stand in: marks inside marks of their own kind say nothing new."""

    page: Page
    files: FileNames
    emphasis: bool = False
    strong: bool = False
    link: bool = False
    keeps_blanks: bool = False
    """Whether two spaces in a row stay in running text: written so, they are told when they are read."""


def clean_text(text: str) -> str:
    """White space as one space, control characters left out."""
    return SPACES.sub(" ", NO_TEXT.sub("", text))


def spaced_text(text: str) -> str:
    """The same with two spaces where more than one stands."""
    return SPACES.sub(lambda found: "  " if len(found[0]) > 1 else " ", NO_TEXT.sub("", text))


def clean_label(label: str) -> str:
    """A footnote's label without the characters that would end it."""
    return re.sub(r"[^\w.-]+", "-", label).strip("-") or "note"


def normal_inlines(inlines: Iterable[Inline], around: Around, *, running: bool = False) -> Inlines:
    """The normal form of a whole paragraph, title or cell: no space or line break at its ends."""
    return _trim(_join(_flat(inlines, around if running else replace(around, keeps_blanks=False))))


def in_one_line(inlines: Inlines) -> Inlines:
    """The same without line breaks, for places that Markdown ends with the line."""
    return _trim(tuple(_each(inlines, lambda inline: Text(" ") if isinstance(inline, LineBreak) else inline)))


def without_pipes_in_code(inlines: Inlines) -> Inlines:
    """Code as plain text where it holds a pipe: no spelling of it in a cell is read alike by both parsers."""
    return _join(_each(inlines, lambda i: Text(i.content) if isinstance(i, Code) and "|" in i.content else i))


def _each(inlines: Iterable[Inline], change: Callable[[Inline], Inline]) -> Iterator[Inline]:
    for inline in inlines:
        match inline:
            case Emphasis(inlines=inner) | Strong(inlines=inner) | Link(inlines=inner) | CrossReference(inlines=inner):
                yield replace(inline, inlines=_join(_each(inner, change)))
            case _:
                yield change(inline)


# One inline after the other


def _flat(inlines: Iterable[Inline], around: Around) -> Iterator[Inline]:
    """Every inline without what is empty in it; a space at the end of a text is a text of its own."""
    for inline in inlines:
        match inline:
            case Text(content=content):
                yield from _pieces(spaced_text(content) if around.keeps_blanks else clean_text(content))
            case Code(content=content):
                yield from (Code(code) for code in [clean_text(content).strip()] if code)
            case Emphasis(inlines=inner):
                yield from _marked(Emphasis, inner, replace(around, emphasis=True), already=around.emphasis)
            case Strong(inlines=inner):
                yield from _marked(Strong, inner, replace(around, strong=True), already=around.strong)
            case Link() | CrossReference():
                yield from _linked(inline, around)
            case FootnoteMark(label=label):
                yield replace(inline, label=clean_label(label))
            case LineBreak():
                yield inline
            case _:
                assert_never(inline)


def _pieces(text: str) -> Iterator[Text]:
    words = text.strip(" ")
    before, _, after = text.partition(words) if words else (text, "", "")
    yield from (Text(piece) for piece in (before, words, after) if piece)


def _marked(kind: type[Emphasis | Strong], inner: Inlines, around: Around, *, already: bool) -> Iterator[Inline]:
    pieces = tuple(_flat(inner, around))
    if already:
        yield from pieces
        return
    before, middle, after = _split_edges(pieces)
    yield from before
    if middle:
        yield kind(_join(middle))
    yield from after


def _linked(link: Link | CrossReference, around: Around) -> Iterator[Inline]:
    # A mark is a link of its own, and HTML has no links inside links.
    marks = [inline for inline in walk_inlines(link.inlines) if isinstance(inline, FootnoteMark)]
    pieces = tuple(_flat(_without_marks(link.inlines), replace(around, link=True)))
    if around.link:
        yield from pieces
        return
    before, middle, after = _split_edges(pieces)
    resolved = _resolved(link, around)
    yield from before
    if isinstance(resolved, Link) and not (resolved.target and is_safe(resolved.target)):
        yield from middle
    elif middle:
        yield replace(resolved, inlines=_join(middle))
    yield from chain(_flat(marks, around), after)


def _resolved(link: Link | CrossReference, around: Around) -> Link | CrossReference:
    """Whether a link leads to a section is told by where it leads, as it is when it is read."""
    if isinstance(link, CrossReference):
        return replace(link, target=replace(link.target, anchor=clean_address(link.target.anchor)))
    address = clean_address(link.target)
    target = around.files.target(address, around.page)
    return CrossReference(target, link.inlines, link.at) if target else replace(link, target=address)


def _without_marks(inlines: Iterable[Inline]) -> Iterator[Inline]:
    for inline in inlines:
        match inline:
            case FootnoteMark():
                pass
            case Emphasis(inlines=inner) | Strong(inlines=inner) | Link(inlines=inner) | CrossReference(inlines=inner):
                yield replace(inline, inlines=tuple(_without_marks(inner)))
            case Text() | Code() | LineBreak():
                yield inline
            case _:
                assert_never(inline)


# Edges and neighbours


def _is_space(inline: Inline) -> bool:
    return isinstance(inline, LineBreak) or (isinstance(inline, Text) and not inline.content.strip(" "))


def _split_edges(pieces: Inlines) -> tuple[Inlines, Inlines, Inlines]:
    """Spaces and breaks at the ends of a mark say the same outside of it, where Markdown can say them."""
    before = tuple(takewhile(_is_space, pieces))
    rest = pieces[len(before) :]
    after = tuple(takewhile(_is_space, reversed(rest)))[::-1]
    return before, rest[: len(rest) - len(after)], after


def _join(inlines: Iterable[Inline]) -> Inlines:
    """Neighbours of one kind as one inline, never two spaces in a row, none beside a line break."""
    joined = tuple(chain.from_iterable(_together(kind, tuple(group)) for kind, group in groupby(inlines, key=type)))
    around = zip((None, *joined), joined, (*joined[1:], None), strict=False)
    return tuple(chain.from_iterable(_beside_breaks(*three) for three in around))


def _together(kind: type[Inline], group: Inlines) -> Iterable[Inline]:
    if kind is Text:
        return (Text(reduce(_without_a_second_space, (i.content for i in group if isinstance(i, Text)), "")),)
    if kind is Code:
        return (Code("".join(inline.content for inline in group if isinstance(inline, Code))),)
    if kind is Emphasis or kind is Strong:
        marked = (inline.inlines for inline in group if isinstance(inline, Emphasis | Strong))
        return (kind(_join(chain.from_iterable(marked))),)
    return group


def _without_a_second_space(before: str, after: str) -> str:
    return before + (after.lstrip(" ") if before.endswith(" ") else after)


def _beside_breaks(before: Inline | None, inline: Inline, after: Inline | None) -> Iterator[Inline]:
    if not isinstance(inline, Text):
        yield inline
        return
    words = inline.content.lstrip(" ") if isinstance(before, LineBreak) else inline.content
    words = words.rstrip(" ") if isinstance(after, LineBreak) else words
    if words:
        yield Text(words)


def _trim(inlines: Inlines) -> Inlines:
    pieces = tuple(chain.from_iterable(_pieces(i.content) if isinstance(i, Text) else (i,) for i in inlines))
    return _join(_split_edges(pieces)[1])
