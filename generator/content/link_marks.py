"""Text of a page → the same text with one link more, and nothing else changed.

Only the marks of the link are put around words that stand there.  What was written is read again before it is
given out: unless the page then says what it said, with this link, it is left to a person.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from generator.content.addresses import clean_address
from generator.content.escape import escape_address
from generator.content.files import PageFile
from generator.content.names import FileNames, Page
from generator.content.read import read_section
from generator.model import Expression, Section, Target

BLANK = r"(?:\s|&nbsp;)+"


@dataclass(frozen=True, slots=True)
class LinkMark:
    """A link to put around words."""

    words: str
    line: int
    """The line that they stand in, or a line of the same block above it."""
    target: Target | str
    """A place in the publication, or an address outside."""


@dataclass(frozen=True, slots=True)
class Writing:
    """A page that is being written to, and the files that its links may lead to."""

    expression: Expression
    section: Section
    files: FileNames

    def read(self, text: str) -> Section:
        """What the page says if its file holds this text."""
        named = Section(self.section.id, self.section.position, self.section.title)
        file = PageFile(self.section.at.path, self.expression.language, self.expression.strategy, named, text)
        return read_section(file, self.files, []).section

    def address(self, target: Target | str) -> str | None:
        """A link's address as it is written; None where no page is there."""
        if isinstance(target, str):
            return escape_address(clean_address(target))
        address = self.files.address(target, Page(self.expression.strategy, self.section.id))
        return escape_address(address) if address else None


def with_link_mark(text: str, mark: LinkMark, wanted: Section, page: Writing) -> str | None:
    """The text with this link, so that it says what is wanted; None where no place for it does that."""
    address = page.address(mark.target)
    start = _start_of_line(text, mark.line)
    for found in re.compile(_pattern(mark.words)).finditer(text, start) if address else ():
        changed = f"{text[: found.start()]}[{found[0]}]({address}){text[found.end() :]}"
        if page.read(changed) == wanted:
            return changed
    return None


def _pattern(words: str) -> str:
    """The words as an editor may have written them: with escapes and entities, and with any blank."""
    parts = re.split(r"\s+", words)
    return BLANK.join("".join(map(_letter, part)) for part in parts)


def _letter(letter: str) -> str:
    return rf"(?:{re.escape(html.escape(letter))}|\\?{re.escape(letter)})"


def _start_of_line(text: str, line: int) -> int:
    starts = [0, *(found.end() for found in re.finditer(r"\r\n|\n|\r", text))]
    return starts[line - 1] if 1 <= line <= len(starts) else 0
