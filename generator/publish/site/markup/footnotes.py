"""Footnotes with their printed numbers: definitions at the page's end, links both ways.

The stock extension numbers anew on each page, drops notes without a marker and makes back-links to
markers that are not there.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from generator.publish.site.words import Words

DEFINITION = re.compile(r"^ {0,3}\[\^(?P<label>[^\]\s]+)\]:[ \t]*(?P<text>.*)$")
INDENT = "    "


@dataclass(slots=True)
class Notes:
    """The footnotes of one page while it is being converted."""

    words: Words
    paragraphs: dict[str, list[str]] = field(default_factory=dict)
    """Markdown of each note, by label, in the order of the file."""
    marks: Counter[str] = field(default_factory=Counter)
    """How often each note is referred to."""
    items: dict[str, Element] = field(default_factory=dict)


def number_of(label: str) -> str:
    """The number as printed: the label without its owner, as `Footnote.number` has it."""
    return label.rpartition("-")[2]


class Definitions(BlockProcessor):
    """Takes `[^7]: text` and the indented paragraphs below it out of the running text."""

    def __init__(self, parser: BlockParser, notes: Notes) -> None:
        super().__init__(parser)
        self.notes = notes

    def test(self, parent: Element, block: str) -> bool:
        return parent.tag == "div" and not parent.attrib and DEFINITION.match(block.split("\n", 1)[0]) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:  # noqa: ARG002
        note = self._read(blocks.pop(0), [])
        while blocks and blocks[0].startswith(INDENT):
            note.append("")
            note = self._read(blocks.pop(0), note)

    def _read(self, block: str, note: list[str]) -> list[str]:
        """Give each line to its note; return the note of the last one."""
        for line in block.split("\n"):
            if definition := DEFINITION.match(line):
                note = self.notes.paragraphs.setdefault(definition["label"], [])
                note.append(definition["text"])
            else:
                note[-1] = f"{note[-1]}\n{line.strip()}".strip()
        return note


class Marks(InlineProcessor):
    """A marker becomes a raised link, if its note is there; otherwise it stays what was typed."""

    def __init__(self, md: Markdown, notes: Notes) -> None:
        super().__init__(r"\[\^([^\]\s]+)\]", md)
        self.notes = notes

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Python-Markdown names it so)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int] | tuple[None, None, None]:
        label = m.group(1)
        if label not in self.notes.paragraphs:
            return None, None, None
        self.notes.marks[label] += 1
        times = self.notes.marks[label]
        raised = Element("sup", {"id": f"fnref:{label}" if times == 1 else f"fnref:{label}:{times}"})
        link = SubElement(raised, "a", {"class": "z-mark", "href": f"#fn:{label}", "role": "doc-noteref"})
        link.text = number_of(label)
        return raised, m.start(0), m.end(0)


class NotesAtEnd(Treeprocessor):
    """Sets the notes below the text, before inline text is parsed, so that theirs is too."""

    def __init__(self, md: Markdown, notes: Notes) -> None:
        super().__init__(md)
        self.notes = notes

    def run(self, root: Element) -> None:
        if not self.notes.paragraphs:
            return
        section = SubElement(root, "section", {"class": "z-notes", "role": "doc-endnotes"})
        SubElement(section, "h2", {"id": "fn:all"}).text = self.notes.words.notes
        items = SubElement(section, "ul", {"class": "z-notes__list", "role": "list"})
        for label, paragraphs in self.notes.paragraphs.items():
            item = SubElement(items, "li", {"id": f"fn:{label}"})
            for paragraph in paragraphs:
                SubElement(item, "p").text = paragraph
            self.notes.items[label] = item


class NumbersAndBackLinks(Treeprocessor):
    """Puts the printed number before each note; it leads back where there is a marker."""

    def __init__(self, md: Markdown, notes: Notes) -> None:
        super().__init__(md)
        self.notes = notes

    def run(self, root: Element) -> None:  # noqa: ARG002
        for label, item in self.notes.items.items():
            number = Element("span", {"class": "z-notes__number"})
            number.text = number_of(label)
            if self.notes.marks[label]:
                number.tag = "a"
                number.set("href", f"#fnref:{label}")
                number.set("role", "doc-backlink")
                number.set("aria-label", f"{number.text}: {self.notes.words.back_to_text}")
            item.insert(0, number)
