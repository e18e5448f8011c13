"""PDF → what an import makes of it, through each of the ways that lead there."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.flow import Piece, read_flow
from benchmarks.peers import PEERS, Peer, read_markdown
from generator.extract import extract_text
from generator.model import Bilingual, Language, Strategy

NAMES = Bilingual("Probe", "Sample")
PROBE = Strategy("probe", NAMES, NAMES, NAMES, NAMES, "2024", (Language.DE,))

Extract = Callable[[Path], tuple[Piece, ...]]


def read_pdf(pdf: Path) -> tuple[Piece, ...]:
    """Let the importer read the PDF itself."""
    return read_flow(extract_text(pdf, PROBE, Language.DE, None).expression)


def through_poppler(*options: str) -> Extract:
    """Extract the text with poppler's pdftotext, then import it without a curation."""

    def extract(pdf: Path) -> tuple[Piece, ...]:
        text = pdf.with_suffix(f".{''.join(options)}.txt")
        subprocess.run(["pdftotext", "-enc", "UTF-8", *options, pdf, text], check=True)
        return read_pdf(text)

    return extract


def through_peer(peer: Peer) -> Extract:
    """Let another tool make Markdown, and read that."""

    def extract(pdf: Path) -> tuple[Piece, ...]:
        markdown = pdf.with_suffix(".md")
        subprocess.run(peer.command(pdf, markdown), check=True, capture_output=True)
        return tuple(read_markdown(markdown.read_text(encoding="utf-8")))

    return extract


OWN: Mapping[str, Extract] = {
    "PDF": read_pdf,
    "pdftotext": through_poppler(),
    "pdftotext -nopgbrk": through_poppler("-nopgbrk"),
    "pdftotext -raw": through_poppler("-raw"),
}


def find_ways() -> Mapping[str, Extract]:
    """The importer's own ways, and the peers that are installed."""
    return {**OWN, **{peer.name: through_peer(peer) for peer in PEERS if peer.is_there}}
