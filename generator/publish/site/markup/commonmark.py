"""What CommonMark reads and Python-Markdown does not: line breaks and escapes."""

from __future__ import annotations

import re
import string
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

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

    ANCESTOR_EXCLUDES = ("p", "li", "h1", "h2", "h3", "h4", "h5", "h6")

    def __init__(self, md: Markdown) -> None:
        super().__init__(r"<br ?/?>", md)

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Python-Markdown names it so)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int]:
        return Element("br"), m.start(0), m.end(0)
