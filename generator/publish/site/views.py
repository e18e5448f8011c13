"""What the templates show, as values.

Templates escape what they are given; only what mixes words with marks is `Markup`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from markupsafe import Markup

from generator.model import Language, Publication, StrategyStanding
from generator.publish.data import DataFile
from generator.publish.editions import PdfEdition
from generator.publish.site.backlinks import ReferenceIndex
from generator.publish.site.plan import Page, PairPage, SitePlan
from generator.publish.site.reading_words import ReadingWords, reading_words_in
from generator.publish.site.words import Words, words_in
from generator.vocabulary.index import Entry
from generator.vocabulary.matching import Matcher
from generator.workspace import Workspace


@dataclass(frozen=True, slots=True)
class FindingView:
    place: str
    """File and line."""
    severity: str
    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Site:
    """The website in one language, with all that its pages draw on."""

    plan: SitePlan
    publication: Publication
    workspace: Workspace
    version: str
    editions: tuple[PdfEdition, ...]
    references: ReferenceIndex
    matcher: Matcher
    """Finds the words of the vocabulary."""
    index: tuple[Entry, ...] = ()
    """Terms and abbreviations with the sections that use them."""
    data: tuple[DataFile, ...] = ()
    """Files for other systems."""
    standings: tuple[StrategyStanding, ...] = ()
    """How far every strategy is translated; empty where that was not asked."""
    alias: str = ""
    """Stands beside `version` in addresses of the current version; empty where nothing is released."""

    offline: bool = False
    """Whether the whole website is published as one file, too."""
    edit_root: str = ""
    """Address below which the Markdown files are edited; empty where there is none."""
    findings: Mapping[str, tuple[FindingView, ...]] = field(default_factory=dict)
    """By file: what the check found, shown in the preview only."""

    @property
    def language(self) -> Language:
        return self.plan.language

    @property
    def words(self) -> Words:
        return words_in(self.language)

    @property
    def reading(self) -> ReadingWords:
        return reading_words_in(self.language)


@dataclass(frozen=True, slots=True)
class LinkView:
    label: str
    address: str
    language: Language
    """Of the label."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReferencesView:
    refers_to: tuple[LinkView, ...]
    referred_from: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class CitationView:
    """A section that refers to a document."""

    section: LinkView
    sentence: str
    language: Language
    """Of the sentence."""


@dataclass(frozen=True, slots=True)
class DocumentView:
    id: str
    title: str
    url: str
    """Empty where none is known."""
    citations: tuple[CitationView, ...]


@dataclass(frozen=True, slots=True)
class CiteView:
    """How to cite a section: a sentence, the address behind it, and files for programs."""

    text: str
    url: str
    bibtex: str
    ris: str


@dataclass(frozen=True, slots=True)
class SectionView:
    tags: tuple[LinkView, ...]
    notices: tuple[Markup, ...]
    printed: str
    downloads: tuple[LinkView, ...]
    below: tuple[LinkView, ...]
    """Sections of this chapter that its own text does not lead to."""
    references: ReferencesView
    pair: str
    """Address of the page with both languages; empty where there is one only."""
    progress: str
    """Which section of the strategy this is; empty on the strategy's own page."""
    cite: CiteView


@dataclass(frozen=True, slots=True)
class PairView:
    section: LinkView


@dataclass(frozen=True, slots=True)
class StubView:
    notice: str
    address: str
    contents: tuple[LinkView, ...]
    """Headings of the text in the other language."""
    below: tuple[LinkView, ...]
    tags: tuple[LinkView, ...]
    references: ReferencesView


@dataclass(frozen=True, slots=True)
class StrategyView:
    title: str
    address: str
    description: str
    facts: tuple[tuple[str, str], ...]
    downloads: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class TopicsView:
    """A concept scheme with links to its concepts and how many sections each has."""

    label: str
    concepts: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class OverviewView:
    """All topics, and the files that describe them for other systems."""

    topics: tuple[TopicsView, ...]
    data: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class StartView:
    strategies: tuple[StrategyView, ...]
    topics: tuple[TopicsView, ...]


@dataclass(frozen=True, slots=True)
class RelationView:
    """A kind of relation, and the concepts that a concept has it to."""

    label: str
    concepts: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """A section on a topic, and the sentence of it that says so most clearly."""

    section: LinkView
    sentence: str
    """Empty where no single sentence does."""


