"""New import + edited folder → merged folder, block by block; `merge` tells the story."""

from generator.content.merge.merge import merge_import
from generator.content.merge.rules import MERGE_RULES

__all__ = ["MERGE_RULES", "merge_import"]
