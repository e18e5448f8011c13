"""The checkers and the browser that other tests rely on find what they are there to find."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browsing import ServeFolder
from tests.checkers import Axe, CheckHtml
from tests.command import PLAIN_USER, Run

GOOD = '<!doctype html><html lang="en"><head><title>Good</title></head><body><main><h1>Good</h1></main></body></html>'
BAD = '<!doctype html><html><head><title>Bad</title></head><body><main><h1>Bad</h1><img src="x"></main></body></html>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "good.html").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.html").write_text(BAD, encoding="utf-8")
    return tmp_path


def test_a_served_page_opens_and_other_hosts_are_out_of_reach(
    site: Path, page: Page, serve_folder: ServeFolder
) -> None:
    """A page of a served folder opens in the browser, and one of another host never does."""
    with serve_folder(site) as address:
        page.goto(f"{address}/good.html")
        assert page.title() == "Good"
        assert page.evaluate("fetch('https://example.org').then(() => 'reached', () => 'refused')") == "refused"


def test_axe_tells_barriers_and_only_barriers(site: Path, page: Page, serve_folder: ServeFolder, axe: Axe) -> None:
    """A page without barriers passes; a missing language and a missing text alternative are told."""
    with serve_folder(site) as address:
        page.goto(f"{address}/good.html")
        assert axe(page) == []
        page.goto(f"{address}/bad.html")
        assert {line.split(":")[0] for line in axe(page)} == {"serious html-has-lang", "critical image-alt"}


def test_the_html_checker_names_the_file_and_passes_what_is_accepted(
    site: Path, tmp_path_factory: pytest.TempPathFactory, check_html: CheckHtml
) -> None:
    """An error is told with its file; an accepted one is not."""
    (error,) = check_html(site)
    assert "bad.html" in error
    assert "alt" in error
    accepted = tmp_path_factory.mktemp("accepted") / "messages.txt"
    accepted.write_text(".*must have an “alt” attribute.*\n", encoding="utf-8")
    assert check_html(site, accepted) == []


def test_the_command_runs_in_a_process_of_its_own(run: Run) -> None:
    """What a test runs is the installed command."""
    done = run("--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert "zweiklang" in done.stdout


def test_a_plain_user_may_not_write_everywhere(tmp_path: Path) -> None:
    """File modes count for a command run as a plain user, even where the tests run as root."""
    tmp_path.chmod(0o555)
    done = subprocess.run([*PLAIN_USER, "touch", tmp_path / "file"], capture_output=True, check=False)
    tmp_path.chmod(0o755)
    assert done.returncode == 1
    assert list(tmp_path.iterdir()) == []
