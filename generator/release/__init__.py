"""Built output → published versions: staged, checked, switched, withdrawn, verified.

Start at `versions`: how a version is published.
"""

from generator.release.derived import settle
from generator.release.files import describe_files
from generator.release.holding import hold_public
from generator.release.ids import collect_ids
from generator.release.links import BrokenLink, find_broken_links
from generator.release.names import LATEST, PARTS, refuse_name
from generator.release.public import Public, read_public, stage_in
from generator.release.records import AllowedFinding, Change, PdfEntry, Record, Source, Status, Withdrawal
from generator.release.source import checked_out, describe_source, libraries_here
from generator.release.verification import verify_public
from generator.release.versions import publish_version
from generator.release.withdrawal import supersede_version, withdraw_version

__all__ = [
    "LATEST",
    "PARTS",
    "AllowedFinding",
    "BrokenLink",
    "Change",
    "PdfEntry",
    "Public",
    "Record",
    "Source",
    "Status",
    "Withdrawal",
    "checked_out",
    "collect_ids",
    "describe_files",
    "describe_source",
    "find_broken_links",
    "hold_public",
    "libraries_here",
    "publish_version",
    "read_public",
    "refuse_name",
    "settle",
    "stage_in",
    "supersede_version",
    "verify_public",
    "withdraw_version",
]
