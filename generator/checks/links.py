"""Page → links that lead nowhere: to no page, or to no place on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.anchors import anchors_of
from generator.checks.page import Page
from generator.model import DOCUMENTS, CrossReference, Link, Location, Publication, Target
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace import Workspace
from generator.workspace.told import nearest, quoted

BROKEN_LINK = Rule(
    "broken-link",
    Category.MARKUP,
    Severity.ERROR,
    "A link without https: leads to a page of the same language.",
    stops_build=True,
)
BROKEN_ANCHOR = Rule(
    "broken-anchor",
    Category.MARKUP,
    Severity.ERROR,
    "A link with # leads to a heading, figure, table or paragraph that is on the page.",
    stops_build=True,
)
RULES = (BROKEN_LINK, BROKEN_ANCHOR)
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def check_links(page: Page, publication: Publication, workspace: Workspace) -> Iterator[Finding]:
    """Tell every link into the publication that does not resolve; addresses outside are not visited.

    A link to a page without text in this language leads to the notice that the website has there.
    """
    for _, inline in page.inlines():
        match inline:
            case CrossReference(target=target, at=at) if target.strategy == DOCUMENTS:
                yield from _check_document(page, workspace, target, at)
            case CrossReference(target=target, at=at):
                yield from _check_target(page, publication, target, at)
            case Link(target=address, at=at) if not SCHEME.match(address):
                message = f"the link to {quoted(address)} leads to no page"
                yield BROKEN_LINK.found(at, message, _hint(page, address), section=page.name)
            case _:
                pass


def _check_target(page: Page, publication: Publication, target: Target, at: Location) -> Iterator[Finding]:
    if not target.anchor:
        return
    expression = publication.expression(target.strategy, page.language)
    section = expression.page(target.section) if expression else None
    anchors = anchors_of(Page(section, expression)) if expression and section else ()
    if target.anchor in anchors or (section and not section.is_whole):
        return
    message = f"there is no '#{target.anchor}' on the page {quoted(f'{target.strategy}/{target.section}')}"
    hint = f"{nearest(target.anchor, anchors)}Name an id that stands there in braces, as in {{#figure-1}}."
    if section is None:
        message = f"{message} in '{page.language}'"
        hint = "Lead to the page as a whole, or write it in this language."
    yield BROKEN_ANCHOR.found(at, message, hint, section=page.name, related=[section.at] if section else [])


def _check_document(page: Page, workspace: Workspace, target: Target, at: Location) -> Iterator[Finding]:
    known = [document.id for document in workspace.cited]
    if target.anchor not in known:
        message = f"there is no document {quoted(target.anchor)} among those of strategies.yml"
        hint = f"{nearest(target.anchor, known)}Name one of them, or add it there."
        yield BROKEN_ANCHOR.found(at, message, hint, section=page.name)


def _hint(page: Page, address: str) -> str:
    name = address.partition("#")[0].rpartition("/")[2]
    names = (section.at.path.name for section in page.expression.pages)
    return f"{nearest(name, names)}Name the file, as in 03.02-megatrends.md, or a whole address with https://."
