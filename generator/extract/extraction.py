"""What an import of one text gives: the expression, and where everything in it came from."""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.hyphens import Decision
from generator.extract.ledger import Ledger
from generator.model import Expression, Span
from generator.problems import Finding


@dataclass(frozen=True, slots=True)
class BlockOrigin:
    """Where a top-level block of a section came from."""

    section: str
    index: int
    """Place of the block in `Section.blocks`."""
    lines: tuple[Span, ...]
    pages: tuple[int, ...] = ()
    """Pages of the printed edition, empty where the source does not tell."""


@dataclass(frozen=True, slots=True)
class Recognition:
    """Why a heading is one, for `import --explain`."""

    section: str
    line: int
    title: str
    reason: str
    position: tuple[int, ...] = ()
    """Its place in the outline."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a document says of itself, as far as it does."""

    title: str = ""
    issuer: str = ""
    issued: str = ""
    """A date in reduced precision, such as `2020` or `2023-09-14`."""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """A text as a tree, with an account of every line."""

    source: str
    expression: Expression
    ledger: Ledger
    findings: tuple[Finding, ...]
    origins: tuple[BlockOrigin, ...]
    decisions: tuple[Decision, ...]
    """How words cut at line ends were joined."""
    headings: tuple[Recognition, ...]
    lines: tuple[str, ...] = ()
    """The source, line by line, as the ledger counts them."""
    imprint: Imprint = Imprint()
