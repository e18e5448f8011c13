"""A workspace and single pages for tests of reading and writing."""

from __future__ import annotations

from pathlib import Path

from generator.content.files import PageFile
from generator.content.names import FileNames, file_name
from generator.content.read import read_section
from generator.model import Bilingual, Language, Location, Section, Strategy, Taxonomy
from generator.problems import Finding
from generator.workspace import Workspace
from tests.content.trees import OUTLINE, STRATEGIES

NAMES = FileNames(
    {
        (strategy, name): file_name(Section(name, position, ""))
        for strategy in STRATEGIES
        for name, position in (("index", ()), *OUTLINE)
    }
)


def page_file(text: str, section: Section, strategy: str = "leitbild") -> PageFile:
    """A page as it lies in a folder."""
    path = Path("content", "de", strategy, file_name(section))
    return PageFile(
        path, Language.DE, strategy, Section(section.id, section.position, section.id, at=Location(path)), text
    )


def read_text(text: str, section: Section, strategy: str = "leitbild") -> tuple[Section, list[Finding]]:
    """Read the text of one page."""
    findings: list[Finding] = []
    head = read_section(page_file(text, section, strategy), NAMES, findings)
    return head.section, findings


def workspace(*strategies: str) -> Workspace:
    """A workspace with strategies of these ids and nothing else."""
    name = Bilingual("Leitbild", "Leitbild")
    known = tuple(Strategy(s, name, name, name, name, "2019", (Language.DE,)) for s in strategies)
    return Workspace(Path(), name, name, "", "", Language.DE, known, (), Taxonomy(), Path())
