"""Publication → findings: what an editor should mend, each with its place and the next step.

What is wrong inside one file (its front matter, its Markdown, what stands there twice) is told by
`content` as it reads; here stands what only the whole shows, so that nothing is told twice.
One module holds one check with its rules; `ALL_RULES` is what a handbook lists.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks import (
    anchors,
    brackets,
    characters,
    concept_relations,
    concepts,
    conflicts,
    footnote_order,
    footnotes,
    images,
    links,
    outline,
    parity,
    prose,
    references,
    repetitions,
    sentences,
    stale,
    tags,
    translations,
    twins,
    waivers,
    words,
)
from generator.checks.kept import Remember, remembered_by
from generator.checks.page import Page, pages_of
from generator.checks.standings import tell_standings
from generator.checks.waivers import Verdict, apply_waivers
from generator.model import Publication, Section
from generator.problems import Finding, Rule
from generator.recollection import NoRecollection, Recollection, digest_of
from generator.workspace import WORKSPACE_RULES, Workspace

__all__ = ["ALL_RULES", "Verdict", "apply_waivers", "check_publication", "tell_standings"]

CHECKS = (
    *(
        anchors,
        brackets,
        characters,
        concept_relations,
        concepts,
        conflicts,
        footnote_order,
        footnotes,
        images,
        links,
        outline,
        prose,
        references,
        repetitions,
        sentences,
    ),
    *(parity, stale, tags, translations, twins, words),
)
ALL_RULES: tuple[Rule, ...] = tuple(
    sorted(
        {*WORKSPACE_RULES, *waivers.RULES, *(rule for check in CHECKS for rule in check.RULES)},
        key=lambda rule: rule.code,
    )
)
"""Every rule of these checks and of the settings, by code."""


def check_publication(
    publication: Publication, workspace: Workspace, recollection: Recollection | None = None
) -> list[Finding]:
    """Run every check; findings come in the order of files and lines."""
    found = _findings(publication, workspace, recollection or NoRecollection())
    return sorted(set(found), key=Finding.sort_key)


def _findings(publication: Publication, workspace: Workspace, recollection: Recollection) -> Iterator[Finding]:
    remember = remembered_by(recollection, ALL_RULES, "findings")
    for expression in publication.expressions:
        yield from outline.check_outline(expression)
        yield from repetitions.check_repetitions(expression)
    yield from twins.check_twins(publication, workspace)
    yield from parity.check_sections(publication, workspace)
    pairs = [*parity.twins_of(publication, workspace)]
    vocabulary = parity.Terms(workspace.taxonomy)
    yield from parity.check_parity(pairs, vocabulary, recollection, remember)
    yield from parity.check_contradictions(publication, workspace, remember)
    originals = {id(pair.translation.section): pair.original.section for pair in pairs}
    yield from concepts.check_concepts(publication, workspace)
    yield from references.check_references(publication, workspace, recollection)
    yield from concept_relations.check_relations(publication.taxonomy)
    for page in pages_of(publication):
        yield from tags.check_tags(page, workspace.taxonomy)
        yield from translations.check_translation(page, publication, workspace)
        yield from stale.check_drift(page, publication)
        # What waits to be translated is the text of its source, where its mistakes are told.
        if not page.section.is_untranslated:
            yield from links.check_links(page, publication, workspace)
            yield from images.check_images(page)
            yield from _findings_in_text(page, originals.get(id(page.section)), vocabulary, remember)


def _findings_in_text(
    page: Page, original: Section | None, vocabulary: parity.Terms, remember: Remember
) -> tuple[Finding, ...]:
    """What a page and its original alone tell: nothing that depends on other pages or files may stand here."""
    has_parts = bool(page.expression.children(page.section))
    key = digest_of("text", page.section, page.name, page.language, has_parts, original, vocabulary.digest)
    return remember(key, lambda: _look_into_text(page, original, vocabulary))


def _look_into_text(page: Page, original: Section | None, vocabulary: parity.Terms) -> Iterator[Finding]:
    yield from anchors.check_anchors(page)
    yield from footnotes.check_footnotes(page, original)
    yield from prose.check_prose(page)
    yield from parity.check_text(page, original, vocabulary)
    yield from conflicts.check_conflicts(page)
    yield from footnote_order.check_footnote_order(page, original)
    yield from sentences.check_sentences(page)
    yield from words.check_words(page)
    yield from brackets.check_brackets(page)
    yield from characters.check_characters(page)
