"""Tag suggestions on the real texts, held to tags that a person gave by reading."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.tagging import (
    Tags,
    certain_tags,
    compare,
    import_sources,
    read_gold,
    split_gold,
    substring_tags,
    suggested_tags,
)
from generator.model import Publication


@pytest.fixture(scope="module")
def publication(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """The real texts as an import leaves them."""
    return import_sources(sources, tmp_path_factory.mktemp("gold") / "imported")


@pytest.fixture(scope="module")
def suggested(publication: Publication) -> Tags:
    """What the command finds in them."""
    return suggested_tags(publication)


def test_the_gold_tags_are_of_sections_and_concepts_that_there_are(publication: Publication) -> None:
    """At least 60 sections are tagged, none of them unknown, with concepts of the taxonomy alone."""
    gold = read_gold()
    known = set(certain_tags(publication))
    concepts = {concept.id for concept in publication.taxonomy.tags()}
    assert len(gold) >= 60
    assert gold.keys() <= known
    assert {tag for tags in gold.values() for tag in tags} == concepts


@pytest.mark.parametrize(("half", "precision", "recall"), [("all", 0.88, 0.79), ("held out", 0.83, 0.77)])
def test_suggestions_are_mostly_right_and_miss_little(
    half: str, precision: float, recall: float, suggested: Tags
) -> None:
    """Precision and recall do not fall below what was measured, on the half that was not tuned on, too."""
    quality = compare(split_gold(read_gold())[half], suggested)
    assert quality.precision >= precision
    assert quality.recall >= recall


def test_suggestions_beat_a_search_for_names(publication: Publication, suggested: Tags) -> None:
    """Looking for names letter for letter is less precise and finds less, certain tags left out."""
    gold, certain = read_gold(), certain_tags(publication)
    ours, theirs = compare(gold, suggested, certain), compare(gold, substring_tags(publication), certain)
    assert ours.precision > theirs.precision
    assert ours.recall > theirs.recall


def test_what_a_section_defines_is_always_among_its_tags(publication: Publication, suggested: Tags) -> None:
    """A section that is a concept's own page bears the concept."""
    assert all(tags <= suggested[target] for target, tags in certain_tags(publication).items())
