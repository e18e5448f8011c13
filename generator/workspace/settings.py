"""mkdocs.yml → the settings that every edition needs, not only the website."""

from __future__ import annotations

from pathlib import Path

from generator.model import Bilingual, Language, Location
from generator.problems import Finding, GeneratorError
from generator.workspace.legal_settings import read_legal
from generator.workspace.rules import MISSING_KEY, UNSAFE_PATH
from generator.workspace.told import quoted
from generator.workspace.values import read_address, read_bilingual, read_language
from generator.workspace.workspace import Settings, Workspace
from generator.workspace.yaml_lines import Node, read_yaml

EXAMPLE = "extra:\n  zweiklang:\n    title: {de: …, en: …}\n    publisher: {de: …, en: …}\n    authoritative: de"

EDIT_URI = "edit/main/"
"""Where GitHub edits a file; GitLab does under `-/edit/main/`."""
LEGAL_HINT = (
    "Add `legal:` with `imprint`, `privacy` and `accessibility`; the mkdocs.yml of the repository shows every field."
)


def read_settings(path: Path, findings: list[Finding]) -> Settings | None:
    """Read mkdocs.yml; the keys that are MkDocs' own are left to it."""
    node = read_yaml(path, foreign_tags=True)
    if not node.is_mapping(findings, path.name):
        return None
    node.check_keys(findings)
    node.string("site_name", findings)
    site_url = _site_url(node, findings)
    repo_url = read_address(node, "repo_url", findings)
    overrides = _overrides(node, path, findings)
    own = _own(node, findings)
    if own is None:
        return None
    own.check_keys(findings, "title", "publisher", "authoritative", "legal")
    title = read_bilingual(own, "title", findings)
    publisher = read_bilingual(own, "publisher", findings)
    authoritative = read_language(own, "authoritative", findings)
    legal = own.mapping("legal", findings, required=False)
    empty = Bilingual("", "")
    return Settings(
        title or empty,
        publisher or empty,
        site_url,
        repo_url,
        authoritative or Language.DE,
        overrides,
        read_legal(legal, findings) if legal else None,
        node.string("edit_uri", findings, required=False) or EDIT_URI,
    )


def require_legal(workspace: Workspace) -> None:
    """Refuse to publish a website without imprint, privacy page and accessibility statement."""
    if workspace.legal:
        return
    findings: list[Finding] = []
    own = _own(read_yaml(workspace.mkdocs_yml, foreign_tags=True), findings)
    at = own.at if own else Location(workspace.mkdocs_yml)
    missing = MISSING_KEY.found(at, "the key 'legal' is missing", LEGAL_HINT)
    raise GeneratorError("nothing was built", "Mend what is told above, then build again.", [missing])


def _own(node: Node, findings: list[Finding]) -> Node | None:
    """The mapping `extra.zweiklang`."""
    extra = node.get("extra")
    own = extra.get("zweiklang") if extra else None
    if own is None:
        at = extra.at if extra else node.at
        findings.append(MISSING_KEY.found(at, "the key 'extra.zweiklang' is missing", f"Add:\n{EXAMPLE}"))
        return None
    return own if own.is_mapping(findings, "extra.zweiklang") else None


def _site_url(node: Node, findings: list[Finding]) -> str:
    if node.value("site_url", findings) is None:
        return ""
    return read_address(node, "site_url", findings, local=True).rstrip("/") + "/"


def _overrides(node: Node, path: Path, findings: list[Finding]) -> Path:
    """The folder `theme.custom_dir`, which must not lead out of the workspace."""
    theme = node.get("theme")
    folder = (theme.string("custom_dir", findings, required=False) if theme else "") or "overrides"
    if Path(folder).is_absolute() or ".." in Path(folder).parts:
        at = theme.at if theme else node.at
        hint = "Name a folder inside the workspace, such as overrides."
        findings.append(UNSAFE_PATH.found(at, f"'custom_dir' is {quoted(folder)}", hint))
    return path.parent / folder
