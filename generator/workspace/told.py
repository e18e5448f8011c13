"""Value found → words of a message: short, on one line, safe to print."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST = 60


def quoted(value: str) -> str:
    """The value in quotation marks, cut where it is long, without characters that a terminal obeys."""
    safe = "".join(c if c.isprintable() else repr(c)[1:-1] for c in value[: LONGEST + 1])
    return f"'{safe[:LONGEST]}…'" if len(value) > LONGEST else f"'{safe}'"


def listed(values: Iterable[str]) -> str:
    """The values joined by commas, or `none`."""
    return ", ".join(values) or "none"


def nearest(value: str, allowed: Iterable[str]) -> str:
    """`Did you mean …? ` in front of a hint, empty where nothing allowed is near."""
    near = get_close_matches(value, list(allowed), n=3, cutoff=0.6)
    return f"Did you mean {' or '.join(near)}? " if near else ""
