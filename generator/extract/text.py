"""The story of one import: extracted text → pages → what is no running text → blocks → sections.

Each stage takes the lines that it understands out of those that are left; what nobody takes is
running text.  The ledger proves at the end that every line went somewhere, once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.extract.accounts import account_for
from generator.extract.asides import marks_in, set_box, set_figure, set_role, set_table
from generator.extract.blocks import group_blocks
from generator.extract.curation import Curation
from generator.extract.curation_file import read_curation
from generator.extract.defects import find_defects, find_doubled_blanks
from generator.extract.drafts import Aside, Draft, draft_sections, owned_lines
from generator.extract.extraction import Extraction, Recognition
from generator.extract.imprint import find_imprint
from generator.extract.pages import printed_pages
from generator.extract.parts import Parts, find_layout, make_joiner, part_lines
from generator.extract.provenance import map_source
from generator.extract.sections import assign_notes, make_sections, trace_blocks
from generator.extract.setting import Setting, set_blocks
from generator.extract.source import read_source
from generator.extract.starts import find_first_lines, place_headings
from generator.extract.typesetter import Typesetter
from generator.model import Expression, Language, Strategy
from generator.problems import Finding


def extract_text(source: Path, strategy: Strategy, language: Language, curation: Path | None) -> Extraction:
    """Turn an extracted text into an expression of a strategy; without a curation as well as can be guessed."""
    rules = read_curation(curation) if curation else Curation()
    document = read_source(source, strategy, language)
    lines, parts = part_lines(document.lines, rules, source)
    typesetter = Typesetter(make_joiner(lines, parts, rules, document.links, language), source)

    imprint = find_imprint(document, typesetter.words(parts.title))
    drafts, marked, guesses = _lay_out(parts, rules, typesetter)
    notes = assign_notes(drafts, parts.notes, marked, lines)
    source_map = map_source(source.name, lines, printed_pages(lines, parts.furniture))
    introduction, *sections = make_sections(drafts, notes, source_map, typesetter)

    placed = [piece for draft in drafts for piece in draft.placed]
    defects = find_defects(source, lines, placed, parts.notes, marked)
    doubled = find_doubled_blanks(source, placed, parts.notes) if typesetter.joiner.keeps_blanks else ()
    decisions = typesetter.joiner.decisions
    return Extraction(
        source=source.name,
        expression=Expression(
            strategy.id,
            language,
            replace(introduction, title=strategy.title[language] or imprint.title),
            tuple(sections),
        ),
        ledger=account_for(lines, parts, drafts, notes, source.name),
        findings=_name_sections([*parts.findings, *guesses, *defects, *doubled], drafts, strategy),
        origins=trace_blocks(drafts, source_map),
        decisions=tuple(decisions[number] for number in sorted(decisions)),
        headings=tuple(
            Recognition(spot.id, spot.first, spot.title, spot.reason, spot.position) for spot in parts.headings
        ),
        lines=tuple(line.text for line in lines),
        imprint=imprint,
    )


def _lay_out(
    parts: Parts, rules: Curation, typesetter: Typesetter
) -> tuple[tuple[Draft, ...], dict[str, int], tuple[Finding, ...]]:
    """Sections with their blocks, the line of each footnote marker, and where the order is a guess."""
    source = typesetter.source
    first = find_first_lines(parts.headings, parts.text, source)
    layout = find_layout(parts, rules, first.values(), source)
    blocks = group_blocks(parts.text, layout)
    places, guesses = place_headings(parts.headings, blocks, first, source)

    boxed = [group_blocks(box.lines, layout) for box in parts.boxes]
    setting = set_blocks([blocks, *boxed], parts.notes, typesetter)
    asides = _set_asides(parts, setting, typesetter)
    drafts = draft_sections(parts.headings, places, setting.groups[0], asides, typesetter)
    return drafts, {**setting.marked, **marks_in(asides)}, guesses


def _set_asides(parts: Parts, setting: Setting, typesetter: Typesetter) -> list[Aside]:
    """What stands beside the running text, each in its own shape."""
    boxes = zip(parts.boxes, setting.groups[1:], strict=True)
    return [
        *(set_role(spot, typesetter) for spot in parts.roles),
        *(set_figure(spot, typesetter) for spot in parts.figures),
        *(set_table(spot, parts.notes, typesetter) for spot in parts.tables),
        *(set_box(spot, blocks, typesetter) for spot, blocks in boxes),
    ]


def _name_sections(findings: Sequence[Finding], drafts: Sequence[Draft], strategy: Strategy) -> tuple[Finding, ...]:
    """Findings in the order of the source, each with the section it is about."""
    section = {number: draft.id for draft in drafts for number in owned_lines(draft)}
    named = (replace(f, section=f"{strategy.id}/{section[f.at.line]}") if f.at.line in section else f for f in findings)
    return tuple(sorted(named, key=Finding.sort_key))
