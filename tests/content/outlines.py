"""Section → an outline that a person can compare with its page, one line for each block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from generator.model import (
    Block,
    Box,
    Code,
    CodeBlock,
    CrossReference,
    Emphasis,
    Figure,
    FootnoteMark,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Proposed,
    Quotation,
    Section,
    Strong,
    Table,
    Text,
)
from generator.problems import Finding


def outline(section: Section, findings: Iterable[Finding]) -> str:
    """Show a section and what is wrong with its page, each with its line."""
    lines = [*_front(section), *_blocks(section.blocks)]
    for note in section.footnotes:
        lines += [f"{note.at.line:3} note {note.label}", *_indented(_blocks(note.paragraphs))]
    for finding in sorted(findings, key=Finding.sort_key):
        lines += [f"{finding.at.line:3} ! {finding.rule.code}: {finding.message}", f"      {finding.hint}"]
    return "\n".join(lines) + "\n"


def _front(section: Section) -> Iterator[str]:
    yield f"{section.id} {section.position} {section.heading!r}"
    for name in ("megatrends", "fields", "proposed", "provenance", "translation"):
        if (value := getattr(section, name)) and value != Proposed():
            yield f"  {name}: {value}"


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"{line[:3]}  {line[3:]}" for line in lines)


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield f"{block.at.line:3} {_head(block)}"
        yield from _indented(_inside(block))


def _head(block: Block) -> str:  # noqa: PLR0911 (one for each kind)
    match block:
        case Paragraph(inlines=inlines, role=role):
            return f"{role or 'paragraph'}: {_words(inlines)}"
        case Heading(id=name, title=title, number=number, depth=depth):
            return f"heading {depth} #{name} {number!r}: {_words(title)}"
        case ListBlock(ordered=ordered, start=start):
            return f"list from {start}" if ordered else "list"
        case Quotation():
            return "quotation"
        case Box(title=title, kind=kind):
            return f"box {kind}: {title}"
        case Table(align=align, id=name, caption=caption):
            return f"table #{name} {[*map(str, align)]}: {_words(caption)}"
        case Figure(id=name, caption=caption, image=image):
            return f"figure #{name} {image}: {_words(caption)}"
        case CodeBlock(content=content, info=info):
            return f"code {info}: {content!r}"
        case _:
            assert_never(block)


def _inside(block: Block) -> Iterator[str]:
    match block:
        case ListBlock(items=items):
            for item in items:
                yield f"{item.at.line:3} item"
                yield from _indented(_blocks(item.blocks))
        case Quotation(blocks=blocks) | Box(blocks=blocks):
            yield from _blocks(blocks)
        case Table(header=header, rows=rows):
            for row in (header, *rows):
                yield "    " + " | ".join(_words(cell) for cell in row)
        case _:
            pass


def _words(inlines: Iterable[Inline]) -> str:
    return "".join(_word(inline) for inline in inlines)


def _word(inline: Inline) -> str:  # noqa: PLR0911 (one for each kind)
    match inline:
        case Text(content=content):
            return content
        case Code(content=content):
            return f"<code>{content}</code>"
        case Emphasis(inlines=inner):
            return f"<em>{_words(inner)}</em>"
        case Strong(inlines=inner):
            return f"<strong>{_words(inner)}</strong>"
        case LineBreak():
            return "<br>"
        case Link(target=target, inlines=inner, at=at):
            return f"<link {target} at {at.line}>{_words(inner)}</link>"
        case CrossReference(target=reference, inlines=inner, at=at):
            return f"<see {reference} at {at.line}>{_words(inner)}</see>"
        case FootnoteMark(label=label, at=at):
            return f"<mark {label} at {at.line}>"
        case _:
            assert_never(inline)
