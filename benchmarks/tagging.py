"""Gold tags → precision and recall of the tag suggestions, beside two simple ways, and seconds.

`ZWEIKLANG_SOURCES=FOLDER python -m benchmarks.tagging` imports the real texts and prints a table.
The gold tags are in `tests/vocabulary/gold`; every second section is held out from tuning.
"""

from __future__ import annotations

import math
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from benchmarks.processes import ROOT, run_once
from benchmarks.throughput import ZWEIKLANG
from generator.content import read_publication
from generator.model import Concept, Language, Publication, Section, Target, plain, walk_blocks
from generator.model.walk import inlines_of
from generator.vocabulary.suggestions import State, suggest_tags
from generator.workspace import load_workspace

GOLD = ROOT / "tests/vocabulary/gold/sections.yml"
Tags = Mapping[Target, frozenset[str]]
NEAREST = 3
"""Concepts that the nearest-label way gives a section: about as many as the gold tags have."""


@dataclass(frozen=True, slots=True)
class Quality:
    """How far given tags agree with the gold ones."""

    right: int
    given: int
    wanted: int

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 0.0


def read_gold() -> Tags:
    """The gold tags in the order of their file."""
    pages = yaml.safe_load(GOLD.read_text(encoding="utf-8"))
    return {
        Target(strategy, section): frozenset(tag for tags in page.values() for tag in tags)
        for strategy, sections in pages.items()
        for section, page in sections.items()
    }


def split_gold(gold: Tags) -> Mapping[str, Tags]:
    """The half that weights were tuned on, the half held out, and both."""
    halves = [dict([*gold.items()][first::2]) for first in (0, 1)]
    return {"tuned on": halves[0], "held out": halves[1], "all": gold}


def compare(gold: Tags, given: Tags, without: Tags | None = None) -> Quality:
    """Compare the sections of `gold`; tags `without` which none counts are left out on both sides."""
    left_out = without or {}
    pairs = [(tags - left_out.get(t, frozenset()), given[t] - left_out.get(t, frozenset())) for t, tags in gold.items()]
    return Quality(sum(len(a & b) for a, b in pairs), sum(len(b) for _, b in pairs), sum(len(a) for a, _ in pairs))


def certain_tags(publication: Publication) -> Tags:
    """What each section defines: an import tags it so, without any weighing."""
    concepts = [*publication.taxonomy.tags()]
    return {target: frozenset(c.id for c in concepts if c.defined_in == target) for target in _pages(publication)}


def suggested_tags(publication: Publication) -> Tags:
    """What `zweiklang tag` finds, whether or not it is there already; doubtful tags are not found."""
    return {
        tagged.target: frozenset(each.concept.id for each in tagged.suggestions if each.state is not State.DOUBTFUL)
        for tagged in suggest_tags(publication, lambda _: frozenset())
    }


def substring_tags(publication: Publication) -> Tags:
    """Baseline: every concept one of whose names stands in the text, letter for letter but for case."""
    concepts = [*publication.taxonomy.tags()]
    return {
        target: frozenset(
            concept.id
            for concept in concepts
            if any(name.lower() in _text(s).lower() for lang, s in sections for name in concept.names(lang))
        )
        for target, sections in _pages(publication).items()
    }


def nearest_tags(publication: Publication) -> Tags:
    """Baseline: the concepts whose names, clues and definition are nearest by TF-IDF and cosine."""
    concepts = [*publication.taxonomy.tags()]
    pages = _pages(publication)
    texts = {t: Counter(w for _, s in sections for w in _text(s).lower().split()) for t, sections in pages.items()}
    found = Counter(word for words in texts.values() for word in words)
    idf = {word: math.log((1 + len(texts)) / (1 + count)) + 1 for word, count in found.items()}
    labels = {concept.id: _vector(Counter(_words(concept)), idf) for concept in concepts}
    return {target: _nearest(_vector(words, idf), labels) for target, words in texts.items()}


WAYS: Mapping[str, Callable[[Publication], Tags]] = {
    "zweiklang tag": suggested_tags,
    "names as substrings": substring_tags,
    f"{NEAREST} nearest by TF-IDF": nearest_tags,
}


def import_sources(sources: Path, to: Path) -> Publication:
    """Import the real texts, without the tags that an import gives."""
    run_once([ZWEIKLANG, "import", sources, "--to", to])
    return read_publication(to, load_workspace(ROOT)).publication


def write_table(publication: Publication) -> Iterator[str]:
    """Figures by way and half, with the tags of the import and without them."""
    certain = certain_tags(publication)
    yield "| way | sections | precision | recall | without certain tags: precision | recall | seconds of CPU |"
    yield "|---|---|---:|---:|---:|---:|---:|"
    for name, way in WAYS.items():
        start = time.process_time()
        given = way(publication)
        seconds = time.process_time() - start
        for half, gold in split_gold(read_gold()).items():
            whole, rest = compare(gold, given), compare(gold, given, certain)
            figures = (whole.precision, whole.recall, rest.precision, rest.recall)
            cells = " | ".join(f"{figure:.3f}" for figure in figures)
            yield f"| {name} | {half} ({len(gold)}) | {cells} | {seconds:.2f} |"


def _pages(publication: Publication) -> Mapping[Target, list[tuple[Language, Section]]]:
    pages: dict[Target, list[tuple[Language, Section]]] = {}
    for expression in publication.expressions:
        for section in expression.pages:
            pages.setdefault(Target(expression.strategy, section.id), []).append((expression.language, section))
    return pages


def _text(section: Section) -> str:
    return " ".join([section.title, *(plain(inlines_of(block)) for block in walk_blocks(section.blocks))])


def _words(concept: Concept) -> Iterator[str]:
    for language in Language:
        definition = (concept.definition[language],) if concept.definition else ()
        for text in (*concept.names(language), *concept.clues[language], *definition):
            yield from text.lower().split()


def _vector(words: Mapping[str, int], idf: Mapping[str, float]) -> Mapping[str, float]:
    weights = {word: (1 + math.log(count)) * idf[word] for word, count in words.items() if word in idf}
    length = math.sqrt(sum(weight**2 for weight in weights.values())) or 1
    return {word: weight / length for word, weight in weights.items()}


def _nearest(vector: Mapping[str, float], labels: Mapping[str, Mapping[str, float]]) -> frozenset[str]:
    def likeness(concept: str) -> float:
        return sum(weight * vector.get(word, 0) for word, weight in labels[concept].items())

    ranked: Iterable[str] = sorted(labels, key=likeness, reverse=True)[:NEAREST]
    return frozenset(ranked)


def main() -> None:
    """Print the figures, or say what is missing."""
    told = os.environ.get("ZWEIKLANG_SOURCES")
    if not told:
        sys.exit("Tag suggestions were not measured: set ZWEIKLANG_SOURCES to the folder of the source texts.")
    with tempfile.TemporaryDirectory() as folder:
        for line in write_table(import_sources((ROOT / told).resolve(), Path(folder) / "imported")):
            print(line, flush=True)


if __name__ == "__main__":
    main()
