"""Publication → every id that may be linked to for good."""

from __future__ import annotations

from generator.model import Figure, Heading, Publication, Section, Table, Target, walk_blocks


def collect_ids(publication: Publication) -> tuple[str, ...]:
    """`strategy/section` and `strategy/section#anchor`, sorted; those of paragraphs change with the text."""
    found: set[str] = set()
    for expression in publication.expressions:
        for page in expression.pages:
            found.add(str(Target(expression.strategy, page.id)))
            found |= {str(Target(expression.strategy, page.id, anchor)) for anchor in _anchors(page)}
    return tuple(sorted(found))


def _anchors(page: Section) -> set[str]:
    return {b.id for b in walk_blocks(page.blocks) if isinstance(b, Heading | Figure | Table) and b.id}
