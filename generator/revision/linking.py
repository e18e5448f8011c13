"""Pages that refer in words → proposals of links, and the same pages with them.

A translation that was in step with its source stays so: links change no word, so its record follows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.content import (
    FileNames,
    LinkMark,
    RecordGoal,
    Writing,
    read_publication,
    replace_paths,
    text_hash,
    with_link_mark,
    write_records,
)
from generator.model import DOCUMENTS, Language, Location, Section
from generator.revision.pages import Named, Work, named_pages
from generator.vocabulary.references import Addition, Linker, with_addition


@dataclass(frozen=True, slots=True)
class Proposal:
    """Words that may become a link, with what speaks for it."""

    at: Location
    words: str
    leads_to: str
    """`strategy/section#anchor`, `documents#id` or an address outside."""
    sentence: str
    is_written: bool = False


@dataclass(frozen=True, slots=True)
class _Linked:
    text: str
    proposals: tuple[Proposal, ...]


def propose_links(work: Work, paths: Iterable[str]) -> tuple[Proposal, ...]:
    """What the pages at `paths` refer to in words, and could lead to."""
    linkers = _linkers(work)
    return tuple(
        _proposal(addition, page)
        for page in named_pages(paths, work)
        for addition in linkers[page.expression.language].additions(page.section, page.expression.strategy)
    )


def write_links(work: Work, paths: Iterable[str]) -> tuple[Proposal, ...]:
    """Write these links into the pages, all of them or none; what only a person can write is left as it is."""
    linkers, files = _linkers(work), _file_names(work)
    linked = {
        page.path: _link(page, linkers[page.expression.language], files[page.expression.language])
        for page in named_pages(paths, work)
        if page.section.is_whole
    }
    changed = {path: of.text for path, of in linked.items() if any(each.is_written for each in of.proposals)}
    replace_paths(work.folder, {path.relative_to(work.folder): text for path, text in changed.items()})
    _keep_in_step(work, changed)
    return tuple(proposal for of in linked.values() for proposal in of.proposals)


def _link(page: Named, linker: Linker, files: FileNames) -> _Linked:
    text, wanted = page.path.read_bytes().decode(), page.section
    proposals = []
    writing = Writing(page.expression, page.section, files)
    for addition in linker.additions(page.section, page.expression.strategy):
        following = with_addition(wanted, addition)
        mark = LinkMark(addition.words, addition.passage.at.line, addition.target)
        written = with_link_mark(text, mark, following, writing)
        if written is not None:
            text, wanted = written, following
        proposals.append(replace(_proposal(addition, page), is_written=written is not None))
    return _Linked(text, tuple(proposals))


def _keep_in_step(work: Work, changed: Mapping[Path, str]) -> None:
    """Record the linked source in each translation that recorded the same source without links."""
    publication = read_publication(work.folder, work.workspace).publication
    goals = (
        goal
        for expression in work.reading.publication.expressions
        for before in expression.pages
        if before.at.path in changed
        for now in [publication.expression(expression.strategy, expression.language)]
        for after in [now.page(before.id) if now else None]
        for other in [publication.expression(expression.strategy, expression.language.other)]
        for twin in [other.page(before.id) if other else None]
        if after and twin
        for goal in _record(before, after, twin, expression.strategy)
    )
    write_records(work.folder, list(goals))


def _record(before: Section, after: Section, twin: Section, strategy: str) -> Iterator[RecordGoal]:
    of = twin.translation
    if of and of.source == text_hash(before):
        yield RecordGoal(twin.at.path, twin.at.path, strategy, after, replace(of, source=text_hash(after)))


def _proposal(addition: Addition, page: Named) -> Proposal:
    leads_to = str(addition.target).replace(f"{DOCUMENTS}/index#", f"{DOCUMENTS}#")
    return Proposal(addition.passage.at, addition.words, leads_to, addition.sentence(page.expression.language))


def _linkers(work: Work) -> Mapping[Language, Linker]:
    publication = work.reading.publication
    return {language: Linker(publication, work.workspace, language) for language in Language}


def _file_names(work: Work) -> Mapping[Language, FileNames]:
    texts = work.reading.publication.expressions
    return {
        language: FileNames.of(
            (of for of in texts if of.language is language), (of for of in texts if of.language is not language)
        )
        for language in Language
    }
