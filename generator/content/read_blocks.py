"""Tokens of a page → blocks and footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.tree import SyntaxTreeNode

from generator.content.addresses import clean_address, is_safe
from generator.content.attributes import Attributes, read_attributes
from generator.content.layout import check_depth, check_layout
from generator.content.names import ID
from generator.content.normal import slug
from generator.content.parser import parser
from generator.content.read_inlines import Place, read_inlines, words_of
from generator.content.rules import EMPTY_LINK, HEADING_WITHOUT_ID, RAW_HTML, UNSAFE_ADDRESS, UNSUPPORTED_MARKDOWN
from generator.content.tokens import FIGURE, TABLE
from generator.model import (
    Align,
    Block,
    Box,
    Cell,
    CodeBlock,
    Figure,
    Footnote,
    Heading,
    Image,
    Inline,
    ListBlock,
    ListItem,
    Location,
    Paragraph,
    Quotation,
    Role,
    Table,
    Text,
    inlines_of,
    plain,
    walk_blocks,
)
from generator.problems import Rule
from generator.workspace.rules import INVALID_ID
from generator.workspace.told import listed, quoted

MARKS = {"left": Align.LEFT, "right": Align.RIGHT, "center": Align.CENTER}


@dataclass(frozen=True, slots=True)
class Body:
    """What a page says."""

    blocks: tuple[Block, ...]
    footnotes: tuple[Footnote, ...]


def read_body(text: str, place: Place) -> Body:
    """Read the Markdown below the front matter; `place` collects what is wrong with it."""
    tokens = parser().parse(text)
    check_depth(tokens, place)
    root = SyntaxTreeNode(tokens)
    check_layout(root, text, place)
    reader = _Reader(place)
    blocks = reader.blocks(root.children)
    return Body(blocks, tuple(reader.footnotes))


@dataclass(frozen=True, slots=True)
class _Reader:
    place: Place
    footnotes: list[Footnote] = field(default_factory=list)

    def blocks(self, nodes: Sequence[SyntaxTreeNode]) -> tuple[Block, ...]:
        """Blocks in a row; a table takes its caption from the paragraph before it."""
        blocks: list[Block] = []
        for before, node, after in zip((None, *nodes), nodes, (*nodes[1:], None), strict=False):
            if is_caption(node, after):
                continue
            blocks.extend(self.block(node, before if is_caption(before, node) else None))
        return tuple(blocks)

    def block(self, node: SyntaxTreeNode, caption: SyntaxTreeNode | None) -> Iterator[Block]:
        """One block; a kind that the model has no word for is told, and its words are kept."""
        match node.type:
            case "paragraph":
                yield self.paragraph(node)
            case "heading":
                yield self.heading(node)
            case "bullet_list" | "ordered_list":
                yield self.list_block(node)
            case "blockquote":
                yield Quotation(self.blocks(node.children), self.at(node))
            case "box":
                yield self.box(node)
            case "table":
                yield self.table(node, caption)
            case "fence" | "code_block":
                yield CodeBlock(node.content.removesuffix("\n"), node.info.strip(), self.at(node))
            case "footnote_reference":
                self.footnote(node)
            case _:
                yield from self.foreign(node)

    def paragraph(self, node: SyntaxTreeNode) -> Paragraph | Figure:
        attributes = attributes_of(node)
        inlines = self.inlines_or_figure(node, attributes)
        if isinstance(inlines, Figure):
            return inlines
        role = next((Role(name) for name in attributes.classes if name in {*Role}), None)
        self.check(node, attributes, {*Role}, id_allowed=False)
        return Paragraph(inlines, role, self.at(node))

    def inlines_or_figure(self, node: SyntaxTreeNode, attributes: Attributes) -> tuple[Inline, ...] | Figure:
        if FIGURE not in attributes.classes:
            return read_inlines(node, self.place)
        self.check(node, attributes, {FIGURE})
        inline = node.children[0]
        image = next((child for child in inline.children[:1] if child.type == "image"), None)
        caption = read_inlines(node, self.place, without=[image] if image else [])
        picture = Image(str(image.attrs["src"]), words_of(image)) if image else None
        if picture and not clean_address(picture.path):
            self.tell(EMPTY_LINK, node, f"the image {quoted(picture.alt)} has no address", "Name its file.")
        elif picture and not is_safe(picture.path):
            self.tell(
                UNSAFE_ADDRESS, node, f"the image lies at {quoted(picture.path)}", "Put the file beside the page."
            )
        return Figure(attributes.id, caption, picture, self.at(node))

    def heading(self, node: SyntaxTreeNode) -> Heading:
        attributes = attributes_of(node)
        title = read_inlines(node, self.place)
        depth = int(node.tag.removeprefix("h")) - 1
        if depth < 1:
            hint = "Write `##`: the page's own heading is the title in its front matter."
            self.tell(UNSUPPORTED_MARKDOWN, node, f"the heading {quoted(plain(title))} has the highest level", hint)
        name = attributes.id or slug(plain(title)) or "heading"
        if not attributes.id:
            hint = f"Write `{{#{name}}}` behind the heading."
            self.tell(HEADING_WITHOUT_ID, node, f"the heading {quoted(plain(title))} has no id", hint)
        self.check(node, attributes, set())
        return Heading(name, title, str(node.meta["number"]), max(depth, 1), self.at(node))

    def list_block(self, node: SyntaxTreeNode) -> ListBlock:
        items = tuple(ListItem(self.blocks(item.children), self.at(item)) for item in node.children)
        ordered = node.type == "ordered_list"
        return ListBlock(items, ordered, int(node.attrs.get("start", 1)), self.at(node))

    def box(self, node: SyntaxTreeNode) -> Box:
        title = read_inlines(node, self.place)
        if node.meta["others"]:
            hint = "Name one kind; the site's styles know no more."
            self.tell(UNSUPPORTED_MARKDOWN, node, f"a box has the kinds {listed(node.meta['others'])} as well", hint)
        return Box(plain(title), self.blocks(node.children[1:]), str(node.meta["kind"]), self.at(node))

    def table(self, node: SyntaxTreeNode, caption: SyntaxTreeNode | None) -> Table:
        if caption:
            self.check(caption, attributes_of(caption), {TABLE})
        header, *rows = (row for part in node.children for row in part.children)
        align = tuple(MARKS.get(str(cell.attrs.get("style", ""))[11:], Align.NONE) for cell in header.children)
        return Table(
            self.row(header),
            tuple(self.row(row) for row in rows),
            align,
            attributes_of(caption).id if caption else "",
            read_inlines(caption, self.place) if caption else (),
            self.at(node),
        )

    def row(self, node: SyntaxTreeNode) -> tuple[Cell, ...]:
        return tuple(read_inlines(cell, self.place) for cell in node.children)

    def footnote(self, node: SyntaxTreeNode) -> None:
        """Keep a note, wherever in the page it is defined."""
        blocks = self.blocks(node.children)
        for block in blocks:
            if not isinstance(block, Paragraph):
                hint = "Write the note in paragraphs; its words are kept."
                self.place.tell(UNSUPPORTED_MARKDOWN, block.at, "a footnote holds more than paragraphs", hint)
        self.footnotes.append(Footnote(str(node.meta["label"]), tuple(paragraphs_in(blocks)), self.at(node)))

    def foreign(self, node: SyntaxTreeNode) -> Iterator[Paragraph]:
        """What the model has no word for."""
        if node.type == "html_block":
            hint = "Write it in Markdown; a character `<` that is meant as such is written `&lt;`."
            self.tell(RAW_HTML, node, f"HTML in the text: {quoted(node.content.strip())}", hint)
        else:
            self.tell(UNSUPPORTED_MARKDOWN, node, "a rule between paragraphs", "Leave it out, or write a heading.")
        if node.content.strip():
            yield Paragraph((Text(node.content),), at=self.at(node))

    def check(self, node: SyntaxTreeNode, attributes: Attributes, known: set[str], *, id_allowed: bool = True) -> None:
        """Tell attributes that are lost, and ids that are none."""
        lost = [f".{name}" for name in attributes.classes if name not in known] + [*attributes.others]
        if attributes.id and not id_allowed:
            lost.append(f"#{attributes.id}")
        if lost:
            hint = f"Leave it out. Known here: {listed(f'.{name}' for name in sorted(known))}."
            self.tell(UNSUPPORTED_MARKDOWN, node, f"the attribute {quoted(' '.join(lost))} has no meaning here", hint)
        if attributes.id and not ID.fullmatch(attributes.id):
            hint = f"Write it with a-z, 0-9 and single hyphens, such as `{slug(attributes.id) or 'figure-1'}`."
            self.tell(INVALID_ID, node, f"{quoted(attributes.id)} is no id", hint)

    def at(self, node: SyntaxTreeNode) -> Location:
        return self.place.at(node)

    def tell(self, rule: Rule, node: SyntaxTreeNode, message: str, hint: str) -> None:
        self.place.tell(rule, self.at(node), message, hint)


def attributes_of(node: SyntaxTreeNode) -> Attributes:
    """What the attribute list of a paragraph or heading says."""
    return read_attributes(str(node.meta.get("ending", "")))


def is_caption(node: SyntaxTreeNode | None, after: SyntaxTreeNode | None) -> bool:
    """Whether a paragraph is the caption of the table after it."""
    if node is None or after is None or (node.type, after.type) != ("paragraph", "table"):
        return False
    return TABLE in attributes_of(node).classes


def paragraphs_in(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Every word of the blocks, in paragraphs."""
    for block in walk_blocks(blocks):
        match block:
            case Paragraph():
                yield block
            case CodeBlock(content=content):
                yield Paragraph((Text(content),), at=block.at)
            case Table(caption=caption, header=header, rows=rows):
                yield from (
                    Paragraph(cell, at=block.at) for cell in (caption, *(c for r in (header, *rows) for c in r))
                )
            case _:
                yield Paragraph(tuple(inlines_of(block)), at=block.at)
