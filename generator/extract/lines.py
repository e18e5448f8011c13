"""Text → numbered lines.

A line knows its number in the source and the page it stands on.  Its `key` is what anchors are
compared with: letters and digits alone, so that spaces, hyphens and bullets never matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.extract.shape import Part, Shape
from generator.model import Span

BULLET = re.compile(r"^\s*[•▪◦‣·●■–\uf0a7\uf0b7\uf02d\uf0d8]+\s+(?=\S)")
ORDERED = re.compile(r"^\s*(\d{1,2})\.\s+(?=\S)")
CUT_SIGN = re.compile("\u2010(?=\\s*$)")
"""The hyphen that some programs print where they cut a word."""
DOUBLED = re.compile(r"\s{2,}")
TAIL = 40
"""Characters that hold the end of a sentence with its quotation marks and footnote marker."""
SENTENCE_END = re.compile(r"[.:;?!…]['\"“”«»’‘)\]]*(?:\s?\d{1,3}(?:/\d{1,3})*)?$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source, counted from 1."""

    number: int
    text: str
    words: str
    """The text with single blanks."""
    key: str
    """What anchors are compared with."""
    page: int = 1
    """Counted from 1 in the source, whatever the print says."""
    feeds: bool = False
    """Whether a form feed stands before it."""
    shape: Shape | None = None
    """How it is set; None in extracted text, which does not tell."""

    @classmethod
    def of(cls, number: int, text: str, *, feeds: bool = False) -> Line:
        """A line as it stands in the source."""
        return cls(number, text, " ".join(text.split()), squeeze(text), feeds=feeds)

    def cut(self, first: int, last: int) -> Line:
        """The part of a line between two columns."""
        text = self.text[first:last]
        return replace(self, text=text, words=" ".join(text.split()), key=squeeze(text))

    @property
    def is_blank(self) -> bool:
        return not self.words

    @property
    def spaced(self) -> str:
        """The words with two blanks where more than one stands: a defect of extracted text, the layout of a PDF."""
        return DOUBLED.sub("  ", self.text.replace("\t", " ").strip()) if self.shape is None else self.words

    @property
    def is_bullet(self) -> bool:
        return BULLET.match(self.text) is not None

    def is_part(self, part: Part) -> bool:
        """Whether print shows that a line is this."""
        return self.shape is not None and self.shape.part is part

    @property
    def ends_sentence(self) -> bool:
        return SENTENCE_END.search(self.words[-TAIL:]) is not None

    @property
    def starts_lower(self) -> bool:
        """Whether the first letter is a small one, as in the middle of a sentence."""
        first = next((c for c in self.text if c.isalnum()), "")
        return first.islower()


def split_lines(text: str) -> tuple[Line, ...]:
    """Number the lines as an editor does; form feeds become page marks."""
    lines = []
    feeds = False
    for number, raw in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        before, feed, after = raw.rpartition("\f")
        starts = feeds or (bool(feed) and not before.strip("\f "))
        feeds = bool(feed) and not starts
        content = f"{before} {after}".replace("\f", " ") if feed and before.strip("\f ") else after
        lines.append(Line.of(number, CUT_SIGN.sub("-", content), feeds=starts))
    return tuple(lines)


def is_print(lines: Sequence[Line]) -> bool:
    """Whether a PDF was read, so that lines know how they are set."""
    return bool(lines) and lines[0].shape is not None


def squeeze(text: str) -> str:
    """Letters and digits alone, in lower case."""
    return "".join(c for c in text.casefold() if c.isalnum())


def spans(numbers: Iterable[int]) -> tuple[Span, ...]:
    """Line numbers as the fewest spans, in order."""
    result: list[Span] = []
    for number in sorted(set(numbers)):
        if result and result[-1].last == number - 1:
            result[-1] = Span(result[-1].first, number)
        else:
            result.append(Span(number, number))
    return tuple(result)
