"""Pages → what the checkers for accessibility (axe) and valid HTML (vnu) find in them."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Page

from tests.command import ROOT

AXE = ROOT / "node_modules/axe-core/axe.min.js"
VNU = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"

Axe = Callable[[Page], list[str]]
"""Takes an open page, gives one line for each violation; an empty list is a pass."""


class CheckHtml(Protocol):
    """Checks every HTML file below a folder; `accepted` lists messages to let pass, one regular expression a line."""

    def __call__(self, folder: Path, accepted: Path | None = None) -> list[str]: ...


def find_violations(page: Page) -> list[str]:
    """Run axe in the page as it is shown now."""
    page.add_script_tag(path=installed(AXE))
    violations = page.evaluate("async () => (await axe.run()).violations")
    return [
        f"{violation['impact']} {violation['id']}: {violation['help']} at {place(node['target'])}"
        for violation in violations
        for node in violation["nodes"]
    ]


def find_html_errors(folder: Path, accepted: Path | None = None) -> list[str]:
    """Run the Nu Html Checker over all HTML files below a folder."""
    options = ["--errors-only", "--skip-non-html", *(["--filterfile", str(accepted)] if accepted else [])]
    done = subprocess.run(
        ["java", "-jar", installed(VNU), *options, str(folder)],
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    found = [line.replace(f"file:{folder}/", "") for line in done.stderr.splitlines() if line]
    assert done.returncode == 0 or found, f"vnu ended with {done.returncode} and said nothing"
    return found


def installed(path: Path) -> Path:
    if not path.exists():
        pytest.fail(f"{path.relative_to(ROOT)} is missing: run `make test`, or `npm ci --ignore-scripts`")
    return path


def place(target: list[str | list[str]]) -> str:
    """Tell where: axe gives a selector for each frame, and a list of them inside a shadow tree."""
    return " ".join(part if isinstance(part, str) else " ".join(part) for part in target)
