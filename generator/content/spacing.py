"""Section as it was read → findings: blanks that stand twice, which no reader sees and every search stumbles over.

It is told here and not by `checks`, since the tree holds single blanks only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.content.read_inlines import Place
from generator.content.rules import DOUBLE_BLANK
from generator.model import Block, Section, Text, inlines_of, walk_blocks, walk_inlines
from generator.workspace.told import quoted

# As much of the words as is shown, since whole ones would take a long text quadratic time.
TWICE = re.compile(r"\S{1,30} {2,}\S{1,30}")


def check_spacing(section: Section, place: Place) -> None:
    """Tell blanks that stand twice between words."""
    notes = (paragraph for note in section.footnotes for paragraph in note.paragraphs)
    for block in (*walk_blocks(section.blocks), *notes):
        for words in _doubled(block):
            place.tell(DOUBLE_BLANK, block.at, f"two blanks stand in {quoted(words)}", "Leave one of them.")


def _doubled(block: Block) -> Iterator[str]:
    for inline in walk_inlines(inlines_of(block)):
        if isinstance(inline, Text):
            yield from (found[0] for found in TWICE.finditer(inline.content))
