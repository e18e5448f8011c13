"""Publication and Markdown files → website in both languages, complete or not at all."""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.commands.build import build as run_mkdocs
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from generator.model import Language, Publication, StrategyStanding
from generator.problems import Finding, GeneratorError
from generator.publish.data import DataFile
from generator.publish.editions import PdfEdition
from generator.publish.site.addresses import pdf_address
from generator.publish.site.backlinks import ReferenceIndex, cited_documents
from generator.publish.site.columns import Columns, fill_pairs
from generator.publish.site.editors import edit_root, view_findings
from generator.publish.site.landing import write_landing
from generator.publish.site.offline import ARCHIVE, write_archive
from generator.publish.site.plan import plan_site
from generator.publish.site.plugin import ZweiklangPlugin
from generator.publish.site.switch import switch_folders
from generator.publish.site.versions import write_versions
from generator.publish.site.views import Site
from generator.vocabulary.index import index_terms
from generator.vocabulary.matching import Matcher, terms_of
from generator.vocabulary.references import collect_references
from generator.workspace import Workspace


def build_site(  # noqa: PLR0913
    publication: Publication,
    workspace: Workspace,
    content: Path,
    out: Path,
    *,
    version: str = "draft",
    alias: str = "",
    editions: tuple[PdfEdition, ...] = (),
    editions_in: Path = Path(),
    data: tuple[DataFile, ...] = (),
    standings: tuple[StrategyStanding, ...] = (),
    offline: bool = False,
    findings: tuple[Finding, ...] = (),
) -> None:
    """Write `out/<lang>/<version>/` with its PDFs, taken from `editions_in`, and the bilingual page `out/index.html`.

    Files for other systems go to `out/data/<version>/`; how far strategies are translated, where that is told, has a
    page; `offline` adds the whole website as one file there.
    `findings` are shown on the pages that they are about, for editors.
    `alias` is the address beside `<version>` under which readers find the current version; empty where there is none.

    Everything is made beside its goal and put in place at the end, so that a failed build leaves
    what was there before.
    """
    publication = publication.for_readers()
    with staging_folder(out) as stage:
        references = collect_references(publication, workspace)
        matcher = Matcher(terms_of(publication.taxonomy))
        index = index_terms(publication)
        sites: dict[Language, Site] = {}
        columns: dict[Language, Columns] = {}
        for language in Language:
            plan = plan_site(
                publication,
                language,
                cited_documents(references),
                with_terms=bool(index),
                with_status=bool(standings),
                with_downloads=bool(editions or data or offline),
                legal=workspace.legal,
            )
            shown = ReferenceIndex.of(references, publication, language)
            site = Site(
                plan,
                publication,
                workspace,
                version,
                editions,
                shown,
                matcher,
                index,
                data,
                standings,
                alias,
                offline,
                edit_root(workspace, content / language),
                view_findings(findings, content / language),
            )
            columns[language] = build_language(site, content / language, stage / language)
            sites[language] = site
            copy_editions(site, editions_in, stage / language)
        try:
            fill_pairs(sites, columns, stage)
        except TemplateError as error:
            raise template_error(workspace, error) from error
        write_data(data, stage / "data")
        parts = (*Language, "data") if data or offline else (*Language,)
        if offline:
            write_offline(publication, workspace, version, data, stage, pdfs=bool(editions))
        switch_folders({stage / part: out / part / version for part in parts}, stage)
        for language in Language:
            write_versions(out / language, version, language)
        try:
            write_landing(publication, workspace, alias or version, data, out, pdfs=bool(editions))
        except TemplateError as error:
            raise template_error(workspace, error) from error


