"""A workspace from real files: what it says, how it is found, and what stops it."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.model import Bilingual, Labels, Language, Location, Target
from generator.problems import GeneratorError
from generator.workspace import find_workspace, load_workspace

NOBODY = 65534
BASE = Path(__file__).parent / "base"
BOMB = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))

RICH = """schemes:
  - id: terms
    label: {de: Begriffe, en: Terms}
    concepts:
      - id: companies
        label: {de: Unternehmen, en: companies}
        alternatives: {de: [Firmen, Betriebe], en: [firms]}
        abbreviation: {de: U, en: C}
        deprecated: {en: [enterprizes]}
        broader: [economy]
        related: [trade]
        close_match: [industry]
        defined_in: aussenhandel/markets
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace without mistakes."""
    shutil.copytree(BASE, tmp_path / "workspace")
    return tmp_path / "workspace"


@pytest.fixture
def as_nobody(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Path]]:
    """Go on as a user who owns nothing, as root may read everything; from inside, as folders above may be closed."""
    user = os.geteuid()
    monkeypatch.chdir(root.parent)
    root.parent.chmod(0o755)

    def change() -> Path:
        os.seteuid(NOBODY if user == 0 else user)
        return Path(root.name)

    yield change
    os.seteuid(user)
    for path in (root, *root.iterdir()):
        path.chmod(0o755)


def told(root: Path) -> list[str]:
    with pytest.raises(GeneratorError) as caught:
        load_workspace(root)
    return [f"{finding.at.path.name}:{finding.at.line}: {finding.message}" for finding in caught.value.findings]


def test_settings_become_values(root: Path) -> None:
    """What mkdocs.yml says about the publication is in the workspace, addresses with their slash."""
    workspace = load_workspace(root)
    assert workspace.title == Bilingual("Strategien", "Strategies")
    assert workspace.publisher[Language.EN] == "The Ministry"
    assert workspace.site_url == "https://example.org/strategien/"
    assert workspace.repo_url == "https://example.org/code"
    assert workspace.authoritative is Language.DE
    assert (workspace.mkdocs_yml, workspace.overrides) == (root / "mkdocs.yml", root / "overrides")


def test_strategies_become_values(root: Path) -> None:
    """A strategy has its titles, date, languages, source texts and cited documents; folded text is one line."""
    workspace = load_workspace(root)
    strategy = workspace.strategy("aussenhandel")
    assert strategy is not None
    assert strategy.description.de == "Was das Land für den Handel mit der Welt tut."
    assert strategy.issued == "2020-09"
    assert strategy.languages == (Language.DE, Language.EN)
    assert [source.file for source in strategy.sources] == ["handel.txt", "trade.txt"]
    assert [document.id for document in workspace.cited] == list(strategy.cites) == ["climate-treaty"]


def test_concepts_become_values_that_know_their_line(root: Path) -> None:
    """A concept knows where it stands in taxonomy.yml, so that a tool can point at it."""
    concepts = {concept.id: concept for concept in load_workspace(root).taxonomy.concepts()}
    assert concepts["open-markets"].label.en == "Open markets"
    assert concepts["open-markets"].at == Location(root / "taxonomy.yml", 11)
    assert concepts["globalisation"].definition == Bilingual("Märkte wachsen zusammen.", "Markets grow together.")


def test_concepts_know_other_words_and_other_concepts(root: Path) -> None:
    """Words for a concept, and what it is broader than, related to and matched with, follow SKOS."""
    (root / "taxonomy.yml").write_text(RICH, encoding="utf-8")
    concept = load_workspace(root).taxonomy.concept("companies")
    assert concept is not None
    assert concept.alternatives == Labels(("Firmen", "Betriebe"), ("firms",))
    assert concept.names(Language.DE) == ("Unternehmen", "Firmen", "Betriebe", "U")
    assert concept.names(Language.EN) == ("companies", "firms", "C")
    assert concept.deprecated == Labels((), ("enterprizes",))
    assert (concept.broader, concept.related, concept.close_match) == (("economy",), ("trade",), ("industry",))
    assert concept.defined_in == Target("aussenhandel", "markets")


def test_relations_are_read_from_both_sides(root: Path) -> None:
    """What SKOS calls symmetric is written once; a scheme may have a file of its own."""
    (root / "taxonomy").mkdir()
    (root / "taxonomy" / "trade.yml").write_text(
        "id: trade\nlabel: {de: Handel, en: Trade}\nconcepts:\n"
        "  - {id: free-trade, label: {de: Freihandel, en: Free trade}, related: [globalisation]}\n"
        "  - {id: ports, label: {de: Häfen, en: Ports}, broader: [free-trade], close_match: [open-markets]}\n",
        encoding="utf-8",
    )
    with (root / "taxonomy.yml").open("a", encoding="utf-8") as file:
        file.write("  - taxonomy/trade.yml\n")
    taxonomy = load_workspace(root).taxonomy
    concepts = {concept.id: concept for concept in taxonomy.concepts()}
    assert concepts["globalisation"].related == ("open-markets", "free-trade")
    assert concepts["free-trade"].related == ("globalisation",)
    assert concepts["open-markets"].close_match == ("ports",)
    assert taxonomy.narrower("free-trade") == (concepts["ports"],)
    assert concepts["ports"].at == Location(root / "taxonomy" / "trade.yml", 5)


def test_local_preview_address_is_allowed(root: Path) -> None:
    """A website that is only tried out may live on this computer."""
    path = root / "mkdocs.yml"
    path.write_text(path.read_text().replace("https://example.org/strategien/", "http://localhost:8000"))
    assert load_workspace(root).site_url == "http://localhost:8000/"


def test_missing_files_are_told_together(tmp_path: Path) -> None:
    """An empty folder is told with all three files that a workspace needs."""
    missing = ["mkdocs.yml:0", "strategies.yml:0", "taxonomy.yml:0"]
    assert told(tmp_path) == [f"{name}: the file is missing" for name in missing]


def test_workspace_is_found_from_below(root: Path) -> None:
    """A command works in any folder below the workspace."""
    below = root / "content" / "de"
    below.mkdir(parents=True)
    assert find_workspace(below) == root.resolve()


def test_no_workspace_is_told_with_what_to_do(tmp_path: Path) -> None:
    """Outside of a workspace, the error names the folder where the search began and what is looked for."""
    with pytest.raises(GeneratorError) as caught:
        find_workspace(tmp_path)
    assert str(tmp_path.resolve()) in caught.value.message
    assert "strategies.yml" in caught.value.hint


def test_file_of_fifty_megabytes_is_refused_before_it_is_read(root: Path) -> None:
    """A huge file is told with its size, at once."""
    with (root / "taxonomy.yml").open("wb") as file:
        file.truncate(50_000_000)
    begun = time.monotonic()
    assert told(root) == ["taxonomy.yml:0: 50,000,000 bytes are too many: at most 500,000 are read"]
    assert time.monotonic() - begun < 2


def test_nested_aliases_are_refused(root: Path) -> None:
    """Aliases that would unfold to billions of values are refused at the first one."""
    (root / "taxonomy.yml").write_text(BOMB)
    assert told(root) == ["taxonomy.yml:2: this is not YAML: found the alias '*a0'"]


@pytest.mark.parametrize("text", ["[" * 400_000, "- " * 200_000, "? " * 200_000, "{a: " * 100_000])
def test_values_without_end_inside_each_other_are_refused(root: Path, text: str) -> None:
    """Nesting is limited, so that no file exhausts the stack."""
    (root / "taxonomy.yml").write_text(text)
    assert told(root) == ["taxonomy.yml:1: this is not YAML: more than 20 values stand inside each other"]


def test_bytes_that_are_not_utf8_are_told_with_their_line(root: Path) -> None:
    """A file in another encoding is told with the first line that shows it."""
    (root / "taxonomy.yml").write_bytes("# Taxonomie\n# für alle\n".encode("latin-1"))
    assert told(root) == ["taxonomy.yml:2: this is not UTF-8: byte 0xFC"]


def test_binary_file_is_told(root: Path) -> None:
    """A picture in the place of settings is told as characters that YAML forbids."""
    (root / "taxonomy.yml").write_bytes(b"# one\n\x00\x01")
    assert told(root) == ["taxonomy.yml:2: a character that YAML forbids: U+0000"]


def test_folder_in_the_place_of_a_file_is_told(root: Path) -> None:
    """A folder that has the name of a file is told as one."""
    (root / "taxonomy.yml").unlink()
    (root / "taxonomy.yml").mkdir()
    assert told(root) == ["taxonomy.yml:0: this is not a file"]


def test_link_to_itself_is_told(root: Path) -> None:
    """A symbolic link in a circle is told, not followed."""
    (root / "taxonomy.yml").unlink()
    (root / "taxonomy.yml").symlink_to("taxonomy.yml")
    assert told(root) == ["taxonomy.yml:0: cannot be read: Too many levels of symbolic links"]


@pytest.mark.parametrize("closed", ["taxonomy.yml", "."])
def test_settings_that_may_not_be_read_are_told(root: Path, closed: str, as_nobody: Callable[[], Path]) -> None:
    """A file without permission is told, and so is one in a folder without permission."""
    (root / closed).chmod(0)
    assert "taxonomy.yml:0: cannot be read: Permission denied" in told(as_nobody())


def test_byte_order_mark_is_no_mistake(root: Path) -> None:
    """Files of editors that put a byte order mark in front are read."""
    path = root / "taxonomy.yml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert load_workspace(root).taxonomy.scheme("fields")
