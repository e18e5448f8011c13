"""Section in normal form → tokens of markdown-it, as its parser would make them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from markdown_it.token import Token

from generator.content.names import FileNames, Page
from generator.model import (
    Align,
    Block,
    Box,
    Code,
    CodeBlock,
    CrossReference,
    Emphasis,
    Figure,
    Footnote,
    FootnoteMark,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Quotation,
    Section,
    Strong,
    Table,
    Text,
)
from generator.problems import GeneratorError

FIGURE, TABLE = "figure", "table"
"""Classes that tell a caption from running text."""


class TokenMaker:
    """Makes the tokens of one page; holds what its links need."""

    def __init__(self, page: Page, files: FileNames) -> None:
        self.page = page
        self.files = files

    def section(self, section: Section) -> Iterator[Token]:
        """The page's body: blocks, then footnotes."""
        yield from self.blocks(section.blocks)
        for note in section.footnotes:
            yield from self.footnote(note)

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Token]:
        """Blocks, one after the other."""
        for block in blocks:
            yield from self.block(block)

    def block(self, block: Block) -> Iterator[Token]:
        """One block with all that is in it."""
        match block:
            case Paragraph(inlines=inlines, role=role):
                yield from self.paragraph(inlines, ending="" if role is None else f".{role}")
            case Heading():
                yield from self.heading(block)
            case ListBlock():
                yield from self.list_block(block)
            case Quotation(blocks=blocks):
                yield from nested("blockquote", self.blocks(blocks))
            case Box(title=title, kind=kind, blocks=blocks):
                yield from nested("box", self.blocks(blocks), title=title, kind=kind)
            case Table():
                yield from self.table(block)
            case Figure():
                yield from self.figure(block)
            case CodeBlock(content=content, info=info):
                yield Token("fence", "code", 0, content=content + "\n", info=info, block=True)
            case _:
                assert_never(block)

    def paragraph(self, inlines: Iterable[Inline], *, ending: str = "", image: Token | None = None) -> Iterator[Token]:
        """A paragraph, with an attribute list as its last line where it has an ending."""
        children = [*self.inlines(inlines)]
        if image:
            children[:0] = [image, Token("softbreak", "br", 0)] if children else [image]
        yield from nested("paragraph", [Token("inline", "", 0, children=children)], ending=ending)

    def heading(self, block: Heading) -> Iterator[Token]:
        """A heading with its number in the title and its id behind it."""
        children = [*self.inlines(block.title)]
        yield from nested(
            "heading",
            [Token("inline", "", 0, children=children)],
            depth=block.depth,
            number=block.number,
            id=block.id,
        )

    def list_block(self, block: ListBlock) -> Iterator[Token]:
        """A list, tight where no item holds more than a paragraph and lists that are tight."""
        items = [token for item in block.items for token in nested("list_item", self.blocks(item.blocks))]
        kind = "ordered_list" if block.ordered else "bullet_list"
        yield from nested(kind, items, start=block.start, tight=is_tight(block))

    def table(self, block: Table) -> Iterator[Token]:
        """A table, its caption in a paragraph before it."""
        if block.caption:
            yield from self.paragraph(block.caption, ending=named(block.id, TABLE))
        rows = [token for row in (block.header, *block.rows) for token in nested("tr", self.cells(row))]
        yield from nested("table", rows, align=block.align or (Align.NONE,) * len(block.header))

    def cells(self, row: Iterable[Iterable[Inline]]) -> Iterator[Token]:
        """The cells of one row."""
        for cell in row:
            yield from nested("td", [Token("inline", "", 0, children=[*self.inlines(cell)])])

    def figure(self, block: Figure) -> Iterator[Token]:
        """A figure: a paragraph of its image and its caption."""
        image = block.image
        token = Token("image", "img", 0, attrs={"src": image.path}, content=image.alt) if image else None
        yield from self.paragraph(block.caption, ending=named(block.id, FIGURE), image=token)

    def footnote(self, note: Footnote) -> Iterator[Token]:
        """The definition of a note."""
        paragraphs = (token for paragraph in note.paragraphs for token in self.block(paragraph))
        yield from nested("footnote", paragraphs, label=note.label)

    def inlines(self, inlines: Iterable[Inline]) -> Iterator[Token]:
        """Inlines, one after the other."""
        row = tuple(inlines)
        for before, inline, after in zip((None, *row), row, (*row[1:], None), strict=False):
            match inline:
                case Text(content=content):
                    yield Token("text", "", 0, content=content, meta={"before": before, "after": after})
                case Code(content=content):
                    yield Token("code_inline", "code", 0, content=content)
                case Emphasis(inlines=inner):
                    yield from nested("em", self.inlines(inner))
                case Strong(inlines=inner):
                    yield from nested("strong", self.inlines(inner))
                case LineBreak():
                    yield Token("hardbreak", "br", 0)
                case Link(target=target, inlines=inner):
                    yield from nested("link", self.inlines(inner), href=target)
                case CrossReference(inlines=inner):
                    yield from nested("link", self.inlines(inner), href=self.address(inline))
                case FootnoteMark(label=label):
                    yield Token("footnote_ref", "", 0, meta={"label": label})
                case _:
                    assert_never(inline)

    def address(self, reference: CrossReference) -> str:
        """The relative link that a cross-reference is written as."""
        address = self.files.address(reference.target, self.page)
        if address is None:
            message = f"{self.page.strategy}/{self.page.section} refers to {reference.target}, which is not written"
            raise GeneratorError(message, "Leave the reference out, or write the strategy it leads to as well.")
        return address


def nested(kind: str, inside: Iterable[Token], /, **meta: object) -> Iterator[Token]:
    """Tokens between the opening and the closing one of their kind."""
    yield Token(f"{kind}_open", "", 1, meta=meta)
    yield from inside
    yield Token(f"{kind}_close", "", -1)


def named(anchor: str, kind: str) -> str:
    """What an attribute list says of a caption."""
    return f"#{anchor} .{kind}" if anchor else f".{kind}"


def is_tight(block: ListBlock) -> bool:
    """Whether the list can do without blank lines."""
    return all(_is_tight_item(item) for item in block.items)


def _is_tight_item(item: ListItem) -> bool:
    match item.blocks:
        case (Paragraph(role=None), *rest):
            return all(_may_follow_at_once(block) for block in rest)
        case _:
            return False


def _may_follow_at_once(block: Block) -> bool:
    """In CommonMark a list that begins with another number than 1 does not end a paragraph."""
    return isinstance(block, ListBlock) and block.start == 1 and is_tight(block)
