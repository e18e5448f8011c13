"""What CommonMark reads and Python-Markdown does not, or otherwise: line breaks, escapes, headings."""

from __future__ import annotations

import re
import string
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import InlineProcessor as InlineTreeprocessor

PUNCTUATION = string.punctuation
"""Characters that a backslash takes their meaning from (CommonMark 0.31, 2.4)."""


class HardBreak(InlineProcessor):
    """A backslash at a line's end breaks the line."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"\\\n", md)

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Python-Markdown names it so)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int]:
        return Element("br"), m.start(0), m.end(0)


class TableBreak(InlineProcessor):
    """`<br>` is the only HTML that is meant as such, and only in a table's cell, which has no other line break."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"<[bB][rR] */?>", md)

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Python-Markdown names it so)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int] | tuple[None, None, None]:
        if {"td", "th"}.isdisjoint(self._around()):
            return None, None, None
        return Element("br"), m.start(0), m.end(0)

    def _around(self) -> list[str]:
        inline = self.md.treeprocessors["inline"]
        return inline.ancestors if isinstance(inline, InlineTreeprocessor) else []


class SpacedHeadings(HashHeaderProcessor):
    """A heading's `#` is followed by a blank: `#1 in Europa` is text (CommonMark 0.31, 4.2)."""

    RE = re.compile(
        r"(?:^|\n) {0,3}(?P<level>#{1,6})(?P<header>(?:[ \t][^\n]*?)?)(?:[ \t]+#+)?[ \t]*(?:\n|$)",
    )
