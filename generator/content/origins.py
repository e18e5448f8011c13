"""Findings in Markdown files → the same with the lines of the source text that the block came from.

The sidecar knows a block by what it says: one that an editor has changed is no longer the source's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.content.hashes import block_hash
from generator.content.names import file_name
from generator.content.sidecar import Known, Written, WrittenPage, read_sidecar, sidecar_path
from generator.model import Block, Expression, Publication, Section, Span, walk_blocks
from generator.problems import Finding, GeneratorError

MOST_SPANS = 3
"""A message names no more; a block that came from many places is told by its first line."""


@dataclass(frozen=True, slots=True)
class _Block:
    """A block or note in a file."""

    line: int
    told: str
    """Its lines in the source; empty where they are not known."""


def name_sources(findings: Iterable[Finding], folder: Path, publication: Publication) -> tuple[Finding, ...]:
    """Add to each message where in the source the text stands that it is about, where that is known."""
    blocks = {
        page.at.path: sorted(_blocks(page, of), key=lambda block: block.line)
        for expression in publication.expressions
        if (of := _written(folder, expression))
        for page in expression.pages
    }
    return tuple(_named(finding, blocks.get(finding.at.path, ())) for finding in findings)


def _named(finding: Finding, blocks: Sequence[_Block]) -> Finding:
    place = bisect_right([block.line for block in blocks], finding.at.line) - 1
    told = blocks[place].told if place >= 0 else ""
    return replace(finding, message=f"{finding.message} ({told})") if told else finding


def _written(folder: Path, expression: Expression) -> Written | None:
    try:
        return read_sidecar(folder / sidecar_path(expression.strategy, expression.language))
    except (GeneratorError, OSError):
        return None  # What it would add to a message is no reason to stop; an import tells it.


def _blocks(page: Section, of: Written) -> Iterator[_Block]:
    known = of.pages.get(file_name(page), WrittenPage(""))
    written: dict[str, list[Known]] = defaultdict(list)
    for one in (*known.blocks, *known.notes):
        written[one.said].append(one)
    for block in page.blocks:
        found = written[block_hash(block)]
        yield from _block(block, found.pop(0) if found else None, of.source)
    for note in page.footnotes:
        found = written[note.label]
        yield _Block(note.at.line, _told(found[0].origin.lines, of.source) if found else "")


def _block(block: Block, known: Known | None, source: str) -> Iterator[_Block]:
    """A block with its lines, and what is in it with the line that it begins on."""
    yield _Block(block.at.line, _told(known.origin.lines, source) if known else "")
    inner = [*walk_blocks([block])]
    if known and len(inner) == len(known.inner):
        for one, line in zip(inner[1:], known.inner[1:], strict=True):
            yield _Block(one.at.line, _told([Span(line, line)], source) if line else "")


def _told(lines: Sequence[Span], source: str) -> str:
    """`line 729 of 000.txt`, `lines 729–735 and 740 of 000.txt`."""
    spans = lines if len(lines) <= MOST_SPANS else lines[:1]
    shown = [f"{span.first}–{span.last}" if span.last > span.first else str(span.first) for span in spans]
    if not shown or not source:
        return ""
    *before, last = shown
    said = f"{', '.join(before)} and {last}" if before else last
    return f"{'line' if said.isdecimal() else 'lines'} {said} of {source}"
