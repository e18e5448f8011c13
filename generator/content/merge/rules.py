"""What a merge tells besides its conflicts; nothing of it is an error."""

from __future__ import annotations

from generator.problems import Category, Rule, Severity

MERGE_CONFLICT = Rule(
    "merge-conflict",
    Category.ACCURACY,
    Severity.ERROR,
    "What an editor and the source both changed is settled by a person.",
)
DELETED_TEXT = Rule(
    "deleted-text", Category.ACCURACY, Severity.NOTE, "What an editor deleted stays deleted when it is imported again."
)
REMOVED_PAGE = Rule(
    "removed-page", Category.ACCURACY, Severity.NOTE, "A page that the source no longer has goes if nobody edited it."
)
KEPT_PAGE = Rule(
    "kept-page",
    Category.ACCURACY,
    Severity.WARNING,
    "An edited page that the source no longer has stays until a person decides.",
)
RENAMED_PAGE = Rule(
    "renamed-page", Category.MARKUP, Severity.NOTE, "A page whose place in the outline changed has another file name."
)
MERGE_RULES = (MERGE_CONFLICT, DELETED_TEXT, REMOVED_PAGE, KEPT_PAGE, RENAMED_PAGE)
