"""Paths that an editor names → pages, and what keeps a command from working on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.content import Reading
from generator.model import Expression, Section
from generator.problems import Category, Finding, GeneratorError, Rule, Severity
from generator.workspace import Workspace

REFUSED = Rule(
    "refused", Category.ACCURACY, Severity.ERROR, "What a person vouches for, or has translated, is a whole page."
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The pages that were written, and those that needed nothing."""

    written: tuple[Path, ...]
    left: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A page that a path names."""

    expression: Expression
    section: Section
    is_exact: bool
    """Whether the path is that of the page itself, not of a folder above it."""

    @property
    def path(self) -> Path:
        return self.section.at.path

    @property
    def name(self) -> str:
        """`<strategy>/<section id>`, as findings name a page."""
        return f"{self.expression.strategy}/{self.section.id}"


@dataclass(frozen=True, slots=True)
class Work:
    """What there is to work on."""

    workspace: Workspace
    folder: Path
    reading: Reading
    findings: Sequence[Finding]

    def is_original(self, page: Named) -> bool:
        """Whether the wording of this page counts."""
        return page.expression.language is self.workspace.authoritative_of(page.expression.strategy)

    def twin(self, page: Named) -> Section | None:
        other = self.reading.publication.expression(page.expression.strategy, page.expression.language.other)
        return other.page(page.section.id) if other else None


def named_pages(paths: Iterable[str], work: Work) -> tuple[Named, ...]:
    """The pages that files, folders and patterns name, seen from the working folder or from that of the content."""
    by_path = {
        page.at.path.resolve(): (expression, page)
        for expression in work.reading.publication.expressions
        for page in expression.pages
    }
    named: dict[Path, Named] = {}
    for path in paths:
        found = [page for place in _places(path, work.folder) for page in _below(place, by_path)]
        if not found:
            hint = "Name a page, a folder of pages or a pattern, such as en/<strategy>/*.md."
            raise GeneratorError(f"{path}: there is no page of {work.folder}", hint)
        for page in found:
            if page.is_exact or page.path not in named:
                named[page.path] = page
    return tuple(named.values())


def refuse(findings: Sequence[Finding], message: str) -> None:
    """Stop before anything is written, where there is a reason to."""
    if findings:
        hint = "Mend what is told above, then run the command again."
        raise GeneratorError(message, hint, sorted({*findings}, key=Finding.sort_key))


def _places(path: str, folder: Path) -> list[Path]:
    for base in (Path(), folder):
        if (base / path).exists():
            return [(base / path).resolve()]
        if any(sign in path for sign in "*?[") and not Path(path).is_absolute():
            found = sorted(base.glob(path))
            if found:
                return [place.resolve() for place in found]
    return []


def _below(place: Path, by_path: dict[Path, tuple[Expression, Section]]) -> Iterator[Named]:
    for path, (expression, section) in by_path.items():
        if path == place or path.is_relative_to(place):
            yield Named(expression, section, path == place)
