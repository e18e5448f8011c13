"""A tree as a few plain lines, so that a case can show what it expects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from generator.model import (
    Block,
    Box,
    CodeBlock,
    Expression,
    Figure,
    FootnoteMark,
    Heading,
    Inline,
    LineBreak,
    ListBlock,
    Paragraph,
    Quotation,
    Table,
    plain,
)


def show_expression(expression: Expression) -> str:
    """Headings with `#`, items with `-`, boxes with `!`, cells between `|`, notes with `^`."""
    lines: list[str] = []
    for page in expression.pages:
        if page.position:
            lines.append(f"{'#' * page.level} {page.heading}")
        for block in page.blocks:
            lines += show_block(block)
        lines += [f"^{note.label} {show(note.paragraphs[0].inlines)}" for note in page.footnotes]
    return "\n".join(lines)


def show_block(block: Block) -> Iterator[str]:
    """One block, items and boxes indented."""
    match block:
        case Paragraph(inlines=inlines, role=role):
            yield show(inlines) + (f" ({role})" if role else "")
        case Heading(title=title, number=number, depth=depth):
            yield f"{'+' * depth} {number} {show(title)}".replace("  ", " ")
        case ListBlock(items=items, ordered=ordered, start=start):
            for n, item in enumerate(items, start=start):
                inner = [line for part in item.blocks for line in show_block(part)]
                yield f"{n}. {inner[0]}" if ordered else f"- {inner[0]}"
                yield from (f"  {line}" for line in inner[1:])
        case Box(title=title, kind=kind, blocks=blocks):
            yield f"! {kind}: {title}"
            yield from (f"  {line}" for part in blocks for line in show_block(part))
        case Table(header=header, rows=rows, caption=caption, id=table_id):
            yield from [f"{table_id}: {show(caption)}"] if table_id else []
            yield from (f"| {' | '.join(show(cell) for cell in row)} |" for row in (header, *rows))
        case Figure(id=figure_id, caption=caption):
            yield f"{figure_id}: {show(caption)}"
        case Quotation() | CodeBlock():
            raise AssertionError(block)
        case _:
            assert_never(block)


def show(inlines: Iterable[Inline]) -> str:
    """Words, with marks as `[1]` and line breaks as `/`."""
    return "".join(
        f"[{inline.label}]"
        if isinstance(inline, FootnoteMark)
        else " / "
        if isinstance(inline, LineBreak)
        else plain([inline])
        for inline in inlines
    )
