"""What editors get wrong: told by `check` with file and line, and stopping `build` where something is broken."""

from __future__ import annotations

import json
import re

import pytest

from tests.commands.small_workspace import SmallWorkspace

PLACE = re.compile(r"content/de/bikes/01-lanes\.md:\d+")

SPOILED = [
    pytest.param("megatrends: [mobility]", "megatrends: [mobilty]", "mobilty", True, id="an unknown tag"),
    pytest.param("Bis 2030", "[Bis](nowhere.md) 2030", "nowhere.md", True, id="a link to nothing"),
    pytest.param("Bis 2030", "[Bis](#nowhere) 2030", "nowhere", True, id="an anchor that is not there"),
    pytest.param("Bis 2030", "Bis[^9] 2030", "9", True, id="a footnote mark without a note"),
    pytest.param("id: lanes", "id: [lanes", "YAML", True, id="front matter that is not YAML"),
    pytest.param("Bis 2030", "<b>Bis</b> 2030", "<b>", True, id="raw HTML"),
    pytest.param("Bis 2030", "[Bis](javascript:alert(1)) 2030", "javascript", True, id="an unsafe address"),
    pytest.param("entstehen", "entstehen[^1]\n\n[^2]: Ohne Marke.\n\nEs", "2", True, id="a note without a mark"),
]


@pytest.mark.parametrize(("old", "new", "word", "is_error"), SPOILED)
def test_a_mistake_is_told_with_its_place(
    small: SmallWorkspace, old: str, new: str, word: str, *, is_error: bool
) -> None:
    """Each mistake is told with file, line and a next step; errors make the check fail."""
    small.replace(old, new)
    code, told, _ = small.zweiklang("check")
    assert PLACE.search(told), told
    assert word in told
    assert code == (1 if is_error else 0), told


@pytest.mark.parametrize(("old", "new", "word", "is_error"), SPOILED)
def test_findings_as_json_name_place_and_next_step(
    small: SmallWorkspace, old: str, new: str, word: str, *, is_error: bool
) -> None:
    """The JSON of a finding has every key of the contract, with a path relative to the working folder."""
    small.replace(old, new)
    _, told, _ = small.zweiklang("check", "--format", "json", "--fail-on", "never")
    findings = json.loads(told)
    assert findings
    keys = {"code", "category", "severity", "path", "line", "section", "message", "hint", "related"}
    assert all(set(finding) == keys and finding["hint"] for finding in findings)
    here = [finding for finding in findings if word in finding["message"]]
    assert here[0]["path"] == "content/de/bikes/01-lanes.md"
    assert is_error == any(finding["severity"] == "error" for finding in here)


def test_the_small_workspace_is_clean(small: SmallWorkspace) -> None:
    """Content without mistakes gives no finding at all."""
    code, told, _ = small.zweiklang("check", "--format", "json", "--fail-on", "note")
    assert code == 0, told
    assert json.loads(told) == []


def test_two_sections_with_one_id_stop_the_build(small: SmallWorkspace) -> None:
    """Two files with one id are told with both places, and nothing is built."""
    copy = small.lanes.with_name("02-lanes.md")
    copy.write_text(small.lanes.read_text(encoding="utf-8").replace('number: "1"', 'number: "2"'), encoding="utf-8")
    code, told, _ = small.zweiklang("check")
    assert code == 1
    assert "02-lanes.md" in told
    assert "01-lanes.md" in told
    code, _, told = small.zweiklang("build")
    assert code == 2
    assert "lanes" in told
    assert not (small.root / "dist").exists()


def test_a_page_without_its_twin_is_told(small: SmallWorkspace) -> None:
    """A section that is missing in the other language is named, and the build goes on."""
    (small.root / "content/en/bikes/01-lanes.md").unlink()
    code, told, _ = small.zweiklang("check", "--fail-on", "never")
    assert code == 0
    assert PLACE.search(told) or "content/de/bikes/01-lanes.md" in told


def test_a_link_to_nothing_stops_the_build_and_leaves_the_last_output(small: SmallWorkspace) -> None:
    """A broken link is told, and what an earlier build made stays as it was."""
    (small.root / "dist").mkdir()
    (small.root / "dist/index.html").write_text("earlier", encoding="utf-8")
    small.append("\nSiehe [dort](nowhere.md).\n")
    code, _, told = small.zweiklang("build")
    assert code == 2
    assert "nowhere.md" in told
    assert [path.name for path in (small.root / "dist").iterdir()] == ["index.html"]


def test_front_matter_with_nested_aliases_ends_soon(small: SmallWorkspace) -> None:
    """Aliases that would grow to millions of values are refused, with file and line."""
    bomb = "\n".join(
        ["x0: &x0 [a, a]"] + [f"x{n}: &x{n} [*x{n - 1}, *x{n - 1}, *x{n - 1}, *x{n - 1}]" for n in range(1, 30)]
    )
    small.replace("id: lanes", f"{bomb}\nid: lanes")
    code, told, _ = small.zweiklang("check", timeout=60)
    assert code == 1
    assert PLACE.search(told)


def test_an_editors_file_of_50_mb_is_refused(small: SmallWorkspace) -> None:
    """A file beyond the limit is told with its size instead of being read."""
    small.lanes.write_bytes(b"---\nid: lanes\n---\n" + b"x" * 50_000_000)
    code, told, _ = small.zweiklang("check", timeout=60)
    assert code == 1
    assert "01-lanes.md" in told


@pytest.mark.parametrize("name", ["mkdocs.yml", "strategies.yml", "taxonomy.yml"])
def test_settings_of_50_mb_are_refused(small: SmallWorkspace, name: str) -> None:
    """A YAML file beyond the limit is told with its size instead of being read."""
    (small.root / name).write_bytes(b"a: " + b"x" * 50_000_000)
    code, _, told = small.zweiklang("check", timeout=60)
    assert code == 2
    assert name in told


def test_all_mistakes_in_the_settings_are_told_at_once(small: SmallWorkspace) -> None:
    """Mistakes in several YAML files are told together, each with line, value found and values allowed."""
    settings = small.root / "strategies.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("[de]", "[fr]"), encoding="utf-8")
    taxonomy = small.root / "taxonomy.yml"
    taxonomy.write_text(taxonomy.read_text(encoding="utf-8").replace("safe-roads", "Safe Roads"), encoding="utf-8")
    code, _, told = small.zweiklang("check")
    assert code == 2
    assert re.search(r"strategies\.yml:\d+", told)
    assert "fr" in told
    assert "de, en" in told
    assert re.search(r"taxonomy\.yml:\d+", told)
    assert "Safe Roads" in told


@pytest.mark.parametrize("out", ["content", "content/de", ".", "overrides"])
def test_output_never_goes_where_editors_write(small: SmallWorkspace, out: str) -> None:
    """A folder that holds or lies in the content or the overrides is refused, and nothing is written there."""
    before = sorted(path for path in small.root.rglob("*"))
    code, _, told = small.zweiklang("build", "--to", out)
    assert code == 2
    assert "--to" in told
    assert sorted(path for path in small.root.rglob("*")) == before


def test_a_port_that_cannot_be_is_told(small: SmallWorkspace) -> None:
    """A port number beyond the range is wrong use, told with the range."""
    code, _, told = small.zweiklang("serve", "--port", "70000")
    assert code == 2
    assert "65535" in told
