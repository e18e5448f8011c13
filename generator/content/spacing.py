"""Section as it was read → findings: blanks that stand twice, which no reader sees and every search stumbles over.

It is told here and not by `checks`, since the tree holds single blanks only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.content.read_inlines import Place
from generator.content.rules import DOUBLE_BLANK
from generator.model import (
    Block,
    Code,
    FootnoteMark,
    Inline,
    LineBreak,
    Section,
    Table,
    Text,
    inlines_of,
    walk_blocks,
    walk_inlines,
)
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
    for inlines in _texts(block):
        yield from (found[0] for found in TWICE.finditer("".join(map(_own_words, walk_inlines(inlines)))))


def _texts(block: Block) -> Iterable[Iterable[Inline]]:
    """What is read in one go: a paragraph, a cell."""
    match block:
        case Table(caption=caption, header=header, rows=rows):
            return (caption, *header, *(cell for row in rows for cell in row))
        case _:
            return (inlines_of(block),)


def _own_words(inline: Inline) -> str:
    """What an inline says beside those in it; what blanks in code mean is not for us to say."""
    match inline:
        case Text(content=content):
            return content
        case Code() | LineBreak():
            return "\n"
        case FootnoteMark(label=label):
            return f"[^{label}]"
        case _:
            return ""
