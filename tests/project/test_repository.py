"""What is checked in can be handed to anybody: whole, free of this or that machine, documented."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

TRACES = re.compile(rb"(?<![\w.~$}/])/(?:home|root|work|Users|tmp/w|var/folders)/|[A-Z]:\\Users\\")
"""Places on somebody's own machine."""

GENERATED = re.compile(r"(^|/)(\.venv|dist|build|node_modules|__pycache__|\.\w+_cache)/|\.pyc$|\.egg-info/")


def test_no_file_names_a_place_on_somebodys_machine(root: Path, tracked: list[Path]) -> None:
    """No checked-in file holds an absolute path below a home folder or a workplace."""
    own = Path(__file__)
    found = [path.relative_to(root) for path in tracked if path != own and TRACES.search(path.read_bytes())]
    assert found == []


def test_nothing_generated_is_checked_in(root: Path, tracked: list[Path]) -> None:
    """What a command makes anew is not in the history."""
    names = [path.relative_to(root).as_posix() for path in tracked]
    assert [name for name in names if GENERATED.search(name)] == []


def test_a_wheel_holds_all_that_the_package_needs(root: Path, tracked: list[Path], tmp_path: Path) -> None:
    """Templates, styles and data of the package are in the wheel, beside its code and the licence."""
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*build, "--wheel-dir", tmp_path, root], check=True, capture_output=True)
    (wheel,) = tmp_path.glob("zweiklang-*.whl")
    with zipfile.ZipFile(wheel) as opened:
        inside = set(opened.namelist())
    wanted = {path.relative_to(root).as_posix() for path in tracked if path.is_relative_to(root / "generator")}
    assert wanted - inside == set()
    assert [name for name in inside if name.endswith("licenses/LICENSE")]


def test_the_licence_is_named_alike_everywhere(root: Path) -> None:
    """The SPDX identifier in pyproject.toml is the one of the README and of the licence text."""
    assert 'license = "EUPL-1.2"' in (root / "pyproject.toml").read_text(encoding="utf-8")
    assert "EUPL-1.2" in (root / "README.md").read_text(encoding="utf-8")
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in (root / "LICENSE").read_text(encoding="utf-8")


def test_the_notices_lead_to_licences_that_are_there(root: Path) -> None:
    """Where the notices say that a licence text is to be found, it is found."""
    packages = Path(pytest.__file__).parents[1]
    text = (root / "NOTICES.md").read_text(encoding="utf-8")
    places = re.findall(r"`([\w.-]+/[\w./-]+)` \|", text)
    assert places
    assert [place for place in places if not (packages / place).exists()] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "NOTICES.md"])
def test_links_between_documents_lead_somewhere(root: Path, name: str) -> None:
    """A relative link in a document for people, examples aside, opens a file that is there."""
    text = re.sub(r"^```.*?^```", "", (root / name).read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    targets = re.findall(r"\]\((?!https?:|mailto:|#)([^)#]+)[^)]*\)", text)
    assert [target for target in targets if not (root / target).exists()] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_make_targets_that_documents_name_exist(root: Path, name: str) -> None:
    """Every `make …` that a document tells people to type is a target of the Makefile."""
    told = set(re.findall(r"\bmake ([a-z]+)`", (root / name).read_text(encoding="utf-8")))
    targets = set(re.findall(r"^([a-z]+):", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert told - targets == set()


def test_the_changelog_has_room_for_what_comes(root: Path) -> None:
    """Changes are gathered under Unreleased until there is a version for them."""
    assert "\n## [Unreleased]\n" in (root / "CHANGELOG.md").read_text(encoding="utf-8")
