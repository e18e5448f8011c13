"""YAML node → typed value with its place; what does not fit becomes a finding, and reading goes on.

`kind` is what YAML made of the value: `issued: 2020` is a number, `issued: "2020"` is text.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum

from generator.model import Location
from generator.problems import Finding
from generator.workspace.rules import DUPLICATE_KEY, MISSING_KEY, UNKNOWN_KEY, WRONG_TYPE
from generator.workspace.told import listed, nearest, quoted


class Kind(StrEnum):
    """What YAML took a value for, in words for a message."""

    TEXT = "text"
    WHOLE_NUMBER = "a whole number"
    NUMBER = "a number"
    TRUTH = "true or false"
    DATE = "a date"
    EMPTY = "empty"
    LIST = "a list"
    MAPPING = "a mapping"
    OPAQUE = "a value with a tag"


SCALARS = frozenset({Kind.TEXT, Kind.WHOLE_NUMBER, Kind.NUMBER, Kind.TRUTH, Kind.DATE})


@dataclass(frozen=True, slots=True)
class Node:
    """A value in a YAML file."""

    kind: Kind
    at: Location
    text: str = ""
    """A scalar as written, without its quotation marks."""
    items: tuple[Node, ...] = ()
    """The values of a list."""
    entries: tuple[tuple[Node, Node], ...] = ()
    """The keys and values of a mapping, as written: a key may stand there twice."""

    def get(self, key: str) -> Node | None:
        """The value of a key, the last one where it stands twice; None where it is absent."""
        return next((value for name, value in reversed(self.entries) if name.text == key), None)

    def shown(self) -> str:
        """The value found, in words for a message."""
        match self.kind:
            case Kind.TEXT | Kind.WHOLE_NUMBER | Kind.NUMBER | Kind.TRUTH | Kind.DATE:
                return quoted(self.text)
            case _:
                return self.kind.value

    def check_keys(self, findings: list[Finding], *allowed: str) -> None:
        """Tell keys that stand twice and, where `allowed` are named, those that are not among them."""
        first: dict[str, Location] = {}
        for name, _ in self.entries:
            if name.text in first:
                hint = "Keep one of the two."
                message = f"the key {quoted(name.text)} stands twice"
                findings.append(DUPLICATE_KEY.found(name.at, message, hint, related=[first[name.text]]))
            elif allowed and name.text not in allowed:
                hint = f"{nearest(name.text, allowed)}Allowed are: {listed(allowed)}."
                findings.append(UNKNOWN_KEY.found(name.at, f"unknown key {quoted(name.text)}", hint))
            first.setdefault(name.text, name.at)

    def value(self, key: str, findings: list[Finding], *, required: bool = True) -> Node | None:
        """The value of a key; its absence is a finding where it is required."""
        node = self.get(key)
        if node is not None and node.kind is not Kind.EMPTY:
            return node
        if required:
            at = node.at if node else self.at
            message = f"the key '{key}' is {'empty' if node else 'missing'}"
            findings.append(MISSING_KEY.found(at, message, f"Add `{key}:` with its value."))
        return None

    def string(self, key: str, findings: list[Finding], *, required: bool = True) -> str:
        """The text of a key; empty where it is absent or something else."""
        node = self.value(key, findings, required=required)
        return (node.as_string(findings, key) or "") if node else ""

    def strings(self, key: str, findings: list[Finding], *, required: bool = False) -> tuple[str, ...]:
        """The texts of a list; empty where it is absent."""
        found = (node.as_string(findings, key) for node in self.sequence(key, findings, required=required))
        return tuple(text for text in found if text is not None)

    def sequence(self, key: str, findings: list[Finding], *, required: bool = False) -> tuple[Node, ...]:
        """The values of a list; empty where it is absent."""
        node = self.value(key, findings, required=required)
        if node is None or node.kind is Kind.LIST:
            return node.items if node else ()
        node.refuse(key, "a list", f"Write `{key}: [a, b]`, or one value a line behind `- `.", findings)
        return ()

    def mappings(self, key: str, findings: list[Finding], *, required: bool = False) -> tuple[Node, ...]:
        """The mappings of a list; empty where it is absent."""
        items = self.sequence(key, findings, required=required)
        return tuple(item for item in items if item.is_mapping(findings, f"{key}[]"))

    def mapping(self, key: str, findings: list[Finding], *, required: bool = True) -> Node | None:
        """The mapping below a key."""
        node = self.value(key, findings, required=required)
        if node is None or node.is_mapping(findings, key):
            return node
        return None

    def integer(self, key: str, findings: list[Finding], *, required: bool = True) -> int | None:
        """The whole number of a key."""
        node = self.value(key, findings, required=required)
        return node.as_integer(findings, key) if node else None

    def date(self, key: str, findings: list[Finding], *, required: bool = True) -> dt.date | None:
        """The day of a key, as in 2026-11-21, with or without quotation marks."""
        node = self.value(key, findings, required=required)
        if node is None:
            return None
        if DAY.fullmatch(node.text):
            with suppress(ValueError):
                return dt.date.fromisoformat(node.text)
        node.refuse(key, "a day", "Write the day as year-month-day, such as 2026-11-21.", findings)
        return None

    def is_mapping(self, findings: list[Finding], name: str) -> bool:
        """Whether this value is a mapping; if not, that is a finding."""
        if self.kind is not Kind.MAPPING:
            self.refuse(name, "a mapping", "Write `key: value`, one a line, indented alike.", findings)
        return self.kind is Kind.MAPPING

    def as_string(self, findings: list[Finding], name: str) -> str | None:
        """The text of this value; None and a finding where it is something else."""
        if self.kind is Kind.TEXT:
            bad = next(filter(_is_unprintable, self.text), None)
            if bad is None:
                return self.text
            self.refuse(name, "text that can be shown", f"Delete the character U+{ord(bad):04X}.", findings)
            return None
        quote = f'YAML reads it as {self.kind}; put it in quotation marks: "{self.text[:60]}".'
        self.refuse(name, "text", quote if self.kind in SCALARS else f"Write `{name}: …` on one line.", findings)
        return None

    def as_integer(self, findings: list[Finding], name: str) -> int | None:
        """The whole number that this value is; None and a finding where it is something else."""
        if self.kind is Kind.WHOLE_NUMBER and WHOLE_NUMBER.fullmatch(self.text):
            return int(self.text)
        self.refuse(name, "a whole number", "Write digits only, without quotation marks.", findings)
        return None

    def refuse(self, name: str, wanted: str, hint: str, findings: list[Finding]) -> None:
        """Tell that this value is not what its key asks for."""
        findings.append(WRONG_TYPE.found(self.at, f"'{name}' must be {wanted}, found {self.shown()}", hint))


WHOLE_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,8})")
"""Nine digits do for lines, pages and levels, and int() stays quick; 010 would be 8 to YAML."""
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _is_unprintable(character: str) -> bool:
    """A control character or half of a surrogate pair, which YAML's escapes can spell and no file can hold."""
    return unicodedata.category(character) in {"Cc", "Cs"} and character not in "\n\t"
