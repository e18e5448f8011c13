"""Two versions of a text in pieces → which piece became which."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import chain

from generator.content.merge.pieces import ITEM, PageText, Piece

ALIKE = 0.4
"""From this share of common words on, one piece may have become the other."""
LARGEST_GAP = 40_000
"""Pairs that are compared between two pieces that stayed; beyond it everything counts as new."""

Pages = Mapping[str, PageText]
"""By section id."""
Pairs = dict[Piece, Piece]


def align_edited(base: Pages, mine: Pages) -> Pairs:
    """Pair what the importer wrote with what editors made of it, page by page."""
    pairs = _by_label(base, mine)
    for name in sorted(base.keys() & mine.keys()):
        pairs.update(_equal(_body(base[name]), _body(mine[name])))
        pairs.update(_alike(_body(base[name]), _body(mine[name]), pairs))
    return pairs


def align_renewed(base: Pages, theirs: Pages, *, same_lines: bool) -> Pairs:
    """Pair what the importer wrote with what it writes now, wherever that has moved to.

    `same_lines` tells that both come from the same source, so that lines are comparable.
    """
    pairs = _by_label(base, theirs)
    common = sorted(base.keys() & theirs.keys())
    for name in common:
        pairs.update(_equal(_body(base[name]), _body(theirs[name])))
    pairs.update(_moved(*_unpaired(base, theirs, pairs)))
    if same_lines:
        pairs.update(_from_same_lines(*_unpaired(base, theirs, pairs)))
    for name in common:
        pairs.update(_alike(_body(base[name]), _body(theirs[name]), pairs))
    return pairs


def _body(page: PageText) -> list[Piece]:
    return [piece for piece in page.pieces if not piece.is_note]


def _unpaired(left: Pages, right: Pages, pairs: Pairs) -> tuple[list[Piece], list[Piece]]:
    taken = set(pairs.values())
    return (
        [piece for page in left.values() for piece in _body(page) if piece not in pairs],
        [piece for page in right.values() for piece in _body(page) if piece not in taken],
    )


def _by_label(left: Pages, right: Pages) -> Pairs:
    """Footnotes keep their labels; those that went to another page are found where the label is unique."""
    pairs: Pairs = {}
    for name in left.keys() & right.keys():
        there = _notes([right[name]])
        pairs.update({note: there[label] for label, note in _notes([left[name]]).items() if label in there})
    taken = set(pairs.values())
    gone = _notes(left.values(), without=pairs.keys())
    new = _notes(right.values(), without=taken)
    pairs.update({gone[label]: new[label] for label in gone.keys() & new.keys()})
    return pairs


def _notes(pages: Iterable[PageText], without: Iterable[Piece] = ()) -> Mapping[str, Piece]:
    left_out = set(without)
    found = [piece for page in pages for piece in page.pieces if piece.is_note and piece not in left_out]
    count = Counter(piece.label for piece in found)
    return {piece.label: piece for piece in found if count[piece.label] == 1}


def _equal(left: Sequence[Piece], right: Sequence[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """What says the same in the same order."""
    matcher = SequenceMatcher(None, [p.text for p in left], [p.text for p in right], autojunk=False)
    for i, j, size in matcher.get_matching_blocks():
        yield from zip(left[i : i + size], right[j : j + size], strict=True)


def _moved(left: Iterable[Piece], right: Iterable[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """What says the same somewhere else, and nowhere a second time."""
    there: dict[str, list[Piece]] = defaultdict(list)
    for piece in right:
        there[piece.text].append(piece)
    count = Counter(piece.text for piece in left)
    for piece in left:
        if count[piece.text] == len(there[piece.text]) == 1:
            yield piece, there[piece.text][0]


def _from_same_lines(left: Iterable[Piece], right: Iterable[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """What was made of the same lines; items of a list share theirs and are told apart by their words."""
    owner = {line: piece for piece in left if piece.kind != ITEM for line in _lines(piece)}
    taken: set[Piece] = set()
    for piece in right:
        shared = Counter(owner[line] for line in _lines(piece) if line in owner and owner[line].kind == piece.kind)
        for best, count in shared.most_common(1):
            smaller = min(sum(1 for _ in _lines(best)), sum(1 for _ in _lines(piece)))
            if best not in taken and 2 * count >= smaller:
                taken.add(best)
                yield best, piece


def _lines(piece: Piece) -> Iterable[int]:
    return chain.from_iterable(range(span.first, span.last + 1) for span in piece.spans)


# Pieces that were changed


def _alike(left: Sequence[Piece], right: Sequence[Piece], pairs: Pairs) -> Iterator[tuple[Piece, Piece]]:
    """Between pieces that are paired: what has become what."""
    taken = set(pairs.values())
    matcher = SequenceMatcher(None, [pairs.get(p, p) for p in left], [*right], autojunk=False)
    for _, i1, i2, j1, j2 in matcher.get_opcodes():
        gap = [p for p in left[i1:i2] if p not in pairs], [p for p in right[j1:j2] if p not in taken]
        if all(gap):
            yield from _pair_gap(*gap)


def _pair_gap(left: Sequence[Piece], right: Sequence[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """The best pairs in order; between them, as many pieces on both sides are pairs by their place."""
    if len(left) * len(right) > LARGEST_GAP:
        return
    i = j = 0
    for k, m in (*_best_pairs(left, right), (len(left), len(right))):
        if k - i == m - j:
            between = zip(left[i:k], right[j:m], strict=True)
            yield from ((a, b) for a, b in between if a.kind == b.kind)
        if k < len(left):
            yield left[k], right[m]
        i, j = k + 1, m + 1


def _best_pairs(left: Sequence[Piece], right: Sequence[Piece]) -> list[tuple[int, int]]:
    """The pairs in order that have most in common: a longest common subsequence, weighted."""
    words_left, words_right = [_words(p) for p in left], [_words(p) for p in right]
    common = [
        [_likeness(a, b) if p.kind == q.kind else 0.0 for q, b in zip(right, words_right, strict=True)]
        for p, a in zip(left, words_left, strict=True)
    ]
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in reversed(range(len(left))):
        for j in reversed(range(len(right))):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + common[i][j])
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(left) and j < len(right):
        if common[i][j] and best[i][j] == best[i + 1][j + 1] + common[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _words(piece: Piece) -> Counter[str]:
    return Counter(piece.text.split())


def _likeness(a: Counter[str], b: Counter[str]) -> float:
    """Share of common words (Dice's coefficient); 0 where it is too small to mean anything."""
    share = 2 * (a & b).total() / ((a.total() + b.total()) or 1)
    return share if share >= ALIKE else 0.0
