"""The repository speaks in its own words: the source texts are imported by those who have them, never checked in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

WORDS = 10
"""So many words in a row are a sentence of somebody; fewer may be a title or a term."""

Run = tuple[str, ...]


def test_no_sentence_of_a_source_text_is_checked_in(root: Path, tracked: list[Path], sources: Path) -> None:
    """No checked-in file shares ten words in a row with a source text, but for its titles."""
    theirs = {run for path in sources.glob("*.txt") for run in runs(path)}
    theirs -= set(runs(sources.parent / "titles.txt"))
    assert theirs
    found = {path.relative_to(root).as_posix(): run for path in tracked for run in runs(path) if run in theirs}
    assert {name: " ".join(run) for name, run in found.items()} == {}


def runs(path: Path) -> Iterator[Run]:
    """Every ten words in a row, line by line in a list of titles, and words cut at a line end joined."""
    if not path.exists():
        return
    whole = path.read_text(encoding="utf-8", errors="replace")
    for text in whole.splitlines() if path.name == "titles.txt" else [whole]:
        words = [
            re.sub(r"-\s*", "", word).casefold()
            for word in re.findall(r"[^\W_]+(?:-\s*[^\W_]+)*", re.sub(r"[\u00ad¬]|https?://\S+|www\.\S+", "", text))
        ]
        yield from zip(*(words[shift:] for shift in range(WORDS)), strict=False)
