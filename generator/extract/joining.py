"""Lines of one block → its text, with the place of every line in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.extract.hyphens import SUSPENDING, Cuts, Decision, Join
from generator.extract.lexicon import CUT, WORD
from generator.extract.lines import BULLET, ORDERED, Line

TAIL = 400
"""Characters before a line end that decide how it is joined; longer addresses are not seen whole."""
ADDRESS_TAIL = re.compile(r"(?:https?://|www\.)\S*$|\S+\.\w{2,}/\S*$")
ADDRESS_BREAK = ("/", "_", "=", "&", "?", "%", "#", ".", "~", "+")
TAIL_AHEAD = re.compile(rf"\b(?:{'|'.join(sorted(SUSPENDING))})\s-$")
"""Behind a conjunction a hyphen belongs to the next word: `Bindung und -gewinnung`."""
CLOSING = frozenset(",;.)")
DOTTED_TAIL = re.compile(r"([^\W_]+)\.$")


@dataclass(frozen=True, slots=True)
class Joined:
    """A text and where its lines begin in it."""

    text: str
    starts: tuple[int, ...] = ()
    lines: tuple[Line, ...] = ()

    def line_at(self, offset: int) -> Line:
        """The source line that a character of the text stands on."""
        return self.lines[max(0, bisect_right(self.starts, offset) - 1)]


@dataclass(slots=True)
class Joiner:
    """Joins lines, and remembers what it decided."""

    cuts: Cuts
    addresses: str = ""
    """Whole addresses shown elsewhere in the source, as evidence for broken ones."""
    keeps_blanks: bool = True
    """Whether blanks that stand twice are a defect to keep and tell; in a text set in columns they are layout."""
    decisions: dict[int, Decision] = field(default_factory=dict)

    def join(self, lines: Sequence[Line], *, strip_mark: bool = True, spaced: bool = False) -> Joined:
        """Put lines together to one text: bullets and item numbers left out, blanks single or as they stand."""
        pieces: list[str] = []
        starts, length, tail = [], 0, ""
        for n, line in enumerate(lines):
            words = line.spaced if spaced else line.words
            words = _without_mark(words) if n == 0 and strip_mark else words
            if n:
                dropped, glue = self._seam(tail, lines[n - 1], words)
                pieces[-1] = pieces[-1][: len(pieces[-1]) - dropped] + glue
                length += len(glue) - dropped
                tail = tail[: len(tail) - dropped] + glue
            starts.append(length)
            pieces.append(words)
            length += len(words)
            tail = (tail + words)[-TAIL:]
        return Joined("".join(pieces), tuple(starts), tuple(lines))

    def _seam(self, tail: str, line: Line, following: str) -> tuple[int, str]:
        """What a line and the next one need between them: characters to drop, and what to put there."""
        if ADDRESS_TAIL.search(tail) and following:
            return self._within_address(tail, line, following)
        if CUT.search(tail) and not TAIL_AHEAD.search(tail):
            return self._within_word(tail, line, following)
        if tail.endswith("\u00ad"):
            return 1, ""
        tight = TAIL_AHEAD.search(tail) or following[:1] in CLOSING or self._is_dotted(tail, following)
        return 0, "" if tight else " "

    def _within_word(self, tail: str, line: Line, following: str) -> tuple[int, str]:
        left = re.findall(r"\S*\s?-$", tail)[-1]
        right = following.split(maxsplit=1)[0] if following else ""
        decision = self.cuts.decide(line.number, left, right, spaced=line.text.endswith("- "))
        self.decisions[line.number] = decision
        match decision.join:
            case Join.DROP:
                return len(tail) - len(tail[:-1].rstrip()), ""
            case Join.KEEP:
                return 0, ""
            case Join.SUSPEND:
                return 0, " "

    def _within_address(self, tail: str, line: Line, following: str) -> tuple[int, str]:
        """Go on with an address; a hyphen cut into it is dropped, one that belongs to it is not."""
        right = following.split(maxsplit=1)[0]
        if tail.endswith("-"):
            left = tail.rsplit(maxsplit=1)[-1]
            join, reason, sure = self._weigh_address(left, right, line)
            self.decisions[line.number] = Decision(line.number, left[-20:], right, join, reason, sure=sure)
            return (0, "") if join is Join.KEEP else (1, "")
        goes_on = tail.endswith(ADDRESS_BREAK) and not (tail.endswith(".") and not right[0].islower())
        return 0, "" if goes_on else " "

    def _weigh_address(self, left: str, right: str, line: Line) -> tuple[Join, str, bool]:
        """Whether a hyphen belongs to an address: a link or another place shows it, else how texts are cut."""
        if line.text.endswith("- ") or not right[0].isalpha() or self._is_shown(left, right):
            return Join.KEEP, "in an address", True
        if self._is_shown(left[:-1], right):
            return Join.DROP, "in an address", True
        printed = line.shape is not None and not self._is_shown(left[:-1], "")
        return Join.KEEP if printed else Join.DROP, "in an address", False

    def _is_shown(self, left: str, right: str) -> bool:
        """Whether the address stands whole elsewhere, with its hyphen."""
        return f"{left[-12:]}{right[:6]}" in self.addresses

    def _is_dotted(self, text: str, following: str) -> bool:
        """Whether a name with a dot in it is cut behind the dot: `NRW.` and `Europa`."""
        left, right = DOTTED_TAIL.search(text), WORD.match(following)
        return bool(left and right and f"{left[1]}.{right[0]}".casefold() in self.cuts.lexicon.dotted)


def _without_mark(words: str) -> str:
    return ORDERED.sub("", BULLET.sub("", f"{words} ", count=1), count=1).strip()
