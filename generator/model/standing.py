"""How a strategy stands in translation, section by section: what readers may rely on, and what editors have to do."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from generator.model.places import Language
from generator.model.publication import Section, Strategy


class Standing(StrEnum):
    """How a section stands in translation, the best first; of several that apply, the last one counts."""

    COMPLETE = "complete"
    """Both languages say the same, as far as checks can tell, and nobody has to look."""
    UNREVIEWED = "unreviewed"
    """A translation that nobody has compared with its original yet."""
    DIFFERS = "differs"
    """One language says what the other does not, or says it otherwise."""
    STALE = "stale"
    """The original was changed after it was translated."""
    MISSING = "missing"
    """One language alone has the section."""


@dataclass(frozen=True, slots=True)
class SectionStanding:
    """A section with its text in each language; None where readers find none."""

    section: str
    german: Section | None
    english: Section | None
    standing: Standing

    def text(self, language: Language) -> Section | None:
        return self.german if language is Language.DE else self.english

    @property
    def position(self) -> tuple[int, ...]:
        """Place in the outline; where languages disagree, the first."""
        return min(text.position for text in (self.german, self.english) if text)


@dataclass(frozen=True, slots=True)
class StrategyStanding:
    """A strategy with its sections in reading order."""

    strategy: Strategy
    original: Language
    """The language whose wording counts."""
    sections: tuple[SectionStanding, ...]

    def count(self) -> Counter[Standing]:
        """How many sections stand how."""
        return Counter(section.standing for section in self.sections)
