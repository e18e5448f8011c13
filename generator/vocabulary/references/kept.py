"""References ⇄ JSON, so that a check can remember what it found."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from generator.model import Language, Location, Reference, ReferenceKind, Target
from generator.recollection import Form


def _written(references: Iterable[Reference]) -> list[Any]:
    return [
        [
            *(r.kind.value, _target(r.origin), r.language.value, r.words, r.sentence),
            *(r.target and _target(r.target), r.note, r.is_link, [*r.nearest], str(r.at.path), r.at.line),
        ]
        for r in references
    ]


def _read(rows: Any) -> tuple[Reference, ...]:  # noqa: ANN401 (JSON)
    return tuple(
        Reference(
            kind=ReferenceKind(kind),
            origin=Target(*origin),
            language=Language(language),
            words=str(words),
            sentence=str(sentence),
            target=Target(*target) if target else None,
            note=str(note),
            is_link=bool(is_link),
            nearest=tuple(nearest),
            at=Location(Path(path), int(line)),
        )
        for kind, origin, language, words, sentence, target, note, is_link, nearest, path, line in rows
    )


def _target(target: Target) -> list[str]:
    return [target.strategy, target.section, target.anchor]


REFERENCES = Form("references", _written, _read)
