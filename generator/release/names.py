"""Names of versions: what may become a folder below a language, and an address for good."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.model import Language
from generator.problems import GeneratorError

LATEST = "latest"
"""The alias that stands for the current version."""
PARTS = (*(language.value for language in Language), "data")
"""Folders below the public one that versions stand in: one for each language, and one for what has none."""
RESERVED = frozenset({LATEST, "draft", "history", "assets", "feed.xml", "versions.json"})
VERSION = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z])?")


def refuse_name(version: str, known: Iterable[str]) -> None:
    """Stop where a new version cannot have this name.

    Names are compared without regard to case, as some file systems and servers do.
    """
    if not VERSION.fullmatch(version) or ".." in version:
        hint = "Use up to 64 letters, digits, dots, hyphens and underscores, such as 1.0 or 2026-11."
        raise GeneratorError(f"{version!r} cannot name a version", hint)
    if version.lower() in RESERVED:
        raise GeneratorError(f"the name {version!r} is taken by the website itself", "Choose another one.")
    if version.lower() in {name.lower() for name in known}:
        hint = "What was released never changes. Release under a new name."
        raise GeneratorError(f"version {version!r} has been released already", hint)
