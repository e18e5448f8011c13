"""Markdown files → tree, and everything that is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.content.drift import find_drifts
from generator.content.duplicates import check_duplicates, repeated
from generator.content.files import PageFile, find_pages
from generator.content.names import CITED, INDEX_FILE, FileNames, Page
from generator.content.normal import normal_section
from generator.content.read_blocks import read_body
from generator.content.read_front_matter import Head, read_head
from generator.content.read_inlines import Place
from generator.content.rules import DUPLICATE_POSITION, MISSING_FRONT_MATTER, MISSING_INDEX
from generator.content.spacing import check_spacing
from generator.model import INDEX, Expression, Language, Location, Publication, Section
from generator.problems import Finding, GeneratorError
from generator.workspace import Workspace
from generator.workspace.rules import DUPLICATE_ID
from generator.workspace.told import quoted
from generator.workspace.yaml_lines import Node, parse_yaml

FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)

BLANK_START = re.compile(r"\s+---[ \t]*\n[ \t]*\w")
"""Front matter behind empty lines or blanks."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What editors wrote, as far as it can be understood, and what they should mend."""

    publication: Publication
    findings: tuple[Finding, ...]


def read_publication(folder: Path, workspace: Workspace) -> Reading:
    """Read every page below `folder`, which holds a folder for each language."""
    if not folder.is_dir():
        raise GeneratorError(f"{folder}: there is no such folder", "Name the folder that holds de/ and en/.")
    findings: list[Finding] = []
    files = [*find_pages(folder, [strategy.id for strategy in workspace.strategies], findings)]
    names = {language: _names(files, language) for language in Language}
    expressions = tuple(
        _read_expression(pages, strategy.title[language], names[language], findings)
        for strategy in workspace.strategies
        for language in Language
        if (pages := [file for file in files if (file.strategy, file.language) == (strategy.id, language)])
    )
    found = {expression.strategy for expression in expressions}
    strategies = tuple(strategy for strategy in workspace.strategies if strategy.id in found)
    publication = Publication(strategies, expressions, workspace.taxonomy)
    publication = replace(publication, drifts=find_drifts(folder, publication, workspace))
    return Reading(publication, tuple(sorted(findings, key=Finding.sort_key)))


def read_section(file: PageFile, names: FileNames, findings: list[Finding]) -> Head:
    """Read one page."""
    page = Page(file.strategy, file.named.id)
    if file.text is None:
        return Head(replace(file.named, is_whole=False))
    text = file.text.replace("\r\n", "\n").replace("\r", "\n")
    front = FRONT_MATTER.match(text)
    body_line = text.count("\n", 0, front.end()) + 1 if front else 1
    place = Place(file.path, page, names, body_line)
    if front is None and _tell_wrong_start(text, place):
        findings += place.findings
        return Head(replace(file.named, is_whole=False))
    head = _read_head(front, file, place.findings)
    body = read_body(text[front.end() :] if front else text, place)
    section = replace(head.section, blocks=body.blocks, footnotes=body.footnotes)
    check_duplicates(section, place)
    check_spacing(section, place)
    label = f"{file.strategy}/{file.named.id}"
    findings += [replace(finding, section=label) for finding in place.findings]
    return replace(head, section=normal_section(section, file.strategy, names))


def _tell_wrong_start(text: str, place: Place) -> bool:
    """Whether front matter is there and cannot be found: what follows is no text to read."""
    begin, hint = Location(place.path, 1), "Let the file begin with `---`."
    if text.startswith("---"):
        hint = "Write `---` on a line of its own behind the last key, and on the first line nothing else."
        place.tell(MISSING_FRONT_MATTER, begin, "the front matter does not end", hint)
    elif BLANK_START.match(text):
        place.tell(MISSING_FRONT_MATTER, begin, "empty lines or blanks stand before the front matter", hint)
    return bool(place.findings)


def _read_head(front: re.Match[str] | None, file: PageFile, findings: list[Finding]) -> Head:
    if front is None:
        message = "the page does not begin with front matter"
        hint = f"Begin with `---`, then `id: {file.named.id}`, `title: …`, and `---` again."
        findings.append(MISSING_FRONT_MATTER.found(Location(file.path, 1), message, hint))
        return Head(replace(file.named, is_whole=False))
    node = _parse(front[1], file.path, findings)
    return read_head(node, file.named, findings) if node else Head(replace(file.named, is_whole=False))


def _parse(yaml: str, path: Path, findings: list[Finding]) -> Node | None:
    try:
        return parse_yaml(yaml, path, first_line=2)
    except GeneratorError as error:
        findings += error.findings
        return None


def _names(files: Sequence[PageFile], language: Language) -> FileNames:
    """The files that links in one language may name; of two with one id, links lead to the first."""
    own_first = sorted(files, key=lambda file: file.language is not language)
    by_section = dict(CITED)
    for file in own_first:
        by_section.setdefault((file.strategy, file.named.id), file.path.name)
    return FileNames(by_section)


def _read_expression(files: Sequence[PageFile], title: str, names: FileNames, findings: list[Finding]) -> Expression:
    language, strategy, folder = files[0].language, files[0].strategy, files[0].path.parent
    heads = [read_section(file, names, findings) for file in files]
    _check_outline([head.section for head in heads], strategy, findings)
    introduction = next((head for head in heads if not head.section.position), None)
    if introduction is None:
        message, hint = f"{INDEX_FILE} is missing", f"Add it with `id: {INDEX}` and the strategy's title."
        findings.append(MISSING_INDEX.found(Location(folder), message, hint, section=strategy))
        introduction = Head(Section(INDEX, (), title, at=Location(folder / INDEX_FILE)))
    sections = sorted((head.section for head in heads if head.section.position), key=lambda s: s.position)
    return Expression(strategy, language, introduction.section, tuple(sections), introduction.edition)


def _check_outline(sections: Sequence[Section], strategy: str, findings: list[Finding]) -> None:
    for name, first, at in repeated((section.id, section.at) for section in sections):
        message = f"two pages have the id {quoted(name)}"
        hint = "Give one of them another id, and rename its file in both languages."
        label = f"{strategy}/{name}"
        findings.append(DUPLICATE_ID.found(at, message, hint, section=label, related=[first]))
    for position, first, at in repeated((section.position, section.at) for section in sections):
        message = f"two pages have the place {'.'.join(f'{n:02}' for n in position)} in the outline"
        hint = "Number one of them anew, in both languages."
        findings.append(DUPLICATE_POSITION.found(at, message, hint, section=strategy, related=[first]))
