"""Lines → where a person finds them again: spans of the source, pages of the printed edition."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.extract.lines import Line, spans
from generator.model import Provenance, Span


@dataclass(frozen=True, slots=True)
class SourceMap:
    """What is known about the lines of one source."""

    source: str
    """Its file name."""
    blank: Collection[int]
    """Numbers of blank lines, which do not interrupt a span."""
    printed: Mapping[int, int]
    """Printed page numbers, as far as they are known."""

    def spans(self, lines: Iterable[Line]) -> tuple[Span, ...]:
        """The fewest spans that hold these lines and blank ones between them."""
        merged: list[Span] = []
        for span in spans(line.number for line in lines):
            if merged and all(number in self.blank for number in range(merged[-1].last + 1, span.first)):
                merged[-1] = Span(merged[-1].first, span.last)
            else:
                merged.append(span)
        return tuple(merged)

    def pages(self, lines: Iterable[Line]) -> tuple[int, ...]:
        """The printed pages that these lines stand on."""
        return tuple(sorted({self.printed[line.page] for line in lines if line.page in self.printed}))

    def provenance(self, lines: Sequence[Line]) -> Provenance | None:
        """Where a section comes from; None if it has no line of its own."""
        return Provenance(self.source, self.spans(lines), self.pages(lines)) if lines else None


def map_source(source: str, lines: Sequence[Line], printed: Mapping[int, int]) -> SourceMap:
    """The map of a source."""
    return SourceMap(source, {line.number for line in lines if line.is_blank}, printed)
