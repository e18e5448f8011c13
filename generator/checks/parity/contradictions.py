"""Text of a strategy → numbers that say something else about the same things elsewhere in it: hints for an editor.

It is told where counts are near each other: 68 and 70 universities are likely to be the same ones, two and
twenty companies are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.alignment import Kind as UnitKind
from generator.alignment import Unit, units_of
from generator.checks.kept import Remember
from generator.checks.page import Page
from generator.checks.parity.wrong_language import FUNCTION_WORDS
from generator.model import CrossReference, Expression, Language, Publication
from generator.problems import Category, Finding, Rule, Severity
from generator.quantities import Certainty, Kind, Quantity, find_quantities, is_counted_in_words
from generator.recollection import digest_of
from generator.vocabulary.references.words import Stemmer
from generator.workspace import Workspace
from generator.workspace.told import quoted

CONTRADICTING_COUNT = Rule(
    "contradicting-count",
    Category.ACCURACY,
    Severity.NOTE,
    "A strategy counts the same things alike wherever it counts them.",
)
RULES = (CONTRADICTING_COUNT,)

NOUN = {
    Language.DE: re.compile(
        r"\s(?P<named>(?:[a-zäöüß][\w-]*\s){0,3})[„“\"]?(?P<noun>[A-ZÄÖÜ][\w-]*(?:\s[A-ZÄÖÜ][\w-]*)*)(?![\w-])"
    ),
    Language.EN: re.compile(r"\s[“\"]?(?P<named>(?:[\w-]+\s[“\"]?){0,3}?)(?P<noun>[A-Za-z]{3,}s)(?![\w’'-])"),
}
# Spans of time and sums are counted again and again, each time others.
UNCOUNTED = re.compile(r"(?:Jahr|Monat|Woche|Tag|Stunde|Cent|year|month|week|day|hour|cent)\w*", re.IGNORECASE)
JOINING = ("und", "and")
SMALL = 100
LEAST = 4
"""Below this, what is counted is likely to be something else."""
NEAR = 2
"""How far apart counts below a hundred may be to mean the same things."""
SHARE = 0.1
"""How far apart larger counts of what is named alike may be, as a share of them."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many of something a text says there are."""

    number: int
    noun: str
    """Its stem; of a compound with hyphens, that of the last part."""
    named: tuple[str, ...]
    """Stems of the words beside the noun."""
    words: str
    unit: Unit
    page: Page


def check_contradictions(publication: Publication, workspace: Workspace, remember: Remember) -> Iterator[Finding]:
    """Look for contradictions in originals; where a translation says otherwise, it is told as a difference."""
    for expression in publication.expressions:
        authoritative = workspace.authoritative_of(expression.strategy)
        if publication.expression(expression.strategy, authoritative) in (expression, None):
            yield from remember(digest_of("contradictions", expression), partial(_contradictions, expression))


def _contradictions(expression: Expression) -> Iterator[Finding]:
    """Tell each count that is near, and not equal, to an earlier one of the same noun."""
    earlier: dict[str, list[Count]] = {}
    for count in _counts(expression):
        others = earlier.setdefault(count.noun, [])
        near = [other for other in others if _are_near(count, other) and not _is_known(count, other)]
        if near and not any(other.number == count.number for other in others):
            message = f"{quoted(count.words)} here, {quoted(near[0].words)} in '{near[0].page.section.id}'"
            hint = "Make both alike, unless they count different things."
            related = [near[0].unit.at]
            yield CONTRADICTING_COUNT.found(count.unit.at, message, hint, section=count.page.name, related=related)
        others.append(count)


def _counts(expression: Expression) -> Iterator[Count]:
    stemmer = Stemmer(expression.language)
    for page in (Page(section, expression) for section in expression.pages):
        for unit in (unit for unit in units_of(page.section) if unit.kind is not UnitKind.NOTE):
            for quantity in find_quantities(unit.text, expression.language):
                found = NOUN[expression.language].match(unit.text, quantity.end) if _is_count(quantity) else None
                if found and _is_noun(found, expression.language):
                    *named, noun = stemmer.stems(f"{found['named']} {found['noun'].replace('-', ' ')}")
                    words = " ".join(re.sub(r"[„“\"]", "", f"{quantity.printed}{found[0]}").split())
                    yield Count(int(quantity.value), noun, tuple(sorted(named)), words, unit, page)


def _is_count(quantity: Quantity) -> bool:
    is_sure = quantity.certainty is Certainty.FIGURES or is_counted_in_words(quantity)
    return is_sure and quantity.kind is Kind.NUMBER and quantity.scale == 1 and not quantity.is_foreign


def _is_noun(found: re.Match[str], language: Language) -> bool:
    """Whether nothing but adjectives stands between the number and the noun: not `acht der Länder`."""
    between = re.findall(r"\w+", found["named"].casefold())
    is_phrase = any(word in FUNCTION_WORDS[language] and word not in JOINING for word in between)
    return not is_phrase and not UNCOUNTED.fullmatch(found["noun"])


def _is_known(count: Count, other: Count) -> bool:
    """Whether one of the pages refers readers to the other, which says otherwise."""
    return any(
        isinstance(inline, CrossReference) and inline.target.section == there.page.section.id
        for here, there in ((count, other), (other, count))
        for _, inline in here.page.inlines()
    )


def _are_near(count: Count, other: Count) -> bool:
    if count.unit is other.unit:
        return False
    low, high = sorted((count.number, other.number))
    if high < SMALL:
        return LEAST <= low < high <= low + NEAR
    return count.named == other.named and low < high <= low * (1 + SHARE)
