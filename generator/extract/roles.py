"""Free lines → letter heads and signatures, whose line breaks carry meaning."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.extract.anchors import find_once
from generator.extract.curation import Curation
from generator.extract.lines import Line
from generator.model import Role


@dataclass(frozen=True, slots=True)
class RoleSpot:
    """Lines that are more than running text."""

    role: Role
    lines: tuple[Line, ...]

    @property
    def at(self) -> int:
        return self.lines[0].number


def find_roles(lines: Sequence[Line], taken: Collection[int], curation: Curation, source: Path) -> tuple[RoleSpot, ...]:
    """Find the letter heads and signatures that the curation names."""
    spots = []
    for role in curation.roles:
        first = find_once(lines, role.begins, source)
        last = first + find_once(lines[first:], role.ends, source)
        own = tuple(line for line in lines[first : last + 1] if not line.is_blank and line.number not in taken)
        spots.append(RoleSpot(role.role, own))
    return tuple(spots)
