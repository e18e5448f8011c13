"""The preview: shows what was built, follows changes, survives mistakes."""

from __future__ import annotations

import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

from generator.problems import GeneratorError
from generator.publish.site.preview import make_server, serve_site


@contextmanager
def preview(build: Callable[[], None], folder: Path, watched: Path, errors: list[GeneratorError]) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = make_server(build, folder, [watched], "127.0.0.1", port, errors.append)
    thread = Thread(target=server.serve, daemon=True)
    thread.start()
    try:
        yield server.url
    finally:
        server.shutdown(wait=True)
        thread.join(timeout=10)


def fetch(address: str) -> str:
    """What the address shows; nothing while the server is starting."""
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 (this machine)
            return str(answer.read().decode())
    except urllib.error.URLError:
        return ""


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 15
    while not condition():
        assert time.monotonic() < deadline, "nothing happened within 15 seconds"
        time.sleep(0.1)


def test_a_change_is_shown_and_a_mistake_survived(tmp_path: Path) -> None:
    """A saved file is built again; a mistake is told, and the former pages stay until it is mended."""
    text, folder = tmp_path / "texts" / "a.md", tmp_path / "dist"
    text.parent.mkdir()
    folder.mkdir()
    text.write_text("first", encoding="utf-8")
    errors: list[GeneratorError] = []

    def build() -> None:
        if "broken" in text.read_text(encoding="utf-8"):
            raise GeneratorError("a link leads to nothing", "Mend it.")
        (folder / "index.html").write_text(f"<body>{text.read_text(encoding='utf-8')}</body>", encoding="utf-8")

    with preview(build, folder, text.parent, errors) as address:
        wait_for(lambda: "first" in fetch(address))
        text.write_text("broken now", encoding="utf-8")
        wait_for(lambda: bool(errors))
        assert errors[0].message == "a link leads to nothing"
        assert "first" in fetch(address)
        text.write_text("mended", encoding="utf-8")
        wait_for(lambda: "mended" in fetch(address))


def test_what_nobody_foresaw_does_not_end_the_preview(tmp_path: Path) -> None:
    """Any exception of a build is told as a mistake, and the preview starts."""
    errors: list[GeneratorError] = []

    def build() -> None:
        raise AssertionError("url is not None")

    make_server(build, tmp_path, [tmp_path], "127.0.0.1", 0, errors.append).server_close()
    assert "AssertionError: url is not None" in errors[0].message
    assert errors[0].hint


def test_a_port_in_use_is_told(tmp_path: Path) -> None:
    """Where another program listens, the message says what to do."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(GeneratorError, match=str(port)) as stopped:
            serve_site(lambda: None, tmp_path, [], "127.0.0.1", port)
    assert "port" in stopped.value.hint
