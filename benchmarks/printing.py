"""Document → PDF, as a publisher would set it: columns, running heads, page numbers, notes at the foot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from weasyprint import HTML

from generator.model import Expression, Footnote, FootnoteMark, Inline, ListBlock, Paragraph, Section, plain


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
body > :first-child { margin-top: 0 }
h1, h2, h3 { font-family: 'DejaVu Sans', sans-serif; text-align: left; hyphens: manual; break-after: avoid }
h1 { font-size: 16pt } h2 { font-size: 13pt } h3 { font-size: 11pt }
p, ul, ol { margin: 0 0 2.5mm }
.note { float: footnote; font-size: 8pt; text-align: left }
.note::footnote-call { content: counter(footnote); font-size: 65%; vertical-align: super; line-height: 0 }
.note::footnote-marker { content: counter(footnote) ' ' }
"""
HEADS = """
@page { @top-left { content: 'Jahrbuch der Beete'; font-size: 8pt }
        @bottom-center { content: counter(page); font-size: 8pt } }
"""


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
        style += f"body {{ columns: {layout.columns}; column-gap: 10mm; column-fill: auto }}\n"
    body = "\n".join(line for section in document.sections for line in _section(section))
    return f"<html lang='{document.language}'><title>Probe</title><style>{style}</style><body>{body}</body></html>"


def _section(section: Section) -> Iterator[str]:
    notes = {note.label: note for note in section.footnotes}
    yield f"<h{section.level}>{escape(section.heading)}</h{section.level}>"
    for block in section.blocks:
        match block:
            case Paragraph(inlines=inlines):
                yield f"<p>{_words(inlines, notes)}</p>"
            case ListBlock(items=items, ordered=ordered):
                tag = "ol" if ordered else "ul"
                inner = (part for item in items for part in item.blocks if isinstance(part, Paragraph))
                yield f"<{tag}>{''.join(f'<li>{_words(part.inlines, notes)}</li>' for part in inner)}</{tag}>"
            case _:
                raise NotImplementedError(block)


def _words(inlines: Iterable[Inline], notes: dict[str, Footnote]) -> str:
    return "".join(_word(inline, notes) for inline in inlines)


def _word(inline: Inline, notes: dict[str, Footnote]) -> str:
    if isinstance(inline, FootnoteMark):
        return f"<span class='note'>{escape(plain(notes[inline.label].paragraphs[0].inlines))}</span>"
    return escape(plain([inline]))
