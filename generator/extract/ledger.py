"""What became of every line of a source: nothing is lost, or the import stops."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from generator.extract.lines import Line, spans
from generator.model import Span
from generator.problems import GeneratorError

SHOWN = 20
"""Runs of lines that an error names."""


class Fate(StrEnum):
    """What a line became."""

    TEXT = "text"
    HEADING = "heading"
    NOTE = "note"
    FURNITURE = "furniture"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Account:
    """Lines that share a fate: a block, a heading, a note, a piece of furniture, all blanks."""

    fate: Fate
    lines: tuple[Span, ...]
    place: str = ""
    """Where they went: `section/index of the block`, `section` of a heading, `section^label` of a note."""
    reason: str = ""
    """Why furniture is no text, or a line a heading."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every line of one source, once."""

    source: str
    total: int
    accounts: tuple[Account, ...]

    def count(self, fate: Fate) -> int:
        """How many lines have this fate."""
        own = (span for account in self.accounts if account.fate is fate for span in account.lines)
        return sum(span.last - span.first + 1 for span in own)


@dataclass(slots=True)
class Claims:
    """The ledger while it is written."""

    lines: Sequence[Line]
    accounts: list[Account] = field(default_factory=list)
    booked: Counter[int] = field(default_factory=Counter)

    def book(self, fate: Fate, numbers: Iterable[int], place: str = "", reason: str = "") -> None:
        """Enter lines; blank ones among them are no account of their own."""
        own = {number for number in numbers if not self.lines[number - 1].is_blank}
        self.booked.update(own)
        self.accounts.append(Account(fate, spans(own), place, reason))

    def close(self, source: str) -> Ledger:
        """Prove that every line that is not blank stands in the ledger exactly once."""
        wrong = spans(line.number for line in self.lines if self.booked[line.number] != (not line.is_blank))
        if wrong:
            shown = ", ".join(f"{s.first}–{s.last}" if s.last > s.first else str(s.first) for s in wrong[:SHOWN])
            message = f"{source}: the importer cannot account for lines {shown}"
            raise GeneratorError(message, "Name what stands there in the curation of this text; then import again.")
        blank = Account(Fate.BLANK, spans(line.number for line in self.lines if line.is_blank))
        return Ledger(source, len(self.lines), (*self.accounts, blank))
