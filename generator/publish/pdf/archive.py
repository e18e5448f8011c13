"""WeasyPrint's PDF/A-2a → the same as PDF/UA-1 too: running heads as artifacts, one XMP packet."""

from __future__ import annotations

import io
from typing import Any, TypeAlias

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, Pdf

from generator.publish.pdf.hyphens import name_shared_glyphs
from generator.publish.pdf.reading_order import move_notes_to_marks

Instruction: TypeAlias = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage
ContentId: TypeAlias = tuple[tuple[int, int], int]
"""A page's object number and generation, and the number of marked content on it."""


def archive(pdf: bytes, metadata: bytes) -> bytes:
    """Complete the file; the same input gives the same bytes."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        _mark_artifacts(document)
        move_notes_to_marks(document)
        name_shared_glyphs(document)
        document.Root.Metadata = document.make_stream(metadata, Type=Name.Metadata, Subtype=Name.XML)
        finished = io.BytesIO()
        document.save(
            finished,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            recompress_flate=False,
        )
        return finished.getvalue()


def _mark_artifacts(document: Pdf) -> None:
    """Mark content that no structure element claims, such as running heads, as artifacts."""
    claimed = _claimed(document.Root.StructTreeRoot.K)
    for page in document.pages:
        instructions = [
            _as_artifact(instruction, page.obj.objgen, claimed) for instruction in pikepdf.parse_content_stream(page)
        ]
        page.obj.Contents = document.make_stream(pikepdf.unparse_content_stream(instructions))


def _as_artifact(instruction: Instruction, page: tuple[int, int], claimed: set[ContentId]) -> Instruction:
    operands = instruction.operands
    is_marked = str(instruction.operator) == "BDC" and isinstance(operands[1], Dictionary) and "/MCID" in operands[1]
    if is_marked and (page, int(operands[1].MCID)) not in claimed:
        return pikepdf.ContentStreamInstruction([Name.Artifact], Operator("BMC"))
    return instruction


def _claimed(root: Any) -> set[ContentId]:  # noqa: ANN401 - PDF objects
    """Every piece of marked content that is in the structure tree."""
    claimed: set[ContentId] = set()
    pending: list[tuple[Any, tuple[int, int]]] = [(root, (0, 0))]
    while pending:
        node, page = pending.pop()
        match node:
            case Array():
                pending.extend((child, page) for child in node)
            case int():
                claimed.add((page, node))
            case Dictionary():
                page = node.Pg.objgen if "/Pg" in node else page
                pending.extend([(node.K, page)] if "/K" in node else [])
    return claimed
