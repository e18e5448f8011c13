"""Extraction of an unknown document → the curation and outline that an editor corrects.

They are in the format of the workspace: an import with them, unchanged, gives the same result.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import yaml

from generator.extract.anchors import FirstWords, match_whole
from generator.extract.extraction import Extraction, Recognition
from generator.extract.hyphens import Decision, Join
from generator.extract.ledger import Fate
from generator.extract.lines import Line, squeeze

OUTLINE = "# The sections in reading order. Rename an id here and in the curation before anything is published.\n"
CURATION = """\
# What was recognised in this text. Correct it, then import again: `curation/README.md` of the
# workspace tells what a curation may hold.
"""
DOUBTFUL = """\
# Doubtful words, cut at a line end. To decide one otherwise, write its first form into one of the
# lists of `words: {join: [], hyphen: []}`.
"""
SHOWN = 200
"""Doubtful words that the curation lists; the report has all of them."""


def propose_outline(extraction: Extraction) -> str:
    """The text of `curation/<strategy>.outline.yml`."""
    headings = _in_order(extraction)
    if not headings:
        return f"{OUTLINE}[]\n"
    lines = []
    for n, heading in enumerate(headings):
        indent = "    " * (len(heading.position) - 1)
        lines.append(f"{indent}- id: {scalar(heading.section)}")
        if n + 1 < len(headings) and len(headings[n + 1].position) > len(heading.position):
            lines.append(f"{indent}  sections:")
    return OUTLINE + "\n".join(lines) + "\n"


def propose_curation(extraction: Extraction, ids: Mapping[str, str] | None = None) -> str:
    """The text of `curation/<strategy>.<language>.yml`; `ids` are those to use in place of the proposed ones."""
    headings = _in_order(extraction)
    told = [CURATION, *_headings(extraction, headings, ids or {}), *_doubtful(extraction.decisions)]
    return "".join(told)


def scalar(value: str) -> str:
    """A text as YAML, in quotation marks where it needs them."""
    dumped: str = yaml.safe_dump(value, allow_unicode=True, width=10**6)
    return dumped.removesuffix("\n").removesuffix("\n...")


def _headings(extraction: Extraction, headings: Sequence[Recognition], ids: Mapping[str, str]) -> Iterator[str]:
    if not headings:
        yield "headings: {}\n"
        return
    lines = _lines(extraction)
    yield "headings:\n"
    for heading, place in zip(headings, _places(lines, headings), strict=True):
        section, title = scalar(ids.get(heading.section, heading.section)), scalar(heading.title)
        if place is None:
            yield f"  {section}: {title}\n"
        else:
            yield f"  {section}:\n    title: {title}\n    place: {place}\n"


def _places(lines: Sequence[Line], headings: Sequence[Recognition]) -> Iterator[int | None]:
    """Which of several places a heading stands in; None where its words, and their order, tell."""
    wanted = Counter(squeeze(heading.title) for heading in headings)
    words = FirstWords(lines)
    for heading in headings:
        key = squeeze(heading.title)
        found = [at for at in words.find(key) if match_whole(lines, at, key) and not lines[at].is_bullet]
        numbers = [lines[at].number for at in found]
        yield None if len(found) == wanted[key] else numbers.index(heading.line) + 1


def _lines(extraction: Extraction) -> list[Line]:
    """The source without what only dresses its pages."""
    furniture = (account for account in extraction.ledger.accounts if account.fate is Fate.FURNITURE)
    dressed = {n for account in furniture for span in account.lines for n in range(span.first, span.last + 1)}
    return [Line.of(n, "" if n in dressed else text) for n, text in enumerate(extraction.lines, start=1)]


def _in_order(extraction: Extraction) -> Sequence[Recognition]:
    return sorted(extraction.headings, key=lambda heading: heading.position)


def _doubtful(decisions: Sequence[Decision]) -> Iterator[str]:
    doubtful = [decision for decision in decisions if not decision.sure]
    if doubtful:
        yield DOUBTFUL
    for decision in doubtful[:SHOWN]:
        glue = "" if decision.join is Join.DROP else "-"
        left = decision.left.rstrip(" -")
        yield f"#   {left}-{decision.right} → {left}{glue}{decision.right} (line {decision.line}: {decision.reason})\n"
