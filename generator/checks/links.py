"""Page → links that lead nowhere: to no page, or to no place on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.anchors import anchors_of
from generator.checks.page import Page
from generator.model import CrossReference, Link, Location, Publication, Target
from generator.problems import Category, Finding, Rule, Severity
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


def check_links(page: Page, publication: Publication) -> Iterator[Finding]:
    """Tell every link into the publication that does not resolve; addresses outside are not visited."""
    for _, inline in page.inlines():
        match inline:
            case CrossReference(target=target, at=at):
                yield from _check_target(page, publication, target, at)
            case Link(target=address, at=at) if not SCHEME.match(address):
                message = f"the link to {quoted(address)} leads to no page"
                yield BROKEN_LINK.found(at, message, _hint(page, address), section=page.name)
            case _:
                pass


def _check_target(page: Page, publication: Publication, target: Target, at: Location) -> Iterator[Finding]:
    expression = publication.expression(target.strategy, page.language)
    section = expression.page(target.section) if expression else None
    if expression is None or section is None:
        message = f"the link to {quoted(str(target))} leads to no page in '{page.language}'"
        yield BROKEN_LINK.found(
            at, message, "Write the page in this language, or take the link out.", section=page.name
        )
        return
    anchors = anchors_of(Page(section, expression))
    if section.is_whole and target.anchor and target.anchor not in anchors:
        message = f"there is no '#{target.anchor}' on the page {quoted(f'{target.strategy}/{target.section}')}"
        hint = f"{nearest(target.anchor, anchors)}Name an id that stands there in braces, as in {{#figure-1}}."
        yield BROKEN_ANCHOR.found(at, message, hint, section=page.name, related=[section.at])


def _hint(page: Page, address: str) -> str:
    name = address.partition("#")[0].rpartition("/")[2]
    names = (section.at.path.name for section in page.expression.pages)
    return f"{nearest(name, names)}Name the file, as in 03.02-megatrends.md, or a whole address with https://."
