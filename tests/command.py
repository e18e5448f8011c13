"""Words → what the real command `zweiklang` printed and how it ended."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

ROOT = Path(__file__).resolve().parents[1]

ZWEIKLANG = Path(sys.executable).with_name("zweiklang")

PLAIN_USER = ("setpriv", "--bounding-set=-all", "--inh-caps=-all")
"""Takes away root's right to write anywhere, so that file modes count: `run(…, through=PLAIN_USER)`."""


class Run(Protocol):
    """Runs `zweiklang`, by default in the repository; `through` is a command to run it through, such as `prlimit`."""

    def __call__(
        self,
        *arguments: str | Path,
        cwd: Path = ROOT,
        env: Mapping[str, str] | None = None,
        through: Sequence[str] = (),
        timeout: float = 600,
    ) -> subprocess.CompletedProcess[str]: ...


def run_zweiklang(
    *arguments: str | Path,
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
    through: Sequence[str] = (),
    timeout: float = 600,
) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own and catch what it prints; a traceback is never an answer."""
    done = subprocess.run(
        [*through, ZWEIKLANG, *arguments],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=timeout,
        check=False,
    )
    assert "Traceback (most recent call last)" not in done.stderr, done.stderr
    return done
