"""List of versions → what follows from it: `versions.json`, the alias `latest`, the first pages, tombstones.

All of it can be made again at any time; every command that holds the folder leaves it right.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from generator.model import Language
from generator.release.aliases import remove_alias, write_alias
from generator.release.files import list_files
from generator.release.names import LATEST, PARTS
from generator.release.public import Public
from generator.release.records import Release, Status
from generator.release.signposts import SCRIPT, redirect_script
from generator.release.withdrawal import bury_withdrawn
from generator.release.writing import replace_text, write_durably

VERSIONS = "versions.json"
"""Where the theme and mike look for the versions of a website."""
DRAFTS = {Language.DE: "Entwurf", Language.EN: "draft"}


def settle(public: Public) -> Public:
    """Make everything that follows from the list of versions."""
    if not public.releases.releases:
        return public
    current = public.releases.current
    write_durably(public.root / SCRIPT, redirect_script())
    for language in Language:
        write_durably(public.root / language / VERSIONS, render_versions(public, language))
    for part in PARTS:
        if current and part in current.parts:
            write_alias(public, part, current.version)
        else:
            remove_alias(public, part)
    if shown := current or next(iter(public.releases.listed), None):
        kept = public.first_pages(shown.version)
        for path in list_files(kept):
            replace_text(public.root / path.relative_to(kept), path.read_text(encoding="utf-8"))
    bury_withdrawn(public)
    return public


def render_versions(public: Public, language: Language) -> str:
    """The versions of a language in mike's form; `properties` say what readers should know."""
    shown = (release for release in public.releases.listed if language in release.parts)
    return json.dumps([_entry(release, language) for release in shown], ensure_ascii=False, indent=1) + "\n"


def _entry(release: Release, language: Language) -> Mapping[str, object]:
    draft = release.status is Status.DRAFT
    return {
        "version": release.version,
        "title": f"{release.version} ({DRAFTS[language]})" if draft else release.version,
        "aliases": [LATEST] if release.status is Status.CURRENT else [],
        "properties": {
            "status": release.status,
            "published": release.published.isoformat(),
            "note": release.note[language],
        },
    }
