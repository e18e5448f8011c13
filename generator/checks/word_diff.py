"""Words before and after → what changed, on one line: `… about [-40-] {+45+} kilometres …`.

The marks are those of `git diff --word-diff`, which editors of a repository know.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

AROUND = 3
"""Words that are shown on each side of a change."""
MOST_PLACES = 3
MOST_WORDS = 12
"""Words of one place that are shown; a longer run is cut in the middle."""
LARGEST = 3000
"""Words of a text that is compared word by word, which takes the square of their number at worst."""


def show_word_diff(before: str, after: str) -> str:
    """Show the places where words changed, at most `MOST_PLACES` of them; empty where the words are the same."""
    old, new = before.split(), after.split()
    if max(len(old), len(new)) > LARGEST:
        old, new = [" ".join(old)[:200]], [" ".join(new)[:200]]
    groups = [*SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(AROUND)]
    shown = [_place(group, old, new) for group in groups[:MOST_PLACES]]
    more = len(groups) - len(shown)
    told = " ".join(shown).replace("… …", "…")
    return f"{told} (and in {more} more place{'' if more == 1 else 's'})" if more else told


def shorten(words: Sequence[str]) -> str:
    """The words, the middle of many left out."""
    if len(words) <= MOST_WORDS:
        return " ".join(words)
    half = MOST_WORDS // 2
    return f"{' '.join(words[:half])} … {' '.join(words[-half:])}"


def _place(group: Sequence[tuple[str, int, int, int, int]], old: Sequence[str], new: Sequence[str]) -> str:
    begins = "… " if group[0][1] > 0 or group[0][3] > 0 else ""
    ends = " …" if group[-1][2] < len(old) or group[-1][4] < len(new) else ""
    return begins + " ".join(_parts(group, old, new)) + ends


def _parts(group: Sequence[tuple[str, int, int, int, int]], old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    for operation, i, j, k, n in group:
        if operation == "equal":
            yield " ".join(old[i:j])
            continue
        if i < j:
            yield f"[-{shorten(old[i:j])}-]"
        if k < n:
            yield f"{{+{shorten(new[k:n])}+}}"
