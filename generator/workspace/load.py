"""Folder → Workspace; the mistakes of all three files are told at once."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from generator.model import Location, Taxonomy
from generator.problems import Finding, GeneratorError
from generator.workspace.rules import INVALID_YAML, MISSING_FILE
from generator.workspace.settings import read_settings
from generator.workspace.strategies import read_strategies
from generator.workspace.taxonomy import read_taxonomy
from generator.workspace.waivers import WAIVERS, Waiver, read_waivers
from generator.workspace.workspace import SETTINGS, STRATEGIES, TAXONOMY, Workspace

Read = TypeVar("Read")


def load_workspace(root: Path) -> Workspace:
    """Read the three files of settings; a GeneratorError holds every mistake in them."""
    findings: list[Finding] = []
    settings = _read(read_settings, root / SETTINGS, findings)
    strategies, cited = _read(read_strategies, root / STRATEGIES, findings) or ((), ())
    taxonomy = _read(read_taxonomy, root / TAXONOMY, findings)
    waivers = _read_optional(root / WAIVERS, findings)
    if findings or settings is None:
        raise _told(root, findings)
    return Workspace(
        root=root,
        title=settings.title,
        publisher=settings.publisher,
        site_url=settings.site_url,
        repo_url=settings.repo_url,
        authoritative=settings.authoritative,
        strategies=strategies,
        cited=cited,
        taxonomy=taxonomy or Taxonomy(),
        overrides=settings.overrides,
        waivers=waivers,
        legal=settings.legal,
        edit_uri=settings.edit_uri,
    )


def find_workspace(start: Path) -> Path:
    """The folder with strategies.yml: `start` or the nearest one above it."""
    start = start.resolve()
    for folder in (start, *start.parents):
        with suppress(OSError):
            if (folder / STRATEGIES).is_file():
                return folder
    hint = f"Change to the folder of your workspace: it holds {SETTINGS}, {STRATEGIES} and {TAXONOMY}."
    raise GeneratorError(f"No {STRATEGIES} in {start} or in a folder above it.", hint)


def _read(read: Callable[[Path, list[Finding]], Read], path: Path, findings: list[Finding]) -> Read | None:
    try:
        if path.is_symlink() or path.exists():
            return read(path, findings)
        hint = f"Create {path.name}, or run the command in the folder of your workspace."
        findings.append(MISSING_FILE.found(Location(path), "the file is missing", hint))
    except GeneratorError as error:
        findings += error.findings
    except OSError as error:
        hint = "Check the permissions of the file and of the folders above it."
        findings.append(INVALID_YAML.found(Location(path), f"cannot be read: {error.strerror}", hint))
    return None


def _read_optional(path: Path, findings: list[Finding]) -> tuple[Waiver, ...]:
    """Waivers, where there are any."""
    return (_read(read_waivers, path, findings) or ()) if os.path.lexists(path) else ()


def _told(root: Path, findings: list[Finding]) -> GeneratorError:
    found = sorted(findings, key=Finding.sort_key)
    mistakes = "1 mistake" if len(found) == 1 else f"{len(found)} mistakes"
    return GeneratorError(f"{mistakes} in the settings of {root}.", "Mend them, then run the command again.", found)
