"""Expression → what its edition has to say of it where it is a translation that lacks something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model import Expression, Language, Publication


def without_foreign_text(expression: Expression) -> Expression:
    """An introduction that waits to be translated says nothing; its page carries the edition."""
    introduction = expression.introduction
    if not introduction.is_untranslated:
        return expression
    return replace(expression, introduction=replace(introduction, blocks=(), footnotes=()))


def stale_headings(publication: Publication, expression: Expression) -> Iterator[str]:
    """Sections whose original says something else than they were made from."""
    for page in expression.pages:
        drift = publication.drift(expression.strategy, expression.language, page.id)
        if drift and drift.is_stale:
            yield page.heading


def missing_headings(publication: Publication, expression: Expression, authoritative: Language) -> Iterator[str]:
    """Sections of the original that are not in this translation."""
    original = publication.expression(expression.strategy, authoritative)
    if original and expression.language is not authoritative:
        yield from (page.heading for page in original.sections if expression.page(page.id) is None)
