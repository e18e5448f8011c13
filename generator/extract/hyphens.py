"""A word cut at a line end → how it is put together again.

The text itself decides first: the form that stands unbroken elsewhere in it is right.  Rules come
second, and what only a rule decided is told as doubtful.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

WORD = re.compile(r"[^\W_]+(?:[-.’'&][^\W_]+)*")
CUT = re.compile(r"([^\W_]|[)’“”\"])\s?-\s*$")
ENOUGH = 4
"""Letters that a stem needs to be evidence for its inflected forms."""
TAIL = 20
"""Characters that hold the end of a line."""
OFTEN = 0.05
"""Share of lines that end with a hyphen from which on a text counts as hyphenated."""
SUSPENDING = frozenset({"und", "oder", "bzw", "sowie", "als", "noch", "statt", "and", "or", "as"})


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


class Lexicon:
    """The unbroken words of a text: evidence for its broken ones."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.words: Counter[str] = Counter()
        """Every word and every part of a hyphenated one."""
        self.pairs: Counter[str] = Counter()
        """Neighbouring parts of hyphenated words: `start-up`."""
        self.spaced: Counter[str] = Counter()
        """Neighbouring words: `carbon leakage`."""
        self.dotted: Counter[str] = Counter()
        cut = False
        for text in texts:
            words = WORD.findall(text)
            still = CUT.search(text[-TAIL:]) is not None
            self._add(words[1 if cut else 0 : len(words) - 1 if still else len(words)])
            cut = still
        self._sorted = sorted(self.words)
        self._sorted_pairs = sorted(self.pairs)

    def has_stem(self, word: str) -> bool:
        """Whether a form of this word stands in the text, with another ending."""
        stem = word[: max(ENOUGH, len(word) - 2)]
        return len(word) > ENOUGH and _begins_one(self._sorted, stem)

    def has_pair_stem(self, left: str, right: str) -> bool:
        """Whether a hyphenated form of these parts stands in the text, with another ending."""
        return len(right) >= ENOUGH and _begins_one(
            self._sorted_pairs, f"{left}-{right[: max(ENOUGH, len(right) - 2)]}"
        )

    def _add(self, words: Sequence[str]) -> None:
        folded = [word.casefold() for word in words]
        for word in folded:
            parts = word.split("-")
            self.words.update(parts)
            self.pairs.update(f"{a}-{b}" for a, b in pairwise(parts))
            if "." in word:
                self.dotted.update([word])
        self.spaced.update(f"{a} {b}" for a, b in pairwise(folded))


@dataclass(frozen=True, slots=True)
class Cuts:
    """Decides about the cut words of one text."""

    lexicon: Lexicon
    breaks_words: bool = True
    """Whether the text is hyphenated; if not, a hyphen at a line end was written."""
    joined: Collection[str] = ()
    hyphenated: Collection[str] = ()

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
        return Join.DROP, "a small letter follows", not (spaced or self._are_words(a, b))

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


def _begins_one(ordered: Sequence[str], stem: str) -> bool:
    """Whether one of the words, which are in order, begins with a stem."""
    at = bisect_left(ordered, stem)
    return at < len(ordered) and ordered[at].startswith(stem)
