"""Entries → SARIF 2.1.0, the OASIS format for results of static analysis."""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import quote

from generator.problems import Rule
from generator.reports.entry import Entry, Place

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render_sarif(entries: Sequence[Entry]) -> str:
    """Write a log with one run; the rules that it describes are those that were broken."""
    rules = list({entry.rule.code: entry.rule for entry in entries}.values())
    index = {rule.code: n for n, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "zweiklang", "rules": [_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(entry, index[entry.rule.code]) for entry in entries],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.summary},
        "defaultConfiguration": {"level": rule.severity.name.lower()},
        "properties": {"tags": [rule.category.value]},
    }


def _result(entry: Entry, rule_index: int) -> dict[str, object]:
    location: dict[str, object] = _location(entry.place) if entry.place.path else {}
    if entry.section:
        location["logicalLocations"] = [{"fullyQualifiedName": entry.section}]
    result: dict[str, object] = {
        "ruleId": entry.rule.code,
        "ruleIndex": rule_index,
        "level": entry.level,
        "message": {"text": f"{entry.message}\n{entry.hint}".strip()},
        "partialFingerprints": {"zweiklang/v1": entry.fingerprint},
    }
    if location:
        result["locations"] = [location]
    if entry.related:
        result["relatedLocations"] = [{"id": n, **_location(place)} for n, place in enumerate(entry.related)]
    return result


def _location(place: Place) -> dict[str, object]:
    physical: dict[str, object] = {"artifactLocation": {"uri": quote(place.path)}}
    if place.line:
        physical["region"] = {"startLine": place.line}
    return {"physicalLocation": physical}
