"""A file for other systems, as the website publishes and links it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Bilingual


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file of `data/<version>/`."""

    name: str
    title: Bilingual | None
    """What it holds and in which format; None where it only describes another one, and is not offered."""
    media_type: str
    content: bytes
