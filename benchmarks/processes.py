"""A command → what it cost: seconds and memory of a process of its own.

Peak memory is that of the largest process among the command and those that it waited for.  Linux
counts in what the parent held when it started them, so nothing large is imported here.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
LONGEST = 900
"""Seconds after which a command is given up."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took, or the median of several."""

    seconds: float
    peak: int
    """Bytes."""
    processor: float
    """Seconds of processor time, of the command and of those that it waited for."""


class FailedRunError(Exception):
    """A command that was measured did not end well."""


def measure(command: Sequence[str | Path], *, runs: int, cwd: Path = ROOT) -> Cost:
    """Run a command several times and take the medians."""
    costs = [run_once(command, cwd) for _ in range(runs)]
    return Cost(
        median(cost.seconds for cost in costs),
        int(median(cost.peak for cost in costs)),
        median(cost.processor for cost in costs),
    )


def run_once(command: Sequence[str | Path], cwd: Path = ROOT) -> Cost:
    """Run a command in silence; an exit code other than 0 and 1 is a failure."""
    start = time.perf_counter()
    with subprocess.Popen(
        ["timeout", str(LONGEST), *command],
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        shown = " ".join(str(part) for part in command)[:200]
        raise FailedRunError(f"exit code {process.returncode}: {shown}")
    return Cost(time.perf_counter() - start, usage.ru_maxrss * 1024, usage.ru_utime + usage.ru_stime)
