"""Markdown → tokens of markdown-it: CommonMark with tables, footnotes, boxes and attribute lists.

The last two follow the grammar of Python-Markdown, which shows the same files on the website.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, autolink, html_inline, image, link
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_ref

from generator.content.outline_numbers import split_number

INDENT = 4
DEEPEST = 40
"""Levels of nesting that are read: markdown-it drops what is deeper, and stops at 20 by itself."""
LONGEST_ATTRIBUTES = 200
"""Characters of an attribute list; a longer one is text, and long texts are searched in linear time."""

BOX = re.compile(r'!!! ?([\w-]+(?: +[\w-]+)*)(?: +"(.*)")? *')
ATTRIBUTES = re.compile(rf"\{{:? *([^}}\n ][^\n}}]{{0,{LONGEST_ATTRIBUTES}}})\}}")
LAST_LINE = re.compile(rf"\n *{ATTRIBUTES.pattern} *$")
TITLE_END = re.compile(rf" {ATTRIBUTES.pattern} *$")

Rule = Callable[[StateInline, bool], bool]


@cache
def parser() -> MarkdownIt:
    """The parser of pages."""
    markdown = _Parser("commonmark", {"maxNesting": DEEPEST}).enable("table")
    footnote_plugin(markdown, inline=False, move_to_end=False, always_match_refs=True)
    markdown.block.ruler.before("fence", "box", _box, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    markdown.core.ruler.after("block", "attribute_lists", _take_attribute_lists)
    for name, rule in (("link", link), ("image", image), ("autolink", autolink), ("html_inline", html_inline)):
        markdown.inline.ruler.at(name, _knowing_lines(rule))
    markdown.inline.ruler.at("footnote_ref", _knowing_lines(_footnote_ref))
    markdown.inline.ruler.push("attributes", _knowing_lines(_attributes))
    return markdown


class _Parser(MarkdownIt):
    """Takes addresses as they are written; what is wrong with them is told by the reader."""

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link


def _footnote_ref(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    return footnote_ref(state, silent, always_match=True)


def _attributes(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Braces behind a mark or link, which Python-Markdown takes for its attributes."""
    found = ATTRIBUTES.match(state.src, state.pos)
    if not found or state.pending or not state.tokens or state.tokens[-1].type.endswith("break"):
        return False
    if not silent:
        state.push("attributes", "", 0).content = found[0]
    state.pos = found.end()
    return True


def _knowing_lines(rule: Rule) -> Rule:
    """The rule with the line of its paragraph kept in the tokens it makes."""

    def knowing_line(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
        start, made = state.pos, len(state.tokens)
        matched = rule(state, silent)
        for token in state.tokens[made:]:
            if token.type != "text":
                token.meta.setdefault("line", state.src.count("\n", 0, start))
        return matched

    return knowing_line


def _box(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """A box: its head, then everything indented by four columns."""
    found = BOX.fullmatch(state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]])
    if found is None or state.is_code_block(start):
        return False
    if silent:
        return True
    indent = state.blkIndent + INDENT
    after = start + 1
    while after < end and (state.isEmpty(after) or state.sCount[after] >= indent):
        after += 1
    _push_box(state, found, start, after)
    return True


def _push_box(state: StateBlock, head: re.Match[str], start: int, after: int) -> None:
    kind, *others = head[1].split()
    opening = state.push("box_open", "div", 1)
    opening.map = [start, after]
    opening.meta = {"kind": kind, "others": others}
    title = state.push("inline", "", 0)
    title.map = [start, start + 1]
    title.content = kind.capitalize() if head[2] is None else head[2]
    title.children = []
    outside = state.parentType, state.lineMax, state.blkIndent
    state.parentType, state.lineMax, state.blkIndent = "box", after, state.blkIndent + INDENT
    state.md.block.tokenize(state, start + 1, after)
    state.parentType, state.lineMax, state.blkIndent = outside
    state.push("box_close", "div", -1)
    state.line = after


def _take_attribute_lists(state: StateCore) -> None:
    """Move attribute lists and printed numbers from paragraphs and headings to their tokens."""
    for opening, inline in zip(state.tokens, state.tokens[1:], strict=False):
        pattern = {"paragraph_open": LAST_LINE, "heading_open": TITLE_END}.get(opening.type)
        if pattern and (found := pattern.search(inline.content, max(0, len(inline.content) - LONGEST_ATTRIBUTES))):
            opening.meta["ending"] = found[1]
            inline.content = inline.content[: found.start()].rstrip(" ")
        if opening.type == "heading_open":
            opening.meta["number"], inline.content = split_number(inline.content)
