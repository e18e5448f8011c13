"""Inlines and notes → HTML for paper: a note stands at its first mark, a link leads inside the PDF if it can.

`data-tag` names the PDF structure type that `structure` gives to an element.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import assert_never
from urllib.parse import quote, urlsplit

from markupsafe import Markup, escape

from generator.model import (
    Code,
    CrossReference,
    Emphasis,
    Footnote,
    FootnoteMark,
    Inline,
    LineBreak,
    Link,
    Section,
    Strong,
    Text,
)
from generator.publish.pdf.addresses import Addresses
from generator.publish.pdf.notes import is_long, labels_below
from generator.publish.pdf.words import Words

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})

ADDRESS = re.compile(r"((?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)+/\S+)")


@dataclass(slots=True)
class InlineHtml:
    """Writes the inlines of one section; it remembers which notes are set already."""

    section: Section
    addresses: Addresses
    words: Words
    placed: set[str] = field(default_factory=set)
    """Labels of notes that are set."""
    _inside_note: bool = False

    def inlines(self, inlines: Iterable[Inline]) -> Markup:
        return Markup().join(self.inline(inline) for inline in inlines)

    def inline(self, inline: Inline) -> Markup:  # noqa: PLR0911 - one way out for each kind of inline
        match inline:
            case Text(content=content):
                return text_html(content)
            case Emphasis(inlines=inner):
                return Markup("<em>{}</em>").format(self.inlines(inner))
            case Strong(inlines=inner):
                return Markup("<strong>{}</strong>").format(self.inlines(inner))
            case Code(content=content):
                return Markup("<code>{}</code>").format(content)
            case LineBreak():
                return Markup("<br>")
            case Link(target=target, inlines=inner):
                return self._link(target if is_safe(target) else "", inner)
            case CrossReference(target=target, inlines=inner):
                return self._link(self.addresses.of(target), inner)
            case FootnoteMark(label=label):
                return self._mark(label)
            case _:
                assert_never(inline)

    def _link(self, address: str, inlines: tuple[Inline, ...]) -> Markup:
        """A link; words alone where there is no address that may be followed."""
        if not address:
            return self.inlines(inlines)
        return Markup('<a href="{}">{}</a>').format(address, self.inlines(inlines))

    def _mark(self, label: str) -> Markup:
        note = next((note for note in self.section.footnotes if note.label == label), None)
        if note is None:
            return Markup('<sup class="mark">{}</sup>').format(label.rpartition("-")[2])
        anchor = self.note_anchor(label)
        mark = Markup('<sup class="mark" data-tag="Reference"><a href="#{}" data-contents="{} {}">{}</a></sup>').format(
            quote(anchor), self.words.note, note.number, note.number
        )
        elsewhere = self._inside_note or is_long(note) or label in labels_below(self.section)
        if elsewhere or label in self.placed:
            return mark
        self.placed.add(label)
        return mark + Markup('<span class="note" id="{}" data-tag="Note">{}</span>').format(anchor, self.note(note))

    def note(self, note: Footnote) -> Markup:
        """The printed number, then the words; spans, since a note may stand inside a paragraph."""
        self._inside_note = True
        texts = Markup().join(
            Markup('<span class="note-text">{}</span>').format(self.inlines(paragraph.inlines))
            for paragraph in note.paragraphs
        )
        self._inside_note = False
        return Markup('<span class="note-number" data-tag="Lbl">{}</span> {}').format(note.number, texts)

    def note_anchor(self, label: str) -> str:
        return self.addresses.anchor(self.section.id, f"note:{label}")


def text_html(text: str) -> Markup:
    """Words as they are; a web address in them is never hyphenated, since a hyphen would change it."""
    parts = ADDRESS.split(text)
    return Markup().join(
        Markup('<span class="address">{}</span>').format(part) if n % 2 else escape(part)
        for n, part in enumerate(parts)
    )


def is_safe(target: str) -> bool:
    """Whether a link out of the publication may be followed; a relative one leads nowhere on paper."""
    try:
        return urlsplit(target).scheme.lower() in SAFE_SCHEMES
    except ValueError:
        return False
