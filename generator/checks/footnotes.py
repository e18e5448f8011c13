"""Page → footnotes without a mark, and marks without a footnote."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.page import Page, marks_of
from generator.model import FootnoteMark, Section
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace.told import listed, quoted

MARK_WITHOUT_NOTE = Rule(
    "footnote-without-text", Category.MARKUP, Severity.ERROR, "A footnote's mark has its note on the same page."
)
NOTE_WITHOUT_MARK = Rule(
    "footnote-without-mark", Category.MARKUP, Severity.WARNING, "A footnote is marked in the text that it belongs to."
)
RULES = (MARK_WITHOUT_NOTE, NOTE_WITHOUT_MARK)


def check_footnotes(page: Page, original: Section | None = None) -> Iterator[Finding]:
    """Tell marks and notes of a page that do not form pairs; a mark that the original has, `parity` tells."""
    marks = [inline for _, inline in page.inlines() if isinstance(inline, FootnoteMark)]
    labels = [note.label for note in page.section.footnotes]
    for mark in marks:
        if mark.label not in labels:
            message = f"the mark [^{mark.label}] has no footnote on this page"
            hint = f"Write `[^{mark.label}]: …` at the end of the file. Footnotes there: {listed(labels)}."
            yield MARK_WITHOUT_NOTE.found(mark.at, message, hint, section=page.name)
    marked = {mark.label for mark in marks}
    marked |= {mark.label for mark in marks_of(original)} if original else set()
    for note in page.section.footnotes:
        if note.label not in marked:
            message = f"the footnote {quoted(note.label)} has no mark in the text"
            hint = f"Write [^{note.label}] where it belongs, or leave it so if the printed text has no mark either."
            yield NOTE_WITHOUT_MARK.found(note.at, message, hint, section=page.name)
