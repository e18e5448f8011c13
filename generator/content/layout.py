"""Tokens → findings where the website's parser, Python-Markdown, would see something else.

Both parsers read what the contract allows; editors write more than that, and would learn of the
difference from their readers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from generator.content.parser import DEEPEST, INDENT
from generator.content.read_inlines import Place
from generator.content.rules import UNSUPPORTED_MARKDOWN
from generator.model import Location
from generator.workspace.told import quoted

LISTS = ("bullet_list", "ordered_list")
BULLETS = tuple(f"{mark} " for mark in "•‣▪●◦■")
DASH_BULLETS = ("– ", "— ")
BOX_HEAD = re.compile(r"(?:!!!|\?\?\?)\+? ?\w")

Mistake = tuple[SyntaxTreeNode, str, str]
"""Where, what is wrong, and what to do."""


def check_layout(root: SyntaxTreeNode, text: str, place: Place) -> None:
    """Tell every block of a page that the two parsers read differently."""
    lines = text.split("\n")
    for node in root.walk(include_self=False):
        for check in CHECKS.get(node.type, ()):
            for where, message, hint in check(node, lines):
                place.tell(UNSUPPORTED_MARKDOWN, place.at(where), message, hint)


def check_depth(tokens: Sequence[Token], place: Place) -> None:
    """Tell text that stands in too many lists, quotations and boxes to be read."""
    deep = next((token for token in tokens if token.level >= DEEPEST - 1), None)
    if deep:
        line = place.first_line + (deep.map[0] if deep.map else 0)
        hint = "Take it out of the lists, quotations and boxes around it; what stands deeper is lost."
        place.tell(UNSUPPORTED_MARKDOWN, Location(place.path, line), "text nests too deep", hint)


def check_space_before(node: SyntaxTreeNode, lines: Sequence[str]) -> Iterator[Mistake]:
    """A list or table stands apart; only a list inside a list may follow its item's text at once."""
    inside_list = node.parent is not None and node.parent.type == "list_item"
    begins = node.parent is not None and node.parent.children[0] is node
    if not begins and not (inside_list and node.type in LISTS) and lines[line_of(node) - 1].strip(" >"):
        kind = "table" if node.type == "table" else "list"
        yield node, f"a {kind} begins in the line after the text", f"Put an empty line before the {kind}."


def check_item(node: SyntaxTreeNode, lines: Sequence[str]) -> Iterator[Mistake]:
    """An item begins with words, and what else is in it stands four columns further in."""
    for child in node.children[:1]:
        if child.type not in {"paragraph", *LISTS}:
            yield child, "a list item begins with something else than words", "Begin it with a sentence."
    ancestors = [above.type for above in ancestors_of(node)]
    if "blockquote" in ancestors:
        return
    wanted = INDENT * (1 + sum(kind in {"list_item", "box"} for kind in ancestors))
    for child in node.children[1:]:
        line = lines[line_of(child)].expandtabs(INDENT)
        if len(line) - len(line.lstrip(" ")) < wanted:
            hint = f"Indent it by {wanted} spaces, as the item's own text: `-   text`."
            yield child, f"{quoted(line.strip())} belongs to a list item and is indented too little", hint


def check_numbers(node: SyntaxTreeNode, lines: Sequence[str]) -> Iterator[Mistake]:  # noqa: ARG001
    """Items are numbered with a full stop, one after the other."""
    if node.markup == ")":
        yield node, "a list is numbered with parentheses", "Write `1.  text`."
    written = [int(item.info) for item in node.children if item.info.isdecimal()]
    counted = [*range(written[0], written[0] + len(written))] if written else []
    wrong = next((pair for pair in zip(written, counted, strict=True) if pair[0] != pair[1]), None)
    # The same number for every item is a known way of letting the list count.
    if wrong and len({*written}) > 1:
        hint = "Number the items one after the other; for a gap, begin a list of its own behind a paragraph."
        yield node, f"an item is numbered {wrong[0]} and becomes {wrong[1]}", hint


