"""Drafts and notes → sections, with the origin of every block."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.extract.drafts import Draft, owned_lines
from generator.extract.extraction import BlockOrigin
from generator.extract.inlines import make_inlines
from generator.extract.lines import Line
from generator.extract.notes import NOTE, NoteSpot
from generator.extract.provenance import SourceMap
from generator.extract.typesetter import Typesetter
from generator.model import Footnote, Paragraph, Section


def assign_notes(
    drafts: Sequence[Draft], notes: Sequence[NoteSpot], marked: Mapping[str, int], lines: Sequence[Line]
) -> Mapping[str, tuple[NoteSpot, ...]]:
    """The notes of each section: where the marker stands, else where the nearest text of the page went."""
    section_of = {number: draft.id for draft in drafts for number in owned_lines(draft)}
    own: dict[str, list[NoteSpot]] = {draft.id: [] for draft in drafts}
    on_page: dict[int, list[int]] = defaultdict(list)
    for line in lines:
        if line.number in section_of:
            on_page[line.page].append(line.number)
    for note in notes:
        place = marked.get(note.label) or _nearest_text(note, on_page[note.page])
        own[section_of.get(place, drafts[-1].id)].append(note)
    return {section: tuple(found) for section, found in own.items()}


def make_sections(
    drafts: Sequence[Draft],
    notes: Mapping[str, tuple[NoteSpot, ...]],
    source_map: SourceMap,
    typesetter: Typesetter,
) -> tuple[Section, ...]:
    """The drafts with notes and provenance; the first one is what stands before the first heading."""
    return tuple(_make_section(draft, notes[draft.id], source_map, typesetter) for draft in drafts)


def trace_blocks(drafts: Sequence[Draft], source_map: SourceMap) -> tuple[BlockOrigin, ...]:
    """Where every top-level block came from."""
    return tuple(
        BlockOrigin(draft.id, n, source_map.spans(placed.lines), source_map.pages(placed.lines))
        for draft in drafts
        for n, placed in enumerate(draft.placed)
    )


def _make_section(draft: Draft, notes: Sequence[NoteSpot], source_map: SourceMap, typesetter: Typesetter) -> Section:
    own = [line for placed in draft.placed for line in placed.lines] + [line for note in notes for line in note.lines]
    own += draft.spot.lines if draft.spot else ()
    return Section(
        id=draft.id,
        position=draft.position,
        title=draft.title,
        blocks=tuple(placed.block for placed in draft.placed),
        footnotes=tuple(_make_note(note, typesetter) for note in notes),
        number=draft.number,
        provenance=source_map.provenance(own),
        at=typesetter.at(draft.spot.first if draft.spot else 1),
    )


def _make_note(note: NoteSpot, typesetter: Typesetter) -> Footnote:
    text = NOTE.sub("", typesetter.join(note.lines, strip_mark=False).text, count=1)
    at = typesetter.at(note.lines[0].number)
    return Footnote(note.label, (Paragraph(make_inlines(text), at=at),), at=at)


def _nearest_text(note: NoteSpot, on_page: Sequence[int]) -> int:
    """The last line of text before a note on its page, else the first one behind it."""
    before = [number for number in on_page if number < note.lines[0].number]
    return before[-1] if before else on_page[0] if on_page else 0
