"""Extracted text → tree.  Start at `text`, which tells the story."""

from generator.extract.explain import explain_headings
from generator.extract.extraction import BlockOrigin, Extraction, Recognition
from generator.extract.ledger import Account, Fate, Ledger
from generator.extract.ledger_page import render_ledger
from generator.extract.outline import read_outline
from generator.extract.proposal import propose_curation, propose_outline
from generator.extract.report import count_extraction, describe_extraction
from generator.extract.text import extract_text

__all__ = [
    "Account",
    "BlockOrigin",
    "Extraction",
    "Fate",
    "Ledger",
    "Recognition",
    "count_extraction",
    "describe_extraction",
    "explain_headings",
    "extract_text",
    "propose_curation",
    "propose_outline",
    "read_outline",
    "render_ledger",
]
