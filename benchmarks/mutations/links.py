"""Links and cross-references that are lost or lead elsewhere."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from benchmarks.mutations.parts import edit_one
from benchmarks.mutations.registry import mutation
from generator.model import CrossReference, Inline, Link, Section, Target, Text, plain


@mutation("let a cross-reference lead elsewhere", "cross-reference-differs")
def turn_reference(chance: Random, page: Section, _: Section) -> Section | None:
    def turned(inline: Inline) -> tuple[Inline, ...]:
        if not isinstance(inline, CrossReference):
            return (inline,)
        return (replace(inline, target=Target(inline.target.strategy, "index")),)

    return edit_one(chance, page, CrossReference, turned)


@mutation("drop a cross-reference", "cross-reference-differs")
def drop_reference(chance: Random, page: Section, _: Section) -> Section | None:
    return edit_one(chance, page, CrossReference, lambda inline: (Text(plain([inline])),))


@mutation("let a link lead elsewhere", "link-differs")
def turn_link(chance: Random, page: Section, _: Section) -> Section | None:
    def turned(inline: Inline) -> tuple[Inline, ...]:
        return (replace(inline, target="https://elsewhere.example/page"),) if isinstance(inline, Link) else (inline,)

    return edit_one(chance, page, Link, turned)
