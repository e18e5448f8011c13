"""Publication → the pages above all languages and versions: `/`, and the addresses that name concepts.

They show both languages side by side and pick none of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.model import Language, Publication
from generator.publish.data import DataFile
from generator.publish.site.crawlers import render_llms, render_robots, render_sitemaps
from generator.publish.site.plan import published_strategies
from generator.publish.site.switch import write_whole
from generator.publish.site.words import words_in
from generator.workspace import Workspace

RDF = ("text/turtle", "application/ld+json")


def write_landing(  # noqa: PLR0913 (what there is, under which version, and where)
    publication: Publication, workspace: Workspace, version: str, data: Iterable[DataFile], out: Path, *, pdfs: bool
) -> None:
    """Write `out/index.html`, `out/404.html`, what crawlers ask for, and `out/tags/` with a page for each concept.

    A concept's page stays when the concept is taken out: its address may be in use elsewhere.
    """
    loader = FileSystemLoader(workspace.overrides)
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    environment.globals |= {
        "workspace": workspace,
        "version": version,
        "languages": [(language, words_in(language)) for language in Language],
    }
    strategies = list(published_strategies(publication))
    root = urlsplit(workspace.site_url).path or "/"
    pages = {
        "index.html": environment.get_template("landing.html").render(strategies=strategies),
        "404.html": environment.get_template("landing-404.html").render(strategies=strategies, root=root),
    }
    data = tuple(data)
    pages |= {
        "robots.txt": render_robots(workspace),
        "sitemap.xml": render_sitemaps(workspace, version),
        "llms.txt": render_llms(publication, workspace, version, data, pdfs=pdfs),
    }
    if schemes := publication.taxonomy.schemes:
        pages["tags/index.html"] = environment.get_template("landing-topics.html").render(schemes=schemes)
    described = [file for file in data if file.media_type in RDF]
    template = environment.get_template("landing-concept.html")
    for scheme in schemes:
        for concept in scheme.concepts:
            pages[f"tags/{concept.id}/index.html"] = template.render(scheme=scheme, concept=concept, data=described)
    for address, text in pages.items():
        (out / address).parent.mkdir(parents=True, exist_ok=True)
        write_whole(out / address, text)
