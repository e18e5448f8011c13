"""Tokens of a paragraph, title or cell → inlines."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from markdown_it.tree import SyntaxTreeNode

from generator.content.addresses import clean_address, is_safe
from generator.content.names import FileNames, Page
from generator.content.rules import EMPTY_LINK, RAW_HTML, UNSAFE_ADDRESS, UNSUPPORTED_MARKDOWN
from generator.model import (
    Code,
    Emphasis,
    FootnoteMark,
    Inline,
    LineBreak,
    Link,
    Location,
    Strong,
    Text,
    plain,
)
from generator.problems import Finding, Rule
from generator.workspace.told import quoted

LIKE_MARK = re.compile(r"(?<!\\)\[\^[^\]\n]{1,80}\]|(?<!\\)\^\[[^\]\n]{1,80}\]")
BREAK = re.compile(r"<br */?>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """Where text is read, and where its mistakes are told."""

    path: Path
    page: Page
    files: FileNames
    first_line: int
    """Line of the file that the body's first line stands on."""
    findings: list[Finding] = field(default_factory=list)

    def at(self, node: SyntaxTreeNode, offset: int = 0) -> Location:
        """The line of a block, or of a line in it."""
        line = node.map[0] if node.map else 0
        return Location(self.path, self.first_line + line + offset)

    def tell(self, rule: Rule, at: Location, message: str, hint: str, *related: Location) -> None:
        """Report a mistake in this page."""
        section = f"{self.page.strategy}/{self.page.section}"
        self.findings.append(rule.found(at, message, hint, section=section, related=related))


def read_inlines(parent: SyntaxTreeNode, place: Place, without: Container[SyntaxTreeNode] = ()) -> tuple[Inline, ...]:
    """Read what stands in a paragraph, title or cell."""
    inline = parent.children[0]
    _check_marks(inline, place)
    around = _Around(place, inline, in_cell=parent.type in {"th", "td"})
    return tuple(_inlines((child for child in inline.children if child not in without), around))


@dataclass(frozen=True, slots=True)
class _Around:
    place: Place
    block: SyntaxTreeNode
    in_cell: bool

    def at(self, node: SyntaxTreeNode) -> Location:
        return self.place.at(self.block, int(node.meta.get("line", 0)))

    def tell(self, rule: Rule, node: SyntaxTreeNode, message: str, hint: str) -> None:
        self.place.tell(rule, self.at(node), message, hint)


def _inlines(nodes: Iterable[SyntaxTreeNode], around: _Around) -> Iterator[Inline]:
    for node in nodes:
        yield from _inline(node, around)


def _inline(node: SyntaxTreeNode, around: _Around) -> Iterator[Inline]:  # noqa: C901
    match node.type:
        case "text":
            yield Text(node.content)
        case "softbreak":
            yield Text(" ")
        case "hardbreak":
            yield LineBreak()
        case "code_inline":
            yield Code(node.content)
        case "em":
            yield Emphasis(tuple(_inlines(node.children, around)))
        case "strong":
            yield Strong(tuple(_inlines(node.children, around)))
        case "link":
            yield from _link(node, around)
        case "footnote_ref":
            yield FootnoteMark(str(node.meta["label"]), around.at(node))
        case "html_inline":
            yield _html(node, around)
        case "image":
            yield from _image(node, around)
        case "attributes":
            hint = "Attributes stand on the last line of a paragraph or behind a heading; write `\\{` for a brace."
            around.tell(UNSUPPORTED_MARKDOWN, node, f"attributes in the text: {quoted(node.content)}", hint)
            yield Text(node.content)
        case _:
            raise AssertionError(node.type)


def _link(node: SyntaxTreeNode, around: _Around) -> Iterator[Inline]:
    target = str(node.attrs["href"])
    inner = tuple(_inlines(node.children, around))
    if not plain(inner).strip() and not any(isinstance(inline, FootnoteMark) for inline in inner):
        hint = "Write its words between the brackets, or leave the link out."
        around.tell(EMPTY_LINK, node, f"the link to {quoted(target)} has no words", hint)
    elif not clean_address(target):
        hint = "Write the address in the parentheses, or leave the brackets and parentheses out."
        around.tell(EMPTY_LINK, node, f"the link {quoted(plain(inner))} has no address", hint)
    elif not is_safe(target):
        message = f"the link {quoted(plain(inner))} leads to {quoted(target)}"
        around.tell(UNSAFE_ADDRESS, node, message, "Link to an https address or to a file; the words stay without it.")
    if node.attrs.get("title"):
        hint = "Leave the title of the link out: say it in the text."
        around.tell(UNSUPPORTED_MARKDOWN, node, f"a link has the title {quoted(str(node.attrs['title']))}", hint)
    yield Link(target, inner, around.at(node))


def _check_marks(inline: SyntaxTreeNode, place: Place) -> None:
    """Tell what looks like a footnote mark and is read as text: a label with blanks, a note written in its place."""
    words = "".join(node.content for node in inline.walk(include_self=False) if node.type == "text")
    for found in LIKE_MARK.finditer(inline.content):
        if found[0] in words:
            hint = "Write a mark without blanks, as [^1], and its note at the end of the file; or `\\[` for a bracket."
            at = place.at(inline, inline.content.count("\n", 0, found.start()))
            place.tell(UNSUPPORTED_MARKDOWN, at, f"{quoted(found[0])} is read as text, not as a footnote", hint)


def _html(node: SyntaxTreeNode, around: _Around) -> Inline:
    if around.in_cell and BREAK.fullmatch(node.content):
        return LineBreak()
    hint = "Write it in Markdown; a character `<` that is meant as such is written `&lt;`."
    around.tell(RAW_HTML, node, f"HTML in the text: {quoted(node.content)}", hint)
    return Text(node.content)


def _image(node: SyntaxTreeNode, around: _Around) -> Iterator[Inline]:
    if not clean_address(str(node.attrs["src"])):
        around.tell(EMPTY_LINK, node, f"the image {quoted(words_of(node))} has no address", "Name its file.")
    hint = "Give it a paragraph of its own, its caption on the next line and `{: #figure-1 .figure }` on the last."
    around.tell(UNSUPPORTED_MARKDOWN, node, f"the image {quoted(str(node.attrs['src']))} stands in running text", hint)
    yield Text(words_of(node))


def words_of(node: SyntaxTreeNode) -> str:
    """The words of an image's description."""
    return node.content if node.type == "text" else "".join(words_of(child) for child in node.children)
