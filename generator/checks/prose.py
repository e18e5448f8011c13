"""Page → what should hold words and holds none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.page import Page
from generator.model import (
    Block,
    Box,
    Figure,
    Footnote,
    Heading,
    Inline,
    ListBlock,
    Location,
    Paragraph,
    Quotation,
    Table,
    inlines_of,
    plain,
)
from generator.problems import Category, Finding, Rule, Severity

EMPTY_PAGE = Rule(
    "empty-page", Category.ACCURACY, Severity.WARNING, "A page without pages below it says something under its title."
)
EMPTY_BLOCK = Rule(
    "empty-block",
    Category.ACCURACY,
    Severity.WARNING,
    "A heading, paragraph, list item, box, table, caption or footnote holds words.",
)
RULES = (EMPTY_PAGE, EMPTY_BLOCK)


def check_prose(page: Page) -> Iterator[Finding]:
    """Tell pages and blocks that a reader would find empty."""
    section = page.section
    if section.position and not section.blocks and not page.expression.children(section):
        hint = "Write its text, or delete the file."
        yield EMPTY_PAGE.found(section.at, "this page holds nothing but its title", hint, section=page.name)
    for what, at in _empty(page):
        yield EMPTY_BLOCK.found(at, f"a {what} without words", "Write its words, or take it out.", section=page.name)


def _empty(page: Page) -> Iterator[tuple[str, Location]]:
    for block in page.blocks():
        yield from _empty_in(block)
    yield from (("footnote", note.at) for note in page.section.footnotes if _is_empty_note(note))


def _empty_in(block: Block) -> Iterator[tuple[str, Location]]:
    match block:
        case Paragraph(at=at) if _is_blank(inlines_of(block)):
            yield "paragraph", at
        case Heading(at=at) if _is_blank(inlines_of(block)):
            yield "heading", at
        case Table(at=at) if _is_blank(inlines_of(block)):
            yield "table", at
        case Figure(image=None, at=at) if _is_blank(inlines_of(block)):
            yield "figure", at
        case ListBlock(items=items):
            yield from (("list item", item.at) for item in items if not item.blocks)
        case Box(blocks=(), at=at):
            yield "box", at
        case Quotation(blocks=(), at=at):
            yield "quotation", at
        case _:
            pass


def _is_empty_note(note: Footnote) -> bool:
    return all(_is_blank(paragraph.inlines) for paragraph in note.paragraphs)


def _is_blank(inlines: Iterable[Inline]) -> bool:
    return not plain(inlines).strip()
