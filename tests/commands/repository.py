"""A small workspace under Git, as editors have it."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.commands.small_workspace import SmallWorkspace

AUTHOR = "Ada Lovelace"
ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
"""Git asks nobody's settings but those of the repository."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A workspace with a history; `zweiklang` runs in it as it would for its author."""

    small: SmallWorkspace

    @property
    def root(self) -> Path:
        return self.small.root

    def copied_to(self, folder: Path) -> Repository:
        shutil.copytree(self.root, folder, dirs_exist_ok=True)
        return Repository(SmallWorkspace(folder, self.small.run))

    def git(self, *arguments: str, code: int = 0) -> str:
        """What Git printed, on both channels."""
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.root,
            env={**os.environ, **ALONE},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == code, done.stdout
        return done.stdout

    def commit(self, message: str = "Edit") -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def commit_past_hooks(self) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--no-verify", "--message", "Edit")

    def zweiklang(self, *arguments: str | Path, code: int = 0) -> str:
        """What the command printed, on both channels."""
        ended, told, asides = self.small.zweiklang(*arguments, env=ALONE)
        assert ended == code, told + asides
        return told + asides

    def check(self, *options: str) -> str:
        """What `zweiklang check` printed, whether it told errors or not."""
        code, told, asides = self.small.zweiklang("check", *options)
        assert code < 2, told + asides
        return told + asides

    def path(self, page: str) -> Path:
        return self.root / "content" / page

    def read(self, page: str) -> str:
        return self.path(page).read_bytes().decode()

    def edit(self, page: str, old: str, new: str) -> None:
        """Replace text in a page below content."""
        before = self.read(page)
        assert old in before, before
        self.path(page).write_bytes(before.replace(old, new, 1).encode())


def begin_repository(small: SmallWorkspace) -> Repository:
    """Put a workspace under Git and record that its drafts are of the texts as they stand."""
    repository = Repository(small)
    repository.git("init", "--quiet", "--initial-branch", "main")
    repository.git("config", "user.name", AUTHOR)
    repository.git("config", "user.email", "ada@example.org")
    repository.zweiklang("twin", "content")
    repository.commit("Begin")
    return repository
