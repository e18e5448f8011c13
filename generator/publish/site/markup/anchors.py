"""Top-level paragraphs and lists → ids that a reader can cite: `<section>-p<n>`."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor


class ParagraphAnchors(Treeprocessor):
    """Counts a page's own paragraphs and lists, so that both languages have the same ids."""

    def __init__(self, md: Markdown, section: str) -> None:
        super().__init__(md)
        self.section = section

    def run(self, root: Element) -> None:
        if not self.section:
            return
        counted = (element for element in root if element.tag in {"p", "ul", "ol"})
        for number, element in enumerate(counted, start=1):
            if element.get("id") is None:
                element.set("id", f"{self.section}-p{number}")