def check_code(node: SyntaxTreeNode, lines: Sequence[str]) -> Iterator[Mistake]:  # noqa: ARG001
    """Code stands in no quotation."""
    if any(above.type == "blockquote" for above in ancestors_of(node)):
        yield node, "code stands in a quotation", "Put it behind the quotation."


def check_indented(node: SyntaxTreeNode, lines: Sequence[str]) -> Iterator[Mistake]:
    """Nobody means code by a paragraph that is indented."""
    hint = "Write the paragraph without the blanks before it; code stands between two lines of ```."
    words = lines[line_of(node)].strip(" \t>")
    yield node, f"{quoted(words)} is indented and becomes code", hint


def check_fence(node: SyntaxTreeNode, lines: Sequence[str]) -> Iterator[Mistake]:
    """A fence has a closing line: without one, parsers end the code at different places."""
    first, end = node.map or (0, 0)
    is_mark = end - first > 1 and not lines[end - 1].strip(" \t>" + node.markup[0])
    if not is_mark or node.content.count("\n") != end - first - 2:
        hint = f"Write {node.markup} below the code, as far to the right as above it."
        yield node, f"code begins with {node.markup} and does not end", hint


def check_box(node: SyntaxTreeNode, lines: Sequence[str]) -> Iterator[Mistake]:  # noqa: ARG001
    """A box holds something."""
    if not node.children[1:]:
        yield node, "a box is empty", f"Indent what belongs to it by {INDENT} spaces."


def check_paragraph(node: SyntaxTreeNode, lines: Sequence[str]) -> Iterator[Mistake]:  # noqa: ARG001
    """What looks like a box, a table or a list is one."""
    if node.children and BOX_HEAD.match(node.children[0].content):
        head = node.children[0].content.split("\n", 1)[0]
        hint = 'Write `!!! note "Title"` and indent its text by 4 spaces.'
        yield node, f"{quoted(head)} looks like a box and is none", hint
    written = node.children[0].content.split("\n") if node.children else []
    if any({"|", "-"} <= {*line} <= {*"|:- \t"} for line in written):
        hint = "Give the head and the line of dashes below it equal numbers of cells, and an empty line before them."
        yield node, "this looks like a table and is none", hint
    if any(line[:2] in BULLETS for line in written) or sum(line[:2] in DASH_BULLETS for line in written) > 1:
        yield node, f"{quoted(written[0])} looks like a list and is none", "Begin each item with `-   `."


def check_row(node: SyntaxTreeNode, lines: Sequence[str]) -> Iterator[Mistake]:
    """No row has more cells than the head row: they would be lost."""
    line = lines[line_of(node)].lstrip(" >").rstrip(" ")
    cells = escapedSplit(line.removeprefix("|"))
    lost = [cell.strip() for cell in cells[len(node.children) :] if cell.strip()]
    if lost:
        yield node, f"a row has more cells than the head: {quoted(lost[0])} is lost", "Give the head row as many cells."


def ancestors_of(node: SyntaxTreeNode) -> Iterator[SyntaxTreeNode]:
    """The blocks around a block, the innermost first."""
    while node.parent is not None:
        node = node.parent
        yield node


def line_of(node: SyntaxTreeNode) -> int:
    """The block's first line in the body, from 0."""
    return node.map[0] if node.map else 0


Check = Callable[[SyntaxTreeNode, Sequence[str]], Iterator[Mistake]]

CHECKS: dict[str, tuple[Check, ...]] = {
    "bullet_list": (check_space_before,),
    "ordered_list": (check_space_before, check_numbers),
    "table": (check_space_before,),
    "list_item": (check_item,),
    "fence": (check_code, check_fence),
    "code_block": (check_code, check_indented),
    "box": (check_box,),
    "paragraph": (check_paragraph,),
    "tr": (check_row,),
}
