"""Paragraphs and items in a row → blocks: items gathered to lists, nested where the text says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.extract.blocks import Kind
from generator.extract.lines import Line
from generator.extract.printed_lists import SetBlock, end_of_printed_list, make_printed_list
from generator.model import Block, ListBlock, ListItem, Paragraph, Text


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and the source lines it came from."""

    block: Block
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Item:
    own: SetBlock
    further: tuple[SetBlock, ...] = ()
    below: tuple[SetBlock, ...] = ()


def gather_lists(blocks: Sequence[SetBlock]) -> Iterator[Placed]:
    """Make lists of the items that follow one another, and paragraphs of the rest."""
    i = 0
    while i < len(blocks):
        block = blocks[i]
        if block.kind is Kind.PARAGRAPH:
            yield Placed(Paragraph(block.inlines, at=block.at), block.lines)
            i += 1
            continue
        printed = block.depth > 0
        stop = end_of_printed_list(blocks, i) if printed else _end_of_list(blocks, i)
        yield _place_printed(blocks[i:stop]) if printed else _make_list(blocks[i:stop])
        i = stop


def _place_printed(blocks: Sequence[SetBlock]) -> Placed:
    return Placed(make_printed_list(blocks), tuple(line for block in blocks for line in block.lines))


def _end_of_list(blocks: Sequence[SetBlock], start: int) -> int:
    """Index behind a list; one paragraph between two items belongs to the first of them."""
    kind, i = blocks[start].kind, start
    while i < len(blocks):
        inside = blocks[i].kind is Kind.PARAGRAPH and _is_second_paragraph(blocks, i, kind)
        if blocks[i].kind is not kind and not inside:
            break
        i += 1
    return i


def _is_second_paragraph(blocks: Sequence[SetBlock], at: int, kind: Kind) -> bool:
    """A single full sentence between two items that are sentences, and no lead-in to the next one."""
    if at + 1 >= len(blocks) or blocks[at + 1].kind is not kind or blocks[at - 1].kind is not kind:
        return False
    return blocks[at].text.endswith(".") and blocks[at - 1].text.endswith(".")


def _make_list(blocks: Sequence[SetBlock]) -> Placed:
    items: list[_Item] = []
    for block in blocks:
        if block.kind is Kind.PARAGRAPH:
            items[-1] = _go_on(items[-1], block)
        elif items and _goes_below(items[-1]):
            items[-1] = _Item(items[-1].own, items[-1].further, (*items[-1].below, block))
        else:
            items.append(_Item(block))
    items = list(_only_true_nests(items))
    ordered = blocks[0].kind is Kind.ORDERED
    start = blocks[0].first_number if ordered else 1
    made = ListBlock(tuple(_make_item(item) for item in items), ordered, start, at=blocks[0].at)
    return Placed(made, tuple(line for block in blocks for line in block.lines))


def _go_on(item: _Item, block: SetBlock) -> _Item:
    """Add a paragraph to an item; across a page nothing shows that it is one of its own."""
    own = item.own
    if item.further or item.below or block.lines[0].page == own.lines[-1].page:
        return _Item(own, (*item.further, block), item.below)
    inlines = (*own.inlines, Text(" "), *block.inlines)
    joined = SetBlock(own.kind, (*own.lines, *block.lines), f"{own.text} {block.text}", inlines, own.at)
    return _Item(joined)


def _goes_below(item: _Item) -> bool:
    """After an item that ends with a colon, items belong to it up to the first full stop."""
    last = item.below[-1] if item.below else None
    return item.own.text.endswith(":") and (last is None or not last.text.endswith("."))


def _only_true_nests(items: Sequence[_Item]) -> Iterator[_Item]:
    """A nested list ends with a full stop; otherwise nothing shows where it ends, and it is none."""
    for item in items:
        if item.below and (len(item.below) == 1 or not item.below[-1].text.endswith(".")):
            yield _Item(item.own, item.further)
            yield from (_Item(block) for block in item.below)
        else:
            yield item


def _make_item(item: _Item) -> ListItem:
    blocks: list[Block] = [Paragraph(block.inlines, at=block.at) for block in (item.own, *item.further)]
    if item.below:
        nested = tuple(ListItem((Paragraph(block.inlines, at=block.at),), at=block.at) for block in item.below)
        blocks.append(ListBlock(nested, at=item.below[0].at))
    return ListItem(tuple(blocks), at=item.own.at)
