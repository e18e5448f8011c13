"""Source texts that strategies.yml names → extractions → what content writes; and when it may not.

The steps of an import that know both sides: what extraction gives, and what content takes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from generator.content import Imported, Origin, file_name, find_edited
from generator.extract import BlockOrigin, Extraction, Fate, describe_extraction, extract_text, render_ledger
from generator.model import (
    TAG_SCHEMES,
    Concept,
    Expression,
    Publication,
    Scheme,
    SourceText,
    Strategy,
    Target,
    Taxonomy,
)
from generator.problems import GeneratorError
from generator.vocabulary.references import link_references
from generator.workspace import Workspace

Tell = Callable[[str], None]
"""Takes one line of progress for a person to read."""


def refuse_missing(workspace: Workspace, sources: Path) -> None:
    """Tell every missing source text at once."""
    missing = [text.file for _, text in source_texts(workspace) if not (sources / text.file).exists()]
    if missing:
        raise GeneratorError(
            f"{sources} does not hold {', '.join(missing)}",
            "Name the folder that holds the extracted texts which strategies.yml lists.",
        )


def refuse_edited(workspace: Workspace, to: Path) -> None:
    """Never write over what an editor wrote."""
    refuse_edited_in(to, {to / text.language / strategy.id for strategy, text in source_texts(workspace)})


def refuse_edited_in(to: Path, folders: AbstractSet[Path]) -> None:
    """Never write over what an editor wrote in one of these folders below `to`."""
    edited = [path for path in (find_edited(to) if to.is_dir() else ()) if folders & {*path.parents}]
    if edited:
        names = "\n".join(f"  {path}" for path in edited)
        raise GeneratorError(
            f"these files were edited since they were imported:\n{names}",
            "Nothing was written. Add --merge: what you edited stays, the rest follows the source, block by block. "
            "Or import into a new folder (--to).",
        )


def extract_all(workspace: Workspace, sources: Path, tell: Tell) -> Iterator[Extraction]:
    """Extract every text, with its curation where there is one."""
    for strategy, text in source_texts(workspace):
        tell(f"Importing {strategy.id} ({text.language}) from {text.file} …")
        curation = workspace.root / "curation" / f"{strategy.id}.{text.language}.yml"
        yield extract_text(sources / text.file, strategy, text.language, curation if curation.exists() else None)


def link_all(extractions: Sequence[Extraction], workspace: Workspace) -> tuple[Extraction, ...]:
    """Write what the texts refer to as links; their words stay as they are."""
    expressions = tuple(extraction.expression for extraction in extractions)
    linked = link_references(Publication(workspace.strategies, expressions), workspace)
    return tuple(replace(each, expression=text) for each, text in zip(extractions, linked, strict=True))


def as_imported(extraction: Extraction, workspace: Workspace) -> Imported:
    """An extraction as the Markdown writer takes it, with the origin of each block and note, and certain tags."""
    texts = (text for _, text in source_texts(workspace))
    imported = as_imported_from(extraction, next((text for text in texts if text.file == extraction.source), None))
    return replace(imported, expression=_tagged(imported.expression, workspace.taxonomy))


def as_imported_from(extraction: Extraction, source: SourceText | None) -> Imported:
    """An extraction of this source as the Markdown writer takes it."""
    by_section = groupby(extraction.origins, key=attrgetter("section"))
    return Imported(
        extraction.expression,
        {section: tuple(map(_as_origin, of)) for section, of in by_section},
        dict(_notes(extraction)),
        source,
    )


def ledger_page(extractions: Iterable[Extraction]) -> str:
    """What became of every line, for a person to read; the page stands beside the folders of the languages."""
    return render_ledger(extractions, lambda of, page: f"{of.language}/{of.strategy}/{file_name(page)}")


def report(extractions: Iterable[Extraction]) -> str:
    """What became of every line of every source."""
    return json.dumps([describe_extraction(e) for e in extractions], ensure_ascii=False, indent=1) + "\n"


def source_texts(workspace: Workspace) -> Iterator[tuple[Strategy, SourceText]]:
    """Every source text, in the order of strategies.yml."""
    for strategy in workspace.strategies:
        for text in strategy.sources:
            yield strategy, text


def _tagged(expression: Expression, taxonomy: Taxonomy) -> Expression:
    """Tag each section with what it defines, or is about and nothing else."""
    sections = []
    for section in expression.sections:
        concepts = taxonomy.defined_in(Target(expression.strategy, section.id))
        megatrends, fields = (_of_scheme(concepts, taxonomy.scheme(key)) for key in TAG_SCHEMES)
        sections.append(replace(section, megatrends=megatrends, fields=fields))
    return replace(expression, sections=tuple(sections))


def _of_scheme(concepts: Iterable[Concept], scheme: Scheme | None) -> tuple[str, ...]:
    return tuple(concept.id for concept in concepts if scheme and concept in scheme.concepts)


def _as_origin(origin: BlockOrigin) -> Origin:
    return Origin(origin.lines, origin.pages)


def _notes(extraction: Extraction) -> Iterator[tuple[tuple[str, str], Origin]]:
    for account in extraction.ledger.accounts:
        if account.fate is Fate.NOTE:
            section, _, label = account.place.partition("^")
            yield (section, label), Origin(account.lines)
