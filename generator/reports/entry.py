"""Finding → entry of a report: the same, with paths as seen from the working folder and safe to print.

A finding may quote what somebody wrote, and a path may be made of any bytes: characters that a
terminal would obey, and those that UTF-8 cannot hold, are spelled out here, once for all formats.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.model import Location
from generator.model.text import NOWHERE
from generator.problems import Finding, Rule

UNSAFE = frozenset({"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"})
"""Control, formatting (such as right-to-left overrides), half surrogates, unassigned, line separators."""
SOFT_HYPHEN = "\N{SOFT HYPHEN}"


@dataclass(frozen=True, slots=True)
class Place:
    """A file and a line; the path is empty where a finding belongs to no file, the line 0 for a whole file."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding as reports show it."""

    rule: Rule
    place: Place
    message: str
    hint: str
    section: str
    related: tuple[Place, ...]
    fingerprint: str
    """Stays the same while lines move, so that tools know a finding again."""

    @property
    def level(self) -> str:
        """`error`, `warning` or `note`."""
        return self.rule.severity.name.lower()


def entries_of(findings: Iterable[Finding], cwd: Path) -> tuple[Entry, ...]:
    """Sort findings by place and make them ready for any format."""
    seen: dict[str, int] = {}
    return tuple(_entry(finding, cwd, seen) for finding in sorted(findings, key=Finding.sort_key))


def spell_out(text: str) -> str:
    """Text with an escape sequence for each character that a terminal or a page would obey, or cannot show."""
    return "".join(
        _spelled(c) if unicodedata.category(c) in UNSAFE and c not in "\n" + SOFT_HYPHEN else c for c in text
    )


def place_of(at: Location, cwd: Path) -> Place:
    """A location as seen from the working folder."""
    if at.path == NOWHERE.path:
        return Place("", 0)
    return Place(spell_out(Path(os.path.relpath(cwd / at.path, cwd)).as_posix()), at.line)


def _entry(finding: Finding, cwd: Path, seen: dict[str, int]) -> Entry:
    place = place_of(finding.at, cwd)
    message, section = spell_out(finding.message), spell_out(finding.section)
    same = f"{finding.rule.code}\n{place.path}\n{section}\n{message}"
    seen[same] = seen.get(same, 0) + 1
    return Entry(
        rule=finding.rule,
        place=place,
        message=message,
        hint=spell_out(finding.hint),
        section=section,
        related=tuple(place_of(at, cwd) for at in finding.related),
        fingerprint=sha256(f"{same}\n{seen[same]}".encode()).hexdigest(),
    )


def _spelled(character: str) -> str:
    """A character as an escape sequence; one tab is as good as a space."""
    return " " if character == "\t" else character.encode("unicode_escape").decode("ascii")
