"""Tree → Markdown files, one for each section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from generator.content.folders import Goal, replace_paths
from generator.content.front_matter import front_matter
from generator.content.names import FileNames, Page, file_name
from generator.content.normal import normal_expression, normal_section
from generator.content.render import render_tokens
from generator.content.sidecar import Imported, Written, render_sidecar, sidecar_path, written
from generator.content.tokens import TokenMaker
from generator.model import Edition, Expression, Language, Section

NOTHING: Mapping[Path, str] = MappingProxyType({})


def write_import(folder: Path, imports: Iterable[Imported], beside: Mapping[Path, str] = NOTHING) -> None:
    """Write `<language>/<strategy>/*.md` below `folder`, a sidecar for each strategy, and the texts `beside` them.

    All of it appears, or nothing; a second import of the same changes nothing.  Files that were
    edited are overwritten: ask `find_edited` before.
    """
    goals: dict[Path, Goal] = {**beside}
    for imported, new in render_import(imports):
        strategy, language = imported.expression.strategy, imported.expression.language
        goals[Path(language, strategy)] = {name: page.text for name, page in new.pages.items()}
        goals[sidecar_path(strategy, language)] = render_sidecar(new)
    replace_paths(folder, goals)


def render_import(imports: Iterable[Imported]) -> Iterator[tuple[Imported, Written]]:
    """Yield the text of every page, and what is to be remembered of it."""
    imports = tuple(imports)
    texts = {lang: [i.expression for i in imports if i.expression.language is lang] for lang in Language}
    names = {language: FileNames.of(texts[language], texts[language.other]) for language in Language}
    for imported in imports:
        files = names[imported.expression.language]
        yield imported, written(imported, dict(render_expression(imported.expression, files)), files)


def write_expression(expression: Expression, folder: Path, files: FileNames) -> tuple[Path, ...]:
    """Write one file for each section into a folder that appears whole or not at all.

    `files` holds the files of everything that is written in this language, for the links between
    them.  A folder that already says the same is left alone.
    """
    texts = dict(render_expression(expression, files))
    replace_paths(folder.parent, {Path(folder.name): texts})
    return tuple(folder / name for name in texts)


def render_expression(expression: Expression, files: FileNames) -> Iterator[tuple[str, str]]:
    """Yield name and text of every file, in reading order."""
    normal = normal_expression(expression, files, keeps_blanks=True)
    for page in normal.pages:
        edition = expression.edition if page is normal.introduction else None
        yield file_name(page), _render(page, Page(expression.strategy, page.id), files, edition)


def render_section(section: Section, strategy: str, files: FileNames, edition: Edition | None = None) -> str:
    """Write a section as the text of its file."""
    return _render(normal_section(section, strategy, files), Page(strategy, section.id), files, edition)


def _render(normal: Section, page: Page, files: FileNames, edition: Edition | None) -> str:
    body = render_tokens(TokenMaker(page, files).section(normal))
    return front_matter(normal, edition) + (f"\n{body}" if body else "")
