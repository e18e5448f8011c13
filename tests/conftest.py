"""What every test may ask for by name: the command, the source texts, a browser, checkers.

Nothing here skips quietly for want of a tool: what `make test` installs must be there.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browsing import ServeFolder, opened_browser, served_folder
from tests.checkers import Axe, CheckHtml, find_html_errors, find_violations
from tests.command import ROOT, Run, run_zweiklang


@pytest.fixture(scope="session", autouse=True)
def _no_earlier_work(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests remember what they checked themselves, and nothing of what somebody checked before."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ZWEIKLANG_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def run() -> Run:
    """The real command: `run("check", "--content", folder)`."""
    return run_zweiklang


@pytest.fixture(scope="session")
def sources() -> Path:
    """The folder with the extracted source texts, which are not part of this repository."""
    told = os.environ.get("ZWEIKLANG_SOURCES")
    if not told:
        pytest.skip("needs the source texts: set ZWEIKLANG_SOURCES to their folder")
    folder = ROOT / told
    if not folder.is_dir():
        pytest.fail(f"ZWEIKLANG_SOURCES is {told}, which is no folder")
    return folder.resolve()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium without a window that reaches this machine only."""
    with opened_browser() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page with a history and storage of its own."""
    with browser.new_context(locale="de-DE") as context:
        yield context.new_page()


@pytest.fixture(scope="session")
def serve_folder() -> ServeFolder:
    """Serves a folder while a `with` block runs, and gives its address."""
    return served_folder


@pytest.fixture(scope="session")
def axe() -> Axe:
    """Finds barriers in an open page; `axe(page) == []` is a pass."""
    return find_violations


@pytest.fixture(scope="session")
def check_html() -> CheckHtml:
    """Finds invalid HTML below a folder; `check_html(dist) == []` is a pass."""
    return find_html_errors
