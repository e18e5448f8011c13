"""A section in both languages → where the translation departs from its original, or a text from its language.

`twins` pairs the pages, and `generator.alignment` aligns their texts once for all checks; each other module holds
one check of such a pair.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from generator.checks.kept import Remember
from generator.checks.page import Page
from generator.checks.parity import (
    acronyms,
    blocks,
    contradictions,
    footnotes,
    kinds,
    numbers,
    order,
    sections,
    sentences,
    splits,
    targets,
    terms,
    typography,
    wrong_language,
)
from generator.checks.parity.contradictions import check_contradictions
from generator.checks.parity.sections import check_sections
from generator.checks.parity.twins import Twins, twins_of
from generator.checks.parity.vocabulary import Terms
from generator.model import Section
from generator.problems import Finding
from generator.recollection import Recollection, digest_of

__all__ = [
    "CHECKS",
    "RULES",
    "STRUCTURE",
    "Terms",
    "Twins",
    "check_contradictions",
    "check_parity",
    "check_sections",
    "check_text",
    "twins_of",
]

STRUCTURE = (blocks, footnotes, kinds, order, sections, sentences, splits, targets)
"""What tells that one language has what the other lacks, or has it otherwise."""
CHECKS = (*STRUCTURE, acronyms, contradictions, numbers, terms, typography, wrong_language)
RULES = tuple(rule for check in CHECKS for rule in check.RULES)


def check_parity(
    pairs: Sequence[Twins], vocabulary: Terms, recollection: Recollection, remember: Remember
) -> Iterator[Finding]:
    """Compare each translation with its original."""
    yield from terms.check_consistency(pairs, vocabulary, recollection)
    yield from acronyms.check_acronyms(pairs, vocabulary, recollection)
    for twins in pairs:
        yield from remember(digest_of("parity", twins.digest), partial(_compare, twins))


def check_text(page: Page, original: Section | None, vocabulary: Terms) -> Iterator[Finding]:
    """Compare a page with the rules of its language and with the vocabulary."""
    yield from typography.check_typography(page)
    yield from wrong_language.check_language(page, original)
    yield from terms.check_deprecated(page, vocabulary)


def _compare(twins: Twins) -> Iterator[Finding]:
    yield from blocks.check_blocks(twins)
    yield from order.check_order(twins)
    yield from kinds.check_kinds(twins)
    yield from splits.check_splits(twins)
    yield from footnotes.check_footnotes(twins)
    yield from targets.check_targets(twins)
    yield from sentences.check_sentences(twins)
    yield from numbers.check_numbers(twins.translation, sentences.without_alone(twins.alignment))
