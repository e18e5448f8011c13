"""Language → marks and blanks that it sets otherwise: what they look like, and what to write instead.

German after DIN 5008 and the official spelling rules, English after the English Style Guide of the European
Commission.  Blanks that stand twice are told by `content.spacing`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Language
from generator.problems import Category, Rule, Severity

QUOTATION_MARKS = Rule(
    "quotation-marks",
    Category.LOCALE,
    Severity.NOTE,
    "Quotation marks are those of the language: „…“ in German, “…” or ‘…’ in English.",
)
APOSTROPHE = Rule(
    "apostrophe", Category.LOCALE, Severity.NOTE, "An apostrophe is the raised comma ’ in both languages."
)
PUNCTUATION_SPACE = Rule(
    "punctuation-space",
    Category.LOCALE,
    Severity.NOTE,
    "No blank stands in front of a punctuation mark or inside of brackets.",
)
UNIT_SPACE = Rule(
    "unit-space",
    Category.LOCALE,
    Severity.NOTE,
    "A blank stands between number and unit; in front of % it stands in German only.",
)
DASH = Rule("dash", Category.LOCALE, Severity.NOTE, "A dash between words is an en dash, and no hyphen.")
FOREIGN_ABBREVIATION = Rule(
    "foreign-abbreviation",
    Category.LOCALE,
    Severity.NOTE,
    "Abbreviations are those of the language: S. and z. B. in German, p. and e.g. in English.",
)
SLIP_RULES = (QUOTATION_MARKS, APOSTROPHE, PUNCTUATION_SPACE, UNIT_SPACE, DASH, FOREIGN_ABBREVIATION)

UNITS = r"km²?|m²|ha|kg|kWh|MWh|GWh|TWh|[kMGT]W|Mio|Mrd|Prozent|percent"

OPENING = r"(?:^|(?<=[\s(]))"


@dataclass(frozen=True, slots=True)
class Slip:
    """A kind of slip: what it looks like, and what to write."""

    rule: Rule
    pattern: re.Pattern[str]
    what: str
    hint: str


BOTH: tuple[Slip, ...] = (
    Slip(
        APOSTROPHE,
        re.compile(r"(?<=\w)['`\u00b4‘](?=\w)|(?<=s)['`\u00b4‘](?= \w)"),
        "another mark stands for an apostrophe",
        "Write ’ (U+2019).",
    ),
    Slip(
        PUNCTUATION_SPACE,
        re.compile(r"(?<=\w) [,;:!?.](?=\s|$)|\( (?=\w)|(?<=\w) \)"),
        "a blank stands beside a mark",
        "Take it out.",
    ),
    Slip(
        UNIT_SPACE,
        re.compile(rf"\d(?:{UNITS})(?!\w)"),
        "the unit touches the number",
        "Put a no-break blank between them.",
    ),
    Slip(DASH, re.compile(r"(?<=\w) (?:-|--) (?=\w)"), "a hyphen stands for a dash", "Write – (U+2013)."),
)
SLIPS: Mapping[Language, tuple[Slip, ...]] = {
    Language.DE: (
        Slip(
            QUOTATION_MARKS,
            re.compile(rf"[\"”]|{OPENING}“(?=\w)|{OPENING}['`](?=\w)"),
            "this is no German quotation mark",
            "Write „…“, and \u201a…‘ inside.",
        ),
        Slip(UNIT_SPACE, re.compile(r"\d%"), "% touches the number", "Put a no-break blank between them."),
        Slip(
            FOREIGN_ABBREVIATION,
            re.compile(r"(?<!\w)(?:e\.\s?g\.|i\.\s?e\.|pp?\. ?\d+)"),
            "this is an English abbreviation",
            "Write z. B., d. h. or S.",
        ),
    ),
    Language.EN: (
        Slip(
            QUOTATION_MARKS,
            re.compile(rf"[\"„«»]|(?<=[\w.,!?…])“|”(?=\w)|{OPENING}'(?=\w)"),
            "this is no English quotation mark here",
            "Write “…”, and ‘…’ inside.",
        ),
        Slip(UNIT_SPACE, re.compile(r"\d\s%"), "a blank stands in front of %", "Take it out."),
        Slip(
            FOREIGN_ABBREVIATION,
            re.compile(r"(?<!\w)(?:z\.\s?B\.|d\.\s?h\.|u\.\s?a\.|bzw\.|(?:S|Nr|Abb)\. ?\d+)"),
            "this is a German abbreviation",
            "Write e.g., i.e., p. or no.",
        ),
    ),
}
