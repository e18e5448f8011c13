"""Records ⇄ JSON: what is written is read back as it was, and what else may stand there is refused."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any, TypeVar

from generator.model import Bilingual, Language
from generator.problems import GeneratorError
from generator.release.names import PARTS
from generator.release.records import (
    AllowedFinding,
    Change,
    FileEntry,
    PdfEntry,
    Record,
    Release,
    ReleaseList,
    Source,
    Status,
    Withdrawal,
)

T = TypeVar("T")
FORMAT = 1


def render_record(record: Record) -> str:
    """The text of `release.json`."""
    return _render({"format": FORMAT, **asdict(record)})


def render_list(releases: ReleaseList) -> str:
    """The text of `releases.json`."""
    return _render({"format": FORMAT, **asdict(releases)})


def list_entry(record: Record) -> Release:
    """What the list of versions says of a version."""
    return Release(
        version=record.version,
        status=record.status,
        published=record.published,
        as_of=record.as_of,
        change=record.change,
        note=record.note,
        parts=record.parts,
        record=hashlib.sha256(render_record(record).encode()).hexdigest(),
        withdrawal=record.withdrawal,
    )


def read_record(text: str, place: str) -> Record:
    """Read `release.json`; `place` names the file to a person."""
    return _read(text, place, _record)


def read_list(text: str, place: str) -> ReleaseList:
    """Read `releases.json`; `place` names the file to a person."""
    return _read(text, place, lambda known: ReleaseList(tuple(map(_release, known["releases"]))))


def _render(known: Mapping[str, Any]) -> str:
    return json.dumps(known, ensure_ascii=False, indent=1, default=str) + "\n"


def _read(text: str, place: str, make: Callable[[Mapping[str, Any]], T]) -> T:
    try:
        known = json.loads(text)
        if known["format"] != FORMAT:
            raise GeneratorError(
                f"{place} is of format {known['format']!r}, and this version of Zweiklang reads {FORMAT}",
                "Use the version of Zweiklang that wrote it, or a later one.",
            )
        return make(known)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        hint = "Bring it back from a backup; what it names is published."
        raise GeneratorError(f"{place} is not what a release wrote", hint) from error


def _record(known: Mapping[str, Any]) -> Record:
    source = known["source"]
    return Record(
        **_common(known),
        issued=tuple((str(strategy), str(date)) for strategy, date in known["issued"]),
        alias=str(known["alias"]),
        source=Source(
            str(source["commit"]),
            str(source["workspace"]),
            str(source["folder"]),
            str(source["content"]),
            str(source["generator"]),
            tuple((str(name), str(version)) for name, version in source["libraries"]),
        ),
        ids=tuple(map(str, known["ids"])),
        pdfs=tuple(PdfEntry(**{**pdf, "language": Language(pdf["language"])}) for pdf in known["pdfs"]),
        files=tuple(FileEntry(**entry) for entry in known["files"]),
        allowed=tuple(AllowedFinding(**finding) for finding in known["allowed"]),
        allowed_because=str(known["allowed_because"]),
        revision=int(known["revision"]),
    )


def _release(known: Mapping[str, Any]) -> Release:
    return Release(**_common(known), record=str(known["record"]))


def _common(known: Mapping[str, Any]) -> dict[str, Any]:
    """What both kinds of record say."""
    withdrawn = known["withdrawal"]
    return {
        "version": str(known["version"]),
        "status": Status(known["status"]),
        "published": dt.date.fromisoformat(known["published"]),
        "as_of": dt.date.fromisoformat(known["as_of"]),
        "change": Change(known["change"]),
        "note": Bilingual(**known["note"]),
        "parts": tuple(map(_part, known["parts"])),
        "withdrawal": Withdrawal(dt.date.fromisoformat(withdrawn["on"]), Bilingual(**withdrawn["reason"]))
        if withdrawn
        else None,
    }


def _part(name: str) -> str:
    if name not in PARTS:
        raise ValueError(name)
    return name
