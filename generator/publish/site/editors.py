"""Section → what its editors need: where its file is edited, and what the check found in it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.problems import Finding
from generator.publish.site.plan import Page, SectionPage
from generator.publish.site.views import FindingView, Site
from generator.workspace import Workspace


def edit_root(workspace: Workspace, content: Path) -> str:
    """Address below which the files of `content` are edited; empty where they are not in the repository."""
    folder, root = content.resolve(), workspace.root.resolve()
    if not workspace.repo_url or not folder.is_relative_to(root):
        return ""
    return f"{workspace.repo_url.rstrip('/')}/{workspace.edit_uri.strip('/')}/{folder.relative_to(root).as_posix()}"


def edit_address(site: Site, page: Page) -> str:
    """Where the text of a page is edited; empty for pages that no file holds."""
    known = site.edit_root and isinstance(page.kind, SectionPage)
    return f"{site.edit_root}/{page.source}" if known else ""


def view_findings(findings: Iterable[Finding], content: Path) -> dict[str, tuple[FindingView, ...]]:
    """What was found in each file below `content`, in the order of its lines."""
    folder = content.resolve()
    found: dict[str, tuple[FindingView, ...]] = {}
    for finding in sorted(findings, key=Finding.sort_key):
        path = finding.at.path.resolve()
        if path.is_relative_to(folder):
            source = path.relative_to(folder).as_posix()
            place = f"{finding.at.path.name}:{finding.at.line}"
            view = FindingView(place, finding.severity.name.lower(), finding.rule.code, finding.message, finding.hint)
            found[source] = (*found.get(source, ()), view)
    return found
