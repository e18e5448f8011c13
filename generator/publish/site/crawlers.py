"""Publication → what programs ask for at the root: robots.txt, sitemap.xml, llms.txt.

Formats: RFC 9309, https://www.sitemaps.org/protocol.html, https://llmstxt.org
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.model import Language, Publication
from generator.publish.data import DataFile
from generator.publish.site.addresses import TOPICS, pdf_address
from generator.publish.site.plan import published_strategies
from generator.publish.site.words import words_in
from generator.workspace import Workspace

SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"


def render_robots(workspace: Workspace) -> str:
    """Everything may be read by everybody."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {workspace.site_url}sitemap.xml\n"


def render_sitemaps(workspace: Workspace, version: str) -> str:
    """The index of both languages' site maps."""
    root = Element("sitemapindex", xmlns=SITEMAPS)
    for language in Language:
        entry = SubElement(SubElement(root, "sitemap"), "loc")
        entry.text = f"{workspace.site_url}{language}/{version}/sitemap.xml"
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def render_llms(
    publication: Publication, workspace: Workspace, version: str, data: Iterable[DataFile], *, pdfs: bool
) -> str:
    """What there is, in both languages, for programs that read text: strategies, PDFs, data."""
    title, publisher = workspace.title, workspace.publisher
    lines = [f"# {title.en} / {title.de}", "", f"> {words_in(Language.EN).strategies_intro} {publisher.en}", ""]
    for language in Language:
        lines += [f"## {words_in(language).language_name}", "", *_strategies(publication, workspace, version, language)]
        lines += [*_pdfs(publication, workspace, version, language), ""] if pdfs else [""]
    files = [file for file in data if file.title]
    folder = f"{workspace.site_url}data/{version}/"
    lines += (
        ["## Data", "", *(f"- [{file.title.en}]({folder}{file.name})" for file in files if file.title)] if files else []
    )
    return "\n".join(lines).rstrip() + "\n"


def _strategies(publication: Publication, workspace: Workspace, version: str, language: Language) -> Iterator[str]:
    root = f"{workspace.site_url}{language}/{version}/"
    for strategy in published_strategies(publication):
        yield f"- [{strategy.title[language]}]({root}{strategy.id}/): {strategy.description[language]}"
    if publication.taxonomy.schemes:
        yield f"- [{words_in(language).topics}]({root}{TOPICS}): {words_in(language).topics_intro}"


def _pdfs(publication: Publication, workspace: Workspace, version: str, language: Language) -> Iterator[str]:
    root = f"{workspace.site_url}{language}/{version}/"
    for strategy in published_strategies(publication):
        if publication.expression(strategy.id, language):
            yield f"- [{strategy.title[language]} (PDF)]({root}{pdf_address(strategy.id)})"
