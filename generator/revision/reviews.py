"""Pages that a person has compared with their sources → their records say so, and nothing else changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.content import RecordGoal, text_hash, write_records
from generator.model import Translation, TranslationStatus
from generator.problems import Finding, Severity
from generator.revision.pages import REFUSED, Named, Outcome, Work, named_pages, refuse

REVIEWED = TranslationStatus.REVIEWED


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who has compared a translation with its source, and when."""

    name: str
    on: date


def record_reviews(work: Work, paths: Iterable[str], reviewer: Reviewer) -> Outcome:
    """Record that the pages at `paths` were compared with their sources as these stand now.

    Below a folder, originals are passed over and reviews that still hold stay as they are.
    """
    pages = [page for page in named_pages(paths, work) if page.is_exact or not work.is_original(page)]
    refuse([finding for page in pages for finding in _against_review(page, work)], "no review was recorded")
    due = [page for page in pages if page.is_exact or not _is_reviewed(page, work)]
    write_records(work.folder, [_review(page, work, reviewer) for page in due])
    return Outcome(tuple(page.path for page in due), tuple(page.path for page in pages if page not in due))


def _against_review(page: Named, work: Work) -> Iterator[Finding]:
    """What keeps a page from being reviewed."""
    name, twin = page.name, work.twin(page)
    if work.is_original(page):
        message = f"the wording in '{page.expression.language}' counts: there is nothing to compare it with"
        hint = f"Name its translation: {page.expression.language.other}/{page.expression.strategy}/{page.path.name}."
        yield REFUSED.found(page.section.at, message, hint, section=name)
        return
    if twin is None:
        message = f"there is no text in '{page.expression.language.other}' that this could be a translation of"
        yield REFUSED.found(page.section.at, message, "Write it, or name another page.", section=name)
    files = {page.path, *([twin.at.path] if twin else [])}
    yield from (f for f in work.findings if f.severity is Severity.ERROR and f.at.path in files)
    drift = work.reading.publication.drift(page.expression.strategy, page.expression.language, page.section.id)
    if page.section.is_untranslated and drift and drift.untranslated:
        first, *others = drift.untranslated
        message = f"{len(others) + 1} pieces of this page are not translated"
        hint = "Translate them. If they are to stay as they are, set `status: draft` first."
        yield REFUSED.found(first, message, hint, section=name, related=others)


def _is_reviewed(page: Named, work: Work) -> bool:
    """Whether somebody has compared the page with its source as it stands."""
    translation, twin = page.section.translation, work.twin(page)
    if translation is None or twin is None or translation.status is not REVIEWED:
        return False
    is_signed = bool(translation.reviewed_by) and translation.reviewed_on is not None
    return is_signed and translation.source == text_hash(twin)


def _review(page: Named, work: Work, reviewer: Reviewer) -> RecordGoal:
    twin = work.twin(page)
    if twin is None:
        raise TypeError(page)
    of = page.expression.language.other
    translation = Translation(of, text_hash(twin), REVIEWED, reviewer.name, reviewer.on)
    return RecordGoal(page.path, page.path, page.expression.strategy, twin, translation)
