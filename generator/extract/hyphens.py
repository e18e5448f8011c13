"""A word cut at a line end → how it is put together again.

The text itself decides first: the form that stands unbroken elsewhere in it is right.  Rules come
second, and what only a rule decided is told as doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.extract.lexicon import CUT, ENOUGH, TAIL, Lexicon
from generator.model import Language

OFTEN = 0.05
"""Share of lines that end with a hyphen from which on a text counts as hyphenated."""
SUSPENDING = frozenset({"und", "oder", "bzw", "sowie", "als", "noch", "statt", "and", "or", "as"})
OPENING = frozenset(
    {"after", "back", "every", "fore", "head", "inter", "land", "life", "news", "over", "some", "there", "through"}
    | {"under", "where", "with"}
)
CLOSING = frozenset(
    {"body", "force", "land", "less", "like", "most", "self", "selves", "ships", "side", "thing", "times", "ward"}
    | {"wards", "where", "work", "works"}
)
"""Parts of words that English writes as one: `through-out`, `frame-work`."""


def breaks_words(texts: Sequence[str]) -> bool:
    """Whether a text cuts words at its line ends."""
    return sum(CUT.search(text[-TAIL:]) is not None for text in texts) > OFTEN * len(texts)


class Join(StrEnum):
    """What becomes of the hyphen at a line end."""

    DROP = "drop"
    KEEP = "keep"
    SUSPEND = "suspend"
    """It stands for a part that follows: `Handels- und Wirtschaftspolitik`."""


@dataclass(frozen=True, slots=True)
class Decision:
    """How one cut word was joined, and how sure that is."""

    line: int
    left: str
    right: str
    join: Join
    reason: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Cuts:
    """Decides about the cut words of one text."""

    lexicon: Lexicon
    breaks_words: bool = True
    """Whether the text is hyphenated; if not, a hyphen at a line end was written."""
    joined: Collection[str] = ()
    hyphenated: Collection[str] = ()
    language: Language = Language.DE

    def decide(self, line: int, left: str, right: str, *, spaced: bool) -> Decision:
        """Decide how `left`, which ends with a hyphen, goes on with `right`; `spaced`: a blank follows it."""
        before = re.search(r"[^\W_]+$", left.rstrip(" -"))
        after = re.match(r"[^\W_]+", right)
        shown = (line, left, right)
        if before is None or after is None:
            return Decision(*shown, Join.KEEP, "a hyphen without a word on one side", sure=True)
        written = f"{before[0]}-{after[0]}"
        if written in self.joined or written in self.hyphenated:
            return Decision(*shown, Join.DROP if written in self.joined else Join.KEEP, "curated", sure=True)
        join, reason, sure = self._weigh(before[0], after[0], spaced=spaced)
        return Decision(*shown, join, reason, sure=sure)

    def _weigh(self, left: str, right: str, *, spaced: bool) -> tuple[Join, str, bool]:
        a, b = left.casefold(), right.casefold()
        if b in SUSPENDING and not self.lexicon.words[a + b]:
            return Join.SUSPEND, "a conjunction follows", True
        if right[0].isdigit():
            return Join.KEEP, "a number follows", True
        shown = self._show(a, b, first_is_small=left[0].islower(), second_is_small=right[0].islower())
        if shown is not None:
            return shown
        if not self.breaks_words:
            return Join.KEEP, "the text is not hyphenated", False
        words = self._are_words(a, b)
        if words and self.language is Language.EN and a not in OPENING and b not in CLOSING:
            return Join.KEEP, "both are words, and English writes few as one", False
        return Join.DROP, "a small letter follows", not (spaced or words)

    def _show(self, a: str, b: str, *, first_is_small: bool, second_is_small: bool) -> tuple[Join, str, bool] | None:
        """What the text shows by forms that stand unbroken in it, the strongest evidence first."""
        words, pairs = self.lexicon.words[a + b], self.lexicon.pairs[f"{a}-{b}"]
        side_by_side = first_is_small and min(len(a), len(b)) >= ENOUGH and self.lexicon.spaced[f"{a} {b}"]
        evidence = (
            (words > pairs, Join.DROP, "as elsewhere in the text", True),
            (pairs > 0, Join.KEEP, "as elsewhere in the text", True),
            (not second_is_small, Join.KEEP, "a capital letter follows", True),
            (self.lexicon.has_pair_stem(a, b), Join.KEEP, "as a similar word in the text", True),
            (side_by_side, Join.KEEP, "both stand side by side in the text", False),
            (self.lexicon.has_stem(a + b), Join.DROP, "as a similar word in the text", True),
        )
        return next(((join, reason, sure) for holds, join, reason, sure in evidence if holds), None)

    def _are_words(self, left: str, right: str) -> bool:
        """Whether both parts are words of the text, so that a hyphen may belong between them."""
        return min(len(left), len(right)) >= ENOUGH and bool(self.lexicon.words[left] and self.lexicon.words[right])
