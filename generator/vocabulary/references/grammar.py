"""How German and English texts point to a place by its number, its title or its position, as patterns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Language, ReferenceKind

NUMBER = r"(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,7})(?![\w%]|[.,]\d)"
BARE = r"\d{1,3}(?:\.\d{1,3})+(?![\w%]|[.,]\d)"
AMOUNT = r"(?!\s*(?:%|Prozent|per\s?cent|Mio|Mrd|Milli|milli|Billi|billi|Euro|euro|ct\b|kWh|GW|MW|Cent))"
"""A number before one of these counts something."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The patterns of one language."""

    pointers: Mapping[ReferenceKind, re.Pattern[str]]
    """A noun and one or several numbers: `Abbildungen 1 und 2`, `Chapter 3.2`."""
    soft: re.Pattern[str]
    """Nouns with meanings beside this one: what they point to is there, or they do not point."""
    bare: re.Pattern[str]
    """A number behind `siehe`, `dazu` or `see`."""
    title: re.Pattern[str]
    """A noun and a title in quotation marks."""
    following: re.Pattern[str]
    """`die nachfolgenden 14 Handlungsfelder`."""
    below: re.Pattern[str]
    """`im Folgenden`."""
    definition: re.Pattern[str]
    """Behind `im Folgenden`: a name is agreed on, nothing is pointed to."""
    again: re.Pattern[str]
    """At the beginning of a note: the note before, such as `ebd.`."""
    own: re.Pattern[str]
    """Behind a number: of this very text."""
    foreign: re.Pattern[str]
    """Behind a number: of another text, unless its name follows."""
    counts: Mapping[str, int]


def _pointer(noun: str, joiner: str) -> re.Pattern[str]:
    numbers = rf"{NUMBER}(?:\s*(?:{joiner})\s*{NUMBER})*"
    return re.compile(rf"\b(?P<noun>(?i:{noun}))\s*(?P<numbers>{numbers}){AMOUNT}")


def _bare(cue: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{cue})\s+(?P<numbers>{BARE}){AMOUNT}", re.IGNORECASE)


def _title(noun: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{noun})\s+[„“\"»‚‘](?P<title>[^„“”\"»«‘]{{3,200}})[“”\"«‘’]", re.IGNORECASE)


NUMERALS = {
    Language.DE: ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"],
    Language.EN: ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
}
COUNT = {language: rf"(?P<count>\d{{1,2}}|{'|'.join(words)})" for language, words in NUMERALS.items()}

DE_AND = r",|und|sowie|bis|[–-]"
EN_AND = r",|and|to|[–-]"

GRAMMARS: Mapping[Language, Grammar] = {
    Language.DE: Grammar(
        pointers={
            ReferenceKind.FIGURE: _pointer(r"Abbildung(?:en)?|Abb\.|Schaubild(?:e[rns]?|s)?|Grafik(?:en)?", DE_AND),
            ReferenceKind.TABLE: _pointer(r"Tabellen?|Tab\.", DE_AND),
            ReferenceKind.SECTION: _pointer(
                r"Kapiteln?|Kapitels|Kap\.|Abschnitt(?:e[ns]?|s)?|Ziffern?|Punkt(?:e[ns]?|s)?", DE_AND
            ),
            ReferenceKind.NOTE: _pointer(r"Fußnoten?|Fn\.|Anm(?:erkung(?:en)?|\.)", DE_AND),
        },
        soft=re.compile(r"Punkt|Ziffer|Anm|Grafik|Schaubild", re.IGNORECASE),
        bare=_bare(r"(?:siehe|vgl\.|vergleiche|s\.)(?:\s+(?:auch|dazu|hierzu|unter))?|(?:da|hier)zu(?:\s+auch)?"),
        title=_title(r"Handlungsfeld(?:e[rns]?|s)?|Kapitels?|Abschnitt(?:e[ns]?|s)?|Punkt(?:e[ns]?|s)?"),
        following=re.compile(rf"\b(?:nach)?folgenden?\s+{COUNT[Language.DE]}\s+\w+", re.IGNORECASE),
        below=re.compile(r"\b(?:im|in)\s+(?:Folgenden|Nachfolgenden)\b", re.IGNORECASE),
        definition=re.compile(r"[^.;]*\b(?:genannt|bezeichnet|kurz)\b", re.IGNORECASE),
        again=re.compile(r"\W*(?:ebd\.|ebenda\b|a\.\s?a\.\s?O\.)", re.IGNORECASE),
        own=re.compile(r"\s+(?:dieses?r?|unseres?r?|de[srmn]\s+vorliegenden)\b", re.IGNORECASE),
        foreign=re.compile(r"\s+(?:des|der|von|vom)\b", re.IGNORECASE),
        counts={word: count for count, word in enumerate(NUMERALS[Language.DE], 2)},
    ),
    Language.EN: Grammar(
        pointers={
            ReferenceKind.FIGURE: _pointer(r"Figures?|Figs?\.|Charts?", EN_AND),
            ReferenceKind.TABLE: _pointer(r"Tables?|Tab\.", EN_AND),
            ReferenceKind.SECTION: _pointer(r"Chapters?|Ch\.|Sections?|Sec\.|Points?", EN_AND),
            ReferenceKind.NOTE: _pointer(r"Footnotes?|Fn\.|Notes?", EN_AND),
        },
        soft=re.compile(r"Point|Note|Chart", re.IGNORECASE),
        bare=_bare(r"(?:see|cf\.|compare)(?:\s+(?:also|under))?"),
        title=_title(r"areas?\s+of\s+activity|fields?\s+of\s+action|chapters?|sections?|points?"),
        following=re.compile(rf"\b(?:following|subsequent)\s+{COUNT[Language.EN]}\s+\w+", re.IGNORECASE),
        below=re.compile(r"\bin\s+the\s+following\b(?=\s*[,.:])|\bin\s+what\s+follows\b", re.IGNORECASE),
        definition=re.compile(r"[^.;]*\b(?:called|referred\s+to\s+as|abbreviated)\b", re.IGNORECASE),
        again=re.compile(r"\W*(?:ibid(?:em)?\b\.?|op\.\s?cit\.)", re.IGNORECASE),
        own=re.compile(r"\s+(?:of|in)\s+(?:this|our|the\s+present)\b", re.IGNORECASE),
        foreign=re.compile(r"\s+of\b", re.IGNORECASE),
        counts={word: count for count, word in enumerate(NUMERALS[Language.EN], 2)},
    ),
}
