"""A finished PDF, as readers' tools see it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf


def told(*command: str | Path) -> str:
    """What a tool prints, errors included."""
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    return result.stdout + result.stderr


def squeezed(text: str) -> str:
    """Letters alone: line ends and the hyphens made at them say nothing."""
    return re.sub(r"[\s\u00ad]+", "", text)


def page_texts(path: Path) -> list[str]:
    return told("pdftotext", "-layout", path, "-").split("\f")[:-1]


def bookmarks(path: Path) -> list[tuple[int, str]]:
    """Level and title of each bookmark."""
    with pikepdf.open(path) as document, document.open_outline() as outline:
        return [*_bookmarks(outline.root, 1)]


def _bookmarks(items: list[pikepdf.OutlineItem], level: int) -> Iterator[tuple[int, str]]:
    for item in items:
        yield level, item.title
        yield from _bookmarks(item.children, level + 1)


def elements(document: pikepdf.Pdf) -> Iterator[Any]:
    """Every structure element, in reading order."""
    pending: list[Any] = [document.Root.StructTreeRoot.K]
    while pending:
        node = pending.pop()
        if isinstance(node, pikepdf.Array):
            pending.extend(reversed(list(node)))
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            yield node
            pending.extend([node.K] if "/K" in node else [])


def link_annotations(document: pikepdf.Pdf) -> Iterator[Any]:
    for page in document.pages:
        yield from page.obj.get("/Annots", [])


def destinations(document: pikepdf.Pdf) -> set[str]:
    """Names of all places that links may lead to."""
    return {str(name) for name in list(document.Root.Names.Dests.Names)[::2]}
