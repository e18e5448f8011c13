"""What can be wrong: findings are collected and all shown, an error stops the command."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from generator.model import Location


class Severity(IntEnum):
    """How bad a finding is; the order is that of `--fail-on`."""

    NOTE = 1
    WARNING = 2
    ERROR = 3


class Category(StrEnum):
    """Error dimensions of MQM, the Multidimensional Quality Metrics (themqm.org)."""

    TERMINOLOGY = "terminology"
    ACCURACY = "accuracy"
    LINGUISTIC = "linguistic-conventions"
    LOCALE = "locale-conventions"
    STYLE = "style"
    MARKUP = "design-and-markup"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something an editor should mend: where, what, how bad, what next."""

    rule: Rule
    at: Location
    message: str
    """What is wrong, with the value found."""
    hint: str
    """The next step."""
    section: str = ""
    """`<strategy>/<section id>`, where there is one."""
    related: tuple[Location, ...] = ()

    @property
    def severity(self) -> Severity:
        return self.rule.severity

    def sort_key(self) -> tuple[str, int, str, str]:
        """Order by place, so that a file is mended from top to bottom."""
        return (str(self.at.path), self.at.line, self.rule.code, self.message)


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of finding; its code is stable, so that tools may refer to it."""

    code: str
    """Kebab case, such as `unknown-tag`."""
    category: Category
    severity: Severity
    summary: str
    """One sentence for the handbook and for tools: what the rule asks for."""
    stops_build: bool = False
    """True where a link, an id or a file is broken, so that no whole output can be made."""

    def found(
        self, at: Location, message: str, hint: str, *, section: str = "", related: Sequence[Location] = ()
    ) -> Finding:
        """Report that this rule is broken at a place."""
        return Finding(self, at, message, hint, section, tuple(related))


class GeneratorError(Exception):
    """The command cannot go on; the message says what is wrong and where, the hint what to do."""

    def __init__(self, message: str, hint: str = "", findings: Sequence[Finding] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.findings = tuple(findings)
