"""Options and Git's settings → who did something, and when."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from pathlib import Path

from generator.problems import GeneratorError


def day_of(given: dt.datetime | None) -> dt.date:
    """The day that is given, or today in the place where a person is; nothing was done on a day to come."""
    today = dt.datetime.now().astimezone().date()
    day = given.date() if given else today
    if day > today:
        raise GeneratorError(f"{day} is yet to come", "Name the day on which it was done (--on).")
    return day


def check_name(name: str) -> str:
    """The name without blanks around it, if it is one."""
    if not name.strip() or not name.isprintable():
        raise GeneratorError(f"{name!r} is no name", "Name the person (--by).")
    return name.strip()


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
