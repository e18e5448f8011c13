"""What the five texts refer to, listed by reading them: every reference is found, and none is made up.

The texts go the whole way: they are imported by the real command, which writes links, and read again.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from generator.content import read_publication
from generator.model import Reference
from generator.vocabulary.references import collect_references
from generator.workspace import Workspace, load_workspace
from tests.command import Run

READ = Path(__file__).parent / "read"
TEXTS = ("aussenwirtschaft.de", "aussenwirtschaft.en", "leitbild.de", "cluster.de", "siebenpunkte.de")
NO_LETTER = re.compile(r"[\W_]+")


@pytest.fixture(scope="module")
def workspace(root: Path) -> Workspace:
    """The strategies and documents of this repository."""
    return load_workspace(root)


@pytest.fixture(scope="module")
def references(
    sources: Path, run: Run, workspace: Workspace, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Reference, ...]:
    """The references of the imported texts."""
    folder = tmp_path_factory.mktemp("references") / "content"
    done = run("import", sources, "--to", folder)
    assert done.returncode == 0, done.stderr
    return collect_references(read_publication(folder, workspace).publication, workspace)


def listed(text: str) -> list[tuple[str, str, str, str]]:
    """Section, words, target and note of everything that a text refers to, as a reader listed it."""
    sections = yaml.safe_load((READ / f"{text}.yml").read_text(encoding="utf-8"))
    return [
        (section, entry["words"], entry["target"], entry.get("note", ""))
        for section, entries in sections.items()
        for entry in entries
    ]


def found(references: tuple[Reference, ...], text: str, words: list[str]) -> list[tuple[str, str, str, str]]:
    """The same of what the program found; long words are cut as the reader cut them."""
    cut = [word.removesuffix(" …") for word in words if word.endswith(" …")]
    return [
        (
            of.origin.section,
            next((f"{begin} …" for begin in cut if of.words.startswith(begin)), of.words),
            str(of.target).replace("documents/index#", "documents#"),
            of.note,
        )
        for of in references
        if f"{of.origin.strategy}.{of.language}" == text
    ]


@pytest.mark.parametrize("text", TEXTS)
def test_every_reference_is_found_and_none_is_made_up(references: tuple[Reference, ...], text: str) -> None:
    """Section, words, target and number of times are those that a reader listed."""
    read = listed(text)
    told = found(references, text, [words for _, words, _, _ in read])
    assert Counter(told) == Counter(read)


@pytest.mark.parametrize("text", TEXTS)
def test_the_list_is_true_to_the_source(sources: Path, workspace: Workspace, text: str) -> None:
    """At the line that a reader noted, the source has the words listed."""
    strategy, _, language = text.partition(".")
    of = next(each for each in workspace.strategies if each.id == strategy)
    file = next(source.file for source in of.sources if source.language == language)
    lines = (sources / file).read_text(encoding="utf-8").split("\n")
    for entries in yaml.safe_load((READ / f"{text}.yml").read_text(encoding="utf-8")).values():
        for entry in entries:
            here = "".join(lines[entry["line"] - 1 : entry["line"] + 2])
            begin = NO_LETTER.sub("", entry["words"])[:12].lower()
            assert begin in NO_LETTER.sub("", here).lower(), entry


def test_what_refers_to_nothing_certain_is_left_alone(references: tuple[Reference, ...]) -> None:
    """Kinds of documents, bare nouns and chapters of other texts are no references."""
    for entry in yaml.safe_load((READ / "left_alone.yml").read_text(encoding="utf-8")):
        said = [words for section, words, _, _ in found(references, entry["text"], []) if section == entry["section"]]
        assert entry["words"] not in said, entry


@pytest.mark.parametrize("strategy", ["aussenwirtschaft", "leitbild", "cluster", "siebenpunkte"])
def test_the_settings_know_what_a_strategy_cites(
    references: tuple[Reference, ...], workspace: Workspace, strategy: str
) -> None:
    """`cites` in strategies.yml names the documents that its texts refer to, and no others."""
    cited = {of.document for of in references if of.origin.strategy == strategy and of.document}
    assert cited == set(next(of for of in workspace.strategies if of.id == strategy).cites)
