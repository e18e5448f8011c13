"""The files that `zweiklang build` writes for other systems, made with the real command, read as they lie there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from jsonschema import Draft202012Validator
from lxml import html  # type: ignore[import-untyped]
from playwright.sync_api import Page
from rdflib import Graph
from rdflib.namespace import RDF, SKOS

from generator.content import read_publication
from generator.publish.exchange import make_data
from generator.workspace import load_workspace
from tests.browsing import ServeFolder
from tests.checkers import Axe, CheckHtml
from tests.command import ROOT, Run
from tests.commands.small_workspace import write_small_workspace

NAMES = [
    "references.json",
    "references.schema.json",
    "status.json",
    "status.schema.json",
    "tags.json",
    "tags.schema.json",
    "taxonomy.jsonld",
    "taxonomy.ttl",
]
DESCRIBED = ["tags", "references"]


@pytest.fixture(scope="module")
def dist(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the command makes of the small workspace."""
    small = write_small_workspace(tmp_path_factory.mktemp("small"), run)
    small.replace("level: 1\n", "level: 1\nmegatrends: [mobility]\n")
    small.append("\nSiehe [die Strategie](index.md).\n")
    assert small.zweiklang("build")[0] == 0
    return small.root / "dist"


def test_files_are_there(dist: Path) -> None:
    """Each version has its files, and nothing beside them."""
    assert sorted(path.relative_to(dist / "data").as_posix() for path in (dist / "data").rglob("*")) == [
        "draft",
        *(f"draft/{name}" for name in NAMES),
    ]


def test_tags_are_told_by_section(dist: Path) -> None:
    """Every section once, with its tags and its address in each language that has it."""
    told = load(dist, "tags.json")
    lanes = next(section for section in told["sections"] if section["section"] == "lanes")
    assert lanes["title"] == {"de": "Wege für Räder", "en": "Lanes for bikes"}
    assert lanes["tags"] == [
        {"scheme": "megatrends", "concept": "mobility", "uri": "https://example.org/tags/mobility/"}
    ]
    for address in lanes["addresses"].values():
        assert (dist / address.removeprefix("https://example.org/") / "index.html").is_file()
    assert [section["section"] for section in told["sections"]] == ["index", "lanes"]


def test_references_are_told(dist: Path) -> None:
    """Who refers, in which words, to what."""
    told = load(dist, "references.json")["references"]
    assert {"language": "de", "kind": "section", "words": "die Strategie"}.items() <= told[0].items()
    assert told[0]["from"] == {"strategy": "bikes", "section": "lanes", "note": ""}
    assert told[0]["to"]["addresses"]["de"] == "https://example.org/de/draft/bikes/"


@pytest.mark.parametrize("name", DESCRIBED)
def test_json_is_what_its_schema_says(dist: Path, name: str) -> None:
    """The schema beside a file is itself valid, accepts it, and refuses what is spoiled."""
    schema, told = load(dist, f"{name}.schema.json"), load(dist, f"{name}.json")
    assert told["$schema"] == f"{name}.schema.json"
    assert problems(schema, told) == []
    kind = "sections" if name == "tags" else "references"
    assert problems(schema, {**told, kind: [{**told[kind][0], "kind": "rumour"}]})
    assert problems(schema, {kind: told[kind]})


@pytest.mark.parametrize("name", DESCRIBED)
def test_json_of_the_real_texts_is_what_its_schema_says(name: str, sources: Path, run: Run, tmp_path: Path) -> None:
    """All five texts are described, with a reference to something outside and one to a place inside."""
    assert run("import", sources, "--to", tmp_path).returncode == 0
    workspace = load_workspace(ROOT)
    publication = read_publication(tmp_path, workspace).publication
    files = {file.name: file.content for file in make_data(publication, workspace)}
    told = json.loads(files[f"{name}.json"])
    assert problems(json.loads(files[f"{name}.schema.json"]), told) == []
    if name == "tags":
        assert sum(bool(section["tags"]) for section in told["sections"]) >= 39
    else:
        assert {reference["kind"] for reference in told["references"]} >= {"strategy", "document", "section"}


def test_addresses_of_concepts_lead_to_pages(dist: Path) -> None:
    """What names a concept or a scheme in RDF is an address that opens, and leads on in both languages."""
    graph = Graph().parse(dist / "data/draft/taxonomy.ttl")
    for scheme in graph.subjects(RDF.type, SKOS.ConceptScheme):
        page, _, anchor = str(scheme).removeprefix("https://example.org/").partition("#")
        assert opened(dist, page).get_element_by_id(anchor).tag == "h2"
    concepts = [str(concept).removeprefix("https://example.org/") for concept in graph.subjects(RDF.type, SKOS.Concept)]
    assert sorted(concepts) == ["tags/mobility/", "tags/safe-roads/"]
    for concept in concepts:
        links = {urljoin(concept, link) for link in opened(dist, concept).xpath("//@href")}
        assert {f"de/draft/{concept}", f"en/draft/{concept}", "data/draft/taxonomy.ttl"} <= links
        assert all((dist / link.partition("#")[0]).exists() for link in links if not link.startswith("https:"))


def test_pages_above_the_languages_are_valid_and_open_to_everyone(
    dist: Path, page: Page, serve_folder: ServeFolder, axe: Axe, check_html: CheckHtml
) -> None:
    """The pages of concepts and their overview."""
    assert check_html(dist / "tags") == []
    page.set_viewport_size({"width": 320, "height": 640})
    with serve_folder(dist) as address:
        for path in ("tags/", "tags/mobility/"):
            page.goto(f"{address}/{path}")
            assert axe(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(("language", "word"), [("de", "Daten"), ("en", "Data")])
def test_the_topics_page_links_the_data(dist: Path, language: str, word: str) -> None:
    """In both languages, with format and size, to files that are there; schemas are no offer."""
    page = f"{language}/draft/tags/"
    line = html.fromstring((dist / page / "index.html").read_bytes()).xpath("//*[@class='z-data']")[0]
    assert line.text_content().split()[0] == f"{word}:"
    assert "SKOS (Turtle) (2 kB)" in " ".join(line.text_content().split())
    targets = [urljoin(page, link) for link in line.xpath(".//a/@href")]
    assert targets == [
        f"data/draft/{name}"
        for name in ("taxonomy.ttl", "taxonomy.jsonld", "tags.json", "references.json", "status.json")
    ]
    assert all((dist / target).is_file() for target in targets)


def opened(dist: Path, address: str) -> html.HtmlElement:
    return html.fromstring((dist / address / "index.html").read_bytes())


def load(dist: Path, name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((dist / "data" / "draft" / name).read_text(encoding="utf-8"))
    return loaded


def problems(schema: dict[str, Any], told: dict[str, Any]) -> list[str]:
    Draft202012Validator.check_schema(schema)
    return [error.message for error in Draft202012Validator(schema).iter_errors(told)]
