"""Lines of one block → its text, with the place of every line in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.extract.hyphens import CUT, SUSPENDING, WORD, Cuts, Decision, Join
from generator.extract.lines import BULLET, ORDERED, Line

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
    decisions: dict[int, Decision] = field(default_factory=dict)

    def join(self, lines: Sequence[Line], *, strip_mark: bool = True) -> Joined:
        """Put lines together to one text: blanks single, bullets and item numbers left out."""
        text, starts = "", []
        for n, line in enumerate(lines):
            words = line.words
            if n == 0 and strip_mark:
                words = ORDERED.sub("", BULLET.sub("", f"{words} ", count=1), count=1).strip()
            if n:
                text = self._before_next(text, lines[n - 1], words)
            starts.append(len(text))
            text += words
        return Joined(text, tuple(starts), tuple(lines))

    def _before_next(self, text: str, line: Line, following: str) -> str:
        """The text so far, ready to go on with the next line."""
        if ADDRESS_TAIL.search(text) and following:
            return self._within_address(text, line, following)
        if CUT.search(text) and not TAIL_AHEAD.search(text):
            return self._within_word(text, line, following)
        if text.endswith("\u00ad"):
            return text[:-1]
        tight = TAIL_AHEAD.search(text) or following[:1] in CLOSING or self._is_dotted(text, following)
        return text if tight else f"{text} "

    def _within_word(self, text: str, line: Line, following: str) -> str:
        left = text.rsplit(maxsplit=1)[-1] if not text.endswith(" -") else text.rsplit(maxsplit=2)[-2] + " -"
        right = following.split(maxsplit=1)[0] if following else ""
        decision = self.cuts.decide(line.number, left, right, spaced=line.text.endswith("- "))
        self.decisions[line.number] = decision
        match decision.join:
            case Join.DROP:
                return text[:-1].rstrip()
            case Join.KEEP:
                return text
            case Join.SUSPEND:
                return f"{text} "

    def _within_address(self, text: str, line: Line, following: str) -> str:
        """Go on with an address; a hyphen cut into it is dropped, one that belongs to it is not."""
        right = following.split(maxsplit=1)[0]
        if text.endswith("-"):
            tail = text.rsplit(maxsplit=1)[-1]
            kept = line.text.endswith("- ") or not right[0].isalpha() or self._is_shown(tail, right)
            join = Join.KEEP if kept else Join.DROP
            self.decisions[line.number] = Decision(line.number, tail[-20:], right, join, "in an address", sure=kept)
            return text if kept else text[:-1]
        goes_on = text.endswith(ADDRESS_BREAK) and not (text.endswith(".") and not right[0].islower())
        return text if goes_on else f"{text} "

    def _is_shown(self, left: str, right: str) -> bool:
        """Whether the address stands whole elsewhere, with its hyphen."""
        return f"{left[-12:]}{right[:6]}" in self.addresses

    def _is_dotted(self, text: str, following: str) -> bool:
        """Whether a name with a dot in it is cut behind the dot: `NRW.` and `Europa`."""
        left, right = DOTTED_TAIL.search(text), WORD.match(following)
        return bool(left and right and f"{left[1]}.{right[0]}".casefold() in self.cuts.lexicon.dotted)
