"""Other tools that make Markdown of a PDF: measured as programs, in an environment of their own.

Markdown → pieces is read as a reader would who means well: bold lines on their own count as
headings, `[1]` behind a word as a footnote's marker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.flow import Kind, Piece, make_table
from benchmarks.processes import ROOT

PLACE = ROOT / "build/peers/bin"
PYMUPDF4LLM = (
    "import pathlib, sys, pymupdf4llm; pathlib.Path(sys.argv[2]).write_text(pymupdf4llm.to_markdown(sys.argv[1]))"
)

HEADING = re.compile(r"(#{1,6})\s+(.*)|\*\*([^*]+)\*\*$")
ITEM = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)])\s+(.*)")
MARK = re.compile(r"\s?\[\^?(\d{1,3})\]|<sup>(\d{1,3})</sup>")
RULE = re.compile(r"[\s|:-]+")
CAPTION = re.compile(r"Tabelle \d+: ")
BOLD = 3
"""Level of a heading that is only bold."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A program that turns a PDF into Markdown."""

    name: str
    program: str
    arguments: tuple[str, ...]
    """`{pdf}` and `{markdown}` stand for the files."""

    @property
    def is_there(self) -> bool:
        return (PLACE / self.program).exists()

    def command(self, pdf: Path, markdown: Path) -> list[str | Path]:
        """What to run."""
        files = {"{pdf}": str(pdf), "{markdown}": str(markdown)}
        return [PLACE / self.program, *(files.get(argument, argument) for argument in self.arguments)]


PEERS = (
    Peer("markitdown", "markitdown", ("{pdf}", "-o", "{markdown}")),
    Peer("pymupdf4llm", "python", ("-c", PYMUPDF4LLM, "{pdf}", "{markdown}")),
)


def read_markdown(text: str) -> Iterator[Piece]:
    """Blocks between blank lines; an item begins a block of its own, a line on its own may name the table below."""
    named = ""
    for block in re.split(r"\n\s*\n|\n(?=\s*[-*+•]\s)", text):
        if named and not block.lstrip().startswith("|"):
            yield _piece(Kind.PARAGRAPH, named)
            named = ""
        if block.lstrip().startswith("|"):
            rows = [
                line.strip().strip("|").split("|") for line in block.strip().splitlines() if not RULE.fullmatch(line)
            ]
            yield make_table(named, [[_words(cell.replace("<br>", " ")) for cell in row] for row in rows])
            named = ""
        elif CAPTION.match(_words(block)):
            named = _words(block)
        elif heading := HEADING.fullmatch(block.strip()):
            level = len(heading[1]) if heading[1] else BOLD
            yield Piece(Kind.HEADING, _words(heading[2] or heading[3]), level)
        elif item := ITEM.fullmatch(" ".join(block.split())):
            yield _piece(Kind.ITEM, item[1])
        elif block.strip():
            yield _piece(Kind.PARAGRAPH, " ".join(block.split()))
    if named:
        yield _piece(Kind.PARAGRAPH, named)


def _piece(kind: Kind, text: str) -> Piece:
    marks = ((mark[1] or mark[2], text[: mark.start()]) for mark in MARK.finditer(text))
    told = ((label, "".join(c for c in MARK.sub("", before) if c.isalnum())[-10:]) for label, before in marks)
    return Piece(kind, _words(MARK.sub("", text)), marks=tuple(told))


def _words(text: str) -> str:
    return " ".join(re.sub(r"[*_`\\]", "", text).split())
