"""Blocks and inlines → fragments of HTML for paper: notes stand at their mark, links lead inside the PDF.

`data-tag` names the PDF structure type that `structure` gives to an element.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import assert_never
from urllib.parse import quote, urlsplit

from markupsafe import Markup, escape

from generator.model import (
    Align,
    Block,
    Box,
    Cell,
    Code,
    CodeBlock,
    CrossReference,
    Emphasis,
    Figure,
    Footnote,
    FootnoteMark,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Quotation,
    Section,
    Strong,
    Table,
    Text,
    plain,
)
from generator.publish.pdf.addresses import Addresses
from generator.publish.pdf.notes import labels_below, notes_below, notes_without_mark
from generator.publish.pdf.outline import depths_of
from generator.publish.pdf.words import Words

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
LAST_HEADING = 6
"""HTML and PDF 1.7 have six levels of headings; deeper ones stay at the last."""
SMALL_TABLE = 8
"""Rows up to which a table is kept on one page."""


@dataclass(slots=True)
class SectionHtml:
    """Writes one section; a note is set at its first mark, so it remembers which are placed."""

    section: Section
    level: int
    """Level of the section in the outline; the strategy's title is the only first-level heading."""
    addresses: Addresses
    words: Words
    _placed: set[str] = field(default_factory=set)
    _inside_note: bool = False

    def body(self) -> Markup:
        """Everything below the section's heading, and its notes without a mark."""
        return self.blocks(self.section.blocks) + self._unmarked_notes()

    def blocks(self, blocks: Iterable[Block]) -> Markup:
        return Markup("\n").join(self.block(block) for block in blocks)

    def inlines(self, inlines: Iterable[Inline]) -> Markup:
        return Markup().join(self.inline(inline) for inline in inlines)

    def block(self, block: Block) -> Markup:  # noqa: PLR0911 - one way out for each kind of block
        match block:
            case Paragraph(inlines=inlines, role=None):
                return Markup("<p>{}</p>").format(self.inlines(inlines))
            case Paragraph(inlines=inlines, role=role):
                return Markup('<p class="{}">{}</p>').format(role, self.inlines(inlines))
            case Heading():
                return self._heading(block)
            case ListBlock():
                return self._list(block)
            case Quotation(blocks=inner):
                return Markup("<blockquote>{}</blockquote>").format(self.blocks(inner))
            case Box(kind=kind, title=title, blocks=inner):
                head = Markup('<p class="box-title">{}</p>').format(title) if title else Markup()
                return Markup('<div class="box box-{}">{}{}</div>').format(kind, head, self.blocks(inner))
            case Table():
                return self._table(block)
            case Figure():
                return self._figure(block)
            case CodeBlock(content=content):
                return Markup('<pre><code data-tag="Code">{}</code></pre>').format(content)
            case _:
                assert_never(block)

    def inline(self, inline: Inline) -> Markup:  # noqa: PLR0911 - one way out for each kind of inline
        match inline:
            case Text(content=content):
                return escape(content)
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

    def _heading(self, heading: Heading) -> Markup:
        level = self.level + depths_of(self.section)[heading.id]
        return Markup(
            '<h{0} id="{1}" class="sub" data-bookmark="{2}" style="bookmark-level: {3}">{4}{5}</h{0}>'
        ).format(
            heading_level(level),
            self.addresses.anchor(self.section.id, heading.id),
            f"{heading.number} {plain(heading.title)}".strip(),
            level,
            number_html(heading.number),
            self.inlines(heading.title),
        )

    def _list(self, block: ListBlock) -> Markup:
        items = Markup().join(Markup('<li><div data-tag="LBody">{}</div></li>').format(self.blocks(item.blocks)) for item in block.items)
        if block.ordered:
            return Markup('<ol style="counter-reset: list-item {}">{}</ol>').format(block.start - 1, items)
        return Markup("<ul>{}</ul>").format(items)

    def _figure(self, figure: Figure) -> Markup:
        caption = self.inlines(figure.caption)
        anchor = self.addresses.anchor(self.section.id, figure.id)
        below = self._notes_below(figure)
        if figure.image is None:
            return Markup('<div class="figure" id="{}"><p class="caption">{}</p></div>{}').format(
                anchor, caption, below
            )
        alt = figure.image.alt or plain(figure.caption) or self.words.figure
        return Markup('<figure id="{}"><img src="{}" alt="{}"><figcaption>{}</figcaption></figure>{}').format(
            anchor, self.addresses.image(figure.image.path), alt, caption, below
        )

    def _table(self, table: Table) -> Markup:
        anchor = Markup(' id="{}"').format(self.addresses.anchor(self.section.id, table.id)) if table.id else Markup()
        caption = Markup("<caption>{}</caption>").format(self.inlines(table.caption)) if table.caption else Markup()
        head = self._row(table.header, table.align, head=True)
        rows = Markup().join(self._row(row, table.align, head=False) for row in table.rows)
        kind = "small" if len(table.rows) <= SMALL_TABLE else "long"
        return Markup('<table{} class="{}">{}<thead>{}</thead><tbody>{}</tbody></table>{}').format(
            anchor, kind, caption, head, rows, self._notes_below(table)
        )

    def _row(self, cells: tuple[Cell, ...], align: tuple[Align, ...], *, head: bool) -> Markup:
        cell = Markup('<th scope="col"{}>{}</th>') if head else Markup("<td{}>{}</td>")
        sides = (*align, *(Align.NONE,) * len(cells))
        return Markup("<tr>{}</tr>").format(
            Markup().join(
                cell.format(Markup(' class="{}"').format(side) if side else Markup(), self.inlines(inlines))
                for inlines, side in zip(cells, sides, strict=False)
            )
        )

    def _mark(self, label: str) -> Markup:
        note = next((note for note in self.section.footnotes if note.label == label), None)
        if note is None:
            return Markup('<sup class="mark">{}</sup>').format(label.rpartition("-")[2])
        anchor = self._note_anchor(label)
        mark = Markup('<sup class="mark" data-tag="Reference"><a href="#{}" data-contents="{} {}">{}</a></sup>').format(
            quote(anchor), self.words.note, note.number, note.number
        )
        if self._inside_note or label in self._placed or label in labels_below(self.section):
            return mark
        self._placed.add(label)
        return mark + Markup('<span class="note" id="{}" data-tag="Note">{}</span>').format(anchor, self._note(note))

    def _note(self, note: Footnote) -> Markup:
        """The printed number, then the words; spans, since a note may stand inside a paragraph."""
        self._inside_note = True
        texts = Markup().join(
            Markup('<span class="note-text">{}</span>').format(self.inlines(paragraph.inlines))
            for paragraph in note.paragraphs
        )
        self._inside_note = False
        return Markup('<span class="note-number" data-tag="Lbl">{}</span> {}').format(note.number, texts)

    def _notes_below(self, block: Table | Figure) -> Markup:
        """Notes that belong to a table or figure stand below it, not at the foot of the page."""
        notes = notes_below(block, self.section.footnotes)
        html = self._note_list(tuple(note for note in notes if note.label not in self._placed))
        self._placed.update(note.label for note in notes)
        return html

    def _unmarked_notes(self) -> Markup:
        notes = notes_without_mark(self.section)
        if not notes:
            return Markup()
        title = Markup('<h{0} class="notes-title">{1}</h{0}>').format(
            heading_level(self.level + 1), self.words.unmarked_notes
        )
        return Markup('<div class="unmarked">{}{}</div>').format(title, self._note_list(notes))

    def _note_list(self, notes: tuple[Footnote, ...]) -> Markup:
        return Markup().join(
            Markup('<div class="note-below" id="{}" data-tag="Note">{}</div>').format(
                self._note_anchor(note.label), self._note(note)
            )
            for note in notes
        )

    def _note_anchor(self, label: str) -> str:
        return self.addresses.anchor(self.section.id, f"note:{label}")


def heading_level(level: int) -> int:
    """Level in HTML, below the strategy's title."""
    return min(level + 1, LAST_HEADING)


def number_html(number: str) -> Markup:
    """The printed number of a heading, which hangs in the margin."""
    return Markup('<span class="number">{}</span> ').format(number) if number else Markup()


def is_safe(target: str) -> bool:
    """Whether a link out of the publication may be followed; a relative one leads nowhere on paper."""
    try:
        return urlsplit(target).scheme.lower() in SAFE_SCHEMES
    except ValueError:
        return False
