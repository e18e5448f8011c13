"""Tables, figures, boxes, letter heads and signatures → blocks beside the running text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extract.boxes import BoxSpot
from generator.extract.drafts import Aside
from generator.extract.figures import FigureSpot
from generator.extract.inlines import make_inlines
from generator.extract.lines import Line
from generator.extract.lists import Placed, gather_lists
from generator.extract.markers import find_cell_mark
from generator.extract.notes import NoteSpot
from generator.extract.printed_lists import SetBlock
from generator.extract.roles import RoleSpot
from generator.extract.tables import CellParts, TableSpot
from generator.extract.typesetter import Typesetter
from generator.model import Box, Cell, Figure, FootnoteMark, Inline, LineBreak, Paragraph, Table, walk_inlines


def set_table(spot: TableSpot, notes: Sequence[NoteSpot], typesetter: Typesetter) -> Aside:
    """A table with its cells set; markers of its own notes stand at the end of a part."""
    numbers = [note.number for note in notes if spot.id and note.owner == spot.id]

    def cell(parts: CellParts) -> Cell:
        return tuple(
            _broken(_set_part(lines, spot.id, numbers, typesetter) for part in parts for lines in _bullets(part))
        )

    table = Table(
        header=tuple(cell(parts) for parts in spot.header),
        rows=tuple(tuple(cell(parts) for parts in row) for row in spot.rows),
        id=spot.id,
        caption=_set_part(spot.caption, spot.id, numbers, typesetter),
        at=typesetter.at(spot.at),
    )
    return Aside(Placed(table, spot.lines), spot.at, spot.section)


def set_figure(spot: FigureSpot, typesetter: Typesetter) -> Aside:
    """A figure of which caption and source are left."""
    texts = [typesetter.words(lines) for lines in (spot.caption, spot.source) if lines]
    caption = tuple(_broken(make_inlines(text) for text in texts))
    return Aside(Placed(Figure(spot.id, caption, at=typesetter.at(spot.at)), spot.lines), spot.at)


def set_box(spot: BoxSpot, blocks: Sequence[SetBlock], typesetter: Typesetter) -> Aside:
    """A box with its title."""
    title = typesetter.words(spot.title)
    inner = tuple(placed.block for placed in gather_lists(blocks))
    box = Box(title, inner, spot.kind, at=typesetter.at(spot.at))
    return Aside(Placed(box, spot.all_lines), spot.at, spot.section)


def set_role(spot: RoleSpot, typesetter: Typesetter) -> Aside:
    """A letter head or signature, with its lines as printed."""
    inlines = tuple(_broken(make_inlines(line.words) for line in spot.lines))
    paragraph = Paragraph(inlines, spot.role, at=typesetter.at(spot.at))
    return Aside(Placed(paragraph, spot.lines), spot.at)


def marks_in(asides: Sequence[Aside]) -> dict[str, int]:
    """Markers in table cells: label → line of the table."""
    return {
        inline.label: aside.at
        for aside in asides
        if isinstance(aside.placed.block, Table)
        for row in (aside.placed.block.header, *aside.placed.block.rows)
        for cell in row
        for inline in walk_inlines(cell)
        if isinstance(inline, FootnoteMark)
    }


def _set_part(lines: Sequence[Line], owner: str, numbers: Sequence[int], typesetter: Typesetter) -> tuple[Inline, ...]:
    text = typesetter.words(lines, strip_mark=True)
    mark = find_cell_mark(text, owner, numbers) if numbers else None
    return make_inlines(text, (mark,) if mark else ())


def _bullets(part: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """The items of a part that is a list, or the part itself."""
    own: list[Line] = []
    for line in part:
        if line.is_bullet and own:
            yield tuple(own)
            own = []
        own.append(line)
    if own:
        yield tuple(own)


def _broken(pieces: Iterator[tuple[Inline, ...]]) -> Iterator[Inline]:
    """Pieces with line breaks between them."""
    for n, piece in enumerate(pieces):
        if n:
            yield LineBreak()
        yield from piece
