"""The private functions of WeasyPrint that remedies wrap are there, and the remedies are."""

from __future__ import annotations

import inspect

import weasyprint.anchors
import weasyprint.document
import weasyprint.draw.text
import weasyprint.layout.block
import weasyprint.pdf.tags

from generator.publish.pdf import hyphens, page_foot, structure


def test_the_wrapped_functions_have_the_parameters_that_the_remedies_use() -> None:
    """A new WeasyPrint that changes them fails here, not in a reader's file."""
    tree, anchors, lines = structure._build_box_tree, structure._gather_anchors, page_foot._linebox_layout  # noqa: SLF001
    assert [*inspect.signature(tree).parameters][:3] == ["box", "parent", "pdf"]
    assert [*inspect.signature(anchors).parameters] == [
        *("box", "anchors", "links", "bookmarks", "forms"),
        *("parent_matrix", "parent_form", "parent_link"),
    ]
    assert next(iter(inspect.signature(lines).parameters)) == "context"
    assert [*inspect.signature(hyphens._draw_first_line).parameters][:2] == ["stream", "textbox"]  # noqa: SLF001
    assert "context.current_page_footnotes" in inspect.getsource(lines)


def test_remedies_are_put_in_place_once() -> None:
    """A second call changes nothing, so that a worker may set many editions."""
    for _ in range(2):
        structure.complete_structure()
        page_foot.keep_notes_with_marks()
        hyphens.tell_hyphens_apart()
    assert weasyprint.pdf.tags._build_box_tree is structure._completed_tree  # noqa: SLF001
    assert weasyprint.anchors.gather_anchors is weasyprint.document.gather_anchors is structure._own_anchors  # noqa: SLF001
    assert weasyprint.layout.block._linebox_layout is page_foot._layout_without_moving_notes  # noqa: SLF001
    assert weasyprint.draw.text.draw_first_line is hyphens._draw_and_mark  # noqa: SLF001
    assert structure._build_box_tree is not structure._completed_tree  # noqa: SLF001
