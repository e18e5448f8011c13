"""References → those that lead nowhere or to several places, and those that one language has and the other has not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.checks.page import Page
from generator.model import Language, Publication, Reference, ReferenceKind, Target
from generator.problems import Category, Finding, Rule, Severity
from generator.recollection import Recollection
from generator.vocabulary.references import collect_references
from generator.workspace import Workspace
from generator.workspace.told import listed, quoted

UNRESOLVED_REFERENCE = Rule(
    "unresolved-reference",
    Category.ACCURACY,
    Severity.WARNING,
    "The section, figure, table or note that a text points to is there.",
)
AMBIGUOUS_REFERENCE = Rule(
    "ambiguous-reference",
    Category.ACCURACY,
    Severity.WARNING,
    "A text names a document so that it is clear which one is meant.",
)
REFERENCES_DISAGREE = Rule(
    "references-disagree",
    Category.ACCURACY,
    Severity.WARNING,
    "A page and its counterpart refer to the same strategies, documents, sections, figures and tables.",
)
RULES = (UNRESOLVED_REFERENCE, AMBIGUOUS_REFERENCE, REFERENCES_DISAGREE)

Found = Mapping[Target, Reference]
"""What a page refers to, each with the first words that do."""


def check_references(publication: Publication, workspace: Workspace, recollection: Recollection) -> Iterator[Finding]:
    """Tell every reference that does not resolve, and for each pair of pages what only one of them refers to."""
    references = collect_references(publication, workspace, recollection)
    for reference in references:
        if reference.target is None:
            yield _unresolved(reference)
    yield from _compare_languages(references, publication, workspace)


def _unresolved(reference: Reference) -> Finding:
    section = f"{reference.origin.strategy}/{reference.origin.section}"
    if reference.kind is ReferenceKind.DOCUMENT:
        message = f"{quoted(reference.words)} is the name of {listed(reference.nearest)}"
        hint = "Link the one that is meant, or list it under `cites` of this strategy in strategies.yml."
        return AMBIGUOUS_REFERENCE.found(reference.at, message, hint, section=section)
    message = f"{quoted(reference.words)} leads nowhere: there is no such {reference.kind} in this text"
    near = f"There is: {'; '.join(reference.nearest)}. " if reference.nearest else ""
    hint = f"{near}Correct the number, or name the text that it belongs to."
    return UNRESOLVED_REFERENCE.found(reference.at, message, hint, section=section)


def _compare_languages(
    references: Iterable[Reference], publication: Publication, workspace: Workspace
) -> Iterator[Finding]:
    found: dict[tuple[Language, Target], dict[Target, Reference]] = {}
    for each in references:
        if each.target and each.kind is not ReferenceKind.NOTE:
            place = found.setdefault((each.language, each.origin), {})
            place.setdefault(_comparable(each.target, each.origin), each)
    for expression in publication.expressions:
        source = workspace.authoritative_of(expression.strategy)
        original = publication.expression(expression.strategy, source)
        if source is expression.language or original is None:
            continue
        for section in expression.pages:
            twin = original.page(section.id)
            if twin and twin.is_whole and section.is_whole and not section.is_untranslated:
                here = Target(expression.strategy, section.id)
                page = Page(section, expression)
                yield from _compare(page, source, found.get((source, here), {}), found.get((page.language, here), {}))


def _compare(page: Page, source: Language, theirs: Found, own: Found) -> Iterator[Finding]:
    """What one side refers to in words; links that the other side lacks are told by `parity`."""
    for target in theirs.keys() - own.keys():
        if theirs[target].is_link:
            continue
        words = quoted(theirs[target].words)
        message = f"the text in '{source}' refers to '{_shown(target)}' ({words}), this page does not"
        hint = "Name it here, or add the words used here to `names` in strategies.yml."
        yield REFERENCES_DISAGREE.found(page.section.at, message, hint, section=page.name, related=[theirs[target].at])
    for target in own.keys() - theirs.keys():
        if own[target].is_link:
            continue
        words = quoted(own[target].words)
        message = f"{words} refers to '{_shown(target)}', the text in '{source}' does not"
        hint = "Compare the two, or add the words used there to `names` in strategies.yml."
        yield REFERENCES_DISAGREE.found(own[target].at, message, hint, section=page.name)


def _comparable(target: Target, origin: Target) -> Target:
    """In another strategy the page counts: it may be there in one language only, without places in it."""
    is_own = target.strategy == origin.strategy
    return target if is_own or target.section == "index" else Target(target.strategy, target.section)


def _shown(target: Target) -> str:
    return str(target).replace("/index", "")
