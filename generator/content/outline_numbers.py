"""Heading as written → printed number and title."""

from __future__ import annotations

import re

# 3.2.1  2.  4)  12  II  IV.  A.  b): what German and English outlines print; a lone Roman `I` is a word.
NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})+\.?|\d{1,2}[.)]?|[IVX]{2,5}\.?|[A-Za-z][.)])(?= )")


def split_number(heading: str) -> tuple[str, str]:
    """Split a printed outline number off the words that follow it."""
    found = NUMBER.match(heading)
    return (found[0], heading[found.end() :].lstrip(" ")) if found else ("", heading)


def is_number(text: str) -> bool:
    """Whether a heading that begins with `text` and a space is read with this number."""
    found = NUMBER.match(f"{text} ")
    return found is not None and found[0] == text
