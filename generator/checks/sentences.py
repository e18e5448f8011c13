"""Page → paragraphs and items that end as if something were missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.checks.page import Page
from generator.model import (
    Block,
    Box,
    CodeBlock,
    Emphasis,
    Heading,
    ListBlock,
    Paragraph,
    Quotation,
    Strong,
    Table,
    plain,
    walk_blocks,
)
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace.told import quoted

UNFINISHED_SENTENCE = Rule(
    "unfinished-sentence",
    Category.LINGUISTIC,
    Severity.NOTE,
    "A paragraph ends with a punctuation mark or leads into a list or table.",
)
LOST_LIST = Rule(
    "lead-in-without-list",
    Category.ACCURACY,
    Severity.NOTE,
    "A paragraph that ends with a colon is followed by what it announces.",
)
RULES = (UNFINISHED_SENTENCE, LOST_LIST)

ENDS = re.compile(r"""[.!?…:;)\]"“”„»«’‘'][/,]*$""")
"""Commas and strokes may stand between footnote marks."""
ADDRESS = re.compile(r"(?:://|www\.|@)\S*$")
SHORTEST = 80
"""Characters: what is shorter may be a salutation, a subject or a name."""
SHOWN = 30
ENOUGH = 3
"""Items with a full stop from which on a list is written in sentences."""


def check_sentences(page: Page) -> Iterator[Finding]:
    """Tell paragraphs without an end, and items that end otherwise than their list."""
    for blocks in _flows(page):
        for block, following in pairwise((*blocks, None)):
            if isinstance(block, Paragraph) and _is_unfinished(block, following):
                yield _found(page, block, "the paragraph ends without a full stop")
            if isinstance(block, Paragraph) and _announces_nothing(page, block, following):
                message = f"nothing follows what ends with a colon: {quoted(_end_of(block))}"
                hint = "Compare the printed page: a list or table may be lost there."
                yield LOST_LIST.found(block.at, message, hint, section=page.name)
    for block in page.blocks():
        if isinstance(block, ListBlock):
            for last in _unlike_others(block):
                yield _found(page, last, "the item ends without a full stop, the others of its list have one")


def _flows(page: Page) -> Iterator[Sequence[Block]]:
    """Blocks that are read one after the other."""
    yield page.section.blocks
    yield from (block.blocks for block in page.blocks() if isinstance(block, Box | Quotation))


def _is_unfinished(block: Paragraph, following: Block | None) -> bool:
    text = plain(block.inlines).strip()
    is_title = all(isinstance(inline, Strong | Emphasis) for inline in block.inlines)
    leads_on = isinstance(following, ListBlock | Table | CodeBlock | Quotation)
    if block.role or is_title or leads_on or len(text) < SHORTEST:
        return False
    return not ENDS.search(text) and not ADDRESS.search(text)


def _announces_nothing(page: Page, block: Paragraph, following: Block | None) -> bool:
    """Whether a colon ends a page, box or part of a page; pages below may be what a page announces."""
    if block.role or not plain(block.inlines).strip().endswith(":"):
        return False
    if isinstance(following, Heading):
        return True
    inside = block is not page.section.blocks[-1]
    return following is None and (inside or not page.expression.children(page.section))


def _unlike_others(block: ListBlock) -> Iterator[Paragraph]:
    """Items without a full stop where all others are sentences."""
    items = [[b for b in walk_blocks(item.blocks) if isinstance(b, Paragraph)][-1:] for item in block.items]
    lasts = [paragraph for item in items for paragraph in item]
    open_ones = [paragraph for paragraph in lasts if plain(paragraph.inlines).strip()[-1:].isalnum()]
    ended = [paragraph for paragraph in lasts if re.search(r"[.!?]$", plain(paragraph.inlines).strip())]
    if len(open_ones) == 1 and len(ended) >= ENOUGH and len(ended) + 1 == len(lasts):
        yield from open_ones


def _found(page: Page, block: Paragraph, what: str) -> Finding:
    message = f"{what}: {quoted(_end_of(block))}"
    return UNFINISHED_SENTENCE.found(block.at, message, "Compare the printed page.", section=page.name)


def _end_of(block: Paragraph) -> str:
    text = plain(block.inlines).strip()
    return text if len(text) <= SHOWN else f"…{text[-SHOWN:].strip()}"
