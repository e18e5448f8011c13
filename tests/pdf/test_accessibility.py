"""Machine checks of single conditions of PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from generator.model import Edition, Language, Section, Table
from generator.publish.pdf import build_editions
from tests.pdf.opened import destinations, elements, link_annotations, told
from tests.pdf.publications import one_of_everything, publication, words, workspace

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
STANDARD = {
    *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "NonStruct"),
    *("P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody"),
    *("Table", "TR", "TH", "TD", "THead", "TBody", "TFoot"),
    *("Span", "Note", "Reference", "Code", "Link", "Figure"),
}


@pytest.fixture
def document(pdf: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(pdf) as opened:
        yield opened


def test_metadata_name_both_standards_in_one_description(document: pikepdf.Pdf) -> None:
    """ISO 19005-2, 6.6.4 and ISO 14289-1, 5: the file says that it is PDF/A-2a and PDF/UA-1."""
    (rdf,) = ET.fromstring(document.Root.Metadata.read_bytes()).iter(f"{RDF}RDF")  # noqa: S314 - our own
    attributes = {key: value for part in rdf for key, value in part.attrib.items()}
    assert attributes["{http://www.aiim.org/pdfa/ns/id/}part"] == "2"
    assert attributes["{http://www.aiim.org/pdfa/ns/id/}conformance"] == "A"
    assert attributes["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
    assert attributes["{http://ns.adobe.com/xap/1.0/mm/}VersionID"] == "draft"


def test_the_title_is_shown_and_the_language_is_told(document: pikepdf.Pdf) -> None:
    """ISO 14289-1, 7.1 and 7.2: title in the metadata and the window, natural language of the whole."""
    assert "Strategie probe" in document.Root.Metadata.read_bytes().decode()
    assert document.Root.ViewerPreferences.DisplayDocTitle
    assert document.Root.MarkInfo.Marked
    assert str(document.Root.Lang) == "de"


def test_a_foreign_part_has_its_own_language(tmp_path: Path) -> None:
    """ISO 14289-1, 7.2: a change of language is told."""
    page = one_of_everything().expressions[0].sections[3]
    english = publication(page, language=Language.EN, edition=Edition.SHORT)
    (edition,) = build_editions(english, workspace(tmp_path), tmp_path, tmp_path / "out")
    with pikepdf.open(tmp_path / "out" / edition.path) as document:
        assert str(document.Root.Lang) == "en"
        assert {str(element.Lang) for element in elements(document) if "/Lang" in element} == {"de"}


def test_every_piece_of_content_is_tagged_or_an_artifact(document: pikepdf.Pdf) -> None:
    """ISO 14289-1, 7.1: nothing that is shown is neither; running heads are artifacts."""
    for number, page in enumerate(document.pages, start=1):
        depth = 0
        for instruction in pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(operator, 0)
            if operator in {"Tj", "TJ", "S", "f", "Do", "sh"}:
                assert depth, f"page {number}: {operator} outside marked content"


def test_running_heads_are_not_heard(pdf: Path) -> None:
    """ISO 14289-1, 7.8: the structure tree does not say them."""
    assert '"Entwurf"' not in told("pdfinfo", "-struct-text", pdf)


def test_only_standard_structure_types_are_used(document: pikepdf.Pdf) -> None:
    """ISO 14289-1, 7.1: no type that a reader would have to guess."""
    assert {str(element.S)[1:] for element in elements(document)} <= STANDARD


def test_headings_leave_no_level_out(document: pikepdf.Pdf) -> None:
    """ISO 14289-1, 7.4.2: one first-level heading, then never more than one level deeper."""
    levels = [int(str(e.S)[2]) for e in elements(document) if str(e.S) in {f"/H{n}" for n in range(1, 7)}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_figures_say_what_they_show(document: pikepdf.Pdf) -> None:
    """ISO 14289-1, 7.3: each figure has a description."""
    alternatives = [str(element.Alt) for element in elements(document) if Name.Figure == element.S]
    assert alternatives == ["Ein Kreis"]


def test_table_heads_have_a_scope(document: pikepdf.Pdf) -> None:
    """ISO 14289-1, 7.5: which cells a head is for can be told."""
    heads = [element for element in elements(document) if element.S == Name.TH]
    scopes = [head.A.Scope for head in heads]
    assert (scopes.count(Name.Column), scopes.count(Name.Row)) == (5, 1)
    assert len(scopes) == 6


def test_a_head_without_words_belongs_to_the_one_before(tmp_path: Path) -> None:
    """A title over two columns heads both; no empty cell is left for a screen reader."""
    table = Table((words("Über beiden"), ()), ((words("links"), words("rechts")),))
    section = Section("tafel", (1,), "Tafel", (table,))
    (edition,) = build_editions(publication(section), workspace(tmp_path), tmp_path, tmp_path / "out")
    with pikepdf.open(tmp_path / "out" / edition.path) as opened:
        heads = [element for element in elements(opened) if element.S == Name.TH]
        assert [int(head.A.ColSpan) for head in heads] == [2]


def test_list_items_are_label_and_body(document: pikepdf.Pdf) -> None:
    """ISO 14289-1, 7.6: a nested list is in the body of its item."""
    items = [element for element in elements(document) if element.S == Name.LI]
    assert len(items) == 4
    assert all([str(kid.S) for kid in item.K] == ["/Lbl", "/LBody"] for item in items)


def test_notes_follow_their_marks_and_have_an_id(document: pikepdf.Pdf) -> None:
    """ISO 14289-1, 7.9: each note is a Note with an ID of its own; it is heard after its mark."""
    order = [str(element.get("/ID", element.S)) for element in elements(document) if _is_note(element)]
    assert order == [
        "/Reference",
        "lage/note:1",
        "/Reference",
        "lage/note:2",
        "/Reference",
        "/Reference",
        "lage/note:table-1-1",
        "lage/note:9",
    ]


def test_each_link_is_in_a_link_element_and_described(document: pikepdf.Pdf) -> None:
    """ISO 14289-1, 7.18.5: an annotation is in a Link element once, and says what it leads to."""
    described = [str(annotation.Contents) for annotation in link_annotations(document)]
    assert all(described)
    assert "das Vorwort" in described
    assert "Anmerkung 1" in described
    owners = [element.S for element in elements(document) for kid in _kids(element) if kid.get("/Type") == Name.OBJR]
    assert owners == [Name.Link] * len(described)


def test_links_lead_somewhere(document: pikepdf.Pdf) -> None:
    """Inside the file to a place that is there, outside to a web page; other schemes are words alone."""
    names = destinations(document)
    inside = {str(annotation.Dest) for annotation in link_annotations(document) if "/Dest" in annotation}
    outside = {str(annotation.A.URI) for annotation in link_annotations(document) if "/A" in annotation}
    assert inside <= names
    assert {"vorwort", "lage/table-1", "lage/note:1"} <= inside
    assert outside == {
        "https://example.org/de/draft/tags/globalisation/",
        "https://example.org/de/draft/andere/",
        "https://example.org/quelle",
        "https://example.org/de/draft/pdf/probe.pdf",
    }


def test_nothing_in_the_file_acts_by_itself(document: pikepdf.Pdf) -> None:
    """ISO 19005-2, 6.5: no scripts, no forms, no attachments; colours have an output intent."""
    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(document.Root.keys())
    assert "/EmbeddedFiles" not in document.Root.Names
    assert str(document.Root.OutputIntents[0].S) == "/GTS_PDFA1"


def _kids(element: Dictionary) -> list[Dictionary]:
    return [kid for kid in element.get("/K", []) if isinstance(kid, Dictionary)]


def _is_note(element: Dictionary) -> bool:
    return element.S in {Name.Note, Name.Reference}
