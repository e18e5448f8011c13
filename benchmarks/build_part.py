"""A workspace → its website alone, or its PDFs alone: `python -m benchmarks.build_part site|pdf WORKSPACE OUT`.

The command always makes both; measured apart they show where the time goes.
"""

from __future__ import annotations

import sys
from pathlib import Path

from generator.content import read_publication
from generator.publish.pdf import build_editions
from generator.publish.site import build_site
from generator.workspace import load_workspace


def main(part: str, root: Path, out: Path) -> None:
    """Read the content of the workspace and build one of the two."""
    workspace = load_workspace(root)
    publication = read_publication(root / "content", workspace).publication
    if part == "site":
        build_site(publication, workspace, root / "content", out)
    else:
        build_editions(publication, workspace, root / "content", out)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
