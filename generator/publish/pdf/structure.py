"""WeasyPrint's structure tree, completed for PDF/UA: it wraps one private function of WeasyPrint 70.

Remedies: the language of a part, the words of a link as its description, structure types that
WeasyPrint does not know, the scope of a table head.  A test tells when the function is gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf
from weasyprint.css import AnonymousStyle
from weasyprint.pdf import tags

TYPES = {"em": "Span", "strong": "Span", "sup": "Span", "code": "Code", "pre": "P", "br": "Span"}
"""Structure types of PDF 1.7 for HTML elements that WeasyPrint leaves as NonStruct."""

_build_box_tree = tags._build_box_tree  # noqa: SLF001 - the hook that this module is about


def complete_structure() -> None:
    """Put the remedies in place; a second call changes nothing."""
    tags._build_box_tree = _completed  # noqa: SLF001


def _completed(box: Any, parent: Any, pdf: Any, *rest: Any) -> Iterator[Any]:  # noqa: ANN401 - untyped library
    box = getattr(box, "_box", box)
    _describe_link(box)
    for element in _build_box_tree(box, parent, pdf, *rest):
        _complete(element, box)
        yield element


def _describe_link(box: Any) -> None:  # noqa: ANN401
    annotation = getattr(box, "link_annotation", None)
    if annotation and box.element is not None and (words := " ".join("".join(box.element.itertext()).split())):
        annotation["Contents"] = pydyf.String(words)


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
