"""Entries → JUnit XML: a suite for each file, a case for each finding.

Notes pass, as a note asks for nothing; without findings there is one case, which passes, because
many readers of this format take a report without cases for a run that broke.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.reports.entry import Entry


def render_junit(entries: Sequence[Entry]) -> str:
    """Write the report with its totals."""
    root = Element("testsuites", _totals("zweiklang", entries))
    for path, group in groupby(entries, key=lambda entry: entry.place.path):
        found = list(group)
        suite = SubElement(root, "testsuite", _totals(path or "zweiklang", found))
        for entry in found:
            _add_case(suite, entry)
    if not entries:
        suite = SubElement(root, "testsuite", _totals("zweiklang", ()))
        SubElement(suite, "testcase", name="no findings", classname="zweiklang")
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode")


def _totals(name: str, entries: Sequence[Entry]) -> dict[str, str]:
    failures = sum(entry.level != "note" for entry in entries)
    return {"name": name, "tests": str(len(entries) or 1), "failures": str(failures), "errors": "0", "skipped": "0"}


def _add_case(suite: Element, entry: Entry) -> None:
    name = f"{entry.rule.code} in line {entry.place.line}" if entry.place.line else entry.rule.code
    case = SubElement(suite, "testcase", name=name, classname=entry.section or entry.place.path or "zweiklang")
    if entry.place.path:
        case.set("file", entry.place.path)
    if entry.place.line:
        case.set("line", str(entry.place.line))
    told = f"{entry.place}: {entry.message}\n{entry.hint}".removeprefix(": ").rstrip()
    if entry.level == "note":
        SubElement(case, "system-out").text = told
    else:
        SubElement(case, "failure", message=entry.message, type=entry.level).text = told
