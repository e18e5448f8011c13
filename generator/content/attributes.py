"""Attribute list as written (`#figure-1 .figure`) → id, classes and the rest."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attributes:
    """What an attribute list says."""

    id: str = ""
    classes: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    """What has no meaning here, such as `style=…`."""


def read_attributes(written: str) -> Attributes:
    """Read the words between the braces."""
    words = written.split()
    ids = [word[1:] for word in words if word.startswith("#")]
    return Attributes(
        id=ids[0] if ids else "",
        classes=tuple(word[1:] for word in words if word.startswith(".")),
        others=(*(f"#{more}" for more in ids[1:]), *(word for word in words if word[0] not in "#.")),
    )
