"""Parts of a page → the same parts without, with or in another place: what mutations are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from random import Random
from typing import TypeAlias, TypeVar

from generator.alignment import split_sentences
from generator.model import (
    Block,
    Box,
    CrossReference,
    Emphasis,
    Figure,
    FootnoteMark,
    Heading,
    Inline,
    Language,
    Link,
    ListBlock,
    Paragraph,
    Section,
    Strong,
    Table,
    Text,
    inlines_of,
    plain,
    walk_blocks,
    walk_inlines,
)

T = TypeVar("T")
Edit = Callable[[Inline], tuple[Inline, ...]]
"""What stands in the place of an inline."""


def choose(chance: Random, values: Sequence[T]) -> T | None:
    """One of the values, if there are any."""
    return chance.choice(values) if values else None


def find_place(
    chance: Random, page: Section, *kinds: type[Block], where: Callable[[Block], bool] = lambda _: True
) -> int | None:
    """The number of one of the page's own blocks of these kinds."""
    return choose(chance, [n for n, block in enumerate(page.blocks) if isinstance(block, kinds) and where(block)])


def put(page: Section, place: int, *blocks: Block) -> Section:
    """Put blocks, or nothing, in the place of one."""
    return replace(page, blocks=(*page.blocks[:place], *blocks, *page.blocks[place + 1 :]))


def sentences_of(block: Block) -> list[tuple[int, int]]:
    """Beginning and end of each sentence in a paragraph's words."""
    starts = [start for start, _ in split_sentences(plain(inlines_of(block)), Language.EN)]
    return [*zip(starts, [*starts[1:], len(plain(inlines_of(block)))], strict=True)]


def cut(block: Paragraph, start: int, end: int) -> Paragraph:
    """A paragraph without the characters from `start` to before `end`, and without the marks among them."""
    return replace(block, inlines=tuple(_cut(block.inlines, start, end)))


def without_marks(block: Paragraph) -> Paragraph:
    """The words alone."""
    return Paragraph((Text(plain(block.inlines)),), at=block.at)


def inlines_in(page: Section, kind: type[T]) -> list[T]:
    """Every inline of a kind in the text, notes left out."""
    blocks = walk_blocks(page.blocks)
    return [inline for block in blocks for inline in walk_inlines(inlines_of(block)) if isinstance(inline, kind)]


def edit_one(chance: Random, page: Section, kind: type[Inline], edit: Edit) -> Section | None:
    """Put something else in the place of one inline of a kind."""
    found = choose(chance, inlines_in(page, kind))
    return None if found is None else edit_all(page, lambda i: edit(i) if i is found else (i,))


Change: TypeAlias = tuple[int, int, str]
"""What stands in the place of the characters from a first to before a last."""


def change_words(chance: Random, page: Section, find: Callable[[str], Iterable[Change]]) -> Section | None:
    """Put other words in the place of some, one of all that can be changed in the text of a page."""
    changes = [(text, change) for text in inlines_in(page, Text) for change in find(text.content)]
    found = choose(chance, changes)
    if found is None:
        return None
    text, (start, end, words) = found
    changed = Text(text.content[:start] + words + text.content[end:])
    return edit_all(page, lambda inline: (changed,) if inline is text else (inline,))


def edit_all(page: Section, edit: Edit) -> Section:
    """Put something else in the place of every inline of the text."""
    return replace(page, blocks=tuple(_edit_block(block, edit) for block in page.blocks))


def _cut(inlines: Sequence[Inline], start: int, end: int) -> Iterator[Inline]:
    offset = 0
    for inline in inlines:
        length = len(plain([inline]))
        first, last = max(start - offset, 0), min(end - offset, length)
        # A mark behind a full stop belongs to the sentence in front of it.
        inside = start < offset <= end if isinstance(inline, FootnoteMark) else first < last
        offset += length
        match inline:
            case _ if not inside:
                yield inline
            case Text(content=content):
                yield Text(content[:first] + content[last:])
            case Emphasis(inlines=inner) | Strong(inlines=inner) | Link(inlines=inner) | CrossReference(inlines=inner):
                if first > 0 or last < length:
                    yield replace(inline, inlines=tuple(_cut(inner, first, last)))
            case _:
                pass


def _edit_block(block: Block, edit: Edit) -> Block:  # noqa: PLR0911 - one for each kind
    match block:
        case Paragraph(inlines=inlines):
            return replace(block, inlines=_edit(inlines, edit))
        case Heading(title=title):
            return replace(block, title=_edit(title, edit))
        case Figure(caption=caption):
            return replace(block, caption=_edit(caption, edit))
        case Table(header=header, rows=rows, caption=caption):
            cells = [tuple(_edit(cell, edit) for cell in row) for row in (header, *rows)]
            return replace(block, header=cells[0], rows=tuple(cells[1:]), caption=_edit(caption, edit))
        case ListBlock(items=items):
            edited = (replace(item, blocks=tuple(_edit_block(b, edit) for b in item.blocks)) for item in items)
            return replace(block, items=tuple(edited))
        case Box(blocks=blocks):
            return replace(block, blocks=tuple(_edit_block(b, edit) for b in blocks))
    return block


def _edit(inlines: Sequence[Inline], edit: Edit) -> tuple[Inline, ...]:
    edited: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Emphasis | Strong):
            edited.append(replace(inline, inlines=_edit(inline.inlines, edit)))
        else:
            edited += (_edit_link(new, edit) if new is inline else new for new in edit(inline))
    return tuple(edited)


def _edit_link(inline: Inline, edit: Edit) -> Inline:
    """The same link with its words edited; anything else as it is."""
    if isinstance(inline, Link | CrossReference):
        return replace(inline, inlines=_edit(inline.inlines, edit))
    return inline
