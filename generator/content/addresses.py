"""Address as written → address that every reader of Markdown understands alike."""

from __future__ import annotations

import re
from urllib.parse import quote

SAFE_SCHEMES = ("http", "https", "mailto", "tel")

SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# RFC 3986 admits none of these in an address, and readers of Markdown disagree about each of them.
ILLEGAL = re.compile(r"[\s\"<>\\^`{|}'\u007f-\u00a0\u2028\u2029\ufeff]")
IGNORED = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def clean_address(address: str) -> str:
    """Leave out what browsers ignore in an address, and write what it may not hold as %XX."""
    return ILLEGAL.sub(lambda found: quote(found[0], safe=""), IGNORED.sub("", address).strip())


def is_safe(address: str) -> bool:
    """Whether following the address can do no more than open a page, a letter or a call."""
    found = SCHEME.match(clean_address(address))
    return found is None or found[1].lower() in SAFE_SCHEMES
