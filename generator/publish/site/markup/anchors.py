"""Top-level paragraphs and lists → ids that a reader can cite: `<section>-p<n>`."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE


class ParagraphAnchors(Treeprocessor):
    """Counts a page's own paragraphs and lists, so that both languages have the same ids."""

    def __init__(self, md: Markdown, section: str) -> None:
        super().__init__(md)
        self.section = section

    def run(self, root: Element) -> None:
        if not self.section:
            return
        for number, element in enumerate(filter(_is_counted, root), start=1):
            if element.get("id") is None:
                element.set("id", f"{self.section}-p{number}")


def _is_counted(element: Element) -> bool:
    """Code stands in a paragraph until its text is put back, but is none."""
    is_code = len(element) == 0 and HTML_PLACEHOLDER_RE.fullmatch((element.text or "").strip()) is not None
    return element.tag in {"p", "ul", "ol"} and not is_code
