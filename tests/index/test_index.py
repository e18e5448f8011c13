"""The index of terms and abbreviations: which sections use which, over texts made up for it and over the real ones."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.content import read_publication
from generator.model import Publication
from generator.vocabulary.index import Entry, index_terms
from generator.workspace import load_workspace
from tests.command import ROOT, Run

BASE = ROOT / "tests" / "workspace" / "base"
TAXONOMY = """schemes:
  - id: terms
    label: {de: Begriffe, en: Terms}
    concepts:
      - id: sme
        label: {de: Kleine und mittlere Unternehmen, en: Small and medium-sized enterprises}
        abbreviation: {de: KMU, en: SME}
      - {id: cluster, label: {de: Cluster, en: Cluster}}
      - {id: trade, label: {de: Handel, en: Trade}}
      - {id: trade-policy, label: {de: Handelspolitik, en: Trade policy}}
      - {id: tariff, label: {de: Zoll, en: Tariff}, deprecated: {de: [Maut]}}
      - {id: silence, label: {de: Stille, en: Silence}}
  - id: technologies
    label: {de: Techniken, en: Technologies}
    concepts:
      - {id: ai, label: {de: Künstliche Intelligenz, en: Artificial intelligence}, abbreviation: {de: KI, en: AI}}
      - {id: steam, label: {de: Dampf, en: Steam}}
"""


def counts(texts: dict[str, str], root: Path) -> dict[str, list[tuple[str, str, int]]]:
    """Section, language and number of every use of each term in pages that hold these texts."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    (root / "taxonomy.yml").write_text(TAXONOMY, encoding="utf-8")
    for place, text in texts.items():
        language, section = place.split("/")
        folder = root / "content" / language / "aussenhandel"
        folder.mkdir(parents=True, exist_ok=True)
        index = "---\nid: index\ntitle: Titel\nlevel: 0\n---\n"
        (folder / "index.md").write_text(index, encoding="utf-8")
        page = f"---\nid: {section}\ntitle: Seite\nlevel: 1\n---\n\n{text}\n"
        (folder / f"01-{section}.md").write_text(page, encoding="utf-8")
    workspace = load_workspace(root)
    return shown(index_terms(read_publication(root / "content", workspace).publication))


def shown(entries: tuple[Entry, ...]) -> dict[str, list[tuple[str, str, int]]]:
    return {
        entry.concept.id: [(use.section.section, use.language.value, use.count) for use in entry.uses]
        for entry in entries
    }


def test_terms_are_found_by_any_of_their_words(tmp_path: Path) -> None:
    """The long form and the short one, inflected, in both languages, in the text and in notes."""
    texts = {
        "de/ports": "Kleinen und mittleren Unternehmen hilft das Land, KMU auch.[^1]\n\n[^1]: Nur KMU.",
        "en/ports": "SMEs gain. Small and medium-sized enterprises win.",
    }
    assert counts(texts, tmp_path) == {"sme": [("ports", "de", 3), ("ports", "en", 2)]}


def test_compounds_count_by_their_head_and_by_abbreviations(tmp_path: Path) -> None:
    """A research cluster is a cluster, a cluster policy is none; a strategy for SMEs speaks of them."""
    text = "Das Forschungscluster wächst. Die Clusterpolitik bleibt. Eine KMU-Strategie und KI-Anwendungen folgen."
    assert counts({"de/ports": text}, tmp_path) == {
        "sme": [("ports", "de", 1)],
        "cluster": [("ports", "de", 1)],
        "ai": [("ports", "de", 1)],
    }


def test_the_longest_term_counts(tmp_path: Path) -> None:
    """Trade policy is no trade, in two words as in one."""
    texts = {"de/ports": "Die Handelspolitik lenkt.", "en/ports": "Trade policy steers trade."}
    assert counts(texts, tmp_path) == {
        "trade": [("ports", "en", 1)],
        "trade-policy": [("ports", "de", 1), ("ports", "en", 1)],
    }


def test_deprecated_words_lead_to_the_term(tmp_path: Path) -> None:
    """A reader looks for the right word and finds the text that has the wrong one."""
    assert counts({"de/ports": "Die Maut steigt."}, tmp_path) == {"tariff": [("ports", "de", 1)]}


def test_concepts_without_abbreviation_are_in_no_index(tmp_path: Path) -> None:
    """Of other schemes the index holds what readers look up: short forms."""
    assert counts({"de/ports": "Dampf treibt an."}, tmp_path) == {}


@pytest.fixture(scope="module")
def real(sources: Path, run: Run, tmp_path_factory: pytest.TempPathFactory) -> Publication:
    folder = tmp_path_factory.mktemp("imported")
    assert run("import", sources, "--to", folder).returncode == 0
    return read_publication(folder, load_workspace(ROOT)).publication


def test_abbreviations_of_the_real_texts_are_where_they_were_read(real: Publication) -> None:
    """Sections that use them, by reading the five texts."""
    found = {entry.concept.id: {f"{use.language}/{use.section}" for use in entry.uses} for entry in index_terms(real)}
    for concept, places in {
        "chamber-of-commerce-abroad": {
            "de/aussenwirtschaft/field-agile-structures",
            "en/aussenwirtschaft/field-agile-structures",
        },
        "enterprise-europe-network": {
            "de/aussenwirtschaft/performance-criteria",
            "en/aussenwirtschaft/performance-criteria",
        },
        "vuca": {
            f"{language}/aussenwirtschaft/{section}"
            for language in ("de", "en")
            for section in ("corona-review", "vuca-world")
        },
        "stem-subjects": {"de/leitbild/industrial-state", "de/leitbild/field-skilled-workers"},
        "combined-heat-and-power": {"de/leitbild/field-reliable-energy-supply"},
        "giz": {"de/aussenwirtschaft/neo-ecology", "en/aussenwirtschaft/neo-ecology"},
        "federal-ministry-for-economic-affairs": {"de/siebenpunkte/new-energy"},
        "just-transition-fund": {"de/siebenpunkte/climate-neutral-investment", "de/siebenpunkte/brownfields"},
    }.items():
        assert found[concept] == places, concept


def test_every_term_is_used_somewhere(real: Publication) -> None:
    """The vocabulary holds no term that none of the five texts says."""
    terms = real.taxonomy.scheme("terms")
    assert terms
    assert {concept.id for concept in terms.concepts} <= {entry.concept.id for entry in index_terms(real)}
