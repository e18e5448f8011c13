"""Version folders of a language → `versions.json`, as mike writes it and the theme's selector reads it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.model import Language
from generator.publish.site.switch import write_whole
from generator.publish.site.words import words_in

DRAFT = "draft"
FILE = "versions.json"


def write_versions(folder: Path, version: str, language: Language) -> None:
    """Add a version to those listed, the newest first and the draft last."""
    title = words_in(language).draft_version if version == DRAFT else version
    others = [entry for entry in _listed(folder / FILE) if entry["version"] != version]
    entries = [{"version": version, "title": title, "aliases": []}, *others]
    entries.sort(key=lambda entry: entry["version"] == DRAFT)
    write_whole(folder / FILE, json.dumps(entries, ensure_ascii=False, indent=2) + "\n")


def _listed(path: Path) -> list[dict[str, Any]]:
    """The versions listed before, without those whose folder is gone."""
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    known = [entry for entry in entries if _has_version(entry)] if isinstance(entries, list) else []
    return [entry for entry in known if (path.parent / entry["version"]).is_dir()]


def _has_version(entry: object) -> bool:
    """Whether this was written by us or mike, and not by hand."""
    return isinstance(entry, dict) and isinstance(entry.get("version"), str)
