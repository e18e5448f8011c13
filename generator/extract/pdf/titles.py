"""Strips in reading order → titles with their levels: by bookmarks, by printed numbers, by size and weight."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from generator.extract.lines import BULLET, squeeze
from generator.extract.pdf.pages import Strip, Style
from generator.extract.pdf.sizes import Measure
from generator.extract.recognise import CHAPTER, DOTTED, PLAIN

LARGER = 1.08
"""Share of the running text's size from which on a line may be a title."""
MUCH_LARGER = 1.2
"""The same from which on even a sentence is one."""
LINES = 4
LETTERS = 250
TIGHT = 1.7
"""Distance of two lines of one title, in sizes."""
COMPLETE = 0.5
"""Share of all that looks like titles from which on bookmarks name them all."""


Bookmark: TypeAlias = tuple[int, str, int]
"""Level from 0, title, index of the page or -1."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title over one or more strips; level 0 is the title of the document."""

    first: int
    """Index of its first strip."""
    strips: tuple[Strip, ...]
    level: int
    reason: str

    @property
    def text(self) -> str:
        return " ".join(piece.text for strip in self.strips for piece in strip.row)

    @property
    def style(self) -> Style:
        return self.strips[0].row[-1].style


def find_titles(strips: Sequence[Strip], measure: Measure, bookmarks: Sequence[Bookmark]) -> tuple[Title, ...]:
    """Find the titles of a document."""
    found = list(_candidates(strips, measure))
    marked = _match_bookmarks(found, bookmarks)
    front = _front(found, marked)
    levels = _levels(found[len(front) :], {n - len(front): level for n, level in marked.items()})
    body = [replace(title, level=levels[n][0], reason=levels[n][1]) for n, title in enumerate(found[len(front) :])]
    if marked and len(marked) >= COMPLETE * len(body):
        body = [title for n, title in enumerate(body) if n + len(front) in marked]
    return (*front[:1], *body)


def _candidates(strips: Sequence[Strip], measure: Measure) -> Iterator[Title]:
    at = 0
    while at < len(strips):
        own = [strips[at]]
        while at + len(own) < len(strips) and _goes_on(own[-1], strips[at + len(own)]):
            own.append(strips[at + len(own)])
        title = Title(at, tuple(own), 1, "")
        if _is_title(title, strips[at + len(own)] if at + len(own) < len(strips) else None, measure):
            yield title
        at += len(own)


def _goes_on(above: Strip, below: Strip) -> bool:
    """Whether two strips may be lines of one title."""
    same = above.row[-1].style == below.row[-1].style and above.row[0].page == below.row[0].page
    near = 0 < above.base - below.base < TIGHT * above.row[0].size
    numbered = DOTTED.match(below.row[0].text) or BULLET.match(below.row[0].text)
    return same and near and not numbered and above.frame.index == below.frame.index


def _is_title(title: Title, following: Strip | None, measure: Measure) -> bool:
    """Larger or bolder than running text, short, and no sentence; or with a number, and no list."""
    text, style = title.text, title.style
    if len(title.strips) > LINES or len(text) > LETTERS or not any(c.isalpha() for c in text) or BULLET.match(text):
        return False
    if len(title.strips[0].row) > 1 and not title.strips[0].row[0].text[:1].isalnum():
        return False
    sentence = text.endswith(".") and not _numbered(title) and style.size < MUCH_LARGER * measure.body
    if text.endswith((",", ";")) or sentence:
        return False
    larger = style.size >= LARGER * measure.body
    bold = style.bold and style.size >= 0.95 * measure.body and following is not None
    return larger or (bold and text[:1].isalnum() and not text[0].islower())


def _match_bookmarks(found: Sequence[Title], bookmarks: Sequence[Bookmark]) -> Mapping[int, int]:
    """Level by index of the title, for titles that a bookmark names on its page."""
    on_page: dict[int, list[int]] = defaultdict(list)
    for n, title in enumerate(found):
        on_page[title.strips[0].row[0].page].append(n)
    marked: dict[int, int] = {}
    for level, name, page in bookmarks:
        key = squeeze(name)
        same = (n for n in on_page[page + 1] if n not in marked and _says(squeeze(found[n].text), key))
        at = next(same, None)
        if at is not None:
            marked[at] = level + 1
    return marked


def _says(title: str, name: str) -> bool:
    return bool(name) and (title == name or title.endswith(name) or name.endswith(title))


def _front(found: Sequence[Title], marked: Mapping[int, int]) -> list[Title]:
    """The title of the document, if its first page has one, and what stands below it on a page of its own."""
    if not found or 0 in marked or len(found) < 2 or found[0].strips[0].row[0].page > 1:  # noqa: PLR2004
        return []
    first = found[0]
    unique = all(first.style.size > other.style.size for other in found[1:])
    if not unique or DOTTED.match(first.text) or PLAIN.match(first.text) or CHAPTER.match(first.text):
        return []
    others = [n for n, title in enumerate(found) if title.strips[0].row[0].page > 1 or n in marked or _numbered(title)]
    cover = found[1 : others[0]] if others and found[others[0]].strips[0].row[0].page > 1 else []
    return [replace(first, level=0, reason="the largest words of the first page"), *cover]


def _numbered(title: Title) -> bool:
    return bool(DOTTED.match(title.text) or CHAPTER.match(title.text) or PLAIN.match(title.text))


def _levels(found: Sequence[Title], marked: Mapping[int, int]) -> list[tuple[int, str]]:
    """Level and reason of each title."""
    votes: dict[Style, Counter[int]] = defaultdict(Counter)
    for n, title in enumerate(found):
        if n in marked:
            votes[title.style][marked[n]] += 2
        elif match := DOTTED.match(title.text):
            votes[title.style][match[1].count(".") + 1] += 1
    by_style = _rank({title.style for title in found}, votes)
    levels = []
    for n, title in enumerate(found):
        match = DOTTED.match(title.text)
        if n in marked:
            levels.append((marked[n], "a bookmark names it"))
        elif match:
            levels.append((match[1].count(".") + 1, "its number"))
        else:
            levels.append((by_style[title.style], "its size and weight"))
    return levels


def _rank(styles: set[Style], votes: Mapping[Style, Counter[int]]) -> dict[Style, int]:
    """Level by style: what numbers and bookmarks say, and between them the larger the higher."""
    levels: dict[Style, int] = {}
    above: Style | None = None
    for style in sorted(styles, key=lambda s: (-s.size, not s.bold, s.font)):
        if votes.get(style):
            levels[style] = votes[style].most_common(1)[0][0]
        elif above is None:
            levels[style] = 1
        else:
            alike = abs(above.size - style.size) < 0.3 and above.bold == style.bold  # noqa: PLR2004
            levels[style] = levels[above] + (0 if alike else 1)
        above = style
    lowest = 9
    for style in sorted(styles, key=lambda s: (s.size, s.bold, s.font)):  # nothing stands above what is larger
        if votes.get(style):
            lowest = min(lowest, levels[style])
        levels[style] = min(levels[style], max(lowest - (not votes.get(style)), 1))
    return levels
