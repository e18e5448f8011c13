"""mkdocs.yml, strategies.yml and taxonomy.yml → Workspace, every mistake with its file and line."""

from generator.workspace.load import find_workspace, load_workspace
from generator.workspace.rules import WORKSPACE_RULES
from generator.workspace.workspace import Workspace

__all__ = ["WORKSPACE_RULES", "Workspace", "find_workspace", "load_workspace"]
