"""Workspace → what a version is made from: commit, checksum, versions of what takes part; and back again."""

from __future__ import annotations

import hashlib
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from generator.problems import GeneratorError
from generator.release.files import list_files, sha256_of
from generator.release.records import Source

LIBRARIES = ("babel", "jinja2", "markdown", "markdown-it-py", "mkdocs", "mkdocs-material", "pikepdf", "weasyprint")


def describe_source(root: Path, folder: Path, settings: Iterable[Path]) -> Source:
    """Name the commit if texts and settings are as it has them, and take the checksum of what they hold."""
    paths = (folder, *settings)
    commit = _commit(root, paths)
    top = _git(root, "rev-parse", "--show-toplevel") if commit else None
    return Source(
        commit=commit,
        workspace=root.resolve().relative_to(Path(top).resolve()).as_posix() if top else "",
        folder=folder.resolve().relative_to(root.resolve()).as_posix() if commit else "",
        content=_checksum(root, paths),
        generator=version("zweiklang"),
        libraries=libraries_here(),
    )


def libraries_here() -> tuple[tuple[str, str], ...]:
    """Name and version of what the output depends on, as it is installed."""
    return tuple((name, version(name)) for name in LIBRARIES)


@contextmanager
def checked_out(root: Path, source: Source) -> Iterator[Path]:
    """Lend the workspace as a version was made from it."""
    if not source.commit:
        hint = "Commit texts and settings before a release, so that it can be made again."
        raise GeneratorError("no commit is known that this version was made from", hint)
    with tempfile.TemporaryDirectory() as place:
        tree = Path(place, "tree")
        if _git(root, "worktree", "add", "--detach", str(tree), source.commit) is None:
            hint = "Fetch the whole history of the repository, then run the command again in it."
            raise GeneratorError(f"the commit {source.commit} is not in the repository of {root}", hint)
        try:
            yield tree / source.workspace
        finally:
            _git(root, "worktree", "remove", "--force", str(tree))


def _commit(root: Path, paths: Iterable[Path]) -> str:
    """The commit; empty outside of Git, and where something is not committed or lies elsewhere."""
    there = [path.resolve() for path in paths if path.exists()]
    if not all(path.is_relative_to(root.resolve()) for path in there):
        return ""
    changed = _git(root, "status", "--porcelain", "--ignored", "--", *map(str, there))
    return _git(root, "rev-parse", "HEAD") or "" if changed == "" else ""


def _git(root: Path, *arguments: str) -> str | None:
    """What Git prints; None where it cannot answer."""
    try:
        done = subprocess.run(["git", "-C", root, *arguments], capture_output=True, text=True, check=True)  # noqa: S603, S607
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()


def _checksum(root: Path, paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        for file in (path,) if path.is_file() else list_files(path):
            name = file.relative_to(root if file.is_relative_to(root) else path)
            digest.update(f"{name.as_posix()}\0{sha256_of(file)}\n".encode())
    return digest.hexdigest()
