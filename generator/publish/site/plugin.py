"""MkDocs' events → the planned website: a thin shell over `plan` and `compose`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise
from typing import Any, cast

from markupsafe import Markup
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext

from generator.model import Heading, Language, walk_blocks
from generator.publish.site.addresses import source_of
from generator.publish.site.cards import card_files
from generator.publish.site.citations import citation_files
from generator.publish.site.columns import Column, places_of
from generator.publish.site.compose import view_page
from generator.publish.site.markup import MarkupExtension
from generator.publish.site.metadata import describe_page
from generator.publish.site.plan import (
    ConceptPage,
    DocumentsPage,
    NavigationItem,
    Page,
    PairPage,
    SectionPage,
    StartPage,
    StatusPage,
    TopicsPage,
    pages_of,
)
from generator.publish.site.search import SEARCH_DATA, search_script
from generator.publish.site.views import PageView, SectionView, Site
from generator.publish.site.webfonts import webfont_files

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif")
"""What content may bring beside text; SVG and HTML files could carry scripts."""


class NoSettings(Config):  # type: ignore[no-untyped-call]
    """What `mkdocs.yml` may set below the plugin's name: nothing."""


class ZweiklangPlugin(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]
    """Gives each page its address, title, navigation and view."""

    site: Site
    """Set by `build` before MkDocs starts."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if not hasattr(self, "site"):
            raise PluginError("This website is built by `zweiklang build`, which reads the strategies first.")
        self.views: dict[str, PageView] = {}
        self.columns: dict[str, dict[Language, Column]] = {}
        self.markup = MarkupExtension(self.site.words)
        _set_language(config, self.site)
        config.markdown_extensions.append(self.markup)  # type: ignore[arg-type]
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        _drop_strangers(files, config, self.site)
        _drop_theme_search(files, config)
        listed = frozenset(pages_of(self.site.plan.navigation))
        for page in self.site.plan.pages:
            file = files.get_file_from_path(page.source)
            if file is None:
                file = File.generated(config, page.source, content="")
                files.append(file)
            _set_address(file, page)
            if page not in listed:
                file.inclusion = InclusionLevel.NOT_IN_NAV
            self.views[page.source] = view_page(self.site, page)
        search = (SEARCH_DATA, search_script(self.site))
        made: Iterator[tuple[str, str | bytes]] = chain(
            webfont_files(), card_files(self.site), citation_files(self.site), [search]
        )
        for path, content in made:
            files.append(File.generated(config, path, content=content))
        config.nav = [_nav_entry(item) for item in self.site.plan.navigation]
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        _set_languages(nav.items, self.site.plan.navigation)
        _end_at_strategies(nav)
        _set_path(nav, files, self.site)
        return nav

    def on_page_markdown(self, markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Put our own settings in place of the front matter, so that editors set no template."""
        view = self.views[page.file.src_uri]
        page.meta = _settings(view)
        self.markup.section = view.anchor if isinstance(view.page.kind, SectionPage) else ""
        self.markup.headings = _heading_ids(view.page)
        return markdown

    def on_page_content(self, html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        view = self.views[page.file.src_uri]
        heading = AnchorLink(Markup.escape(view.page.title), view.anchor, 1)
        heading.children = list(page.toc)
        page.toc = TableOfContents([heading])
        if isinstance(view.page.kind, DocumentsPage):
            # The template writes these places, which MkDocs would look for in the Markdown.
            page.present_anchor_ids = {*view.page.kind.documents}
        if isinstance(view.page.kind, SectionPage):
            self.columns[view.page.address] = self._columns(view, view.page.kind)
        return html

    def on_page_context(
        self,
        context: TemplateContext,
        page: MkDocsPage,
        config: MkDocsConfig,  # noqa: ARG002
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        view = self.views[page.file.src_uri]
        return _extend(context, site=self.site, view=view, metadata=describe_page(self.site, view))

    def on_template_context(
        self,
        context: TemplateContext,
        template_name: str,  # noqa: ARG002
        config: MkDocsConfig,  # noqa: ARG002
    ) -> TemplateContext:
        published = [view for view in self.views.values() if view.is_listed]
        return _extend(context, site=self.site, published=published)

    def _columns(self, view: PageView, kind: SectionPage) -> dict[Language, Column]:
        """The text, as the websites of both languages show it beside the other one."""
        notices = view.body.notices if isinstance(view.body, SectionView) else ()
        return {
            language: Column(self.site.language, kind.section, notices, self.markup.kept.set_on(place))
            for language, place in places_of(self.site, view.page.address).items()
        }


def _extend(context: TemplateContext, **more: object) -> TemplateContext:
    return cast(TemplateContext, {**context, **more})


def _set_language(config: MkDocsConfig, site: Site) -> None:
    words = site.words
    config.site_name = Markup.escape(site.workspace.title[site.language])
    # The theme would ask the repository's host for its number of stars, and tell it who reads.
    config.repo_url = config.edit_uri = None
    config.theme["language"] = str(site.language)
    config.mdx_configs.setdefault("toc", {})["permalink_title"] = words.permalink
    # Any truth shows the language switch, but the theme would make wrong `hreflang` links of a list.
    config.extra["alternate"] = True
    for option in config.theme.get("palette", []):
        option["toggle"]["name"] = words.to_dark if option["scheme"] == "default" else words.to_light


def _drop_strangers(files: Files, config: MkDocsConfig, site: Site) -> None:
    planned = {page.source for page in site.plan.pages if isinstance(page.kind, SectionPage)}
    for file in list(files):
        if file.src_dir != config.docs_dir:
            continue
        if file.src_uri not in planned and not file.src_uri.lower().endswith(PICTURES):
            files.remove(file)


def _drop_theme_search(files: Files, config: MkDocsConfig) -> None:
    """The theme brings its search along even where it is not used."""
    if "material/search" not in config.plugins:
        for file in list(files):
            if file.src_uri.startswith(("assets/javascripts/lunr/", "assets/javascripts/workers/")):
                files.remove(file)


def _set_address(file: File, page: Page) -> None:
    file.dest_uri = f"{page.address}index.html"
    for derived in ("url", "abs_dest_path"):
        file.__dict__.pop(derived, None)


def _nav_entry(item: NavigationItem) -> dict[str, Any]:
    title = Markup.escape(item.label)
    if not item.children:
        return {title: item.page.source}
    return {title: [item.page.source, *(_nav_entry(child) for child in item.children)]}


def _set_languages(found: list[Any], planned: tuple[NavigationItem, ...]) -> None:
    """Tell the templates which titles are in the other language."""
    for entry, item in zip(found, planned, strict=True):
        entry.language = item.language
        if item.children:
            _set_languages(entry.children[1:], item.children)


def _end_at_strategies(nav: Navigation) -> None:
    """Let "previous" and "next" lead through one strategy, not out of it."""
    for page, following in pairwise(nav.pages):
        if page.file.src_uri.partition("/")[0] != following.file.src_uri.partition("/")[0]:
            page.next_page = following.previous_page = None


def _set_path(nav: Navigation, files: Files, site: Site) -> None:
    """Concepts that the navigation leaves out stand below the overview of topics all the same."""
    topics = next((page.source for page in site.plan.pages if isinstance(page.kind, TopicsPage)), "")
    overview = files.get_file_from_path(topics)
    listed = {page.file.src_uri for page in nav.pages}
    concepts = {page.source for page in site.plan.pages if isinstance(page.kind, ConceptPage)} - listed
    for file in files.documentation_pages():
        if overview and overview.page and file.page and file.src_uri in concepts:
            file.page.parent = overview.page.parent
    for page in site.plan.pages:
        pair, section = files.get_file_from_path(page.source), None
        if isinstance(page.kind, PairPage):
            section = files.get_file_from_path(source_of(page.kind.strategy.id, page.kind.section))
        if pair and pair.page and section and section.page:
            pair.page.parent = section.page.parent


def _heading_ids(page: Page) -> tuple[str, ...]:
    if not isinstance(page.kind, SectionPage):
        return ()
    return tuple(block.id for block in walk_blocks(page.kind.section.blocks) if isinstance(block, Heading))


def _settings(view: PageView) -> dict[str, Any]:
    hidden = ["navigation", "toc"] if isinstance(view.page.kind, StartPage | StatusPage) else []
    if isinstance(view.page.kind, PairPage):
        hidden = ["toc"]
    return {
        "title": Markup.escape(view.page.title),
        "template": view.template,
        "hide": hidden,
    }
