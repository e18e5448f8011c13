"""Three versions of front matter → one, key by key, and the keys that both sides changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import yaml

from generator.content.names import ID

FROM_IMPORT = "provenance"
"""Where a page came from is the importer's to say."""
LISTS = ("megatrends", "fields")

Entries = Mapping[str, str]
"""The text of each key, in order."""


def merge_front_matter(base: Entries, mine: Entries, theirs: Entries) -> tuple[Entries, Mapping[str, str]]:
    """Merge by key; of keys that both sides changed, the editor's text stays and the import's is the second result."""
    merged: dict[str, str] = {}
    conflicts: dict[str, str] = {}
    for key in _keys(mine, theirs):
        text = _merge(key, base.get(key), mine.get(key), theirs.get(key))
        if text is None:
            text = mine.get(key, "")
            conflicts[key] = theirs.get(key, "")
        if text:
            merged[key] = text
    return merged, conflicts


def _merge(key: str, base: str | None, mine: str | None, theirs: str | None) -> str | None:
    """The text of a key, empty where it goes; None where the sides disagree."""
    if key == FROM_IMPORT and theirs is not None:
        return theirs
    if theirs in (base, mine):
        return mine or ""
    if mine == base:
        return theirs or ""
    return _merge_lists(key, base, mine, theirs) if key in LISTS else None


def _keys(mine: Entries, theirs: Entries) -> Sequence[str]:
    """The editor's keys in their order, new ones of the import behind the key that they follow there."""
    keys = [*mine]
    before = ""
    for key in theirs:
        if key not in mine:
            keys.insert(keys.index(before) + 1 if before in keys else len(keys), key)
        before = key
    return keys


def _merge_lists(key: str, *versions: str | None) -> str | None:
    """Tags of both sides; what either side took out is out."""
    lists = [_read_list(key, text) for text in versions]
    if any(found is None for found in lists):
        return None
    base, mine, theirs = (found or [] for found in lists)
    kept = [tag for tag in mine if tag in theirs or tag not in base]
    tags = [*kept, *(tag for tag in theirs if tag not in kept and tag not in base)]
    return f"{key}: [{', '.join(tags)}]\n" if tags else ""


def _read_list(key: str, text: str | None) -> list[str] | None:
    """Plain ids, or None where it is anything else."""
    if text is None:
        return []
    try:
        found = yaml.safe_load(text)
    except yaml.YAMLError:
        return None
    values = found.get(key) if isinstance(found, dict) and len(found) == 1 and "#" not in text else None
    return values if isinstance(values, list) and all(map(_is_plain, values)) else None


def _is_plain(value: object) -> bool:
    """Whether it is an id that YAML reads as such without quotation marks."""
    return isinstance(value, str) and ID.fullmatch(value) is not None and yaml.safe_load(value) == value
