"""Views → HTML files, each of them whole: styles and script stand in the page, and nothing else is allowed to run."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.model import Publication, Standing, StrategyStanding
from generator.problems import Category, Finding, Severity
from generator.reports.parallel.compose import Composed, compose_report

LEVELS = tuple(severity.name.lower() for severity in reversed(Severity))
WORDS = {
    Standing.COMPLETE: "complete",
    Standing.UNREVIEWED: "not reviewed",
    Standing.DIFFERS: "differs",
    Standing.STALE: "stale",
    Standing.MISSING: "missing",
}
SIGNS = {
    Standing.COMPLETE: "✓",
    Standing.UNREVIEWED: "○",
    Standing.DIFFERS: "≠",
    Standing.STALE: "↻",
    Standing.MISSING: "–",
}


@dataclass(frozen=True, slots=True)
class ReportPage:
    name: str
    """Of its file."""
    html: str


def render_report(
    publication: Publication,
    standings: Sequence[StrategyStanding],
    findings: Sequence[Finding],
    cwd: Path,
    waived: int = 0,
) -> tuple[ReportPage, ...]:
    """Make one page for each strategy, and the overview last; paths are as seen from `cwd`."""
    composed = compose_report(publication, standings, findings, cwd)
    environment = _environment(composed, waived)
    template = environment.get_template("strategy.html.jinja")
    pages = [ReportPage(view.file, template.render(strategy=view)) for view in composed.strategies]
    return (*pages, ReportPage("index.html", environment.get_template("index.html.jinja").render()))


def write_report(pages: Iterable[ReportPage], to: Path) -> Path:
    """Write the pages below `to`, each of them whole; give the path of the last one."""
    to.mkdir(parents=True, exist_ok=True)
    path = to
    for page in pages:
        path, beside = to / page.name, to / f".{page.name}.new"
        try:
            beside.write_text(page.html, encoding="utf-8")
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    return path


def _environment(composed: Composed, waived: int) -> Environment:
    environment = Environment(
        loader=PackageLoader("generator.reports.parallel"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "report": composed,
        "waived": waived,
        "levels": LEVELS,
        "categories": [category.value for category in Category],
        "standings": [*Standing],
        "words": WORDS,
        "signs": SIGNS,
    }
    for name in ("style", "script"):
        text = Markup(environment.get_template(f"report.{name}.jinja").render())  # noqa: S704 (made of our own names)
        environment.globals |= {name: text, f"{name}_hash": _hash(text)}
    return environment


def _hash(text: str) -> str:
    """As a content security policy names what may run (W3C CSP3, 2.3.1)."""
    return f"sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}"
