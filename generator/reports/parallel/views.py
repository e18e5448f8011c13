"""What the templates show, as values; they escape all of it but `Markup`."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model import Language, Standing, StrategyStanding
from generator.reports.entry import Entry


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph, heading, item, row, caption or note in one language."""

    kind: str
    words: Markup
    line: int
    """Of its file; 0 where that is not known."""
    marker: str = ""
    """In front of it: the number of an item or note."""
    depth: int = 0
    """Lists around it."""
    is_boxed: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """What one language says beside what the other does, and the findings about it."""

    id: str
    german: tuple[Said, ...]
    english: tuple[Said, ...]
    shape: str = ""
    """What is unusual about the pair, in words; empty for one beside one."""
    confidence: str = ""
    """How likely it is that these belong together, where that is told."""
    entries: tuple[Entry, ...] = ()

    @property
    def is_title(self) -> bool:
        """Whether it says what stands above the section anyway."""
        return any(said.kind == "title" for _, texts in self.sides for said in texts)

    @property
    def sides(self) -> tuple[tuple[Language, tuple[Said, ...]], ...]:
        return (Language.DE, self.german), (Language.EN, self.english)


@dataclass(frozen=True, slots=True)
class SectionView:
    id: str
    headings: tuple[tuple[Language, str], ...]
    """Number and title in each language that has them."""
    level: int
    """Depth in the outline; 0 is the strategy's own page."""
    files: tuple[str, ...]
    """Path of the page in each language that has one."""
    standing: Standing | None
    """None where there is nothing for readers yet."""
    rows: tuple[Row, ...]
    """The first one holds what is said of the page as a whole."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(entry for row in self.rows for entry in row.entries)


@dataclass(frozen=True, slots=True)
class StrategyView:
    standing: StrategyStanding | None
    """None where there is nothing for readers yet."""
    id: str
    titles: tuple[tuple[Language, str], ...]
    names: tuple[tuple[Language, str], ...]
    """The titles in short."""
    sections: tuple[SectionView, ...]

    @property
    def file(self) -> str:
        return name_file(self.id)

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(entry for section in self.sections for entry in section.entries)


def name_file(strategy: str) -> str:
    """The page of a strategy: no id can make it that of another page."""
    return f"strategy-{strategy}.html"
