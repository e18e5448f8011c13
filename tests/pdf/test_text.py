"""An edition says what the model says, in order, with its notes on the right page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.model import (
    Box,
    CodeBlock,
    Expression,
    FootnoteMark,
    Heading,
    Language,
    Link,
    ListBlock,
    ListItem,
    Publication,
    Quotation,
    Section,
    Table,
    plain,
)
from generator.publish.pdf import build_editions
from tests.pdf.listening import heard
from tests.pdf.opened import bookmarks, page_texts, squeezed
from tests.pdf.publications import LONG, note, one_of_everything, paragraph, publication, words, workspace
from tests.pdf.spoken import Spoken


def bookmarks_of(expression: Expression) -> Iterator[tuple[int, str]]:
    yield 1, "Inhalt"
    for section in expression.sections:
        yield section.level, section.heading
        depth = 0
        for heading in (block for block in section.blocks if isinstance(block, Heading)):
            depth = min(depth + 1, heading.depth)
            yield section.level + depth, f"{heading.number} {plain(heading.title)}".strip()
    yield 1, "Verweise"
    yield 1, "Zu dieser Ausgabe"


def test_every_section_says_its_words_in_order(pdf: Path) -> None:
    """Headings, text, lists, boxes, tables and notes are heard as the model has them."""
    everything = one_of_everything()
    (expression,) = everything.expressions
    spoken = [Spoken(section, everything.taxonomy, Language.DE).text for section in expression.sections]
    assert squeezed("".join(spoken)) in squeezed(heard(pdf))


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


def test_the_last_pages_list_where_sections_lead(pdf: Path) -> None:
    """A section that refers to another strategy is listed with it, and what leads nowhere else is not."""
    said = squeezed(heard(pdf)).rpartition(squeezed("Darauf verweisen"))[2]
    assert said.startswith(squeezed("2.1 Lage & Ausblick andere – Zu dieser Ausgabe"))


def test_running_heads_name_strategy_and_section(pdf: Path) -> None:
    """Each page of text says what it is a page of."""
    for text in page_texts(pdf)[2:-1]:
        first = text.lstrip().splitlines()[0]
        assert first.startswith("probe")
        assert re.search(r"Vorwort|Rahmen|Lage|Ende|Verweise", first)


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


def test_a_web_address_is_broken_without_a_hyphen(tmp_path: Path) -> None:
    """A reader who copies an address gets it as it is, wherever its line ends."""
    address = "https://www.example.org/industrie-produktion/kohlendioxidmanagement/defossilisierung-und-mehr?wo=hier"
    link = Link(address, words(address))
    blocks = tuple(paragraph("Wörter " * 3 + "w" * n + " ", link, " danach.") for n in range(40))
    path = set_as_pdf(publication(Section("adresse", (1,), "Adresse", blocks)), tmp_path)
    assert "".join(heard(path).split()).count(address) == 40


def test_hyphens_of_the_text_are_told_from_those_at_line_ends(tmp_path: Path) -> None:
    """A reader finds Nordrhein-Westfalen and Wettbewerbsfähigkeit, wherever their lines end."""
    typed = "Nordrhein-Westfalen prüft Außenwirtschaftsförderung und 12\N{NO-BREAK SPACE}Prozent. "
    blocks = tuple(paragraph("x" * n + " " + typed * 4) for n in range(30))
    text = heard(set_as_pdf(publication(Section("strich", (1,), "Strich", blocks)), tmp_path))
    assert "\N{SOFT HYPHEN}" in text
    assert "\N{HYPHEN}" not in text
    assert squeezed(text).count("Nordrhein-Westfalen") == squeezed(text).count("Außenwirtschaftsförderung") == 120
    assert "\N{NO-BREAK SPACE}" not in text


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
