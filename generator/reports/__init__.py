"""Findings → text in the format that a person or a tool asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType

from generator.problems import Finding, GeneratorError
from generator.reports.entry import Entry, entries_of
from generator.reports.github import render_github
from generator.reports.gitlab import render_gitlab
from generator.reports.junit import render_junit
from generator.reports.sarif import render_sarif
from generator.reports.structured import render_json
from generator.reports.text import render_text

__all__ = ["FORMATS", "render"]

Render = Callable[[Sequence[Entry]], str]
RENDERERS: Mapping[str, Render] = MappingProxyType(
    {
        "text": render_text,
        "json": render_json,
        "sarif": render_sarif,
        "github": render_github,
        "gitlab": render_gitlab,
        "junit": render_junit,
    }
)
FORMATS = tuple(RENDERERS)


def render(findings: Iterable[Finding], report_format: str, cwd: Path, *, colour: bool = False) -> str:
    """Write findings in one of `FORMATS`, sorted, with paths as seen from `cwd`; only text knows colour."""
    if report_format not in RENDERERS:
        raise GeneratorError(f"There is no format '{report_format}'.", f"Formats are: {', '.join(FORMATS)}.")
    chosen = partial(render_text, colour=colour) if report_format == "text" else RENDERERS[report_format]
    return chosen(entries_of(findings, cwd))
