"""Paragraphs, lists and headings → ids that a reader can cite: `<section>-p<n>`, and those of the read text."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class ParagraphAnchors(Treeprocessor):
    """Counts a page's own paragraphs and lists, so that both languages have the same ids."""

    def __init__(self, md: Markdown, section: str, permalink: str) -> None:
        super().__init__(md)
        self.section = section
        self.permalink = permalink

    def run(self, root: Element) -> None:
        if not self.section:
            return
        for number, element in enumerate(filter(_is_counted, root), start=1):
            if element.get("id") is None:
                element.set("id", f"{self.section}-p{number}")
            self._link(element, number)

    def _link(self, element: Element, number: int) -> None:
        """End a paragraph, or the first item of a list, with a link to it; its sign comes from the style sheet."""
        end = element if element.tag == "p" else element[0] if len(element) else None
        if end is not None:
            end = end[0] if len(end) and end[0].tag == "p" else end
            href, name = f"#{element.get('id')}", f"{self.permalink}: {number}"
            link = Element("a", {"class": "headerlink z-permalink", "href": href, "aria-label": name})
            end.insert(_end_of_words(end), link)


class HeadingAnchors(Treeprocessor):
    """Gives headings without an id the one under which links and the PDF know them."""

    def __init__(self, md: Markdown, ids: tuple[str, ...]) -> None:
        super().__init__(md)
        self.ids = ids

    def run(self, root: Element) -> None:
        headings = [element for element in root.iter() if element.tag in HEADINGS and element.get("id") != "fn:all"]
        if len(headings) != len(self.ids):
            return
        for heading, anchor in zip(headings, self.ids, strict=True):
            if anchor and heading.get("id") is None:
                heading.set("id", anchor)


def _is_counted(element: Element) -> bool:
    """Code stands in a paragraph until its text is put back, but is none."""
    is_code = len(element) == 0 and HTML_PLACEHOLDER_RE.fullmatch((element.text or "").strip()) is not None
    return element.tag in {"p", "ul", "ol"} and not is_code


def _end_of_words(element: Element) -> int:
    """Before a list that an item holds."""
    inner = (n for n, child in enumerate(element) if child.tag in {"ul", "ol", "div", "figure", "p", "pre"})
    return next(inner, len(element))
