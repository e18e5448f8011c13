"""The lists of what is installed are whole, hashed, free of addresses, and fit Debian 12."""

from __future__ import annotations

import ast
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import distribution, packages_distributions
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LISTS = ("site.txt", "test.txt", "bench.txt", "lock.txt")

DEBIAN_12_PYTHON = "3.11.2"


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return found


@pytest.mark.parametrize("name", LISTS)
def test_every_requirement_is_pinned_and_hashed(root: Path, name: str) -> None:
    """Each line names one version and its hashes, so that set-up gives the same files everywhere."""
    entries = requirements(root / "requirements" / name)
    assert entries
    for entry in entries:
        assert re.fullmatch(r"[\w.-]+==[\w.+!-]+( ; [^\\]+?)?( +--hash=sha256:[0-9a-f]{64})+", entry), entry


@pytest.mark.parametrize("name", [*(f"requirements/{name}" for name in LISTS), "package-lock.json"])
def test_lists_name_no_address(root: Path, name: str) -> None:
    """Where packages come from is the business of each machine, so no list says it."""
    text = (root / name).read_text(encoding="utf-8")
    assert not re.search(r"://|--index|--extra-index|--find-links|--trusted-host|\"resolved\"", text)


def test_every_npm_package_has_a_hash(root: Path) -> None:
    """Nothing is taken from npm that is not the very file that was checked in here."""
    packages = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []


def test_the_lists_hold_what_the_project_asks_for(root: Path, project: dict[str, Any]) -> None:
    """A dependency that was added to pyproject.toml but not locked is told here: run `make requirements`."""
    site, test = (pins(root / "requirements" / name) for name in ("site.txt", "test.txt"))
    for text in project["dependencies"]:
        wanted = Requirement(text)
        assert wanted.specifier.contains(site.get(canonicalize_name(wanted.name), "0")), text
    for text in project["optional-dependencies"]["test"]:
        wanted = Requirement(text)
        assert wanted.specifier.contains(test.get(canonicalize_name(wanted.name), "0")), text
    assert {name: test.get(name) for name in site} == site


def test_every_pinned_version_can_be_installed_on_debian_12(root: Path) -> None:
    """No version asks for a later Python than the one that Debian 12 brings."""
    for name in pins(root / "requirements/test.txt"):
        asked = Requirement(f"python{distribution(name).metadata.json.get('requires_python', '')}")
        assert asked.specifier.contains(DEBIAN_12_PYTHON), f"{name} needs Python {asked.specifier}"


def test_the_package_imports_only_what_it_declares(root: Path, project: dict[str, Any]) -> None:
    """A package that is there only because another one needs it may be gone tomorrow."""
    generator, tests = project["dependencies"], project["optional-dependencies"]["test"]
    assert undeclared_imports(root / "generator", generator) == []
    assert undeclared_imports(root / "tests", [*generator, *tests]) == []
    assert undeclared_imports(root / "benchmarks", [*generator, *tests]) == []


def requirements(path: Path) -> list[str]:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("#")]
    return [entry for entry in "\n".join(lines).replace("\\\n", "").splitlines() if entry]


def pins(path: Path) -> dict[str, str]:
    pairs = (entry.split(" ")[0].split("==") for entry in requirements(path))
    return {canonicalize_name(name): version for name, version in pairs}


def undeclared_imports(folder: Path, declared: list[str]) -> list[str]:
    names = {canonicalize_name(Requirement(text).name) for text in declared}
    homes = packages_distributions()
    ours = sys.stdlib_module_names | {"benchmarks", "generator", "tests"}
    return [
        f"{file.relative_to(folder.parent)} imports {module}"
        for module, file in imported_modules(folder)
        if module not in ours and not names & {canonicalize_name(home) for home in homes.get(module, [module])}
    ]


def imported_modules(folder: Path) -> Iterator[tuple[str, Path]]:
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Import(names=names):
                    yield from ((name.name.split(".")[0], file) for name in names)
                case ast.ImportFrom(module=str(module), level=0):
                    yield module.split(".")[0], file
