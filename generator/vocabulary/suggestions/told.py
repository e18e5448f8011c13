"""Suggestions → text for a person, JSON for a tool."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.model import Language
from generator.vocabulary.suggestions.strength import Evidence
from generator.vocabulary.suggestions.suggest import State, Suggestion, TaggedSection

SHOWN = 3
"""Passages that a person is shown for each tag, those that say most; JSON holds all."""


def as_text(tagged: Iterable[TaggedSection], base: Path) -> str:
    """One block for each section that has or may have a tag, with paths relative to `base`."""
    blocks = ["\n".join(_block(section, base)) for section in tagged if section.suggestions]
    return "\n\n".join([*blocks, _summary(tagged)])


def as_json(tagged: Iterable[TaggedSection], base: Path) -> str:
    """Every section in order, with all evidence; strengths are shares of the text, from 0 to 1."""
    pages = [
        {
            "section": str(section.target),
            "tags": [
                {
                    "scheme": each.scheme,
                    "concept": each.concept.id,
                    "state": each.state.value,
                    "reason": each.reason.value if each.reason else None,
                    "strength": round(each.support.strength, 3),
                    "evidence": [_evidence(found, base) for found in each.support.evidence],
                }
                for each in section.suggestions
            ],
        }
        for section in tagged
    ]
    return json.dumps(pages, ensure_ascii=False, indent=1)


def _block(section: TaggedSection, base: Path) -> Iterator[str]:
    yield f"{section.target}  {section.sections[0][1].heading}"
    for each in section.suggestions:
        yield f"  {each.state.value:<8}  {each.concept.id} ({_why(each)})"
        best = sorted(each.support.evidence, key=lambda found: -found.about)[:SHOWN]
        for found in sorted(best, key=lambda found: found.read.passage.at):
            at = found.read.passage.at
            yield f"      {_shown(at.path, base)}:{at.line}  {', '.join(found.words)}"


def _why(each: Suggestion) -> str:
    reason = each.reason.value if each.reason else "the text says little of it"
    if each.state is State.DOUBTFUL:
        reason = "hardly a word speaks for it"
    return f"{each.support.strength:.0%} of the text; {reason}"


def _summary(tagged: Iterable[TaggedSection]) -> str:
    states = [each.state for section in tagged for each in section.suggestions]
    return ", ".join(f"{states.count(state)} {state.value}" for state in State)


def _evidence(found: Evidence, base: Path) -> dict[str, object]:
    at, language = found.read.passage.at, Language(found.read.language)
    return {
        "path": _shown(at.path, base),
        "line": at.line,
        "language": language.value,
        "place": found.read.passage.place.value,
        "about": round(found.about, 3),
        "words": [*found.words],
    }


def _shown(path: Path, base: Path) -> str:
    """As a person in the working folder would type it."""
    return Path(os.path.relpath(base / path, base)).as_posix()
