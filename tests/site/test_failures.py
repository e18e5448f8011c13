"""What stops the website, with what message, and that nothing half-made is left."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model import Language
from generator.problems import GeneratorError
from generator.publish.site import build as build_module
from generator.publish.site.markup.safety import OnlySafeAttributes
from tests.site.building import SmallSite

LANES = "content/de/bikes/01-lanes.md"

BROKEN = {
    "a link to no file": ("[Protokoll](https://example.org/protokoll)", "[x](99-nothing.md)", "99-nothing.md"),
    "a link to no anchor": ("(https://example.org/protokoll)", "(02-parking.md#nothing)", "#nothing"),
    "a link to no anchor of the page itself": ("(https://example.org/protokoll)", "(#nothing)", "#nothing"),
    "a picture that is not there": ("Abbildung 1:", "![x](nothing.png)\nAbbildung 1:", "nothing.png"),
}


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("old", "new", "told"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_link_stops_the_build(fresh: SmallSite, old: str, new: str, told: str) -> None:
    """The message names file and target, and what was published before stays as it was."""
    fresh.build()
    before = snapshot(fresh.out)
    fresh.replace(LANES, old, new)
    with pytest.raises(GeneratorError) as stopped:
        fresh.build()
    assert "bikes/01-lanes.md" in stopped.value.message
    assert told in stopped.value.message
    assert snapshot(fresh.out) == before


def test_a_failure_in_the_second_language_publishes_neither(fresh: SmallSite) -> None:
    """German is not put in place when English fails; a first build that fails leaves nothing."""
    fresh.replace("content/en/bikes/02-parking.md", "Stands", "[Stands](nothing.md)")
    with pytest.raises(GeneratorError):
        fresh.build()
    assert snapshot(fresh.out) == {}


def test_a_folder_that_cannot_be_switched_puts_the_first_one_back(
    fresh: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the second language cannot be put in place, the first is as it was."""
    fresh.build()
    before = snapshot(fresh.out)
    rename: Callable[[Path, Path], Path] = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self.name == Language.EN and target == fresh.out / Language.EN / "draft":
            raise OSError(28, "No space left on device", str(target))
        return rename(self, target)

    fresh.replace(LANES, "Sie sind breit.", "Sie sind schmal.")
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(GeneratorError, match="No space left"):
        fresh.build()
    assert snapshot(fresh.out) == before


def test_an_output_folder_that_is_a_file_is_told(fresh: SmallSite) -> None:
    """Where nothing can be written, the message says where and what to do."""
    fresh.out.write_text("a file", encoding="utf-8")
    with pytest.raises(GeneratorError, match="dist") as stopped:
        fresh.build()
    assert stopped.value.hint


def test_a_full_disk_is_told(fresh: SmallSite, monkeypatch: pytest.MonkeyPatch) -> None:
    """A write that fails in the middle leaves no staging folder behind."""

    def fail(_: object) -> None:
        raise OSError(28, "No space left on device", "page.html")

    monkeypatch.setattr(build_module, "run_mkdocs", fail)
    with pytest.raises(GeneratorError, match="No space left on device"):
        fresh.build()
    assert list(fresh.out.iterdir()) == []


def test_what_nobody_foresaw_is_told_with_its_page(fresh: SmallSite, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever MkDocs stumbles over, the message names the page, and nothing half-made is left."""

    def stumble(*_: object) -> None:
        raise AssertionError("url is not None")

    monkeypatch.setattr(OnlySafeAttributes, "run", stumble)
    with pytest.raises(GeneratorError, match=r"bikes/.*\.md") as stopped:
        fresh.build()
    assert "AssertionError: url is not None" in stopped.value.message
    assert list(fresh.out.iterdir()) == []


def test_a_heading_without_id_has_the_one_that_links_lead_to(fresh: SmallSite) -> None:
    """The website's id of a heading is that of `zweiklang check` and of the PDF, umlauts and numbers alike."""
    fresh.replace(LANES, "## 1.1 Breite {#width}", "## 1.1 Über Größen")
    fresh.build()
    assert fresh.page("de/draft/bikes/lanes/").xpath("//h2[@id='ueber-groessen']")


def test_an_empty_link_stops_nothing(fresh: SmallSite) -> None:
    """MkDocs wants an address on every link; the words of one without stay as text."""
    fresh.replace(LANES, "(https://example.org/protokoll)", "()")
    fresh.build()
    assert "Protokoll" in fresh.page("de/draft/bikes/lanes/").text_content()


@pytest.mark.parametrize("listed", ["[1]", "{}", '[{"version": 1}]', '[{"title": "2026"}]', "null", "no JSON"])
def test_a_spoiled_list_of_versions_is_written_anew(fresh: SmallSite, listed: str) -> None:
    """What is no list of versions is replaced, as its folders tell nothing either."""
    (fresh.out / "de").mkdir(parents=True)
    (fresh.out / "de/versions.json").write_text(listed, encoding="utf-8")
    fresh.build()
    versions = json.loads((fresh.out / "de/versions.json").read_text(encoding="utf-8"))
    assert [entry["version"] for entry in versions] == ["draft"]


def test_settings_without_the_plugin_are_told(fresh: SmallSite) -> None:
    """`mkdocs.yml` has to name the plugin that knows the strategies."""
    fresh.replace("mkdocs.yml", "  - zweiklang\n", "")
    with pytest.raises(GeneratorError, match="does not name the plugin"):
        fresh.build()


def test_a_setting_that_mkdocs_refuses_is_told(fresh: SmallSite) -> None:
    """What MkDocs says about its own settings reaches the editor."""
    fresh.replace("mkdocs.yml", "name: material", "name: nothing")
    with pytest.raises(GeneratorError, match="nothing"):
        fresh.build()


@pytest.mark.parametrize("template", ["section.html", "landing.html"])
def test_a_template_with_a_mistake_is_told(fresh: SmallSite, template: str) -> None:
    """A template that an operator has spoiled is named with its line."""
    (fresh.root / "overrides" / template).write_text("{% extends 'main.html' %}\n{% block %}", encoding="utf-8")
    with pytest.raises(GeneratorError, match=f"{template}:2"):
        fresh.build()


def test_files_that_are_no_section_stay_out(fresh: SmallSite) -> None:
    """Pages nobody planned, HTML and scripts beside the text are not published; pictures are."""
    folder = fresh.content / "de/bikes"
    (folder / "evil.html").write_text("<script>alert(1)</script>", encoding="utf-8")
    (folder / "evil.svg").write_text("<svg onload='alert(1)'/>", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    fresh.build()
    assert not list(fresh.out.rglob("evil*"))
    assert fresh.file("de/draft/bikes/picture.png").is_file()


def test_front_matter_sets_no_template(fresh: SmallSite) -> None:
    """Settings that MkDocs and the theme would take from front matter are not an editor's."""
    fresh.replace(LANES, "title: Wege für Räder", 'title: "<script>alert(1)</script> & Räder"')
    fresh.build()
    text = fresh.file("de/draft/bikes/lanes/").read_text(encoding="utf-8")
    assert "<script>alert(1)" not in text
    assert fresh.page("de/draft/bikes/lanes/").xpath("//h1")[0].text == "1 <script>alert(1)</script> & Räder"


def test_a_second_build_changes_nothing(fresh: SmallSite) -> None:
    """The same texts give the same bytes."""
    fresh.build()
    before = snapshot(fresh.out)
    fresh.build()
    assert snapshot(fresh.out) == before
