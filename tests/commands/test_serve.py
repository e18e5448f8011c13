"""The preview: both languages, rebuilt when a file changes, and alive after a mistake."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from socket import socket
from urllib.error import URLError
from urllib.request import urlopen

from tests.command import ZWEIKLANG
from tests.commands.small_workspace import SmallWorkspace

PATIENCE = 120
"""Seconds; far more than a rebuild needs, because test machines are slow now and then."""


@contextmanager
def preview(root: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Run `zweiklang serve` on a free port until the block ends."""
    port = free_port()
    command = [str(ZWEIKLANG), "serve", "--port", str(port)]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, cwd=root, env=environment, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield f"http://127.0.0.1:{port}", process
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=PATIENCE)


def free_port() -> int:
    with socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait_for(text: str, address: str) -> bool:
    """Ask for a page until it holds the text; the first answer may take a build."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with suppress(URLError), urlopen(address) as page:  # noqa: S310
            if text in page.read().decode():
                return True
        time.sleep(0.2)
    return False


def test_an_edit_shows_and_a_mistake_does_not_end_the_preview(small: SmallWorkspace) -> None:
    """Both languages are shown; an edit appears; a broken page is told, and mending it appears too."""
    with preview(small.root) as (host, process):
        lanes = f"{host}/de/draft/bikes/lanes/"
        assert wait_for("40 Kilometer", lanes)
        assert wait_for("40 kilometres", f"{host}/en/draft/bikes/lanes/")
        small.replace("40 Kilometer", "55 Kilometer")
        assert wait_for("55 Kilometer", lanes)
        small.replace("55 Kilometer", "[55](nowhere.md) Kilometer")
        assert process.stderr is not None
        assert any("nowhere.md" in line for line in process.stderr)
        small.replace("[55](nowhere.md)", "60")
        assert wait_for("60 Kilometer", lanes)
    assert process.returncode == 0
