"""Blocks → HTML for paper, which the template puts below the heading of their section."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from markupsafe import Markup

from generator.model import (
    Align,
    Block,
    Box,
    Cell,
    CodeBlock,
    Figure,
    Footnote,
    Heading,
    ListBlock,
    Paragraph,
    Quotation,
    Table,
    plain,
)
from generator.publish.pdf.inlines import InlineHtml
from generator.publish.pdf.notes import long_notes, notes_below, notes_without_mark
from generator.publish.pdf.outline import depths_of

LAST_HEADING = 6
"""HTML and PDF 1.7 have six levels of headings; deeper ones stay at the last."""
SMALL_TABLE = 8
"""Rows up to which a table is kept on one page."""


@dataclass(frozen=True, slots=True)
class SectionHtml:
    """Writes the blocks of one section."""

    text: InlineHtml
    level: int
    """Level of the section in the outline; the strategy's title is the only first-level heading."""

    def body(self) -> Markup:
        """Everything below the section's heading, and its notes without a mark."""
        section, words = self.text.section, self.text.words
        return (
            self.blocks(section.blocks)
            + self._end_notes(words.long_notes, long_notes(section))
            + self._end_notes(words.unmarked_notes, notes_without_mark(section))
        )

    def blocks(self, blocks: Iterable[Block]) -> Markup:
        return Markup("\n").join(self.block(block) for block in blocks)

    def block(self, block: Block) -> Markup:  # noqa: PLR0911 - one way out for each kind of block
        match block:
            case Paragraph(inlines=inlines, role=None):
                return Markup("<p>{}</p>").format(self.text.inlines(inlines))
            case Paragraph(inlines=inlines, role=role):
                return Markup('<p class="{}">{}</p>').format(role, self.text.inlines(inlines))
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

    def _heading(self, heading: Heading) -> Markup:
        level = self.level + depths_of(self.text.section)[heading.id]
        return Markup(
            '<h{0} id="{1}" class="sub" data-bookmark="{2}" style="bookmark-level: {3}">{4}{5}</h{0}>'
        ).format(
            heading_level(level),
            self.text.addresses.anchor(self.text.section.id, heading.id),
            f"{heading.number} {plain(heading.title)}".strip(),
            level,
            number_html(heading.number),
            self.text.inlines(heading.title),
        )

    def _list(self, block: ListBlock) -> Markup:
        items = Markup().join(
            Markup('<li><div data-tag="LBody">{}</div></li>').format(self.blocks(item.blocks)) for item in block.items
        )
        if block.ordered:
            return Markup('<ol style="counter-reset: list-item {}">{}</ol>').format(block.start - 1, items)
        return Markup("<ul>{}</ul>").format(items)

    def _figure(self, figure: Figure) -> Markup:
        caption = self.text.inlines(figure.caption)
        anchor = self._anchor(figure.id)
        below = self._notes_below(figure)
        if figure.image is None:
            return Markup('<div class="figure"{}><p class="caption">{}</p></div>{}').format(anchor, caption, below)
        alt = figure.image.alt or plain(figure.caption) or self.text.words.figure
        return Markup('<figure{}><img src="{}" alt="{}"><figcaption>{}</figcaption></figure>{}').format(
            anchor, self.text.addresses.image(figure.image.path), alt, caption, below
        )

    def _table(self, table: Table) -> Markup:
        caption = (
            Markup("<caption>{}</caption>").format(self.text.inlines(table.caption)) if table.caption else Markup()
        )
        head = self._row(table.header, table.align, head=True)
        rows = Markup().join(self._row(row, table.align, head=False) for row in table.rows)
        kind = "small" if len(table.rows) <= SMALL_TABLE else "long"
        return Markup('<table{} class="{}">{}<thead>{}</thead><tbody>{}</tbody></table>{}').format(
            self._anchor(table.id), kind, caption, head, rows, self._notes_below(table)
        )

    def _anchor(self, own_id: str) -> Markup:
        """The id of a figure or table; without one of its own it must not repeat that of the section."""
        if not own_id:
            return Markup()
        return Markup(' id="{}"').format(self.text.addresses.anchor(self.text.section.id, own_id))

    def _row(self, cells: tuple[Cell, ...], align: tuple[Align, ...], *, head: bool) -> Markup:
        cell = Markup('<th scope="col"{}{}>{}</th>') if head else Markup("<td{}{}>{}</td>")
        sides = (*align, *(Align.NONE,) * len(cells))
        spans = _header_spans(cells) if head else (1,) * len(cells)
        return Markup("<tr>{}</tr>").format(
            Markup().join(
                cell.format(
                    Markup(' class="{}"').format(side) if side else Markup(),
                    Markup(' colspan="{}"').format(span) if span > 1 else Markup(),
                    self.text.inlines(inlines),
                )
                for inlines, side, span in zip(cells, sides, spans, strict=False)
                if span
            )
        )

    def _notes_below(self, block: Table | Figure) -> Markup:
        """Notes that belong to a table or figure stand below it, not at the foot of the page."""
        notes = notes_below(block, self.text.section.footnotes)
        html = self._note_list(tuple(note for note in notes if note.label not in self.text.placed))
        self.text.placed.update(note.label for note in notes)
        return html

    def _end_notes(self, title: str, notes: tuple[Footnote, ...]) -> Markup:
        """Notes at the end of the section, under a small heading."""
        notes = tuple(note for note in notes if note.label not in self.text.placed)
        if not notes:
            return Markup()
        level = heading_level(self.level + 1)
        heading = Markup('<h{0} class="notes-title">{1}</h{0}>').format(level, title)
        return Markup('<div class="end-notes">{}{}</div>').format(heading, self._note_list(notes))

    def _note_list(self, notes: tuple[Footnote, ...]) -> Markup:
        return Markup().join(
            Markup('<div class="note-below" id="{}" data-tag="Note">{}</div>').format(
                self.text.note_anchor(note.label), self.text.note(note)
            )
            for note in notes
        )


def heading_level(level: int) -> int:
    """Level in HTML, below the strategy's title."""
    return min(level + 1, LAST_HEADING)


def number_html(number: str) -> Markup:
    """The printed number of a heading, which hangs in the margin."""
    return Markup('<span class="number">{}</span> ').format(number) if number else Markup()


def _header_spans(cells: tuple[Cell, ...]) -> tuple[int, ...]:
    """Columns that each header stands over; an empty one behind another is the other's, and has none itself."""
    spans: list[int] = []
    owner: int | None = None
    for n, cell in enumerate(cells):
        if owner is not None and not cell:
            spans[owner] += 1
            spans.append(0)
        else:
            owner = n if cell else None
            spans.append(1)
    return tuple(spans)
