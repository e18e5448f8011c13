"""Sections and paths → the sections that a person asked for, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.problems import GeneratorError
from generator.vocabulary.suggestions.suggest import TaggedSection


def choose_sections(tagged: Iterable[TaggedSection], paths: Sequence[Path]) -> tuple[TaggedSection, ...]:
    """Choose the sections whose page, in either language, is one of the paths or lies below one; all for none."""
    tagged = tuple(tagged)
    for path in paths:
        if not any(_is_at(section, path) for section in tagged):
            hint = "Name a page or a folder of pages, such as content/de/leitbild, and its content with --content."
            raise GeneratorError(f"{path}: no page is there", hint)
    return tuple(section for section in tagged if not paths or any(_is_at(section, path) for path in paths))


def _is_at(tagged: TaggedSection, path: Path) -> bool:
    return any(section.at.path.resolve().is_relative_to(path.resolve()) for _, section in tagged.sections)
