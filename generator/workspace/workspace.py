"""What the three files of settings say, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.model import Bilingual, CitedDocument, Language, Strategy, Taxonomy
from generator.workspace.legal import Legal
from generator.workspace.waivers import Waiver

SETTINGS = "mkdocs.yml"
STRATEGIES = "strategies.yml"
TAXONOMY = "taxonomy.yml"
SCHEMES = "taxonomy"
"""Folder of the files that taxonomy.yml names."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What mkdocs.yml says that is not about MkDocs alone."""

    title: Bilingual
    publisher: Bilingual
    site_url: str
    """Ends with a slash."""
    repo_url: str
    """Empty where there is none."""
    authoritative: Language
    """The language whose wording counts."""
    overrides: Path
    legal: Legal | None
    """None where nothing is said; a website cannot be published then."""
    edit_uri: str


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder with mkdocs.yml, strategies.yml and taxonomy.yml, and what they say."""

    root: Path
    title: Bilingual
    publisher: Bilingual
    site_url: str
    """Address of the whole website; ends with a slash."""
    repo_url: str
    """Empty where there is none."""
    authoritative: Language
    """The language whose wording counts."""
    strategies: tuple[Strategy, ...]
    cited: tuple[CitedDocument, ...]
    taxonomy: Taxonomy
    overrides: Path
    """Folder of templates and styles that the theme takes first."""
    waivers: tuple[Waiver, ...] = ()
    legal: Legal | None = None
    """What the law asks a website to say of itself; None where nothing is said."""
    edit_uri: str = "edit/main/"
    """Below `repo_url`: where files of the workspace are edited."""

    @property
    def mkdocs_yml(self) -> Path:
        return self.root / SETTINGS

    @property
    def content(self) -> Path:
        """Where the texts are unless a command is told otherwise."""
        return self.root / "content"

    def strategy(self, strategy_id: str) -> Strategy | None:
        """The strategy with this id, if there is one."""
        return next((strategy for strategy in self.strategies if strategy.id == strategy_id), None)

    def authoritative_of(self, strategy_id: str) -> Language:
        """The language whose wording of a strategy counts; never one in which it was not issued."""
        strategy = self.strategy(strategy_id)
        if strategy is None:
            return self.authoritative
        if strategy.authoritative or self.authoritative in strategy.languages:
            return strategy.authoritative or self.authoritative
        return next(iter(strategy.languages), self.authoritative)
