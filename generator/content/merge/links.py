"""Text with links to files → the same with the names that these files have now."""

from __future__ import annotations

import re
from collections.abc import Mapping

LINK = re.compile(r"(?<=\]\()(<?)(?:\.\./(?P<strategy>[a-z0-9-]+)/)?(?P<name>[^()\s#<>/]+\.md)(?=[#)>])")

Names = Mapping[tuple[str, str], str]
"""New file name by strategy and old file name."""


def rename_links(text: str, strategy: str, names: Names) -> str:
    """Let links in a page of `strategy` lead to files that were renamed."""

    def renamed(found: re.Match[str]) -> str:
        name = names.get((found["strategy"] or strategy, found["name"]))
        return found[0][: -len(found["name"])] + name if name else found[0]

    return LINK.sub(renamed, text) if names else text
