"""Current version → the folder `latest`: a page that leads on for each page, and every other file itself.

Each file is replaced in one step, so that no address is missing while the alias moves on.
"""

from __future__ import annotations

import shutil
from pathlib import Path, PurePosixPath

from generator.model import Language
from generator.release.files import CHECKSUMS, list_files, remove_empty_folders
from generator.release.names import LATEST
from generator.release.public import RECORD, Public
from generator.release.signposts import render_redirect
from generator.release.writing import link_or_copy, replace_text


def write_alias(public: Public, part: str, version: str) -> None:
    """Make `latest` of a part lead to a version, at every address that it has."""
    alias, folder = public.folder(part, LATEST), public.folder(part, version)
    if alias.is_symlink():
        alias.unlink()
    kept: set[PurePosixPath] = set()
    for path in list_files(folder):
        name = PurePosixPath(path.relative_to(folder).as_posix())
        if path.suffix == ".html":
            page, target = PurePosixPath(part, LATEST, name), PurePosixPath(part, version, name)
            replace_text(alias / name, render_redirect(Language(part), page, target))
        elif path.name not in (RECORD, CHECKSUMS):
            _take(path, alias / name)
        kept.add(name)
    _remove_others(alias, kept)


def remove_alias(public: Public, part: str) -> None:
    """Take the alias away where no version is current."""
    shutil.rmtree(public.folder(part, LATEST), ignore_errors=True)


def _take(source: Path, target: Path) -> None:
    if target.exists() and target.samefile(source):
        return
    beside = target.with_name(f".{target.name}.new")
    beside.unlink(missing_ok=True)
    link_or_copy(source, beside)
    beside.replace(target)


def _remove_others(alias: Path, kept: set[PurePosixPath]) -> None:
    for path in tuple(list_files(alias)):
        if PurePosixPath(path.relative_to(alias).as_posix()) not in kept:
            path.unlink()
    remove_empty_folders(alias)
