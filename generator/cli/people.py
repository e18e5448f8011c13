"""Git's settings → who works here."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from generator.problems import GeneratorError


def name_from_git(folder: Path) -> str:
    """`user.name` as Git knows it in a folder."""
    git = shutil.which("git")
    name = ""
    if git:
        asked = [git, "-C", str(folder), "config", "--get", "user.name"]
        name = subprocess.run(asked, capture_output=True, encoding="utf-8", errors="replace", check=False).stdout  # noqa: S603 (fixed arguments)
    if not name.strip():
        raise GeneratorError("nobody is named", "Name yourself: --by NAME, or `git config user.name NAME`.")
    return name.strip()
