"""What editors wrote → everything that readers open: PDFs, website, files for other systems."""

from __future__ import annotations

import tempfile
from pathlib import Path

from generator.checks import tell_standings
from generator.intake import Tell
from generator.publish.editions import PdfEdition
from generator.publish.exchange import make_data
from generator.publish.pdf import build_editions
from generator.publish.site import build_site
from generator.revision import Work

DRAFT = "draft"
"""The version of what is built without being released."""


def make_output(  # noqa: PLR0913 (where to, and as which version)
    work: Work, out: Path, tell: Tell, *, version: str = DRAFT, alias: str = "", offline: bool = False
) -> tuple[PdfEdition, ...]:
    """Make PDFs and website; `alias` is the address under which readers find the current version."""
    publication, workspace = work.reading.publication, work.workspace
    standings = tell_standings(publication, workspace, work.findings)
    with tempfile.TemporaryDirectory() as made:
        editions = build_editions(publication, workspace, work.folder, Path(made), tell, version=version)
        tell("Website …")
        build_site(
            publication,
            workspace,
            work.folder,
            out,
            version=version,
            alias=alias,
            editions=editions,
            editions_in=Path(made),
            data=make_data(publication.for_readers(), workspace, version, standings),
            standings=standings,
            offline=offline,
        )
    return editions
