"""Lines and curation → an error that tells every anchor whose words are gone, not the first one alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path

from generator.extract.anchors import Anchor, explain_misfit, misfit
from generator.extract.curation import Curation
from generator.extract.labels import split_runs
from generator.extract.lines import Line


def refuse_lost_anchors(texts: Sequence[Sequence[Line]], curation: Curation, source: Path) -> None:
    """Stop where an anchor's words stand in none of these readings of a text; where they fit is found out later."""
    letters = ["".join(line.key for line in lines) for lines in texts]
    lost = [
        explain_misfit(texts[0], run, source)
        for anchor in _anchors_in(curation)
        for run in split_runs(anchor)
        if not any(run.key in text for text in letters)
    ]
    if lost:
        raise misfit(sorted(lost, key=lambda finding: finding.at.line))


def _anchors_in(value: object) -> Iterator[Anchor]:
    match value:
        case Anchor():
            yield value
        case tuple():
            for inner in value:
                yield from _anchors_in(inner)
        case _ if is_dataclass(value):
            for field in fields(value):
                yield from _anchors_in(getattr(value, field.name))
        case _:
            pass
