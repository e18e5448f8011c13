"""mkdocs.yml, strategies.yml and taxonomy.yml → Workspace, every mistake with its file and line."""

from generator.workspace.entry import check_id, propose_strategy, read_entries, with_entry, with_language
from generator.workspace.legal import Accessibility, Barrier, Conformity, Contact, Ground, Legal, Method
from generator.workspace.load import find_workspace, load_workspace
from generator.workspace.rules import WORKSPACE_RULES
from generator.workspace.settings import require_legal
from generator.workspace.waivers import WAIVERS, Waiver, with_waiver
from generator.workspace.workspace import SCHEMES, SETTINGS, STRATEGIES, TAXONOMY, Workspace

SETTINGS_PATHS = (SETTINGS, STRATEGIES, TAXONOMY, SCHEMES)
"""The files of settings, and the folder that may hold more of them, below the root."""

__all__ = [
    "SETTINGS_PATHS",
    "STRATEGIES",
    "WAIVERS",
    "WORKSPACE_RULES",
    "Accessibility",
    "Barrier",
    "Conformity",
    "Contact",
    "Ground",
    "Legal",
    "Method",
    "Waiver",
    "Workspace",
    "check_id",
    "find_workspace",
    "load_workspace",
    "propose_strategy",
    "read_entries",
    "require_legal",
    "with_entry",
    "with_language",
    "with_waiver",
]
