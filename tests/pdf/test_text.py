"""An edition says what the model says, in order, with its notes on the right page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import assert_never

import pytest

from generator.model import (
    Block,
    Box,
    Code,
    CodeBlock,
    CrossReference,
    Emphasis,
    Expression,
    Figure,
    Footnote,
    FootnoteMark,
    Heading,
    Inline,
    LineBreak,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Publication,
    Quotation,
    Section,
    Strong,
    Table,
    Text,
    plain,
)
from generator.publish import build_editions
from tests.pdf.opened import bookmarks, heard, page_texts, squeezed
from tests.pdf.publications import LONG, note, one_of_everything, paragraph, publication, words, workspace

DASH = "\N{EN DASH}"


class Spoken:
    """The words of a section in the order in which they are heard: a note after its first mark."""

    def __init__(self, section: Section) -> None:
        self.notes = {note.label: note for note in section.footnotes}
        self.waiting = dict(self.notes)
        self.text = section.heading + "".join(self.block(block) for block in section.blocks)
        if self.waiting:
            self.text += "Anmerkungen ohne Verweis im Text" + "".join(map(self.note, self.waiting.values()))

    def block(self, block: Block) -> str:  # noqa: PLR0911 - one way out for each kind of block
        match block:
            case Paragraph(inlines=inlines):
                return self.inlines(inlines)
            case Heading(number=number, title=title):
                return number + self.inlines(title)
            case ListBlock(items=items, ordered=ordered, start=start):
                marks = (f"{start + n}." if ordered else DASH for n in range(len(items)))
                return "".join(
                    mark + "".join(map(self.block, item.blocks)) for mark, item in zip(marks, items, strict=True)
                )
            case Quotation(blocks=inner):
                return "".join(map(self.block, inner))
            case Box(title=title, blocks=inner):
                return title + "".join(map(self.block, inner))
            case Table(caption=caption, header=header, rows=rows):
                return self.inlines(caption) + "".join(self.inlines(cell) for row in (header, *rows) for cell in row)
            case Figure(caption=caption):
                return self.inlines(caption)
            case CodeBlock(content=content):
                return content
            case _:
                assert_never(block)

    def inlines(self, inlines: tuple[Inline, ...]) -> str:
        return "".join(map(self.inline, inlines))

    def inline(self, inline: Inline) -> str:
        match inline:
            case Text(content=content) | Code(content=content):
                return content
            case Emphasis(inlines=inner) | Strong(inlines=inner) | Link(inlines=inner) | CrossReference(inlines=inner):
                return self.inlines(inner)
            case LineBreak():
                return " "
            case FootnoteMark(label=label):
                placed = self.waiting.pop(label, None)
                return self.notes[label].number + (self.note(placed) if placed else "")
            case _:
                assert_never(inline)

    @staticmethod
    def note(note: Footnote) -> str:
        return note.number + "".join(plain(paragraph.inlines) for paragraph in note.paragraphs)


def without_tags(text: str) -> str:
    """The one thing that an edition adds to a section is the line with its tags."""
    return text.replace("MegatrendsGlobalisierung", "")


def bookmarks_of(expression: Expression) -> Iterator[tuple[int, str]]:
    yield 1, "Inhalt"
    for section in expression.sections:
        yield section.level, section.heading
        depth = 0
        for heading in (block for block in section.blocks if isinstance(block, Heading)):
            depth = min(depth + 1, heading.depth)
            yield section.level + depth, f"{heading.number} {plain(heading.title)}".strip()
    yield 1, "Zu dieser Ausgabe"


def test_every_section_says_its_words_in_order(pdf: Path) -> None:
    """Headings, text, lists, boxes, tables and notes are heard as the model has them."""
    text = without_tags(squeezed(heard(pdf)))
    sections = one_of_everything().expressions[0].sections
    everything = "".join(squeezed(Spoken(section).text) for section in sections)
    assert everything in text


def test_bookmarks_are_the_outline(pdf: Path) -> None:
    """Every section and sub-heading is a bookmark at its level, and no level is left out."""
    assert bookmarks(pdf) == [*bookmarks_of(one_of_everything().expressions[0])]


def test_contents_tell_the_page_of_each_section(pdf: Path) -> None:
    """The number behind a title is that of the page with its heading."""
    pages = page_texts(pdf)
    for title, page in re.findall(r"^ *(?:[\d.]+ +)?(\S.*?) {2,}(\d+)$", pages[1], re.MULTILINE):
        assert title in pages[int(page) - 1]
        assert pages[int(page) - 1].rstrip().endswith(page)
    assert "Ein Teil" in pages[1]


def test_running_heads_name_strategy_and_section(pdf: Path) -> None:
    """Each page of text says what it is a page of."""
    for text in page_texts(pdf)[2:-1]:
        first = text.lstrip().splitlines()[0]
        assert first.startswith("probe")
        assert re.search(r"Vorwort|Rahmen|Lage|Ende", first)


def test_a_note_stands_on_the_page_of_its_mark(tmp_path: Path) -> None:
    """However the lines fall, no note moves to the next page."""
    pages = page_texts(set_as_pdf(with_many_notes(), tmp_path))
    for number in range(1, 61):
        (marked,) = (n for n, page in enumerate(pages) if f"Marke{number}x" in page)
        (noted,) = (n for n, page in enumerate(pages) if f"Note{number}x" in page)
        assert marked == noted, f"note {number}"


def test_a_note_longer_than_a_page_is_set_whole(tmp_path: Path) -> None:
    """It stands at the end of its section, since WeasyPrint would drop what does not fit; nothing is lost."""
    long = Section("lang", (1,), "Lang", (paragraph("Wort", _mark("1")),), (note("1", *[LONG] * 60),))
    text = squeezed(heard(set_as_pdf(publication(long), tmp_path)))
    assert text.count(squeezed(LONG)) == 60


def test_a_table_row_longer_than_a_page_is_set_whole(tmp_path: Path) -> None:
    """A row that fits on no page is broken; the head stands above each part."""
    table = Table((words("Kopf"),), tuple((words(LONG * 30),) for _ in range(3)))
    path = set_as_pdf(publication(Section("zeile", (1,), "Zeile", (table,))), tmp_path)
    assert squeezed(heard(path)).replace("Kopf", "").count(squeezed(LONG)) == 90


def test_a_box_longer_than_a_page_is_set_whole(tmp_path: Path) -> None:
    """A box runs on over pages, and with it a list, a quotation and code."""
    item = ListItem((paragraph(LONG * 20),))
    code = CodeBlock("\n".join(f"line{n};" for n in range(150)))
    box = Box("Kasten", (ListBlock((item, item)), Quotation((paragraph(LONG * 20),)), code))
    text = squeezed(heard(set_as_pdf(publication(Section("kasten", (1,), "Kasten", (box,))), tmp_path)))
    assert text.count(squeezed(LONG)) == 60
    assert all(f"line{n};" in text for n in range(150))


def test_a_word_without_end_stays_on_the_page(tmp_path: Path) -> None:
    """A word of 200 letters is broken rather than cut off."""
    word = "Wort" * 50
    text = heard(set_as_pdf(publication(Section("wort", (1,), "Wort", (paragraph(word),))), tmp_path))
    assert word in squeezed(text)


@pytest.mark.parametrize("before", range(0, 40, 3))
def test_a_web_address_is_broken_without_a_hyphen(before: int, tmp_path: Path) -> None:
    """A reader who copies an address gets it as it is."""
    address = "https://www.example.org/industrie-produktion/kohlendioxidmanagement/defossilisierung-und-mehr?wo=hier"
    block = paragraph("Wörter " * 3 + "w" * before + " ", Link(address, words(address)), " und danach.")
    text = heard(set_as_pdf(publication(Section("adresse", (1,), "Adresse", (block,))), tmp_path))
    assert address in "".join(text.split())


def test_markup_in_a_text_is_text(tmp_path: Path) -> None:
    """What an editor types is never read as HTML."""
    typed = "<script>alert(1)</script> & <img src=x> {{ job }}"
    text = heard(set_as_pdf(publication(Section("roh", (1,), typed, (paragraph(typed),))), tmp_path))
    assert squeezed(text).count(squeezed(typed)) >= 2


def with_many_notes() -> Publication:
    """Sixty notes at uneven distances, so that many a mark falls into the last lines of a page."""
    notes = tuple(note(str(n), f"Note{n}x " + "Quelle " * (n % 40)) for n in range(1, 61))
    blocks = tuple(
        paragraph(LONG * (n % 3), f"Marke{n}x", _mark(str(n)), " ", "Wort " * (n * 7 % 50)) for n in range(1, 61)
    )
    return publication(Section("viele", (1,), "Viele", blocks, notes))


def set_as_pdf(publication: Publication, root: Path) -> Path:
    (edition,) = build_editions(publication, workspace(root), root, root / "out")
    return root / "out" / edition.path


def _mark(label: str) -> FootnoteMark:
    return FootnoteMark(label)
