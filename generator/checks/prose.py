"""Page → what promises words and holds none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.page import Page
from generator.model import Box, Footnote, Heading, Location, plain
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace.told import quoted

EMPTY_PAGE = Rule(
    "empty-page", Category.ACCURACY, Severity.WARNING, "A page without pages below it says something under its title."
)
EMPTY_BLOCK = Rule(
    "empty-block", Category.ACCURACY, Severity.WARNING, "Under a heading, in a box and in a footnote there are words."
)
RULES = (EMPTY_PAGE, EMPTY_BLOCK)


def check_prose(page: Page) -> Iterator[Finding]:
    """Tell pages, headings, boxes and footnotes that a reader would find empty."""
    section = page.section
    if section.is_whole and section.position and not section.blocks and not page.expression.children(section):
        hint = "Write its text, or delete the file."
        yield EMPTY_PAGE.found(section.at, "this page holds nothing but its title", hint, section=page.name)
    for what, at in (*_empty_headings(page), *_empty_boxes(page), *_empty_notes(page)):
        yield EMPTY_BLOCK.found(at, f"{what} holds no words", "Write its text, or take it out.", section=page.name)


def _empty_headings(page: Page) -> Iterator[tuple[str, Location]]:
    """Headings that nothing stands below before the next one of their own depth, or the end."""
    for block, following in pairwise((*page.section.blocks, None)):
        match block, following:
            case Heading(depth=depth), Heading(depth=next_depth) if next_depth > depth:
                pass
            case Heading(title=title, at=at), Heading() | None:
                yield f"the heading {quoted(plain(title))}", at
            case _:
                pass


def _empty_boxes(page: Page) -> Iterator[tuple[str, Location]]:
    return (
        (f"the box {quoted(box.title)}", box.at) for box in page.blocks() if isinstance(box, Box) and not box.blocks
    )


def _empty_notes(page: Page) -> Iterator[tuple[str, Location]]:
    return ((f"the footnote {quoted(note.label)}", note.at) for note in page.section.footnotes if _is_blank(note))


def _is_blank(note: Footnote) -> bool:
    return not any(plain(paragraph.inlines).strip() for paragraph in note.paragraphs)
