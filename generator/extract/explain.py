"""Extraction → lines that tell of each heading whether it was recognised or curated, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.extract.extraction import Extraction, Recognition
from generator.model import Heading, plain

CURATED = "named by the curation"
"""Reason of a heading that nothing but the curation tells."""


def explain_headings(extraction: Extraction) -> Iterator[str]:
    """A line for each text, then one for each heading in the order of the source."""
    headings = sorted(extraction.headings, key=lambda heading: heading.line)
    curated = sum(_is_curated(heading) for heading in headings)
    expression = extraction.expression
    yield (
        f"{expression.strategy} ({expression.language}), {extraction.source}: "
        f"{len(headings)} headings, {curated} curated, {len(headings) - curated} recognised"
    )
    outline, begins = _outline(extraction), _first_lines(extraction)
    told = [_why(heading, begins.get(heading.section)) for heading in headings]
    width = max(map(len, told), default=0)
    for heading, why in zip(headings, told, strict=True):
        how = "curated" if _is_curated(heading) else "recognised"
        yield f"{heading.line:>7}  {how:<10}  {why:<{width}}  {outline[heading.section]}"


def _is_curated(heading: Recognition) -> bool:
    return heading.reason.startswith(CURATED)


def _why(heading: Recognition, begins: int | None) -> str:
    if begins is None:
        return f"{heading.reason}; no text of its own"
    return f"{heading.reason}; text from line {begins}{' (above it)' if begins < heading.line else ''}"


def _outline(extraction: Extraction) -> Mapping[str, str]:
    """Every section, and every heading in a page, indented by its level."""
    outline = {page.id: "  " * (page.level - 1) + page.heading for page in extraction.expression.pages}
    for page in extraction.expression.pages:
        for block in page.blocks:
            if isinstance(block, Heading):
                indent = "  " * (page.level + block.depth - 1)
                outline[block.id] = f"{indent}{block.number} {plain(block.title)}".rstrip()
    return outline


def _first_lines(extraction: Extraction) -> Mapping[str, int]:
    """The line on which the text of each heading begins, in the order in which it is read."""
    first: dict[str, int] = {}
    pages = {page.id: page for page in extraction.expression.pages}
    heading = ""
    for origin in extraction.origins:
        block = pages[origin.section].blocks[origin.index]
        heading = origin.section if origin.index == 0 else heading
        if isinstance(block, Heading):
            heading = block.id
        elif origin.lines:
            first.setdefault(heading, block.at.line or origin.lines[0].first)
    return first
