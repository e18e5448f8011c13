"""A document that no settings know → the same result as a known one, and the settings to take over.

Everything goes to one folder: Markdown, report, an entry for strategies.yml, outline and curation.
What lies there already is used: after a correction, the same command imports again.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.extract import Extraction, extract_text, propose_curation, propose_outline, read_outline
from generator.intake import Tell
from generator.model import Bilingual, Language, SourceText, Strategy
from generator.problems import GeneratorError
from generator.workspace import STRATEGIES, check_id, propose_strategy, read_entries, with_entry, with_language

CURATION = Path("curation")
NAMELESS = Bilingual("", "")


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A document, and what it shall be called."""

    id: str
    language: Language
    file: Path

    @property
    def outline(self) -> Path:
        return CURATION / f"{self.id}.outline.yml"

    @property
    def curation(self) -> Path:
        return CURATION / f"{self.id}.{self.language}.yml"


@dataclass(frozen=True, slots=True)
class Debut:
    """A document as it was brought in."""

    extraction: Extraction
    source: SourceText
    beside: Mapping[Path, str]
    """Settings to write beside the Markdown, by path."""


def bring_in(new: Newcomer, to: Path, tell: Tell) -> Debut:
    """Extract a document, and propose what a person has to correct."""
    check_id(new.id)
    _check_name(new.file)
    known = next((strategy for strategy in read_entries(to) if strategy.id == new.id), None)
    strategy = known or Strategy(new.id, NAMELESS, NAMELESS, NAMELESS, NAMELESS, "", (new.language,))
    tell(f"Importing {new.id} ({new.language}) from {new.file.name} …")
    if (to / new.curation).exists():
        extraction = extract_text(new.file, strategy, new.language, to / new.curation)
        proposed: dict[Path, str] = {}
    else:
        extraction, proposed = _propose(new, strategy, to)
    source = SourceText(new.language, new.file.name, extraction.imprint.sha256)
    return Debut(extraction, source, proposed | _settings(new, known, extraction, source, to))


def _propose(new: Newcomer, strategy: Strategy, to: Path) -> tuple[Extraction, dict[Path, str]]:
    """Extract without a curation; where the other language has an outline, under its ids."""
    extraction = extract_text(new.file, strategy, new.language, None)
    if not (to / new.outline).exists():
        return extraction, {
            new.outline: propose_outline(extraction),
            new.curation: propose_curation(extraction),
        }
    curation = propose_curation(extraction, _shared_ids(extraction, to / new.outline, new))
    with tempfile.TemporaryDirectory() as place:
        for path, text in ((new.outline, (to / new.outline).read_text("utf-8")), (new.curation, curation)):
            Path(place, path.name).write_text(text, encoding="utf-8")
        return extract_text(new.file, strategy, new.language, Path(place, new.curation.name)), {new.curation: curation}


def _shared_ids(extraction: Extraction, outline: Path, new: Newcomer) -> dict[str, str]:
    """The ids of the other language, where both texts have the same outline."""
    entries = {entry.position: entry.id for entry in read_outline(outline)}
    own = {heading.position: heading.section for heading in extraction.headings}
    if entries.keys() != own.keys():
        other = ("one language only", "Both languages share one outline.")
        odd = sorted(entries.keys() ^ own.keys())[:3]
        places = ", ".join(".".join(map(str, position)) for position in odd)
        hint = f"{other[1]} Import into another folder (--to), and bring the two outlines together by hand."
        raise GeneratorError(f"{new.file}: sections stand in {other[0]}: {places}; {outline} has {len(entries)}", hint)
    return {own[position]: entries[position] for position in own}


def _settings(
    new: Newcomer, known: Strategy | None, extraction: Extraction, source: SourceText, to: Path
) -> dict[Path, str]:
    """strategies.yml with this document, if it does not name it yet."""
    imprint = extraction.imprint
    if known is None:
        issued = imprint.issued or str(dt.datetime.fromtimestamp(new.file.stat().st_mtime, dt.UTC).year)
        proposed = propose_strategy(
            new.id, new.language, title=imprint.title, issuer=imprint.issuer, issued=issued, source=source
        )
        return {Path(STRATEGIES): with_entry(to, proposed)}
    if any(text.language is new.language for text in known.sources):
        return {}
    return {Path(STRATEGIES): with_language(to, replace(known), imprint.title or new.id, source)}


def _check_name(file: Path) -> None:
    if file.name.startswith(".") or "\\" in file.name or not file.name.isprintable():
        hint = "Give it a name of letters, digits, dots and hyphens."
        raise GeneratorError(f"{file}: strategies.yml cannot name such a file", hint)
