"""The kinds of picture that every output shows."""

from __future__ import annotations

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif")
"""Endings of files; SVG and HTML files could carry scripts."""


def is_picture(name: str) -> bool:
    """Whether a file of this name is a picture that every output shows."""
    return name.lower().endswith(PICTURES)
