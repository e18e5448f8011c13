"""The record of a translation: whatever is recorded, everything else of a page stays byte for byte."""

from __future__ import annotations

import datetime as dt
import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.record import FRONT, with_record
from generator.model import Language, Translation, TranslationStatus

HASH = "sha256:" + "a" * 64
REVIEW = Translation(Language.DE, HASH, TranslationStatus.REVIEWED, "Ada Lovelace", dt.date(2026, 11, 1))
WRITTEN = f'{{of: de, source: "{HASH}", status: reviewed, reviewed_by: Ada Lovelace, reviewed_on: 2026-11-01}}'
SIGNED = "  reviewed_by: Ada Lovelace\n  reviewed_on: 2026-11-01\n"

NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=30)
OTHERS = st.lists(
    st.sampled_from(
        [
            "title: 'Lanes: for bikes'  # as printed",
            'number: "1"',
            "# a comment of its own",
            "",
            "megatrends:\n  - mobility\n  # the only one",
            "provenance: {source: bikes.txt, lines: [[1, 2]]}",
            "fields: [safe-roads]",
        ]
    ),
    unique=True,
)
RECORDS = st.sampled_from(
    [
        "",
        "translation:",
        'translation: {of: de, source: "sha256:00", status: draft}  # made by hand',
        "translation: {of: de,\n  source: 'sha256:00', # old\n  status: draft}",
        "translation:\n  of: de\n  # what it was made from\n  source: sha256:00  # old\n  status: draft\n",
        "translation:\n    reviewed_by: 'Bob'\n    of: \"de\"\n    source: x\n    reviewed_on: '2020-01-01'",
    ]
)
BODIES = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=80)


@settings(max_examples=300, deadline=None)
@given(
    OTHERS,
    RECORDS,
    BODIES,
    st.integers(0, 8),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["", "\ufeff"]),
    NAMES.filter(str.strip),
)
def test_only_the_record_changes(  # noqa: PLR0913, PLR0917 (one for each thing a file may have)
    others: list[str], record: str, body: str, place: int, newline: str, mark: str, name: str
) -> None:
    """Whatever stands around it and in whatever style, the record is set and no other byte changes."""
    keys = ["id: lanes", *others[:place], *([record] if record else []), *others[place:]]
    text = mark + newline.join(["---", *"\n".join(keys).split("\n"), "---", "", body])
    review = Translation(Language.DE, HASH, TranslationStatus.REVIEWED, name.strip(), dt.date(2026, 11, 1))
    after = with_record(text, review)
    assert after is not None
    assert without_record(after) == without_record(text)
    front = FRONT.match(after)
    recorded = yaml.safe_load(front[2] if front else "")
    assert (
        recorded["translation"]
        == {
            "of": "de",
            "source": HASH,
            "status": "reviewed",
            "reviewed_by": name.strip(),
            "reviewed_on": dt.date(2026, 11, 1),
        }
        or "Bob" in record
    )
    assert with_record(after, review) == after


def without_record(text: str) -> str:
    """The text without the lines of the record; comments in it are kept by another test."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept: list[str] = []
    inside = False
    for line in lines:
        inside = line.startswith("translation:") or (inside and line.startswith(" "))
        if not inside:
            kept.append(line)
    return "\n".join(kept)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"translation: {WRITTEN}\n"),
        ("translation:\n", f"translation: {WRITTEN}\n"),
        ('translation: {of: de, source: "x", status: draft}  # why\n', f"translation: {WRITTEN}  # why\n"),
        (
            "translation:\n  of: de\n  # from\n  source: x  # old\n  status: draft  # yet\nid: a\n",
            f'translation:\n  of: de\n  # from\n  source: "{HASH}"  # old\n  status: reviewed  # yet\n{SIGNED}id: a\n',
        ),
    ],
    ids=["none", "empty", "on one line", "on lines of its own"],
)
def test_style_and_comments_of_the_record_stay(before: str, after: str) -> None:
    """Values are replaced where they stand, and missing ones added in the style of the record."""
    assert with_record(f"---\ntitle: T\n{before}---\nText", REVIEW) == f"---\ntitle: T\n{after}---\nText"


@pytest.mark.parametrize(
    "text",
    ["Text", "---\n{title: T}\n---\n", "---\n- a\n---\n", "---\na: [\n---\n", "---\ntranslation: {on: 1}\n---\n"],
)
def test_what_cannot_be_edited_is_left_to_a_person(text: str) -> None:
    """A front matter that would mean something else afterwards is not touched."""
    assert with_record(text, REVIEW) is None


def test_the_end_of_the_front_matter_is_that_of_the_page() -> None:
    """Dashes in a value or in the text are no end."""
    text = "---\ntitle: a --- b\n---\n\nText\n\n---\n"
    assert re.sub("translation: .*\n", "", with_record(text, REVIEW) or "") == text
