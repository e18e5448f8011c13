"""Tree ⇄ Markdown files: the only state of a publication, written by an import and owned by editors."""

from generator.content.edits import find_edited
from generator.content.folders import replace_paths
from generator.content.hashes import block_hash, text_hash
from generator.content.kept_sources import read_kept
from generator.content.link_marks import LinkMark, Writing, with_link_mark
from generator.content.merge import MERGE_RULES, merge_import
from generator.content.names import FileNames, file_name
from generator.content.normal import normal_expression, normal_section, slug
from generator.content.origins import name_sources
from generator.content.passages import Passages
from generator.content.proposals import Memory, apply_proposals, read_memory
from generator.content.read import Reading, read_publication
from generator.content.records import RecordGoal, write_records
from generator.content.rules import CONTENT_RULES
from generator.content.sidecar import Imported, Origin
from generator.content.write import render_expression, render_section, write_expression, write_import

__all__ = [
    "CONTENT_RULES",
    "MERGE_RULES",
    "FileNames",
    "Imported",
    "LinkMark",
    "Memory",
    "Origin",
    "Passages",
    "Reading",
    "RecordGoal",
    "Writing",
    "apply_proposals",
    "block_hash",
    "file_name",
    "find_edited",
    "merge_import",
    "name_sources",
    "normal_expression",
    "normal_section",
    "read_kept",
    "read_memory",
    "read_publication",
    "render_expression",
    "render_section",
    "replace_paths",
    "slug",
    "text_hash",
    "with_link_mark",
    "write_expression",
    "write_import",
    "write_records",
]
