"""Page → characters that no reader sees, and that search, comparison and reading aloud stumble over."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.checks.page import Page
from generator.model import Block, Box, CodeBlock, Location, inlines_of, plain
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace.told import quoted

INVISIBLE_CHARACTER = Rule(
    "invisible-character", Category.MARKUP, Severity.WARNING, "A text holds no characters that nobody can see."
)
RULES = (INVISIBLE_CHARACTER,)

# Zero width, and those that turn the order of reading around: https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
AROUND = 15


def check_characters(page: Page) -> Iterator[Finding]:
    """Tell the first such character of each text, by its name."""
    for at, text in _texts(page):
        if found := INVISIBLE.search(text):
            place = found.start()
            around = INVISIBLE.sub("", text[max(place - AROUND, 0) : place + AROUND]).strip()
            message = f"{_named(found[0])} stands in {quoted(f'…{around}…')}"
            yield INVISIBLE_CHARACTER.found(at, message, "Delete it; no reader sees it.", section=page.name)


def _texts(page: Page) -> Iterator[tuple[Location, str]]:
    yield page.section.at, page.section.title
    for block in page.blocks():
        yield block.at, _words(block)
    for note in page.section.footnotes:
        for paragraph in note.paragraphs:
            yield paragraph.at, plain(paragraph.inlines)


def _words(block: Block) -> str:
    match block:
        case CodeBlock(content=content):
            return content
        case Box(title=title):
            return title
        case _:
            return plain(inlines_of(block))


def _named(character: str) -> str:
    return f"U+{ord(character):04X} ({unicodedata.name(character, 'unnamed').lower()})"
