"""Strips of running text, one after the other → where paragraphs and items begin.

Print shows it by room above a line, by its indent, by a line before it that was not full, or by a
bullet or number.  Over the end of a column or page only indent and the line before can tell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from generator.extract.lexicon import CUT
from generator.extract.lines import SENTENCE_END
from generator.extract.pdf.pages import Strip
from generator.extract.pdf.sizes import Measure
from generator.extract.printed_tables import CAPTION
from generator.extract.shape import Shape

MARKED = re.compile(r"(?:•|–|\d{1,2}[.)]|\(\d{1,2}\)|[a-z]\))\s")
NUMBERED = re.compile(r"\(?(\d{1,2})(?:\.\)|[.)])\s")
CLOSE = 1.8
ROOM = 1.25
"""Line distance from which on there is room above a line."""
INDENT = 0.6
"""Shift, in sizes, that is meant."""
FULL = 1.5
"""Room, in sizes, that a full line may leave."""
DEEP = 4
SMALL = 0.85
MARKER = Shape(reason="a marker alone on its line")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(slots=True)
class Setter:
    """Reads the strips of a document and remembers what is open."""

    measure: Measure
    above: Strip | None = None
    own: list[Strip] = field(default_factory=list)
    items: list[float] = field(default_factory=list)
    """Where the bullets of the open list stand, the outermost first."""
    numbers: list[int] = field(default_factory=list)
    """Those of the last items of these lists; 0 where they have bullets."""
    below: Strip | None = None

    def set(self, strip: Strip, below: Strip | None = None) -> Shape:
        """The shape of the next strip; `below` is the one behind it."""
        if self.above and _is_lone_marker(strip, self.measure):
            self.above = Strip((replace(self.above.row[-1], base=strip.base),), self.above.frame)
            return MARKER
        self.below = below
        marked = self._is_marked(strip)
        begins = not self.own or marked or self._begins(strip)
        inside = begins and not marked and self._stands_inside(strip)
        if begins:
            self.own = []
            self._open(strip, marked=marked, inside=inside)
        self.own.append(strip)
        self.above = strip
        return Shape(begins=begins, depth=len(self.items) if marked or inside else 0, inside=inside)

    def interrupt(self) -> None:
        """Something else stands between: the next strip begins a paragraph."""
        self.own, self.items, self.numbers, self.above = [], [], [], None

    def _open(self, strip: Strip, *, marked: bool, inside: bool) -> None:
        place = strip.left - strip.frame.left
        if not marked:
            self.items = [item for item in self.items if inside and item < place - INDENT * strip.row[0].size]
            self.numbers = self.numbers[: len(self.items)]
            return
        while self.items and place < self.items[-1] - INDENT * strip.row[0].size:
            self.items.pop()
        if not self.items or place > self.items[-1] + INDENT * strip.row[0].size:
            self.items.append(place)
        number = NUMBERED.match(strip.row[0].text)
        self.numbers = [*self.numbers, 0][: len(self.items)]
        self.numbers[-1] = int(number[1]) if number else 0

    def _is_marked(self, strip: Strip) -> bool:
        """Whether an item begins; a number must count on, or hang."""
        text = strip.row[0].text
        if not MARKED.match(text):
            return False
        number = NUMBERED.match(text)
        if number is None:
            return True
        counts = int(number[1]) in {1, *(last + 1 for last in self.numbers)}
        return counts and (strip.row[0].inner > strip.left or self._begins(strip) or not self.own)

    def _stands_inside(self, strip: Strip) -> bool:
        """Whether a paragraph is indented as the words of an open item are, and not in its first line alone."""
        place, size, below = strip.left - strip.frame.left, strip.row[0].size, self.below
        if not self.items or place <= self.items[0] + INDENT * size:
            return False
        beside = below is not None and below.frame == strip.frame and below.row[0].page == strip.row[0].page
        return not (below and beside and _is_below(strip, below) and below.left < strip.left - INDENT * size)

    def _begins(self, strip: Strip) -> bool:
        """Whether a strip without a bullet begins a paragraph."""
        above = self.above
        if above is None or not self.own:
            return True
        size = strip.row[0].size
        named = CAPTION.match(self.own[0].row[0].text) is not None
        if abs(above.row[0].size - size) > 0.1 * size or (named and above.row[-1].style != strip.row[0].style):
            return True
        distance = above.base - strip.base
        if strip.frame.index != above.frame.index or strip.row[0].page != above.row[0].page or distance <= 0:
            return self._begins_behind_break(above, strip)
        if distance > ROOM * self.measure.leading(size):
            return not (CUT.search(above.row[-1].text) and strip.row[0].text[:1].islower())
        return self._is_shifted(strip, size) or self._is_short(above, strip)

    def _is_shifted(self, strip: Strip, size: float) -> bool:
        """Whether a strip stands further in or out than those of the open paragraph."""
        first, place = self.own[0], strip.left - strip.frame.left
        if len(self.own) > 1:
            return abs(place - (self.own[-1].left - self.own[-1].frame.left)) > INDENT * size
        if first.row[0].inner > first.left:
            lines_up = abs(place - (first.row[0].inner - first.frame.left)) <= INDENT * size
            return not lines_up and self._has_room(first, strip)
        shift = place - (first.left - first.frame.left)
        if shift > INDENT * size:
            return self._has_room(first, strip)
        return shift < -DEEP * size

    def _is_short(self, above: Strip, strip: Strip) -> bool:
        """Whether the line before ends a sentence and had room for the next word."""
        ended = SENTENCE_END.search(_plain(above)) is not None and not strip.row[0].text[:1].islower()
        return ended and self._has_room(above, strip)

    def _begins_behind_break(self, above: Strip, strip: Strip) -> bool:
        size, place = strip.row[0].size, strip.left - strip.frame.left
        usual = self.own[-1].left - self.own[-1].frame.left
        marked = self.own[0].row[0].inner > self.own[0].left
        if len(self.own) == 1 and marked:
            usual = self.own[0].row[0].inner - self.own[0].frame.left
        if CUT.search(above.row[-1].text) and strip.row[0].text[:1].islower():
            return False
        back = len(self.own) == 1 and not marked and -DEEP * size < place - usual < 0
        if abs(place - usual) > INDENT * size and not back:
            return True
        ended = SENTENCE_END.search(_plain(above)) is not None and not strip.row[0].text[:1].islower()
        return ended and (self._has_room(above, strip) or self._stands_alone(strip))

    def _stands_alone(self, strip: Strip) -> bool:
        """Whether one line makes a paragraph: no last line is left alone on top of a column."""
        below = self.below
        if below is None or below.frame.index != strip.frame.index or below.row[0].page != strip.row[0].page:
            return False
        distance = strip.base - below.base
        return distance > ROOM * self.measure.leading(strip.row[0].size) or MARKED.match(below.row[0].text) is not None

    def _has_room(self, above: Strip, strip: Strip) -> bool:
        """Whether the first word of a strip would have found room on the one before."""
        text = strip.row[0].text
        word = len(text.split(maxsplit=1)[0]) if text else 0
        letter = (strip.row[0].right - strip.left) / max(len(text), 1)
        return above.right + (word + 1) * letter < above.frame.right - 0.2 * strip.row[0].size


def _is_below(strip: Strip, below: Strip) -> bool:
    """Whether two strips follow one another without room between them."""
    return 0 < strip.base - below.base < CLOSE * strip.row[0].size


def _is_lone_marker(strip: Strip, measure: Measure) -> bool:
    """Whether the marker of a note stands alone on a line that had no room left for it."""
    return strip.row[0].size < SMALL * measure.body and len(strip.row) == 1 and strip.row[0].text.isdecimal()


def _plain(strip: Strip) -> str:
    return strip.row[-1].text[-40:].rstrip("⁰¹²³⁴⁵⁶⁷⁸⁹ ")


def plain_text(text: str, shape: Shape) -> str:
    """A line as extracted text has it: `(1)` and `1)` before an item become `1.`, a lone marker is raised."""
    match = NUMBERED.match(text) if shape.depth and shape.begins else None
    if match:
        return f"{match[1]}. {text[match.end() :]}"
    return text.translate(RAISED) if shape is MARKER else text
