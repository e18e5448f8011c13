"""Findings in every format: golden files in `golden/`, and what each format's reader relies on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Location
from generator.model.text import NOWHERE
from generator.problems import Category, Finding, GeneratorError, Rule, Severity
from generator.reports import FORMATS, render

GOLDEN = Path(__file__).parent / "golden"
ENDINGS = {"text": "txt", "github": "txt", "junit": "xml", "json": "json", "sarif": "json", "gitlab": "json"}
WORK = Path("/work folder")
PAGE = WORK / "content" / "de" / "handel" / "01-märkte & mehr.md"

LINK = Rule("broken-link", Category.MARKUP, Severity.ERROR, "A link leads to a page.", stops_build=True)
TWIN = Rule("missing-twin", Category.ACCURACY, Severity.WARNING, "A page has its counterpart.")
TRANSLATE = Rule("untranslated", Category.ACCURACY, Severity.NOTE, "A strategy may be translated.")

FINDINGS = (
    TWIN.found(Location(PAGE), "this page has no counterpart in 'en'", "Write it.", section="handel/markets"),
    LINK.found(
        Location(PAGE, 12),
        "the link to '<a>:100 %, \"b\"' leads to no page",
        "Name the file,\nas in 02-a.md.",
        section="handel/markets",
        related=[Location(PAGE, 3), Location(WORK / "taxonomy.yml", 7)],
    ),
    LINK.found(Location(PAGE, 9), "the link to 'x' leads to no page", "Name the file."),
    LINK.found(Location(PAGE, 30), "the link to 'x' leads to no page", "Name the file."),
    TRANSLATE.found(Location(Path("/elsewhere/en/index.md"), 1), "none of the 3 pages has a counterpart", ""),
    TWIN.found(NOWHERE, "a finding of no file", "Tell us."),
)


@pytest.mark.parametrize("report_format", FORMATS)
@pytest.mark.parametrize(("name", "findings"), [("findings", FINDINGS), ("nothing", ())])
def test_golden_report(report_format: str, name: str, findings: tuple[Finding, ...]) -> None:
    """A report is exactly the one that was read and approved."""
    golden = GOLDEN / f"{name}.{report_format}.{ENDINGS[report_format]}"
    assert render(findings, report_format, WORK) + "\n" == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("report_format", FORMATS)
def test_order_of_findings_does_not_matter(report_format: str) -> None:
    """A report is the same in whatever order the checks ran."""
    assert render(reversed(FINDINGS), report_format, WORK) == render(FINDINGS, report_format, WORK)


def test_unknown_format_is_told_with_those_there_are() -> None:
    """A format that does not exist is refused with the list of formats."""
    with pytest.raises(GeneratorError) as caught:
        render((), "yaml", WORK)
    assert "sarif" in caught.value.hint


def test_colour_is_the_callers_decision() -> None:
    """Without colour there is no escape sequence; with it the words are the same."""
    plain, coloured = render(FINDINGS, "text", WORK), render(FINDINGS, "text", WORK, colour=True)
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[0-9]+m", "", coloured) == plain != coloured


def test_a_long_list_ends_with_how_often_each_kind_was_found() -> None:
    """A hundred findings are grouped by file, and counted by kind, the worst first, then the most frequent."""
    rules = [TRANSLATE] * 60 + [TWIN] * 25 + [LINK] * 15
    files = [PAGE.with_name(f"{number:02}-page.md") for number in range(1, 6)]
    findings = [rule.found(Location(files[n % 5], n), "told", "Mend it.") for n, rule in enumerate(rules)]
    lines = render(findings, "text", WORK).split("\n")
    assert lines[-4:] == [
        "15 errors, 25 warnings, 60 notes in 5 files.",
        "    15  error    broken-link",
        "    25  warning  missing-twin",
        "    60  note     untranslated",
    ]
    groups = [
        [line.partition(":")[0] for line in group.split("\n")[::2]] for group in "\n".join(lines).split("\n\n")[:-1]
    ]
    assert [(len(group), {*group}) for group in groups] == [(20, {f"content/de/handel/{f.name}"}) for f in files]


def test_json_has_the_promised_keys_and_no_others() -> None:
    """Tools may rely on the keys of the JSON report, which are in the contract."""
    promised = ["code", "category", "severity", "path", "line", "section", "message", "hint", "related"]
    for found in json.loads(render(FINDINGS, "json", WORK)):
        assert list(found) == promised
        assert all(set(place) == {"path", "line"} for place in found["related"])


SARIF_REQUIRED = {
    "log": ({"version", "runs"}, {"$schema", "version", "runs"}),
    "run": ({"tool"}, {"tool", "columnKind", "results"}),
    "driver": ({"name"}, {"name", "rules"}),
    "rule": ({"id"}, {"id", "shortDescription", "defaultConfiguration", "properties"}),
    "result": (
        {"message"},
        {"ruleId", "ruleIndex", "level", "message", "locations", "relatedLocations", "partialFingerprints"},
    ),
    "location": (set(), {"id", "physicalLocation", "logicalLocations"}),
    "physicalLocation": ({"artifactLocation"}, {"artifactLocation", "region"}),
}
"""Required and allowed properties of SARIF 2.1.0 (OASIS, section 3), the allowed ones as far as we use them."""


def sarif_objects(log: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield "log", log
    for run in log["runs"]:
        yield "run", run
        yield "driver", run["tool"]["driver"]
        yield from (("rule", rule) for rule in run["tool"]["driver"]["rules"])
        for result in run["results"]:
            yield "result", result
            for location in (*result.get("locations", ()), *result.get("relatedLocations", ())):
                yield "location", location
                if "physicalLocation" in location:
                    yield "physicalLocation", location["physicalLocation"]


def test_sarif_has_what_its_specification_requires() -> None:
    """Each object of a SARIF log has the required properties and none that the specification forbids."""
    for kind, found in sarif_objects(json.loads(render(FINDINGS, "sarif", WORK))):
        required, allowed = SARIF_REQUIRED[kind]
        assert required <= set(found) <= allowed, kind


def test_sarif_values_agree_with_each_other() -> None:
    """Rules are found by their index, levels are SARIF's, lines begin at 1, addresses are URI references."""
    (run,) = json.loads(render(FINDINGS, "sarif", WORK))["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(rules) == len(set(rules))
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        for location in (*result.get("locations", ()), *result.get("relatedLocations", ())):
            physical = location["physicalLocation"]
            assert physical.get("region", {"startLine": 1})["startLine"] >= 1
            assert re.fullmatch(r"[A-Za-z0-9._~%/-]+", physical["artifactLocation"]["uri"])


def test_gitlab_fingerprints_stay_while_lines_move() -> None:
    """A finding is known again after text was added above it, and two alike are told apart."""
    moved = [Finding(f.rule, Location(f.at.path, f.at.line + 5), f.message, f.hint, f.section) for f in FINDINGS]
    before, after = (
        [found["fingerprint"] for found in json.loads(render(findings, "gitlab", WORK))]
        for findings in (FINDINGS, moved)
    )
    assert len(set(before)) == len(FINDINGS)
    assert sorted(before) == sorted(after)


def test_junit_totals_agree_with_its_cases() -> None:
    """Each suite counts its own cases and failures, and the root counts all."""
    root = ET.fromstring(render(FINDINGS, "junit", WORK))  # noqa: S314 - our own report
    for suite in (root, *root.iter("testsuite")):
        assert int(suite.attrib["tests"]) == len(list(suite.iter("testcase")))
        assert int(suite.attrib["failures"]) == len(list(suite.iter("failure")))


ANYTHING = st.text(alphabet=st.characters(exclude_categories=()), max_size=20)


@given(ANYTHING, ANYTHING)
def test_any_words_make_a_whole_report(message: str, name: str) -> None:
    """Whatever a message quotes, each format stays readable and can be encoded and printed."""
    path = WORK / (re.sub(r"[/\0]", "_", name) or "x")
    findings = (LINK.found(Location(path, 1), message, message, section=name, related=[Location(path, 2)]),)
    told = {report_format: render(findings, report_format, WORK) for report_format in FORMATS}
    assert all(isinstance(json.loads(told[name]), list | dict) for name in ("json", "sarif", "gitlab"))
    assert len(list(ET.fromstring(told["junit"]).iter("failure"))) == 1  # noqa: S314 - our own report
    assert len(told["github"].splitlines()) == 1
    for text in told.values():
        assert "\x1b" not in text
        assert text.encode("utf-8")
