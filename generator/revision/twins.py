"""Pages without a counterpart → the counterpart, which holds the text to be translated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator.content import RecordGoal, read_kept, text_hash, write_records
from generator.model import Location, Translation, TranslationStatus
from generator.problems import Finding, Severity
from generator.revision.pages import REFUSED, Named, Outcome, Work, named_pages, refuse

UNTRANSLATED = TranslationStatus.UNTRANSLATED


def make_twins(work: Work, paths: Iterable[str]) -> Outcome:
    """Make the counterparts that the pages at `paths` lack: the text to be translated, with the record of it.

    The first page of a text brings `index.md` with it.  Below a folder, translations are passed over and
    counterparts that are there stay as they are.
    """
    pages = [page for page in named_pages(paths, work) if page.is_exact or work.is_original(page)]
    refuse([finding for page in pages for finding in _against_twin(page, work)], "no counterpart was made")
    due = [page for page in _with_index(pages, work) if not work.twin(page)]
    kept = [page for page in pages if work.twin(page) and _keeps_nothing(page, work)]
    write_records(work.folder, [_twin_goal(page, work) for page in [*due, *kept]])
    left = tuple(twin.at.path for page in pages if (twin := work.twin(page)))
    return Outcome(tuple(_twin_path(page, work) for page in due), left)


def _against_twin(page: Named, work: Work) -> Iterator[Finding]:
    """What keeps a page from getting a counterpart."""
    language, name, twin = page.expression.language, page.name, work.twin(page)
    if not work.is_original(page):
        counts = work.workspace.authoritative_of(page.expression.strategy)
        message = f"this is in '{language}', and the wording in '{counts}' counts: a translation has no other"
        yield REFUSED.found(page.section.at, message, f"Write the text in '{counts}' first.", section=name)
        return
    if page.is_exact and twin and not _keeps_nothing(page, work):
        message = "its counterpart is there and is not overwritten"
        yield REFUSED.found(
            page.section.at,
            message,
            f"Edit {language.other}/{page.expression.strategy}/{twin.at.path.name}.",
            section=name,
        )
    if twin is None and (place := _twin_path(page, work)).exists():
        message = "a file with the name of its counterpart is there and is not overwritten"
        yield REFUSED.found(Location(place), message, "Give it the id of the page, or move it.", section=name)
    if twin is None:
        yield from (f for f in work.findings if f.severity is Severity.ERROR and f.at.path == page.path)


def _with_index(pages: Sequence[Named], work: Work) -> list[Named]:
    """The pages, and `index.md` of each text that does not exist yet."""
    publication = work.reading.publication
    begun = {
        page.expression.strategy: page.expression
        for page in pages
        if not publication.expression(page.expression.strategy, page.expression.language.other)
    }
    chosen = {page.path for page in pages}
    indexes = (Named(expression, expression.introduction, is_exact=False) for expression in begun.values())
    return [*(page for page in indexes if page.path not in chosen and page.path.exists()), *pages]


def _twin_path(page: Named, work: Work) -> Path:
    return work.folder / page.expression.language.other / page.expression.strategy / page.path.name


def _twin_goal(page: Named, work: Work) -> RecordGoal:
    """The page itself with another record; of a counterpart that is there, its own record once more."""
    twin, source = work.twin(page), text_hash(page.section)
    if twin and twin.translation:
        return RecordGoal(twin.at.path, twin.at.path, page.expression.strategy, page.section, twin.translation)
    translation = Translation(page.expression.language, source, UNTRANSLATED)
    return RecordGoal(page.path, _twin_path(page, work), page.expression.strategy, page.section, translation)


def _keeps_nothing(page: Named, work: Work) -> bool:
    """Whether the counterpart is of the text as it stands, and nothing was kept of it: it can be made up for."""
    twin = work.twin(page)
    translation = twin.translation if twin else None
    if translation is None or translation.source != text_hash(page.section):
        return False
    return not read_kept(work.folder, page.expression.strategy, page.section.id, translation.source)
