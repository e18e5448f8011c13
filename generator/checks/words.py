"""Page → words that were cut for a line end and not put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.page import Page
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace.told import quoted

SOFT_HYPHEN = Rule(
    "soft-hyphen", Category.MARKUP, Severity.NOTE, "Words are divided by the browser and the PDF maker, not by hand."
)
SPLIT_WORD = Rule(
    "split-word", Category.LINGUISTIC, Severity.NOTE, "A hyphen inside a compound is not followed by a blank."
)
RULES = (SOFT_HYPHEN, SPLIT_WORD)

# Some extractors write a soft hyphen as the sign for "not".
SOFT = re.compile(r"\w*[^\W\d_][\u00ad¬]\w*")
# A small letter follows where the hyphen stands for a word that is left out: Import- und Exportland.
SPLIT = re.compile(r"\b\w*[^\W\d_]- [A-ZÄÖÜ]\w+")


def check_words(page: Page) -> Iterator[Finding]:
    """Tell soft hyphens, and compounds that fall apart behind their hyphen."""
    for block, text in page.texts():
        for found in SOFT.finditer(text):
            message = f"there is a soft hyphen in {quoted(found[0])}"
            yield SOFT_HYPHEN.found(block.at, message, "Delete it.", section=page.name)
        for found in SPLIT.finditer(text):
            message = f"a blank stands behind the hyphen in {quoted(found[0])}"
            hint = "Delete the blank, unless a word is left out there."
            yield SPLIT_WORD.found(block.at, message, hint, section=page.name)