@dataclass(frozen=True, slots=True)
class TermView:
    term: LinkView
    short: str
    """Its abbreviation; empty where it has none."""
    definition: str
    sections: int
    """That use it, in texts of this language or, for want of them, of the other."""


@dataclass(frozen=True, slots=True)
class ConceptView:
    scheme: str
    names: tuple[str, ...]
    """Other words for the concept."""
    definition: str
    note: str
    relations: tuple[RelationView, ...]
    defined_in: LinkView | None
    strategies: tuple[tuple[LinkView, tuple[EvidenceView, ...]], ...]
    """Each strategy with its sections on the topic."""
    uses: tuple[tuple[LinkView, tuple[LinkView, ...]], ...]
    """Each strategy with the sections that use the term, where it is in the index."""


@dataclass(frozen=True, slots=True)
class MatrixRowView:
    concept: LinkView
    counts: tuple[int, ...]
    """Sections in which it meets the concept of each column."""


@dataclass(frozen=True, slots=True)
class MatrixGroupView:
    strategy: str
    rows: tuple[MatrixRowView, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """A picture, drawn once for wide and once for narrow screens, and the table below it."""

    wide: Markup
    narrow: Markup
    columns: tuple[LinkView, ...]
    groups: tuple[MatrixGroupView, ...]


@dataclass(frozen=True, slots=True)
class MapRowView:
    target: LinkView
    counts: tuple[int, ...]
    """References to it from the strategy of each column."""


@dataclass(frozen=True, slots=True)
class MapView:
    """A picture, drawn once for wide and once for narrow screens, and the table below it."""

    wide: Markup
    narrow: Markup
    columns: tuple[LinkView, ...]
    rows: tuple[MapRowView, ...]


@dataclass(frozen=True, slots=True)
class MeaningView:
    name: str
    meaning: str
    """In a sentence."""


@dataclass(frozen=True, slots=True)
class StatusRowView:
    section: LinkView
    standing: str
    """In the words of the page."""
    level: int
    """Depth in the outline."""


@dataclass(frozen=True, slots=True)
class StatusGroupView:
    strategy: LinkView
    summary: str
    rows: tuple[StatusRowView, ...]


@dataclass(frozen=True, slots=True)
class StatusView:
    """A picture, drawn once for wide and once for narrow screens, what it means, and the table below it."""

    wide: Markup
    narrow: Markup
    meanings: tuple[MeaningView, ...]
    groups: tuple[StatusGroupView, ...]
    data: LinkView | None
    """The same as a file; None where none is published."""


@dataclass(frozen=True, slots=True)
class FactView:
    label: str
    value: str
    address: str = ""
    """Where the value leads; empty where nowhere."""


@dataclass(frozen=True, slots=True)
class BarrierView:
    content: str
    ground: str
    reason: str
    alternative: str


@dataclass(frozen=True, slots=True)
class LegalPart:
    id: str
    heading: str
    paragraphs: tuple[str, ...] = ()
    barriers: tuple[BarrierView, ...] = ()
    facts: tuple[FactView, ...] = ()


@dataclass(frozen=True, slots=True)
class LegalView:
    parts: tuple[LegalPart, ...]


@dataclass(frozen=True, slots=True)
class DownloadView:
    link: LinkView
    details: tuple[str, ...]
    """Language, format, size, pages, kind: what is known of them."""
    sha256: str


@dataclass(frozen=True, slots=True)
class DownloadsView:
    pdfs: tuple[DownloadView, ...]
    data: tuple[DownloadView, ...]
    archive: tuple[LinkView, ...]
    """The whole website as one file, and its checksum; empty where it is not made."""


Body: TypeAlias = (
    SectionView
    | StubView
    | PairView
    | StartView
    | OverviewView
    | MatrixView
    | MapView
    | StatusView
    | tuple[TermView, ...]
    | ConceptView
    | tuple[DocumentView, ...]
    | LegalView
    | DownloadsView
)


@dataclass(frozen=True, slots=True)
class PageView:
    """What every page shows, and `body` for its kind."""

    site: Site
    page: Page
    anchor: str
    """Id of the page's heading."""
    template: str
    description: str
    is_stub: bool
    edit_address: str
    """Where the text of the page is edited; empty where nowhere."""
    alternates: tuple[tuple[str, str], ...]
    """`hreflang` and absolute address of this page in each language that has it."""
    body: Body

    @property
    def is_listed(self) -> bool:
        """Whether search engines and the search may know it: what it says is said nowhere else."""
        return not (self.is_stub or isinstance(self.page.kind, PairPage))
