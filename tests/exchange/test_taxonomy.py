"""The vocabulary in SKOS: it says what the YAML says, keeps the conditions of SKOS, and stays the same."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from pyshacl import validate
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, SKOS

from generator.content import read_publication
from generator.publish.exchange import make_data
from generator.workspace import load_workspace
from tests.command import ROOT

# rdflib's own reader of JSON-LD, and the validator, use what rdflib has deprecated.
pytestmark = [
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
    pytest.mark.filterwarnings(r"ignore:Dataset\..+ is deprecated:DeprecationWarning"),
]

BASE = "https://example.org/tags/"
SHAPES = Path(__file__).with_name("skos.shapes.ttl")
SCHEMES = [
    yaml.safe_load((ROOT / name).read_text("utf-8"))
    for name in yaml.safe_load((ROOT / "taxonomy.yml").read_text("utf-8"))["schemes"]
]
CONCEPTS: dict[str, dict[str, Any]] = {concept["id"]: concept for scheme in SCHEMES for concept in scheme["concepts"]}


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The files of this repository's publication, by name."""
    workspace = load_workspace(ROOT)
    publication = read_publication(workspace.content, workspace).publication
    return {file.name: file.content for file in make_data(publication, workspace)}


@pytest.fixture(scope="module")
def graph(files: dict[str, bytes]) -> Graph:
    return Graph().parse(data=files["taxonomy.ttl"], format="turtle")


def test_both_formats_say_the_same(files: dict[str, bytes], graph: Graph) -> None:
    """Turtle and JSON-LD load in rdflib, to the same statements."""
    other = Graph().parse(data=files["taxonomy.jsonld"], format="json-ld")
    assert set(other) == set(graph)
    assert len(graph) > 3000


def test_concepts_are_those_of_the_settings(graph: Graph) -> None:
    """Every concept and scheme is there under its lasting address, and no other."""
    assert set(graph.subjects(RDF.type, SKOS.Concept)) == {uri(name) for name in CONCEPTS}
    assert {str(scheme) for scheme in graph.subjects(RDF.type, SKOS.ConceptScheme)} == {
        f"{BASE}#{scheme['id']}" for scheme in SCHEMES
    }
    for scheme in SCHEMES:
        concepts = {uri(concept["id"]) for concept in scheme["concepts"]}
        assert set(graph.subjects(SKOS.inScheme, URIRef(f"{BASE}#{scheme['id']}"))) == concepts


@pytest.mark.parametrize(
    ("predicate", "keys"),
    [
        (SKOS.prefLabel, ["label"]),
        (SKOS.altLabel, ["alternatives", "abbreviation"]),
        (SKOS.hiddenLabel, ["deprecated"]),
        (SKOS.definition, ["definition"]),
        (SKOS.scopeNote, ["note"]),
    ],
)
def test_words_are_those_of_the_settings(graph: Graph, predicate: URIRef, keys: list[str]) -> None:
    """Labels, definitions and notes are told in their language, word for word."""
    for name, concept in CONCEPTS.items():
        assert set(graph.objects(uri(name), predicate)) == set(words(concept, keys)), name


def test_relations_are_those_of_the_settings_from_both_sides(graph: Graph) -> None:
    """Broader ones have their narrower ones; what is related or matched is so both ways."""
    both = {"related": SKOS.related, "close_match": SKOS.closeMatch}
    for key, predicate in both.items():
        written = set(pairs(key))
        assert set(graph.subject_objects(predicate)) == written | {(second, first) for first, second in written}
    assert set(graph.subject_objects(SKOS.broader)) == set(pairs("broader"))
    assert {(second, first) for first, second in graph.subject_objects(SKOS.narrower)} == set(pairs("broader"))
    tops = {uri(name) for name, concept in CONCEPTS.items() if "broader" not in concept}
    assert set(graph.objects(None, SKOS.hasTopConcept)) == tops


def test_conditions_of_skos_hold(graph: Graph) -> None:
    """A validator for SHACL finds nothing (S8, S9, S13, S14, S23, S25, S27, S44, S46)."""
    conforms, _, told = validate(graph, shacl_graph=str(SHAPES))
    assert conforms, told


@pytest.mark.parametrize(
    "defect",
    [
        (uri_text := f"{BASE}sme/", SKOS.prefLabel, Literal("Betriebe", lang="de")),
        (uri_text, SKOS.hiddenLabel, Literal("KMU", lang="de")),
        (uri_text, SKOS.altLabel, Literal("Kleine und mittlere Unternehmen", lang="de")),
        (uri_text, SKOS.related, URIRef(f"{BASE}cluster/")),
        (uri_text, SKOS.broader, URIRef(f"{BASE}nowhere/")),
        (uri_text, SKOS.inScheme, URIRef(f"{BASE}#sectors")),
        (uri_text, RDF.type, SKOS.ConceptScheme),
        (f"{BASE}machine-learning/", SKOS.related, URIRef(f"{BASE}artificial-intelligence/")),
        (f"{BASE}#terms", SKOS.hasTopConcept, URIRef(f"{BASE}machine-learning/")),
    ],
    ids=lambda defect: f"{str(defect[0])[len(BASE) :]} {str(defect[1]).rpartition('#')[2]} {defect[2]}",
)
def test_the_validator_finds_what_is_wrong(graph: Graph, defect: tuple[str, URIRef, URIRef | Literal]) -> None:
    """Each condition is one that data can break."""
    spoiled = Graph()
    spoiled += graph
    subject, predicate, value = defect
    spoiled.add((URIRef(subject), predicate, value))
    if predicate == SKOS.related and "machine" in subject:
        spoiled.add((URIRef(str(value)), predicate, URIRef(subject)))
    assert not validate(spoiled, shacl_graph=str(SHAPES))[0]


def test_bytes_stay_the_same(files: dict[str, bytes]) -> None:
    """Whatever order Python gives sets, each file is the same, byte for byte."""
    script = (
        "import hashlib, pathlib, sys\n"
        "from generator.content import read_publication\n"
        "from generator.publish.exchange import make_data\n"
        "from generator.workspace import load_workspace\n"
        "workspace = load_workspace(pathlib.Path.cwd())\n"
        "publication = read_publication(workspace.content, workspace).publication\n"
        "for file in make_data(publication, workspace):\n"
        "    print(file.name, hashlib.sha256(file.content).hexdigest())\n"
    )
    ours = [f"{name} {hashlib.sha256(content).hexdigest()}" for name, content in files.items()]
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.splitlines() == ours


def uri(concept: str) -> URIRef:
    return URIRef(f"{BASE}{concept}/")


def words(concept: dict[str, Any], keys: Iterable[str]) -> Iterator[Literal]:
    """What the YAML says under these keys, one text or several in each language."""
    for key in keys:
        for language, found in concept.get(key, {}).items():
            for text in found if isinstance(found, list) else [found]:
                yield Literal(text, lang=language)


def pairs(key: str) -> Iterator[tuple[URIRef, URIRef]]:
    for name, concept in CONCEPTS.items():
        for other in concept.get(key, []):
            yield uri(name), uri(other)
