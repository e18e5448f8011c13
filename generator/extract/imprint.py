"""Document → what it says of itself: title, issuer, date; only as a proposal for a person to correct."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract.extraction import Imprint
from generator.extract.lines import Line
from generator.extract.source import Document

FILE_NAME = re.compile(
    r"\.(?:docx?|odt|indd|qxp|tex|dvi|pdf|pptx?|xlsx?|txt)$|^(?:microsoft|untitled|unbenannt|ohne)\b", re.IGNORECASE
)
PDF_DATE = re.compile(r"(?:D:)?((?:19|20)\d\d)(\d\d)?(\d\d)?")
PAGE_NUMBER = re.compile(r"^\d{1,4}\s{2,}|(?<!\s)\s{2,}\d{1,4}$")
YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
FIRST = 40
"""Lines in which a document may say of which year it is."""
LONGEST = 120


def find_imprint(document: Document, title: str) -> Imprint:
    """What is known of a document; `title` is the one that its first page shows."""
    told = " ".join(document.about.get("Title", "").split())
    told = "" if FILE_NAME.search(told) else told
    return Imprint(
        title=title or told or _first_words(document.lines),
        issuer=" ".join(document.about.get("Author", "").split()),
        issued=_date(document.about.get("CreationDate", "")) or _first_year(document.lines),
        sha256=document.sha256,
    )


def _first_words(lines: Sequence[Line]) -> str:
    """The first line without its page number, where it is short enough for a title."""
    shown = next((line.text for line in lines if not line.is_blank), "")
    first = " ".join(PAGE_NUMBER.sub("", shown.strip()).split())
    return first if len(first) <= LONGEST and any(c.isalpha() for c in first) else ""


def _date(stamp: str) -> str:
    match = PDF_DATE.match(stamp)
    return match[1] if match else ""


def _first_year(lines: Sequence[Line]) -> str:
    years = [year for line in lines[:FIRST] for year in YEAR.findall(line.text)]
    return max(years, default="")
