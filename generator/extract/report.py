"""Extraction → the part of `import-report.json` that tells about one text."""

from __future__ import annotations

from generator.extract.extraction import Extraction
from generator.extract.hyphens import Join
from generator.extract.ledger import Account, Fate
from generator.model import Box, Figure, ListBlock, Paragraph, Table, walk_blocks
from generator.problems import Finding

Json = dict[str, object]


def describe_extraction(extraction: Extraction) -> Json:
    """Everything that became of a text, as plain values."""
    expression = extraction.expression
    accounts = sorted(extraction.ledger.accounts, key=lambda account: (account.fate is Fate.BLANK, account.lines[:1]))
    return {
        "strategy": expression.strategy,
        "language": str(expression.language),
        "source": extraction.source,
        "counts": count_extraction(extraction),
        "lines": [_describe_account(account) for account in accounts],
        "headings": [
            {"section": h.section, "line": h.line, "title": h.title, "reason": h.reason} for h in extraction.headings
        ],
        "doubtful": [
            {"line": d.line, "left": d.left, "right": d.right, "join": str(d.join), "reason": d.reason}
            for d in extraction.decisions
            if not d.sure
        ],
        "findings": [_describe_finding(finding) for finding in extraction.findings],
    }


def count_extraction(extraction: Extraction) -> dict[str, int]:
    """Figures for the summary that ends an import."""
    expression, ledger = extraction.expression, extraction.ledger
    blocks = [block for page in expression.pages for block in walk_blocks(page.blocks)]
    notes = [note for page in expression.pages for note in page.footnotes]
    return {
        "lines": ledger.total,
        "text_lines": ledger.count(Fate.TEXT),
        "furniture_lines": ledger.count(Fate.FURNITURE),
        "sections": len(expression.sections),
        "headings": len(extraction.headings),
        "paragraphs": sum(isinstance(block, Paragraph) for block in blocks),
        "lists": sum(isinstance(block, ListBlock) for block in blocks),
        "tables": sum(isinstance(block, Table) for block in blocks),
        "figures": sum(isinstance(block, Figure) for block in blocks),
        "boxes": sum(isinstance(block, Box) for block in blocks),
        "footnotes": len(notes),
        "words_joined": sum(d.join is Join.DROP for d in extraction.decisions),
        "hyphens_kept": sum(d.join is not Join.DROP for d in extraction.decisions),
        "doubtful": sum(not d.sure for d in extraction.decisions),
        "findings": len(extraction.findings),
    }


def _describe_account(account: Account) -> Json:
    lines = [[span.first, span.last] for span in account.lines]
    return _without_empty({"fate": str(account.fate), "lines": lines, "place": account.place, "reason": account.reason})


def _describe_finding(finding: Finding) -> Json:
    return _without_empty(
        {
            "code": finding.rule.code,
            "severity": finding.severity.name.lower(),
            "line": finding.at.line,
            "section": finding.section,
            "message": finding.message,
            "hint": finding.hint,
        }
    )


def _without_empty(values: Json) -> Json:
    return {key: value for key, value in values.items() if value != ""}
