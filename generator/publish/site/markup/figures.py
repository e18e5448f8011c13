"""Captions written as paragraphs → `<figure>` and `<caption>`; tables that scroll on narrow screens."""

from __future__ import annotations

from itertools import pairwise
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from generator.publish.site.words import Words


class Figures(Treeprocessor):
    def __init__(self, md: Markdown, words: Words) -> None:
        super().__init__(md)
        self.words = words

    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            self._move_captions(parent)
            for place, child in enumerate(list(parent)):
                if child.tag == "p" and "figure" in child.get("class", "").split():
                    parent[place] = make_figure(child)
                elif child.tag == "table":
                    parent[place] = self._make_scrollable(child)

    def _move_captions(self, parent: Element) -> None:
        for caption, table in list(pairwise(parent)):
            if caption.tag == "p" and table.tag == "table" and "table" in caption.get("class", "").split():
                parent.remove(caption)
                set_caption(table, caption)

    def _make_scrollable(self, table: Element) -> Element:
        """A keyboard must reach what scrolls, so the region takes the focus and has a name."""
        region = Element("div", {"class": "z-table", "role": "region", "tabindex": "0"})
        caption = table.find("caption")
        if caption is not None and (anchor := table.get("id")):
            caption.set("id", f"{anchor}:caption")
            region.set("aria-labelledby", f"{anchor}:caption")
        else:
            region.set("aria-label", self.words.table)
        for row in table.iter("tr"):
            span_headers(row)
        table.set("class", "z-table__table")
        region.tail, table.tail = table.tail, None
        region.append(table)
        return region


def span_headers(row: Element) -> None:
    """Head the columns below; an empty header behind another one is the other's, over both columns."""
    spanning: Element | None = None
    for head in row.findall("th"):
        if spanning is not None and not len(head) and not (head.text or "").strip():
            spanning.set("colspan", str(int(spanning.get("colspan", "1")) + 1))
            row.remove(head)
        else:
            head.set("scope", "col")
            spanning = head if len(head) or (head.text or "").strip() else None


def make_figure(paragraph: Element) -> Element:
    """Make a figure of a paragraph that holds a picture and its caption, or a caption alone."""
    figure = Element("figure", {"class": "z-figure"})
    if anchor := paragraph.get("id"):
        figure.set("id", anchor)
    figure.tail = paragraph.tail
    caption = Element("figcaption")
    caption.text = paragraph.text
    children = list(paragraph)
    if children and children[0].tag == "img" and not (paragraph.text or "").strip():
        picture = children.pop(0)
        caption.text = (picture.tail or "").lstrip()
        picture.tail = None
        figure.append(picture)
    caption.extend(children)
    if caption.text or children:
        figure.append(caption)
    return figure


def set_caption(table: Element, paragraph: Element) -> None:
    """Put a caption into its table, and its id onto the table."""
    caption = Element("caption")
    inner = SubElement(caption, "span")
    inner.text = paragraph.text
    inner.extend(list(paragraph))
    table.insert(0, caption)
    if anchor := paragraph.get("id"):
        table.set("id", anchor)
