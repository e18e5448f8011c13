"""The set-up scripts and `.ci/run` keep their promises on machines that lack something, played with stand-ins."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

BASICS = ("bash", "env", "dirname", "mktemp", "tail", "rm", "cat", "awk")


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A PATH with bare basics, a Python without its venv and without Pango, and no other tool."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in BASICS:
        (folder / name).symlink_to(str(shutil.which(name)))
    stand_in(folder / "python3.11", 'case "$2" in *ensurepip*|*ctypes*) exit 1;; *print*) echo python3.11-venv;; esac')
    stand_in(folder / "apt-get", f'echo "$*" >>"{tmp_path}/apt.log"')
    return folder


@pytest.fixture
def scripts(root: Path, tmp_path: Path) -> Path:
    """The scripts in a folder where nothing was ever set up."""
    shutil.copytree(root / "tools", tmp_path / "clone/tools")
    shutil.copytree(root / ".ci", tmp_path / "clone/.ci")
    return tmp_path / "clone"


def test_root_gets_what_is_missing_by_apt(machine: Path, scripts: Path, tmp_path: Path) -> None:
    """With nothing but Python, root gets every Debian package that is missing, after one update of the lists."""
    stand_in(machine / "id", "echo 0")
    done = call(machine, scripts, "tools/setup-system.sh", "site")
    assert done.returncode == 0, done.stderr
    update, install = (tmp_path / "apt.log").read_text(encoding="utf-8").splitlines()
    assert update.startswith("update")
    assert install.startswith("install")
    assert install.endswith("python3.11-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0")


def test_others_are_told_exactly_what_to_install(machine: Path, scripts: Path, tmp_path: Path) -> None:
    """Without root's rights nothing is installed; the command that would do it is shown, and make stops."""
    stand_in(machine / "id", "echo 1000")
    done = call(machine, scripts, "tools/setup-system.sh", "test")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].split("install ")[1].split() == [
        *("python3.11-venv", "libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"),
        *("nodejs", "npm", "default-jre-headless", "chromium", "qpdf", "poppler-utils", "libatomic1"),
    ]
    assert not (tmp_path / "apt.log").exists()


def test_a_node_that_is_there_is_never_replaced(machine: Path, scripts: Path, tmp_path: Path) -> None:
    """A Node that is too old is told, not overwritten; a new one of any origin is used as it is."""
    stand_in(machine / "id", "echo 0")
    stand_in(machine / "node", "echo v16.20.2")
    done = call(machine, scripts, "tools/setup-system.sh", "test")
    assert done.returncode == 2
    assert "Node 18 or later is needed" in done.stderr
    stand_in(machine / "node", "echo v22.1.0")
    stand_in(machine / "npm", "exit 0")
    assert call(machine, scripts, "tools/setup-system.sh", "test").returncode == 0
    assert "nodejs" not in (tmp_path / "apt.log").read_text(encoding="utf-8")


def test_apt_that_fails_is_told_and_stops(machine: Path, scripts: Path) -> None:
    """What apt said last is shown, and set-up ends with an error."""
    stand_in(machine / "id", "echo 0")
    stand_in(machine / "apt-get", 'echo "E: no such package"; exit 100')
    done = call(machine, scripts, "tools/setup-system.sh", "site")
    assert done.returncode == 2
    assert "E: no such package" in done.stderr
    assert "install them by hand" in done.stderr


def test_a_python_that_is_too_old_is_told(machine: Path, scripts: Path) -> None:
    """A machine with an old Python alone learns which one is needed."""
    stand_in(machine / "python3.11", "exit 1")
    done = call(machine, scripts, "tools/setup-system.sh", "site")
    assert done.returncode == 2
    assert "Python 3.11 or later is needed" in done.stderr


def test_ci_fails_when_a_check_fails_and_gives_the_sources(machine: Path, scripts: Path) -> None:
    """`.ci/run` is `make test` with the source texts beside the repository, and ends as that does."""
    stand_in(machine / "make", 'echo "make $* with $ZWEIKLANG_SOURCES"; exit 2')
    done = call(machine, scripts, ".ci/run")
    assert done.stdout == "make test with ../shared/sources\n"
    assert done.returncode == 2


def test_make_alone_lists_every_target(root: Path) -> None:
    """`make` shows what there is to make, and changes nothing."""
    done = subprocess.run(["make", "-C", root], capture_output=True, encoding="utf-8", check=True)
    listed = {line.split()[1] for line in done.stdout.splitlines() if line.startswith("  make ")}
    assert {"site", "test", "serve", "clean", "format", "requirements", "help"} <= listed


def test_a_failed_check_fails_make_test_and_the_others_still_run(root: Path, tmp_path: Path) -> None:
    """All checks run, whichever fails, and one failure is enough to end `make test` with an error."""
    log = tmp_path / "log"
    pretend = tmp_path / "bin"
    pretend.mkdir()
    for name in ("ruff", "mypy", "lint-imports", "pytest"):
        stand_in(pretend / name, f'echo {name} >>"{log}"; [[ {name} != mypy ]] || exit 1')
    command = ["make", "-C", str(root), f"BIN={pretend}", "TEST=", "NODE=", "test"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, env=plain())
    assert done.returncode == 2
    assert "Some checks failed" in done.stderr
    assert set(log.read_text(encoding="utf-8").split()) == {"ruff", "mypy", "lint-imports", "pytest"}


def plain() -> Mapping[str, str]:
    """Give the environment without what an outer make has put there for make itself."""
    return {name: value for name, value in os.environ.items() if not name.startswith("MAKE") and name != "MFLAGS"}


def stand_in(path: Path, script: str) -> None:
    path.unlink(missing_ok=True)
    path.write_text(f"#!/usr/bin/env bash\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def call(machine: Path, folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(folder / command[0]), *command[1:]],
        env={"PATH": str(machine)},
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
