"""Where editors meet the check: at `git commit`, and on a server."""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml

from tests.command import ROOT
from tests.commands.repository import Repository

LANES = "de/bikes/01-lanes.md"
TEMPLATES = [ROOT / "docs/ci/github.yml", ROOT / "docs/ci/gitlab.yml"]
COMMAND = re.compile(r"\.venv/bin/zweiklang (.*?)(?: > (\S+))?$")
TOOL = re.compile(r"^(tools/\S+) ?(\S*)", re.MULTILINE)


@pytest.fixture
def hooked(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """The hook is installed as its documentation says."""
    shutil.copy(ROOT / "docs/ci/pre-commit", repository.root / ".git/hooks")
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}:/usr/bin:/bin")
    return repository


def test_a_commit_with_a_mistake_is_refused(hooked: Repository) -> None:
    """Git shows the finding with its place, and the history stays as it was."""
    before = hooked.git("rev-parse", "HEAD")
    hooked.edit(LANES, "Bis 2030", "[Bis](nowhere.md) 2030")
    hooked.git("add", "--all")
    told = hooked.git("commit", "--message", "Break a link", code=1)
    assert re.search(rf"^content/{LANES}:9: error: .*\[broken-link\]$", told, re.MULTILINE)
    assert "Not committed." in told
    assert hooked.git("rev-parse", "HEAD") == before


def test_what_is_staged_counts_and_not_what_lies_around(hooked: Repository) -> None:
    """A mistake that is not committed refuses nothing; one that is mended in the working folder alone does."""
    hooked.edit(LANES, "Ratsbeschluss", "Beschluss")
    hooked.git("add", "--all")
    hooked.edit(LANES, "Bis 2030", "[Bis](nowhere.md) 2030")
    hooked.git("commit", "--message", "Shorten a note")
    hooked.git("add", "--all")
    hooked.edit(LANES, "[Bis](nowhere.md) 2030", "Bis 2030")
    assert "broken-link" in hooked.git("commit", "--message", "Break a link", code=1)
    assert not list(hooked.root.glob("tmp*"))


def test_a_commit_of_other_things_is_not_checked(hooked: Repository) -> None:
    """Even while the texts have mistakes."""
    hooked.edit(LANES, "Bis 2030", "[Bis](nowhere.md) 2030")
    hooked.commit_past_hooks()
    (hooked.root / "notes.txt").write_text("Call the printer.", encoding="utf-8")
    hooked.commit("Notes")


def test_the_hook_for_pre_commit_is_whole() -> None:
    """It has what the framework asks for, runs our command and looks at the files that matter."""
    [hook] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert {"id", "name", "entry", "language"} <= set(hook)
    assert hook["entry"] == "zweiklang check"
    assert hook["pass_filenames"] is False
    seen = [name for name in ("content/de/a/index.md", "waivers.yml", "README.md") if re.search(hook["files"], name)]
    assert seen == ["content/de/a/index.md", "waivers.yml"]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_commands_of_the_templates_run(template: Path, repository: Repository) -> None:
    """Each command of a template ends as it says there, and what it writes can be read by its reader."""
    repository.edit(LANES, "Bis 2030", "[Bis](nowhere.md) 2030")
    commands = [COMMAND.fullmatch(line) for line in lines_of(template) if "zweiklang check" in line]
    assert len(commands) == 3
    for command in commands:
        assert command is not None
        code, told, _ = repository.small.zweiklang(*command[1].split())
        assert code == (0 if "--fail-on never" in command[1] else 1)
        assert "broken-link" in told
        match Path(command[2] or "").suffix:
            case ".json" | ".sarif":
                assert json.loads(told)
            case ".xml":
                assert ET.fromstring(told).get("failures") != "0"  # noqa: S314 (our own output)
            case _:
                pass


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_keeps_the_pages_that_it_makes(template: Path, repository: Repository) -> None:
    """Even where a mistake stops the build; what is kept is the folder that was written to."""
    repository.edit(LANES, "Bis 2030", "[Bis](nowhere.md) 2030")
    [command] = [COMMAND.fullmatch(line) for line in lines_of(template) if "zweiklang report" in line]
    assert command is not None
    assert repository.small.zweiklang(*command[1].split())[0] == 0
    [folder] = [text for text in texts_in(yaml.safe_load(template.read_bytes())) if text == "report/"]
    assert (repository.root / folder / "index.html").is_file()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_tools_of_the_templates_are_there(template: Path) -> None:
    """What a template runs of this repository can be run, with the file that it is given."""
    tools = [found for line in lines_of(template) for found in TOOL.findall(line)]
    assert tools
    for tool, argument in tools:
        assert (ROOT / tool).stat().st_mode & 0o100
        assert "/" not in argument or (ROOT / argument).is_file()


def lines_of(template: Path) -> list[str]:
    """Every line that a template runs, wherever it stands in it."""
    return [line.strip() for text in texts_in(yaml.safe_load(template.read_bytes())) for line in text.split("\n")]


def texts_in(value: object) -> list[str]:
    match value:
        case str():
            return [value]
        case dict():
            return [text for item in value.values() for text in texts_in(item)]
        case list():
            return [text for item in value for text in texts_in(item)]
        case _:
            return []
