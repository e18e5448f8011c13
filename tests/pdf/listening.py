"""A finished PDF → its text in the order of the structure tree, as a screen reader says it.

Poppler's own listing of the tree does not know replacement texts, so this reads the content itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Pdf

Characters = dict[int, str]
NAMED = re.compile(rb"<([0-9a-f]+)> <([0-9a-f]+)>")


def heard(path: Path) -> str:
    """All that is tagged, in order; a hyphen made at a line end is U+00AD."""
    with pikepdf.open(path) as document:
        texts = {page.obj.objgen: texts_of(page) for page in document.pages}
        return "".join(texts[page].get(number, "") for page, number in _content(document))


def texts_of(page: pikepdf.Page) -> dict[int, str]:
    """The text of each piece of marked content of a page, by its number."""
    fonts = {name: _characters(font) for name, font in page.obj.Resources.Font.items()}
    texts: dict[int, str] = {}
    marks: list[Any] = []
    characters: Characters = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands, operator = instruction.operands, str(instruction.operator)
        match operator:
            case "Tf":
                characters = fonts[str(operands[0])]
            case "BDC" | "BMC":
                marks.append(operands[1] if len(operands) > 1 else Dictionary())
            case "EMC":
                marks.pop()
            case "TJ":
                number = next((int(mark.MCID) for mark in marks if "/MCID" in mark), -1)
                said = next((str(mark.ActualText) for mark in marks if "/ActualText" in mark), None)
                texts[number] = texts.get(number, "") + (_decoded(operands[0], characters) if said is None else said)
    return texts


def _content(document: Pdf) -> Iterator[tuple[tuple[int, int], int]]:
    """Page and number of each piece of marked content, in the order of the structure tree."""
    pending: list[tuple[Any, tuple[int, int]]] = [(document.Root.StructTreeRoot.K, (0, 0))]
    while pending:
        node, page = pending.pop()
        if isinstance(node, Array):
            pending.extend((kid, page) for kid in reversed(list(node)))
        elif isinstance(node, int):
            yield page, node
        elif isinstance(node, Dictionary) and "/K" in node:
            pending.append((node.K, node.Pg.objgen if "/Pg" in node else page))


def _characters(font: Any) -> Characters:  # noqa: ANN401 - a PDF object
    pairs = NAMED.findall(font.ToUnicode.read_bytes().split(b"endcodespacerange")[1])
    return {int(glyph, 16): bytes.fromhex(name.decode()).decode("utf-16-be") for glyph, name in pairs}


def _decoded(strings: Any, characters: Characters) -> str:  # noqa: ANN401 - a PDF object
    glyphs = b"".join(bytes(part) for part in strings if isinstance(part, pikepdf.String))
    return "".join(characters[int.from_bytes(glyphs[n : n + 2])] for n in range(0, len(glyphs), 2))
