"""Section → its passages, each with the place on the page where it is read."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import (
    Block,
    Box,
    CodeBlock,
    Heading,
    ListBlock,
    Paragraph,
    Section,
    inlines_of,
    plain,
    walk_blocks,
)


def read_passages(section: Section) -> Iterator[dict[str, str]]:
    """Headings, paragraphs and the like, each with the place on the page where it is read."""
    anchor, counted = section.id, 0
    for block in section.blocks:
        match block:
            case Heading(id=heading):
                anchor = heading
                yield _part("heading", anchor, f"{block.number} {plain(block.title)}".strip())
                continue
            case Paragraph() | ListBlock():
                counted += 1
                at = f"{section.id}-p{counted}"
            case _:
                at = anchor
        for inner in walk_blocks([block]):
            if text := " ".join(_words(inner)):
                yield _part("text", at, text)
    for note in section.footnotes:
        yield _part("note", f"fn:{note.label}", " ".join(plain(paragraph.inlines) for paragraph in note.paragraphs))


def _words(block: Block) -> Iterator[str]:
    match block:
        case Box(title=title):
            yield title
        case CodeBlock(content=content):
            yield content
        case _:
            yield plain(inlines_of(block))


def _part(kind: str, anchor: str, text: str) -> dict[str, str]:
    return {"kind": kind, "anchor": anchor, "text": text}
