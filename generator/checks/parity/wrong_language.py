"""Page → sentences that are left in the other language.

Told by function words, which are few, frequent and of one language: models that identify languages take over a
second to load and 50 MB of disk, and a sentence of this field needs none.  Quotations, code and notes may be in
any language, and names in it are no sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.alignment import Kind, Unit, split_sentences, units_of
from generator.checks.page import Page
from generator.model import CONFLICT, Box, Code, Language, Quotation, Section, walk_inlines
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace.told import quoted

WRONG_LANGUAGE = Rule(
    "wrong-language",
    Category.ACCURACY,
    Severity.WARNING,
    "A page is in the language of its folder, but for quotations and names.",
)
RULES = (WRONG_LANGUAGE,)

# Closed classes only; words that the other language spells alike (in, an, so, was, will, also) tell nothing.
GERMAN = """aber als auch auf aus bei beim bis das dass dem den denn der des dessen deren die dies diese diesem diesen
dieser dieses doch durch ein eine einem einen einer eines er es für gegen haben hat hatte ihr ihre ihrem ihren ihrer
ihres im indem ist jede jedem jeden jeder jedes kann kein keine keinem keinen können mit muss müssen nach nicht noch
nur ob oder ohne sehr sein seine seinem seinen seiner seit sich sie sind soll sollen sollte sondern sowie sowohl um und
uns unser unsere unserem unseren unserer unter viele vom von vor wenn werden wie wir wird wo wurde wurden während zu
zum zur zwischen über"""
ENGLISH = """about after and any are as at be been before being between both but by can could does during each for from
had has have how if into is it its itself may more most must not of on only or other our out over shall should since
some such than that the their them then there these they this those through to too under until upon us very we were
what when where which while who whose with within without would you your"""
FUNCTION_WORDS = {Language.DE: frozenset(GERMAN.split()), Language.EN: frozenset(ENGLISH.split())}
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
QUOTED = re.compile(r"„[^“”]*[“”]|“[^”]*”|»[^«]*«|«[^»]*»|\"[^\"]*\"|‚[^‘]*‘|‘[^’]*’")
ENOUGH = 2
"""Function words of the other language from which on a sentence is one."""
SHORTEST = 5
"""Words of the shortest sentence that is told: `Internet of Things` is none."""
TIMES = 4
"""How many times as many they are as those of the page's own language, which may stand in names."""
COPIED = 4
"""Words from which on a sentence that both languages have alike is no name."""


def check_language(page: Page, original: Section | None = None) -> Iterator[Finding]:
    """Tell sentences of the other language, those of one paragraph or item in one finding.

    A sentence that stands in the original word for word needs less evidence; whole pieces that do are told
    by `checks.stale`.
    """
    theirs = [*units_of(original)] if original else []
    copied = {unit.text for unit in theirs}
    known = {text for unit in theirs for text in _sentences(unit, page.language.other)}
    for unit in units_of(page.section):
        if _may_be_foreign(unit) or unit.text in copied:
            continue
        sentences = _sentences(unit, page.language)
        foreign = [text for text in sentences if _is_foreign(text, page.language, is_copy=text in known)]
        if foreign:
            more = f" and {len(foreign) - 1} more" if len(foreign) > 1 else ""
            names = {Language.DE: "German", Language.EN: "English"}
            what = f"this is {names[page.language.other]} on a page in {names[page.language]}"
            message, hint = f"{what}: {quoted(foreign[0])}{more}", "Translate it, or mark it as a quotation."
            yield WRONG_LANGUAGE.found(unit.at, message, hint, section=page.name)


def _may_be_foreign(unit: Unit) -> bool:
    """Notes name sources as they are; the words of a merge conflict are the program's."""
    around = (*unit.within, unit.block)
    is_quotation = any(isinstance(block, Quotation) for block in around)
    is_conflict = any(isinstance(block, Box) and block.kind == CONFLICT for block in around)
    return is_quotation or is_conflict or unit.kind in (Kind.NOTE, Kind.CODE)


def _sentences(unit: Unit, language: Language) -> list[str]:
    """The sentences of a unit, with … for code and for what stands in quotation marks."""
    text = unit.text
    for code in (inline.content for inline in walk_inlines(unit.inlines) if isinstance(inline, Code)):
        text = text.replace(code, "…")
    return [sentence for _, sentence in split_sentences(QUOTED.sub("…", text), language)]


def _is_foreign(sentence: str, language: Language, *, is_copy: bool) -> bool:
    words = [word.casefold() for word in WORD.findall(sentence)]
    ours, theirs = (sum(word in FUNCTION_WORDS[side] for word in words) for side in (language, language.other))
    if is_copy and len(words) >= COPIED:
        return theirs > ours
    return len(words) >= SHORTEST and theirs >= max(ENOUGH, TIMES * ours)
