"""Lines → words: joins them, and knows the source that they come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.extract.joining import Joined, Joiner
from generator.extract.lines import Line
from generator.model import Location


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Sets the words of one source."""

    joiner: Joiner
    source: Path

    def join(self, lines: Sequence[Line], *, strip_mark: bool = True) -> Joined:
        """The text of a block or note, without its bullet or item number, and where its lines begin."""
        return self.joiner.join(lines, strip_mark=strip_mark, spaced=self.joiner.keeps_blanks)

    def words(self, lines: Sequence[Line], *, strip_mark: bool = False) -> str:
        """The text of some lines."""
        return self.joiner.join(lines, strip_mark=strip_mark).text

    def at(self, number: int) -> Location:
        """The place of a line in the source."""
        return Location(self.source, number)
