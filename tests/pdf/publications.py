"""Small publications, made by hand, that hold one of everything."""

from __future__ import annotations

from pathlib import Path

from generator.model import (
    Align,
    Bilingual,
    Block,
    Box,
    Cell,
    Code,
    CodeBlock,
    Concept,
    CrossReference,
    Edition,
    Emphasis,
    Expression,
    Figure,
    Footnote,
    FootnoteMark,
    Heading,
    Image,
    Inline,
    Language,
    LineBreak,
    Link,
    ListBlock,
    ListItem,
    Location,
    Paragraph,
    Publication,
    Quotation,
    Role,
    Scheme,
    Section,
    Strategy,
    Strong,
    Table,
    Target,
    Taxonomy,
    Text,
)
from generator.workspace import Workspace

LONG = (
    "Die Wettbewerbsfähigkeit kleiner Unternehmen hängt von offenen Märkten, verlässlichen "
    "Verkehrsverbindungen und gut ausgebildeten Fachkräften ab; deshalb bündelt das Land seine "
    "Außenwirtschaftsförderung und prüft Genehmigungsverfahren, Forschungseinrichtungen und Lieferketten. "
)
TAXONOMY = Taxonomy(
    (
        Scheme(
            "megatrends",
            Bilingual("Megatrends", "Megatrends"),
            (Concept("globalisation", Bilingual("Globalisierung", "Globalisation")),),
        ),
    )
)


def workspace(root: Path, site_url: str = "https://example.org/") -> Workspace:
    return Workspace(
        root=root,
        title=Bilingual("Strategien", "Strategies"),
        publisher=Bilingual("Ein Amt", "An office"),
        site_url=site_url,
        repo_url="",
        authoritative=Language.DE,
        strategies=(),
        cited=(),
        taxonomy=TAXONOMY,
        overrides=root / "overrides",
    )


def strategy(name: str) -> Strategy:
    return Strategy(
        id=name,
        title=Bilingual(f"Strategie {name}", f"Strategy {name}"),
        short_title=Bilingual(name, name),
        description=Bilingual("Wozu sie dient.", "What it is for."),
        issuer=Bilingual("Ministerium für Proben", "Ministry of Samples"),
        issued="2023-09",
        languages=(Language.DE, Language.EN),
    )


def publication(*sections: Section, language: Language = Language.DE, edition: Edition = Edition.FULL) -> Publication:
    """One strategy, `probe`, in one language."""
    introduction = Section("index", (), "Strategie probe")
    expression = Expression("probe", language, introduction, sections, edition)
    return Publication((strategy("probe"),), (expression,), TAXONOMY)


def paragraph(*inlines: Inline | str, role: Role | None = None) -> Paragraph:
    return Paragraph(words(*inlines), role)


def words(*inlines: Inline | str) -> tuple[Inline, ...]:
    return tuple(Text(inline) if isinstance(inline, str) else inline for inline in inlines)


def note(label: str, *texts: str) -> Footnote:
    return Footnote(label, tuple(paragraph(text) for text in texts))


def one_of_everything() -> Publication:
    """Three sections in two levels with every kind of block and inline."""
    notes = (
        note("1", "Eine Quelle von 2020."),
        note("2", "Noch eine.", "Mit zweitem Absatz."),
        note("9", "Ohne Marke."),
        note("table-1-1", "Vorläufig."),
    )
    return publication(
        Section("vorwort", (1,), "Vorwort", (paragraph(LONG * 3), _signature()), number="1"),
        Section("rahmen", (2,), "Rahmen", (), number="2"),
        Section("lage", (2, 1), "Lage & Ausblick", _blocks(), notes, number="2.1", megatrends=("globalisation",)),
        Section("ende", (3,), "Ende", (paragraph("Schluss."),)),
    )


def _signature() -> Paragraph:
    return paragraph("Anna Beispiel", LineBreak(), "Ministerin", role=Role.SIGNATURE)


def _blocks() -> tuple[Block, ...]:
    return (
        paragraph(
            "Siehe ",
            CrossReference(Target("probe", "vorwort"), words("das ", Strong(words("Vorwort")))),
            " und ",
            CrossReference(Target("probe", "lage", "table-1"), words("Tabelle 1")),
            ", ferner ",
            CrossReference(Target("andere", "index"), words("die andere")),
            " und ",
            Link("https://example.org/quelle", words("die Quelle")),
            ". ",
            LONG,
            FootnoteMark("1"),
            " Danach, ",
            FootnoteMark("2"),
            " und noch einmal",
            FootnoteMark("1"),
            ".",
        ),
        Heading("teil", words("Ein Teil"), "2.1.1"),
        paragraph(
            Emphasis(words("Betont")), ", ", Code("code <b>"), " und ", Link("javascript:alert(1)", words("nein"))
        ),
        Heading("kleiner", words("Noch kleiner"), depth=3),
        ListBlock(
            (
                ListItem((paragraph(LONG), ListBlock((ListItem((paragraph("innen"),)),)))),
                ListItem((paragraph("zweitens"),)),
            )
        ),
        ListBlock((ListItem((paragraph("drittens"),)),), ordered=True, start=3),
        Quotation((paragraph("Ein Zitat."),)),
        Box("Ein Kasten", (paragraph(LONG),), "impulse"),
        _table(),
        Figure("figure-1", words("Abbildung 1: ohne Bild")),
        Figure("figure-2", words("Abbildung 2: mit Bild"), Image("bild.svg", "Ein Kreis")),
        CodeBlock("eins\n  zwei", "text"),
    )


def _table() -> Table:
    rows: tuple[tuple[Cell, ...], ...] = (
        (words("Kosten"), words("12,5 %", FootnoteMark("table-1-1"))),
        (words("Löhne"), words("3 %")),
    )
    head = (words("Treiber"), words("Anteil"))
    return Table(head, rows, (Align.LEFT, Align.RIGHT), "table-1", words("Tabelle 1: Treiber"))


def with_image(path: str) -> Publication:
    figure = Figure("figure-1", words("Abbildung 1"), Image(path, "Bild"), at=Location(Path("lage.md"), 12))
    return publication(Section("lage", (1,), "Lage", (figure,)))


SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="9"/></svg>'


def content_folder(root: Path) -> Path:
    """A content folder with the image that `one_of_everything` shows."""
    folder = root / "content" / "de" / "probe"
    folder.mkdir(parents=True)
    (folder / "bild.svg").write_text(SVG, encoding="utf-8")
    return root / "content"