def write_offline(  # noqa: PLR0913 (as `write_landing`, whose pages it takes along)
    publication: Publication, workspace: Workspace, version: str, data: tuple[DataFile, ...], stage: Path, *, pdfs: bool
) -> None:
    """Put the whole website into one file among those for other systems."""
    with tempfile.TemporaryDirectory() as above:
        write_landing(publication, workspace, version, data, Path(above), pdfs=pdfs)
        folders = {f"{part}/{version}": stage / part for part in (*Language, "data")}
        write_archive({"": Path(above), **folders}, stage / "data" / ARCHIVE, workspace.site_url)


def build_language(site: Site, content: Path, out: Path) -> Columns:
    """Build the website of one language with MkDocs; every warning of MkDocs is a mistake.

    Returned are its texts, as they stand beside those of the other language.
    """
    out.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as nothing, collected_warnings() as told:
        try:
            config = load_config(
                config_file=str(site.workspace.mkdocs_yml),
                docs_dir=str((content if content.is_dir() else Path(nothing)).resolve()),
                site_dir=str(out.resolve()),
                site_url=f"{site.workspace.site_url}{site.language}/{site.version}/",
                strict=True,
            )
            plugin = our_plugin(config, site.workspace)
            plugin.site = site
            run_mkdocs(config)
        except MkDocsException as error:
            raise website_error(content, told or [str(error)]) from error
        except TemplateError as error:
            raise template_error(site.workspace, error) from error
        except (GeneratorError, OSError):
            raise
        except Exception as error:  # MkDocs and its extensions may raise anything over a text they did not foresee.
            raise website_error(content, [*told, f"{type(error).__name__}: {error}"]) from error
    return plugin.columns


def our_plugin(config: MkDocsConfig, workspace: Workspace) -> ZweiklangPlugin:
    plugin = config.plugins.get("zweiklang")
    if not isinstance(plugin, ZweiklangPlugin):
        raise GeneratorError(
            f"{workspace.mkdocs_yml} does not name the plugin `zweiklang`", "Add `zweiklang` to its `plugins`."
        )
    return plugin


def website_error(content: Path, told: list[str]) -> GeneratorError:
    """Tell everything that MkDocs found, with the folder its file names are below."""
    lines = "\n".join(f"  {line}" for line in told)
    return GeneratorError(
        f"the website was not built; in {content}:\n{lines}",
        "Mend these places and build again; what was published before is untouched.",
    )


def template_error(workspace: Workspace, error: TemplateError) -> GeneratorError:
    """Tell which template is broken; those of the theme are not."""
    place = f"{error.name}:{error.lineno}: " if isinstance(error, TemplateSyntaxError) else ""
    return GeneratorError(
        f"a template of {workspace.overrides} does not work: {place}{error.message}",
        "Mend it, or take it from the repository again.",
    )


def copy_editions(site: Site, editions_in: Path, out: Path) -> None:
    for edition in site.editions:
        if edition.language is site.language:
            target = out / pdf_address(edition.strategy)
            target.parent.mkdir(exist_ok=True)
            shutil.copyfile(editions_in / edition.path, target)


def write_data(data: tuple[DataFile, ...], folder: Path) -> None:
    for file in data:
        folder.mkdir(exist_ok=True)
        (folder / file.name).write_bytes(file.content)


@contextmanager
def staging_folder(out: Path) -> Iterator[Path]:
    """Lend a folder on the same file system as `out`; nothing of it stays."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix=".site-", dir=out))
    except OSError as error:
        raise cannot_write(out, error) from error
    try:
        yield stage
    except OSError as error:
        raise cannot_write(out, error) from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def cannot_write(out: Path, error: OSError) -> GeneratorError:
    return GeneratorError(
        f"{error.filename or out}: {error.strerror or error}",
        f"Make room or allow writing below {out}; what was published before is untouched.",
    )


@contextmanager
def collected_warnings() -> Iterator[list[str]]:
    """Collect what MkDocs warns of instead of printing it."""
    told: list[str] = []
    logger = logging.getLogger("mkdocs")
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: told.append(record.getMessage())  # type: ignore[method-assign]
    propagates = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield told
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagates
