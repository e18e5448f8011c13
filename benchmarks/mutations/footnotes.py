"""Mistakes with footnotes and their marks."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from benchmarks.mutations.parts import choose, edit_all, edit_one, find_place, inlines_in, put
from benchmarks.mutations.registry import mutation
from generator.model import FootnoteMark, Inline, Paragraph, Section


@mutation("drop a footnote mark", "omitted-footnote-mark")
def drop_mark(chance: Random, page: Section, _: Section) -> Section | None:
    return edit_one(chance, page, FootnoteMark, lambda _: ())


@mutation("set a footnote mark twice", "added-footnote-mark")
def double_mark(chance: Random, page: Section, _: Section) -> Section | None:
    mark = choose(chance, inlines_in(page, FootnoteMark))
    place = find_place(chance, page, Paragraph)
    if mark is None or place is None or not isinstance(found := page.blocks[place], Paragraph):
        return None
    return put(page, place, replace(found, inlines=(*found.inlines, mark)))


@mutation("give a mark the number of another note", "footnote-mark-differs")
def renumber_mark(chance: Random, page: Section, _: Section) -> Section | None:
    mark = choose(chance, inlines_in(page, FootnoteMark))
    other = choose(chance, [note.label for note in page.footnotes if mark and note.label != mark.label])
    if other is None:
        return None
    return edit_all(page, lambda inline: (FootnoteMark(other),) if inline is mark else (inline,))


@mutation("delete a footnote and its mark", "omitted-footnote")
def drop_footnote(chance: Random, page: Section, _: Section) -> Section | None:
    note = choose(chance, page.footnotes)
    if note is None:
        return None
    bare = edit_all(page, lambda inline: () if inline == FootnoteMark(note.label) else (inline,))
    return replace(bare, footnotes=tuple(kept for kept in page.footnotes if kept is not note))


@mutation("delete a footnote and leave its mark", "footnote-without-text")
def drop_note(chance: Random, page: Section, _: Section) -> Section | None:
    note = choose(chance, page.footnotes)
    return None if note is None else replace(page, footnotes=tuple(kept for kept in page.footnotes if kept is not note))


@mutation("give a footnote and its mark another number", "footnote-number-differs")
def renumber_footnote(chance: Random, page: Section, _: Section) -> Section | None:
    note = choose(chance, page.footnotes)
    if note is None:
        return None
    label = str(chance.randint(90, 99))

    def renumbered(inline: Inline) -> tuple[Inline, ...]:
        return (FootnoteMark(label),) if inline == FootnoteMark(note.label) else (inline,)

    notes = tuple(replace(kept, label=label) if kept is note else kept for kept in page.footnotes)
    return replace(edit_all(page, renumbered), footnotes=notes)
