"""Lines of a text → its unbroken words, as evidence for its broken ones."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

WORD = re.compile(r"[^\W_]+(?:[-.’'&][^\W_]+)*")
CUT = re.compile(r"([^\W_]|[)’“”\"])\s?-\s*$")
"""A line end that may cut a word."""
TAIL = 20
"""Characters that hold the end of a line."""
ENOUGH = 4
"""Letters that a stem needs to be evidence for its inflected forms."""


class Lexicon:
    """The words of a text that no line end has cut, and how often each stands there."""

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


def _begins_one(ordered: Sequence[str], stem: str) -> bool:
    """Whether one of the words, which are in order, begins with a stem."""
    at = bisect_left(ordered, stem)
    return at < len(ordered) and ordered[at].startswith(stem)
