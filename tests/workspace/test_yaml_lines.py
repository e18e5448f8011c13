"""The YAML reader that settings and front matter share."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Location
from generator.problems import Finding, GeneratorError
from generator.workspace import yaml_lines
from generator.workspace.yaml_lines import Kind, parse_yaml

PAGE = Path("page.md")


def test_lines_are_counted_from_where_the_text_begins() -> None:
    """Front matter that begins in line 2 of a page tells lines of the page."""
    node = parse_yaml("id: a\ntags:\n  - b\n", PAGE, first_line=2)
    assert [item.at for item in node.sequence("tags", [])] == [Location(PAGE, 4)]


def test_a_mistake_is_counted_from_where_the_text_begins() -> None:
    """A syntax error in front matter tells its line of the page."""
    with pytest.raises(GeneratorError) as caught:
        parse_yaml("id: a\ntitle: b: c\n", PAGE, first_line=2)
    assert [finding.at for finding in caught.value.findings] == [Location(PAGE, 3)]


def test_nothing_in_a_file_is_guessed_to_be_text() -> None:
    """A number, a date and a yes are told where text is asked for, as YAML itself would change them."""
    findings: list[Finding] = []
    node = parse_yaml("a: 3.10\nb: 2020-01-01\nc: no\nd: 0x1F\ne: '3.10'", PAGE)
    assert [node.string(key, findings) for key in "abcde"] == ["", "", "", "", "3.10"]
    kinds = [finding.hint.split(";")[0] for finding in findings]
    assert kinds == [f"YAML reads it as {kind}" for kind in ("a number", "a date", "true or false", "a whole number")]


def test_days_are_read_with_and_without_quotation_marks() -> None:
    """A day is a day in either spelling, and a day that no calendar has is told."""
    findings: list[Finding] = []
    node = parse_yaml("a: 2026-11-21\nb: '2026-11-21'\nc: 2026-02-30\nd: 2026-W01-1", PAGE)
    assert [node.date(key, findings) for key in "abcd"] == [dt.date(2026, 11, 21), dt.date(2026, 11, 21), None, None]
    assert [finding.at.line for finding in findings] == [3, 4]


@pytest.mark.parametrize("written", ["010", "0x10", "1_0", "1:30", "9999999999", "'1'", "one", "1.0", "[1]"])
def test_whole_numbers_are_plain_digits(written: str) -> None:
    """A number that YAML and a reader might understand differently is told."""
    findings: list[Finding] = []
    assert parse_yaml(f"level: {written}", PAGE).integer("level", findings) is None
    assert len(findings) == 1


def test_absent_keys_are_told_only_where_they_are_required() -> None:
    """An optional key may be absent or empty."""
    findings: list[Finding] = []
    node = parse_yaml("a:\n", PAGE)
    assert node.string("a", findings, required=False) == node.string("b", findings, required=False) == ""
    assert findings == []
    assert node.string("a", findings) == ""
    assert [finding.message for finding in findings] == ["the key 'a' is empty"]


def test_foreign_tags_are_opaque_where_they_are_tolerated() -> None:
    """MkDocs' own tags pass through mkdocs.yml unread and run nothing."""
    node = parse_yaml("a: !ENV [HOME]\nb: !!python/object/apply:os.system [false]", PAGE, foreign_tags=True)
    assert [value.kind for _, value in node.entries] == [Kind.OPAQUE, Kind.OPAQUE]


def test_half_a_surrogate_pair_is_told() -> None:
    """A character that no file can hold is refused where it is read, not where it is written."""
    findings: list[Finding] = []
    assert parse_yaml('a: "\\ud800"', PAGE).string("a", findings) == ""
    assert [finding.hint for finding in findings] == ["Delete the character U+D800."]


PIECES = (
    *(
        "a",
        "ä",
        "1",
        "0",
        "yes",
        "2020-01-01",
        "~",
        "=",
        "<<",
        " ",
        "  ",
        "\n",
        "\n  ",
        "\n    ",
        "\n- ",
        "- ",
        ": ",
        ":",
    ),
    *(", ", "[", "]", "{", "}", "'", '"', "\\n", "\\x41", "|", ">", "|-", ">+", "|2", "#", " #", "? ", "&", "*", "!"),
    *("!!str", "%YAML 1.1\n", "---", "...", "\t", "\r", "\ufeff", "\u2028", "\x07", "\U0001f600", "@", "`", "?"),
)


@settings(max_examples=1000)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_the_quick_reader_reads_what_the_plain_one_reads(text: str) -> None:
    """Values, places and mistakes are the same, whether libyaml is there or not."""
    quick = outcome(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_lines, "LIBYAML", None)
        assert outcome(text) == quick


def test_the_quick_reader_is_in_use() -> None:
    """What this workshop installs has libyaml; otherwise the test above compares a thing with itself."""
    assert yaml_lines.LIBYAML is not None


def outcome(text: str) -> str:
    """What a text is read as, or what is told about it, with its places."""
    try:
        return repr(parse_yaml(text, PAGE))
    except GeneratorError as error:
        return repr([(finding.at, finding.message, finding.hint) for finding in error.findings])


@given(st.text() | st.text(alphabet="ab:-[]{}&*!?|>'\"\\#%@,\n\t 0.", max_size=60))
def test_any_text_is_read_or_told(text: str) -> None:
    """Whatever stands in a file, nearly YAML or not, the reader ends with a value or with a finding in that file."""
    try:
        parse_yaml(text, PAGE)
    except GeneratorError as error:
        assert [finding.at.path for finding in error.findings] == [PAGE]  # noqa: PT017 - either end is right
