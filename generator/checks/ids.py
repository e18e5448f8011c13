"""Expression → ids of its pages that are malformed or stand twice."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Expression, Section
from generator.problems import Finding
from generator.workspace.rules import DUPLICATE_ID, INVALID_ID
from generator.workspace.told import quoted
from generator.workspace.values import ID

RULES = (DUPLICATE_ID, INVALID_ID)


def check_ids(expression: Expression) -> Iterator[Finding]:
    """Tell pages that cannot be named, or not be told apart."""
    first: dict[str, Section] = {}
    for section in expression.pages:
        name = f"{expression.strategy}/{section.id}"
        if not ID.fullmatch(section.id):
            hint = "Use a to z, 0 to 9 and single hyphens."
            yield INVALID_ID.found(section.at, f"the id {quoted(section.id)} is malformed", hint, section=name)
        elif section.id in first:
            other = first[section.id].at
            message = f"the id {quoted(section.id)} is that of another page, {other.path.name}"
            hint = "Give one of the two another id, in front matter and in the file's name."
            yield DUPLICATE_ID.found(section.at, message, hint, section=name, related=[other])
        first.setdefault(section.id, section)
