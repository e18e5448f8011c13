"""Structure tree → the order in which it is heard: each note follows its mark, wherever it is printed."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf


def move_notes_to_marks(document: Pdf) -> None:
    """Put each note behind the first mark that leads to it; notes without a mark stay."""
    elements = list(_elements(document.Root.StructTreeRoot.K))
    notes = {str(element.ID): element for element in elements if element.get("/S") == Name.Note and "/ID" in element}
    for element in elements:
        note = notes.pop(_leads_to(element), None) if element.get("/S") == Name.Reference else None
        if note is not None:
            _take_out(note)
            _put_behind(element, note)


def _elements(root: Object) -> Iterator[Dictionary]:
    """Every structure element, in the order of the tree."""
    pending = [root]
    while pending:
        node = pending.pop()
        if isinstance(node, Array):
            pending.extend(reversed(list(node)))
        elif isinstance(node, Dictionary) and "/S" in node:
            yield node
            pending.extend([node.K] if "/K" in node else [])


def _leads_to(reference: Dictionary) -> str:
    """Name of the place that the link in a note's mark leads to."""
    for link in _elements(reference.K):
        for kid in link.get("/K", []):
            if isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR:
                return str(kid.Obj.get("/Dest", ""))
    return ""


def _take_out(element: Object) -> None:
    """Remove an element from its parent, and the parent when nothing is left in it."""
    parent = element.P
    parent.K = Array([kid for kid in parent.K if not _is_same(kid, element)])
    if not len(parent.K) and "/P" in parent:
        _take_out(parent)


def _put_behind(element: Dictionary, note: Dictionary) -> None:
    parent = element.P
    at = next(n for n, kid in enumerate(parent.K) if _is_same(kid, element))
    parent.K.insert(at + 1, note)
    note.P = parent


def _is_same(one: Object, other: Object) -> bool:
    return isinstance(one, Dictionary) and one.objgen == other.objgen
