"""Readers' queries → how many of the sections that answer them are among the first five found, engine by engine.

`ZWEIKLANG_SOURCES=FOLDER python -m benchmarks.search` builds the website from the real texts and asks, in Chromium,
its own search, the one of the theme, and Pagefind.  The queries are in `benchmarks/queries`.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import TypeAlias

import yaml
from playwright.sync_api import Page

from benchmarks.processes import ROOT, run_once
from benchmarks.throughput import ZWEIKLANG
from generator.content import read_publication
from generator.model import Language
from generator.publish.site import build_site
from generator.workspace import load_workspace
from tests.browsing import opened_browser, served_folder

QUERIES = ROOT / "benchmarks/queries"
PAGEFIND = Path(os.environ.get("ZWEIKLANG_PEERS", ROOT / "build/peers/bin")) / "python"
FIRST = 5
"""Results that a reader looks at."""
THEME_SEARCH = """
  - search:
      separator: '[\\s\\-\\u00ad.,:;!?()\\[\\]{}<>/„“”‚‘’"«»]+'
"""
"""How the theme's search was set here before."""
STRATEGIES = frozenset({"aussenwirtschaft", "cluster", "leitbild", "siebenpunkte"})
"""Pages of others do not count, nor do they push sections down."""
Find: TypeAlias = Callable[[Page, str], list[str]]
"""Takes an open page and a query, gives addresses of sections below the version, best first."""


@dataclass(frozen=True, slots=True)
class Query:
    kind: str
    words: str
    answers: tuple[str, ...]
    """`strategy/section`; `index` is the strategy's own page."""


def read_queries(language: Language) -> list[Query]:
    """The queries of one language in the order of their file."""
    kinds = yaml.safe_load((QUERIES / f"{language}.yml").read_text(encoding="utf-8"))
    return [Query(kind, str(words), tuple(ids)) for kind, queries in kinds.items() for words, ids in queries.items()]


def recall(answers: tuple[str, ...], found: list[str]) -> float:
    """The share of the answers that are among the first results, or of as many as can be."""
    return len({*answers} & {*found[:FIRST]}) / min(len(answers), FIRST)


def find_with_own(page: Page, query: str) -> list[str]:
    return list(page.evaluate("query => globalThis.engine.search(query).map(found => found.section.address)", query))


def find_with_theme(page: Page, query: str) -> list[str]:
    """Type into the theme's own field; sections are the pages that its list leads to."""
    page.fill(".md-search__input", query)
    page.dispatch_event(".md-search__input", "keyup")
    page.wait_for_timeout(300)
    links = page.locator("a.md-search-result__link").evaluate_all("links => links.map(link => link.href)")
    return [link.partition("/draft/")[2].partition("#")[0].partition("?")[0] for link in links]


def find_with_pagefind(page: Page, query: str) -> list[str]:
    found = page.evaluate(
        "async query => Promise.all((await pagefind.search(query)).results.slice(0, 20).map(r => r.data()))", query
    )
    return [result["url"].partition("/draft/")[2] for result in found]


def open_own(page: Page, address: str) -> None:
    page.goto(address)
    for name in ("words", "terms", "engine", "data"):
        page.add_script_tag(url=f"{address}assets/javascripts/search/{name}.js")
    page.evaluate("globalThis.engine = new SearchEngine(searchData)")


def open_theme(page: Page, address: str) -> None:
    page.goto(address)
    page.click(".md-search__input")
    page.wait_for_timeout(2000)


def open_pagefind(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("async address => { globalThis.pagefind = await import(`${address}pagefind/pagefind.js`) }", address)


ENGINES: Mapping[str, tuple[str, Callable[[Page, str], None], Find]] = {
    "Zweiklang": ("own", open_own, find_with_own),
    "Material's own (lunr)": ("theme", open_theme, find_with_theme),
    "Pagefind": ("own", open_pagefind, find_with_pagefind),
}


def build_sites(sources: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    """The website as it is, with an index of Pagefind beside each language, and with the theme's search."""
    imported = folder / "imported"
    run_once([ZWEIKLANG, "import", sources, "--to", imported])
    for name in ("own", "theme"):
        root = folder / name
        root.mkdir()
        for part in ("overrides", "taxonomy", "mkdocs.yml", "strategies.yml", "taxonomy.yml"):
            copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
            copy(ROOT / part, root / part)
        if name == "theme":
            settings = root / "mkdocs.yml"
            text = settings.read_text(encoding="utf-8")
            settings.write_text(text.replace("plugins:\n", f"plugins:{THEME_SEARCH}", 1), encoding="utf-8")
        workspace = load_workspace(root)
        build_site(read_publication(imported, workspace).publication, workspace, imported, root / "dist")
        if name == "own":
            for language in Language:
                site = root / "dist" / language / "draft"
                run_once([PAGEFIND, "-m", "pagefind", "--site", site, "--root-selector", "article"])
        yield name, root / "dist"


def ask_engines(sites: Mapping[str, Path]) -> Iterator[tuple[str, Language, Query, list[str]]]:
    """Ask every engine every query."""
    with opened_browser() as browser:
        for engine, (site, prepare, find) in ENGINES.items():
            with served_folder(sites[site]) as host:
                for language in Language:
                    page = browser.new_page()
                    prepare(page, f"{host}/{language}/draft/")
                    for query in read_queries(language):
                        yield engine, language, query, [*dict.fromkeys(_ids(find(page, query.words)))]
                    page.close()


def _ids(addresses: list[str]) -> Iterator[str]:
    """Addresses of sections as `strategy/section`."""
    for address in addresses:
        strategy, _, section = address.strip("/").partition("/")
        if strategy in STRATEGIES:
            yield f"{strategy}/{section or 'index'}"


def write_table(asked: list[tuple[str, Language, Query, list[str]]]) -> Iterator[str]:
    """Mean recall by engine, language and kind of query."""
    kinds = [*dict.fromkeys(query.kind for _, _, query, _ in asked)]
    yield f"| engine | language | queries | recall at {FIRST} | some answer | {' | '.join(kinds)} |"
    yield f"|---|---|{'---:|' * (3 + len(kinds))}"
    for engine in ENGINES:
        for language in Language:
            rows = [(query, found) for name, of, query, found in asked if (name, of) == (engine, language)]
            scores = [recall(query.answers, found) for query, found in rows]
            by_kind = [[s for (query, _), s in zip(rows, scores, strict=True) if query.kind == kind] for kind in kinds]
            cells = [f"{mean(values):.3f}" if values else "–" for values in by_kind]
            some = mean(score > 0 for score in scores)
            yield f"| {engine} | {language} | {len(rows)} | {mean(scores):.3f} | {some:.3f} | {' | '.join(cells)} |"


def main() -> None:
    """Print the table and what our own search misses."""
    sources = os.environ.get("ZWEIKLANG_SOURCES")
    if not sources:
        sys.exit("Set ZWEIKLANG_SOURCES to the folder of the source texts.")
    with tempfile.TemporaryDirectory() as folder:
        sites = dict(build_sites(Path(sources).resolve(), Path(folder)))
        asked = [*ask_engines(sites)]
    print("\n".join(write_table(asked)))
    for engine, language, query, found in asked:
        missed = [answer for answer in query.answers if answer not in found[:FIRST]]
        if engine == "Zweiklang" and missed:
            print(f"{language}: {query.words}: {', '.join(missed)}")


if __name__ == "__main__":
    main()
