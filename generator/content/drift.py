"""Pages in both languages → which translations are behind their sources, and what changed there piece by piece."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import takewhile
from pathlib import Path

from generator.content.hashes import text_hash
from generator.content.kept_sources import HASH, read_kept
from generator.content.pieces import pieces_of
from generator.model import (
    Change,
    Drift,
    Expression,
    Location,
    Piece,
    Publication,
    Section,
    Translation,
    TranslationStatus,
)
from generator.workspace import Workspace

FEWEST_WORDS = 4
"""Fewer may well be alike in both languages, once a page is translated: a name, a figure, a term."""
ALIKE = 0.5
"""Share of words that two pieces have in common where one became the other."""
NEAR = 20
"""Pieces that are looked at for what a piece became: time stays in proportion to the page."""
MOST_PAIRS = 250_000
"""Kinds of pieces have few values, and comparing long rows of the same takes the square of their number."""


def find_drifts(folder: Path, publication: Publication, workspace: Workspace) -> tuple[Drift, ...]:
    """Find every translation that is behind its source or not done; texts that count are no translations."""
    return tuple(_drifts(folder, publication, workspace))


def _drifts(folder: Path, publication: Publication, workspace: Workspace) -> Iterator[Drift]:
    for expression in publication.expressions:
        source = publication.expression(expression.strategy, expression.language.other)
        if source and expression.language is not workspace.authoritative_of(expression.strategy):
            for section in expression.pages:
                twin = source.page(section.id)
                if twin and twin.is_whole and section.is_whole:
                    drift = _drift(folder, expression, section, twin)
                    if drift.is_stale or drift.untranslated:
                        yield drift


def _drift(folder: Path, expression: Expression, section: Section, twin: Section) -> Drift:
    translation, now = section.translation, text_hash(twin)
    untranslated = tuple(_untranslated(section, twin))
    drift = Drift(expression.strategy, expression.language, section.id, now, untranslated=untranslated)
    if translation is None or translation.source == now or not _is_record(translation, expression):
        return drift
    kept = read_kept(folder, expression.strategy, section.id, translation.source)
    changes = tuple(find_changes(kept, pieces_of(twin), pieces_of(section))) if kept else ()
    return replace(drift, is_stale=True, is_known=kept is not None, changes=changes)


def _is_record(translation: Translation, expression: Expression) -> bool:
    """Whether it names a source; what does not is told as such."""
    return translation.of is not expression.language and HASH.fullmatch(translation.source) is not None


def _untranslated(section: Section, twin: Section) -> Iterator[Location]:
    """Pieces that nobody translated; a reviewer vouches for those that are to stay."""
    if section.translation and section.translation.status is TranslationStatus.REVIEWED:
        return
    if section.translation is None and not {*section.blocks} & {*twin.blocks}:
        return  # Official texts: a look at whole blocks is enough, and quick.
    source = {piece.words for piece in pieces_of(twin)}
    fewest = 1 if section.is_untranslated else FEWEST_WORDS
    for piece in pieces_of(section):
        words = [word for word in piece.words.split() if any(map(str.isalpha, word))]
        if len(words) >= fewest and piece.words in source:
            yield piece.at


def find_changes(before: Sequence[Piece], after: Sequence[Piece], translation: Sequence[Piece]) -> Iterator[Change]:
    """What changed from `before` to `after`, and where `translation`, made from `before`, says it."""
    counterparts = _counterparts(before, translation)
    changes: list[Change] = []
    for i, j, k, n in _differing([piece.said for piece in before], [piece.said for piece in after]):
        for old, new in _paired(before[i:j], after[k:n]):
            place = i + old if old is not None else i - 1
            changes.append(
                Change(
                    before[i + old] if old is not None else None,
                    after[k + new] if new is not None else None,
                    counterparts.get(place),
                )
            )
    yield from _without_moves(changes)


def _differing(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Parts of both that differ, as first and end places; of very long ones, all between the first and the last."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))
    ends = zip(reversed(before[same:]), reversed(after[same:]), strict=False)
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], ends))
    old, new = before[same : len(before) - alike], after[same : len(after) - alike]
    if len(old) * len(new) > MOST_PAIRS:
        yield same, same + len(old), same, same + len(new)
        return
    for operation, i, j, k, n in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if operation != "equal":
            yield same + i, same + j, same + k, same + n


def _counterparts(before: Sequence[Piece], translation: Sequence[Piece]) -> Mapping[int, Location]:
    """Place of the translation of each piece, where both have the same kinds of pieces in the same order."""
    kinds = [piece.kind for piece in before], [piece.kind for piece in translation]
    if len(before) * len(translation) > MOST_PAIRS:
        return {n: piece.at for n, piece in enumerate(translation)} if kinds[0] == kinds[1] else {}
    blocks = SequenceMatcher(None, *kinds, autojunk=False).get_matching_blocks()
    return {i + n: translation[j + n].at for i, j, size in blocks for n in range(size)}


def _paired(old: Sequence[Piece], new: Sequence[Piece]) -> Iterator[tuple[int | None, int | None]]:
    """Pair what became what, in order; the rest was taken out or added."""
    if [piece.kind for piece in old] == [piece.kind for piece in new]:
        yield from ((n, n) for n in range(len(old)))
        return
    start = 0
    for i, piece in enumerate(old):
        match = next((j for j in range(start, min(start + NEAR, len(new))) if _became(piece, new[j])), None)
        if match is None:
            yield i, None
            continue
        yield from ((None, j) for j in range(start, match))
        yield i, match
        start = match + 1
    yield from ((None, j) for j in range(start, len(new)))


def _became(old: Piece, new: Piece) -> bool:
    if old.kind != new.kind:
        return False
    if old.kind in {"title", "table", "figure"}:
        return True
    words = SequenceMatcher(None, old.words.split(), new.words.split(), autojunk=False)
    return words.real_quick_ratio() >= ALIKE and words.quick_ratio() >= ALIKE and words.ratio() >= ALIKE


def _without_moves(changes: Sequence[Change]) -> Iterator[Change]:
    """A piece that was taken out in one place and added in another was moved, which is one change."""
    added = {c.after.said: c.after for c in changes if c.after and not c.before}
    gone = {c.before.said for c in changes if c.before and not c.after}
    for change in changes:
        if change.before and not change.after and change.before.said in added:
            yield replace(change, after=added[change.before.said])
        elif change.before or not change.after or change.after.said not in gone:
            yield change
