"""Texts of both languages, set as on their own pages → the rows of every page that shows them side by side.

The pages are made with the website of each language, before the other one's text is there; their rows
are put in when both are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.alignment import align_sections
from generator.model import Language, Section
from generator.problems import GeneratorError
from generator.publish.site.addresses import address_of, pair_address
from generator.publish.site.markup import Pieces, Place
from generator.publish.site.pairs import Row, arrange_blocks, arrange_notes
from generator.publish.site.plan import PairPage
from generator.publish.site.views import Site

HERE = "<!-- rows -->"
"""Stands in a page where its rows come; nothing that an editor types becomes a comment."""


@dataclass(frozen=True, slots=True)
class Column:
    """A section in one language, as it stands on a page with both."""

    language: Language
    section: Section
    notices: tuple[Markup, ...]
    pieces: Pieces

    @property
    def is_cut_as_read(self) -> bool:
        parts = len(self.pieces.blocks), len(self.pieces.notes)
        return parts == (len(self.section.blocks), len(self.section.footnotes))


Rows: TypeAlias = tuple[tuple[Row, ...], tuple[Row, ...]]
"""Of blocks and of notes."""
Columns: TypeAlias = Mapping[str, Mapping[Language, Column]]
"""By the address of the section, then by the language of the website that shows it."""


def places_of(site: Site, address: str) -> dict[Language, Place]:
    """Where a section's text is set: beside the other language, on the website of either."""
    root = "../" * pair_address("", "").count("/")
    foreign = Place(f"{root}../../{site.language}/{site.version}/{address}", f"{site.language}:")
    return {site.language: Place(f"{root}{address}"), site.language.other: foreign}


def fill_pairs(sites: Mapping[Language, Site], columns: Mapping[Language, Columns], stage: Path) -> None:
    """Put rows into every page that shows both languages."""
    overrides = sites[Language.DE].workspace.overrides
    environment = Environment(loader=FileSystemLoader(overrides), autoescape=True, undefined=StrictUndefined)
    template = environment.get_template("partials/z-rows.html")
    arranged: dict[str, Rows] = {}
    for language, site in sites.items():
        for page in site.plan.pages:
            if isinstance(page.kind, PairPage):
                section = address_of(page.kind.strategy.id, page.kind.section.id)
                sides = {own: columns[own][section][language] for own in (language, language.other)}
                if section not in arranged:
                    arranged[section] = arrange(sides)
                blocks, notes = arranged[section]
                rows = template.render(site=site, columns=sides, blocks=blocks, notes=notes)
                _put_in(stage / language / page.address / "index.html", rows)


def arrange(columns: Mapping[Language, Column]) -> Rows:
    """Rows of blocks and of notes; one of each where a page was cut otherwise than its file was read."""
    german, english = columns[Language.DE], columns[Language.EN]
    if german.is_cut_as_read and english.is_cut_as_read:
        alignment = align_sections(german.section, english.section)
        return arrange_blocks(alignment), arrange_notes(alignment)
    blocks = Row({*range(len(german.pieces.blocks))}, {*range(len(english.pieces.blocks))})
    notes = Row({*range(len(german.pieces.notes))}, {*range(len(english.pieces.notes))})
    return (blocks,), (notes,)


def _put_in(page: Path, rows: str) -> None:
    before, here, after = page.read_text(encoding="utf-8").partition(HERE)
    if not here:
        raise GeneratorError(
            f"{page.name}: the template side-by-side.html has no place for its rows",
            f"Write {HERE} where they come, or take the template from the repository again.",
        )
    page.write_text(f"{before}{rows}{after}", encoding="utf-8")
