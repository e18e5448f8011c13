"""Tokens → Markdown, by mdformat's renderer with renderers of our own where both parsers must agree.

Python-Markdown nests by four columns, so lists, boxes and notes hold their content there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from markdown_it.token import Token

from generator.content.escape import (
    EMPHASIS_CLOSE,
    EMPHASIS_OPEN,
    STRONG_CLOSE,
    STRONG_OPEN,
    entity,
    escape_address,
    escape_text,
    guard_edges,
    guard_lines,
    place_marks,
)
from generator.content.outline_numbers import split_number
from generator.model import Align, CrossReference, FootnoteMark, Link

if TYPE_CHECKING:
    from mdformat.renderer import RenderContext, RenderTreeNode
    from mdformat.renderer.typing import Render

INDENT = 4
RULES = {Align.NONE: "---", Align.LEFT: ":--", Align.RIGHT: "--:", Align.CENTER: ":-:"}


def render_tokens(tokens: Iterable[Token]) -> str:
    """Write tokens as Markdown that ends with a line end, or nothing where there are none."""
    from mdformat.renderer import MDRenderer  # noqa: PLC0415 (it looks for plugins as it loads; who reads needs none)

    return MDRenderer().render([*tokens], {"parser_extension": [Dialect]}, {})


# Inlines


def text(node: RenderTreeNode, _context: RenderContext) -> str:
    words = escape_text(node.content)
    after_mark = isinstance(node.meta["before"], FootnoteMark)
    if after_mark and words[0] == ":":
        words = entity(":") + words[1:]
    if after_mark and words[0] == "(":
        words = rf"\{words}"
    if words[-1] == "!" and isinstance(node.meta["after"], Link | CrossReference | FootnoteMark):
        words = rf"{words[:-1]}\!"
    return words


def em(node: RenderTreeNode, context: RenderContext) -> str:
    return EMPHASIS_OPEN + children(node, context) + EMPHASIS_CLOSE


def strong(node: RenderTreeNode, context: RenderContext) -> str:
    return STRONG_OPEN + children(node, context) + STRONG_CLOSE


def link(node: RenderTreeNode, context: RenderContext) -> str:
    return f"[{children(node, context)}]({escape_address(str(node.meta['href']))})"


def image(node: RenderTreeNode, _context: RenderContext) -> str:
    return f"![{escape_text(node.content)}]({escape_address(str(node.attrs['src']))})"


def footnote_ref(node: RenderTreeNode, _context: RenderContext) -> str:
    return f"[^{node.meta['label']}]"


def hardbreak(node: RenderTreeNode, _context: RenderContext) -> str:
    return "<br>" if is_in(node, "td") else "\\\n"


def inline(node: RenderTreeNode, context: RenderContext) -> str:
    return place_marks(children(node, context))


def children(node: RenderTreeNode, context: RenderContext, between: str = "") -> str:
    return between.join(child.render(context) for child in node.children)


def is_in(node: RenderTreeNode, kind: str) -> bool:
    return node.parent is not None and (node.parent.type == kind or is_in(node.parent, kind))


# Blocks


def paragraph(node: RenderTreeNode, context: RenderContext) -> str:
    lines = guard_lines(children(node, context))
    return f"{lines}\n{{: {node.meta['ending']} }}" if node.meta["ending"] else lines


def heading(node: RenderTreeNode, context: RenderContext) -> str:
    title = guard_edges(children(node, context))
    if title.endswith("#"):
        title = rf"{title[:-1]}\#"
    number = str(node.meta["number"])
    if number:
        title = f"{number} {title}"
    elif split_number(title)[0]:
        title = title.replace(" ", entity(" "), 1)
    return f"{'#' * (int(node.meta['depth']) + 1)} {title} {{#{node.meta['id']}}}"


def bullet_list(node: RenderTreeNode, context: RenderContext) -> str:
    return items(node, context, ["-"] * len(node.children))


def ordered_list(node: RenderTreeNode, context: RenderContext) -> str:
    start = int(node.meta["start"])
    return items(node, context, [f"{start + place}." for place in range(len(node.children))])


def items(node: RenderTreeNode, context: RenderContext, markers: Sequence[str]) -> str:
    gap = "\n" if node.meta["tight"] else "\n\n"
    return gap.join(
        hanging(marker, children(item, context, gap)) for marker, item in zip(markers, node.children, strict=True)
    )


def box(node: RenderTreeNode, context: RenderContext) -> str:
    head = f'!!! {node.meta["kind"]} "{escape_text(str(node.meta["title"]))}"'
    body = children(node, context, "\n\n")
    return f"{head}\n\n{indented(body)}" if body else head


def footnote(node: RenderTreeNode, context: RenderContext) -> str:
    head = f"[^{node.meta['label']}]:"
    first, *others = [child.render(context) for child in node.children] or [""]
    return "\n\n".join([f"{head} {indented(first).lstrip(' ')}".rstrip(" "), *map(indented, others)])


def table(node: RenderTreeNode, context: RenderContext) -> str:
    header, *rows = [child.render(context) for child in node.children]
    return "\n".join([header, row(RULES[align] for align in node.meta["align"]), *rows])


def tr(node: RenderTreeNode, context: RenderContext) -> str:
    return row(guard_edges(child.render(context)) for child in node.children)


def row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def indented(text: str, width: int = INDENT) -> str:
    return "\n".join(" " * width + line if line else "" for line in text.split("\n"))


def hanging(marker: str, text: str) -> str:
    width = max(INDENT, len(marker) + 1)
    return marker + indented(text, width)[len(marker) :]


class Dialect:
    """The renderers of our own, as an extension of mdformat."""

    RENDERERS: Mapping[str, Render] = {
        renderer.__name__: renderer
        for renderer in (
            *(text, em, strong, link, image, footnote_ref, hardbreak, inline),
            *(paragraph, heading, bullet_list, ordered_list, box, footnote, table, tr),
        )
    } | {"td": children}
