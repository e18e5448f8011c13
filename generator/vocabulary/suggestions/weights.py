"""How much a word counts, by where it stands, what it is and how it is written, and how much is enough."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.vocabulary.matching import Form, Kind
from generator.vocabulary.suggestions.passages import Place

PLACES = {Place.TITLE: 0.0, Place.HEADING: 2.0, Place.LEAD: 1.2, Place.TEXT: 1.0, Place.ITEM: 1.0, Place.NOTE: 0.2}
KINDS = {Kind.NAME: 1.0, Kind.DEPRECATED: 1.0, Kind.CLUE: 0.7}
FORMS = {Form.WHOLE: 1.0, Form.HEAD: 0.8, Form.MODIFIER: 0.6}


@dataclass(frozen=True, slots=True)
class Weights:
    """Tuned on one half of the gold tags alone; a test holds them to both halves (`benchmarks.tagging`)."""

    place: Mapping[Place, float] = field(default_factory=lambda: PLACES)
    """How much a word of a passage counts towards the share of the text; a title adds `title` instead."""
    kind: Mapping[Kind, float] = field(default_factory=lambda: KINDS)
    form: Mapping[Form, float] = field(default_factory=lambda: FORMS)
    repeated: float = 0.5
    """How much a term counts when it stands in a passage again."""
    rarity: float = 0.4
    """How far a clue loses that many sections share: 0 not at all, 1 by its whole inverse document frequency."""
    base: float = 0.45
    """Points that a passage needs to be about a concept, however short it is."""
    words: float = 85
    """Words of a passage for each point more."""
    title: float = 0.1
    """What naming it in the title adds to the share."""
    overview: int = 5
    """Presents so many concepts of one scheme: the section is an overview of them."""
    alone: float = 0.09
    """Least strength of a megatrend, or of a field of the section's own strategy."""
    beside: float = 0.1
    """The same where the section is already the page of another concept of that scheme."""
    near: float = 0.1
    """Least strength of another strategy's field that closely matches the one that the section is."""
    foreign: float = 0.6
    """Least strength of any other strategy's field."""
    doubt: float = 0.02
    """Strength below which a tag that is there looks doubtful."""


WEIGHTS = Weights()
