"""Folder of pages → pages open in a real browser, with nothing reached but this machine."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

ServeFolder = Callable[[Path], AbstractContextManager[str]]
"""`with serve_folder(dist) as address:`, where address is such as http://127.0.0.1:41234"""

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")

FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A page that asks for another host must fail the same way with and without a network.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)


@contextmanager
def opened_browser() -> Iterator[Browser]:
    """Start the Chromium of this machine, without a window and with a fresh profile."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        yield browser
        browser.close()


@contextmanager
def served_folder(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine until the block ends."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(SilentHandler, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def find_chromium() -> str:
    asked = os.environ.get("ZWEIKLANG_CHROMIUM")
    for name in [asked] if asked else CHROMIUM_NAMES:
        if path := shutil.which(name):
            return path
    return pytest.fail("No Chromium found: apt-get install chromium, or name yours in ZWEIKLANG_CHROMIUM")


class SilentHandler(SimpleHTTPRequestHandler):
    """Serves files without a line for each on the terminal."""

    def log_message(self, *_: Any) -> None:  # noqa: ANN401 — the signature is the standard library's
        pass
