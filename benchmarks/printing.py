"""Document → PDF, as a publisher would set it: columns, running heads, page numbers, notes at the foot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TypeAlias

from weasyprint import HTML

from generator.model import (
    Block,
    Cell,
    Expression,
    Footnote,
    FootnoteMark,
    Inline,
    ListBlock,
    Paragraph,
    Section,
    Table,
    plain,
)

Notes: TypeAlias = Mapping[str, Footnote]


@dataclass(frozen=True, slots=True)
class Layout:
    """How a document is set; the page is always A4."""

    name: str
    columns: int = 1
    heads: bool = False
    """Whether pages carry a running head and a number."""
    justified: bool = False
    bookmarks: bool = False
    """Whether the PDF names its headings, which makes them easy to find; most PDFs do not."""
    hyphen: str = "-"
    """What stands where a word is cut."""


LAYOUTS = (
    Layout("one column", justified=True),
    Layout("one column, heads", heads=True, justified=True),
    Layout("one column, U+2010", heads=True, justified=True, hyphen="\u2010"),
    Layout("one column, bookmarks", heads=True, justified=True, bookmarks=True),
    Layout("two columns", columns=2),
    Layout("two columns, heads", columns=2, heads=True),
    Layout("two columns, justified", columns=2, heads=True, justified=True),
)

STYLE = """
@page { size: A4; margin: 25mm 22mm 28mm }
html { font: 10pt/1.35 'DejaVu Serif', serif; hyphens: auto; hyphenate-limit-chars: 8 4 4 }
body { margin: 0; orphans: 2; widows: 2 }
.text > :first-child { margin-top: 0 }
h1, h2, h3 { font-family: 'DejaVu Sans', sans-serif; text-align: left; hyphens: manual; break-after: avoid }
h1 { font-size: 16pt } h2 { font-size: 13pt } h3 { font-size: 11pt }
p, ul, ol { margin: 0 0 2.5mm }
li > ul, li > ol { margin: 0 }
table { border-collapse: collapse; margin: 0 0 4mm; font-size: 9pt; text-align: left; hyphens: manual }
caption { font-weight: bold; font-size: 9pt; text-align: left; margin: 0 0 1.5mm }
th, td { padding: 0.8mm 3mm 0.8mm 0; vertical-align: top; text-align: left }
tr { break-inside: avoid }
.boxed th, .boxed td { border: 0.5pt solid; padding: 0.8mm 1.5mm }
.ruled th { border-bottom: 0.7pt solid } .ruled { border-top: 0.7pt solid; border-bottom: 0.7pt solid }
.bare { caption-side: bottom } .bare caption { margin: 1.5mm 0 0 } .bare th { font-weight: normal }
.note { float: footnote; font-size: 8pt; text-align: left }
.note::footnote-call { content: counter(footnote); font-size: 65%; vertical-align: super; line-height: 0 }
.note::footnote-marker { content: counter(footnote) ' ' }
"""
HEADS = """
@page { @top-left { content: 'Jahrbuch der Beete'; font-size: 8pt }
        @bottom-center { content: counter(page); font-size: 8pt } }
"""

DRAWN = ("boxed", "ruled", "bare")
"""How tables are drawn, in turn: all cells, head and edges, or no line at all and the caption below."""

WIDEST = 2
"""Columns of a table that a column of text holds; larger ones stand over all columns of text."""


def print_document(document: Expression, layout: Layout, path: Path) -> None:
    """Set a document and write it as a PDF."""
    HTML(string=write_page(document, layout)).write_pdf(path)


def write_page(document: Expression, layout: Layout) -> str:
    """The document as HTML with its style."""
    style = STYLE + (HEADS if layout.heads else "")
    style += f"html {{ hyphenate-character: '{layout.hyphen}' }}\n"
    style += "" if layout.bookmarks else "h1, h2, h3 { bookmark-level: none }\n"
    style += "p, li { text-align: justify }\n" if layout.justified else ""
    if layout.columns > 1:
        style += f".text {{ columns: {layout.columns}; column-gap: 10mm }}\n"
        style += "h1, h2, h3, table { hyphens: auto }\n"
    body = "\n".join(line for section in document.sections for line in _section(section))
    head = f"<html lang='{document.language}'><title>Probe</title><style>{style}</style>"
    return f"{head}<body><div class=text>{body}</div></body></html>"


def _section(section: Section) -> Iterator[str]:
    notes = {note.label: note for note in section.footnotes}
    yield f"<h{section.level}>{escape(section.heading)}</h{section.level}>"
    yield from (_block(block, notes) for block in section.blocks)


def _block(block: Block, notes: Notes) -> str:
    match block:
        case Paragraph(inlines=inlines):
            return f"<p>{_words(inlines, notes)}</p>"
        case ListBlock(items=items, ordered=ordered):
            tag = "ol" if ordered else "ul"
            return f"<{tag}>{''.join(f'<li>{_item(item.blocks, notes)}</li>' for item in items)}</{tag}>"
        case Table():
            return _table(block, notes)
        case _:
            raise NotImplementedError(block)


def _item(blocks: Iterable[Block], notes: Notes) -> str:
    return "".join(_words(b.inlines, notes) if isinstance(b, Paragraph) else _block(b, notes) for b in blocks)


def _table(table: Table, notes: Notes) -> str:
    drawn = DRAWN[int(table.id.rpartition("-")[2]) % len(DRAWN)]
    head, *rows = (_row("th" if row is table.header else "td", row, notes) for row in (table.header, *table.rows))
    caption = f"<caption>{_words(table.caption, notes)}</caption>"
    body = f"{caption}<thead>{head}</thead><tbody>{''.join(rows)}</tbody>"
    whole = f"<table class={drawn}>{body}</table>"
    return whole if len(table.header) <= WIDEST else f"</div>{whole}<div class=text>"


def _row(tag: str, row: Iterable[Cell], notes: Notes) -> str:
    return f"<tr>{''.join(f'<{tag}>{_words(cell, notes)}</{tag}>' for cell in row)}</tr>"


def _words(inlines: Iterable[Inline], notes: Notes) -> str:
    return "".join(_word(inline, notes) for inline in inlines)


def _word(inline: Inline, notes: Notes) -> str:
    if isinstance(inline, FootnoteMark):
        return f"<span class='note'>{escape(plain(notes[inline.label].paragraphs[0].inlines))}</span>"
    return escape(plain([inline]))
