"""WeasyPrint's structure tree, completed for PDF/UA: it wraps two private functions of WeasyPrint 70.

Remedies: the language of a part, the words of a link as its description, structure types that
WeasyPrint does not know, the scope of a table head, one annotation for a link that holds other
elements.  A test tells when a function is gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf
from weasyprint import anchors, document
from weasyprint.css import AnonymousStyle
from weasyprint.pdf import tags

TYPES = {"em": "Span", "strong": "Span", "sup": "Span", "code": "Code", "pre": "P"}
"""Structure types of PDF 1.7 for HTML elements that WeasyPrint leaves as NonStruct."""

_build_box_tree = tags._build_box_tree  # noqa: SLF001 - the hook that this module is about
_gather_anchors = anchors.gather_anchors


def complete_structure() -> None:
    """Put the remedies in place; a second call changes nothing."""
    tags._build_box_tree = _completed_tree  # noqa: SLF001
    anchors.gather_anchors = _own_anchors
    document.gather_anchors = _own_anchors


def _completed_tree(box: Any, parent: Any, pdf: Any, *rest: Any) -> Iterator[Any]:  # noqa: ANN401 - untyped library
    box = getattr(box, "_box", box)
    _describe_link(box)
    for element in _build_box_tree(box, parent, pdf, *rest):
        _complete(element, box)
        yield element


def _own_anchors(box: Any, found: Any, links: Any, bookmarks: Any, forms: Any, *context: Any) -> None:  # noqa: ANN401
    """Make no second annotation for what stands inside a link: it would lie outside the Link element."""
    matrix_and_form = context[:2]
    _gather_anchors(box, found, links, bookmarks, forms, *matrix_and_form)


def _describe_link(box: Any) -> None:  # noqa: ANN401
    annotation = getattr(box, "link_annotation", None)
    if annotation and box.element is not None:
        words = box.element.attrib.get("data-contents") or " ".join("".join(box.element.itertext()).split())
        annotation["Contents"] = pydyf.String(words or annotation["Contents"].string)


def _complete(element: Any, box: Any) -> None:  # noqa: ANN401
    """Add what the element's HTML says; anonymous boxes and pseudo-elements carry it a second time."""
    source = box.element
    if source is None or box.element_tag in {"html", "body"}:
        return
    if "::" in box.element_tag:
        element["S"] = "/Span" if element["S"] in {"/NonStruct", "/Link"} else element["S"]
        return
    if isinstance(box.style, AnonymousStyle):
        return
    if "lang" in source.attrib:
        element.setdefault("Lang", pydyf.String(source.attrib["lang"]))
    if kind := source.attrib.get("data-tag") or TYPES.get(box.element_tag):
        element["S"] = f"/{kind}"
    if kind == "Note":
        element["ID"] = pydyf.String(source.attrib["id"])
    if element["S"] == "/TH":
        element["A"]["Scope"] = "/Row" if source.attrib.get("scope") == "row" else "/Column"
