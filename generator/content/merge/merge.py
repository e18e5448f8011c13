"""New import and edited folder → a folder in which nothing of either is lost.

Three versions of every text are compared, block by block: what the importer wrote the last time
(remembered by the sidecar), what editors made of it, and what the importer writes now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.content.folders import Goal, replace_paths
from generator.content.merge.alignment import align_edited, align_renewed
from generator.content.merge.links import Names
from generator.content.merge.pages import Merged, Sides, merge_pages
from generator.content.merge.pieces import PageText
from generator.content.merge.rules import MERGE_CONFLICT, RENAMED_PAGE
from generator.content.merge.versions import (
    Version,
    conflicts_in,
    edited_version,
    final_names,
    renamings,
    split_pages,
    written_version,
)
from generator.content.sidecar import Imported, Written, read_sidecar, render_sidecar, sidecar_path
from generator.content.write import NOTHING, render_import
from generator.model import Language, Location
from generator.problems import Finding, GeneratorError


@dataclass(frozen=True, slots=True)
class _Text:
    """One text in its three versions."""

    language: Language
    strategy: str
    base: Written
    new: Written
    mine: Version

    @property
    def folder(self) -> Path:
        return Path(self.language, self.strategy)

    @property
    def versions(self) -> tuple[Version, Version, Version]:
        return written_version(self.base), self.mine, written_version(self.new)

    @property
    def names(self) -> Mapping[str, str]:
        return final_names(*self.versions)


def merge_import(
    folder: Path, imports: Iterable[Imported], beside: Mapping[Path, str] = NOTHING
) -> tuple[Finding, ...]:
    """Write an import into a folder that holds an earlier one, and keep what editors did there.

    All of it appears, or nothing.  Folders that no import wrote are refused.  What is told: conflicts,
    with their lines, and pages and texts that went, stayed or were renamed.
    """
    texts = [_read(folder, imported, written) for imported, written in render_import(imports)]
    goals: dict[Path, Goal] = {**beside}
    findings: list[Finding] = []
    for text in texts:
        names = text.names
        pages = _split(text, [other for other in texts if other.language is text.language])
        _refuse_conflicts(folder / text.folder, *pages)
        base, mine, theirs = pages
        same_lines = bool(text.base.sha256) and text.base.sha256 == text.new.sha256
        sides = Sides(base, mine, theirs, align_edited(base, mine), align_renewed(base, theirs, same_lines=same_lines))
        merged = merge_pages(sides)
        _prove_nothing_lost(sides, merged)
        goals[text.folder] = {**{names[s]: page.text for s, page in merged.pages.items()}, **text.mine.others}
        goals[sidecar_path(text.strategy, text.language)] = render_sidecar(text.new)
        findings += _tell(folder / text.folder, text, merged)
    replace_paths(folder, goals)
    return tuple(sorted(findings, key=Finding.sort_key))


def _read(folder: Path, imported: Imported, new: Written) -> _Text:
    expression = imported.expression
    place = folder / expression.language / expression.strategy
    base = read_sidecar(folder / sidecar_path(expression.strategy, expression.language))
    mine = edited_version(place)
    if not mine.files and not mine.others:
        # What was taken away as a whole is imported anew.
        base, mine = new, written_version(new)
    if base is None:
        message = f"{place} holds files that no import wrote, so there is nothing to compare them with"
        raise GeneratorError(
            message, "Nothing was written. Import into a new folder (--to) and carry over what you need."
        )
    return _Text(expression.language, expression.strategy, base, new, mine)


def _split(text: _Text, texts: Iterable[_Text]) -> tuple[Mapping[str, PageText], ...]:
    """The three versions in pieces; links in each lead to files as they are called in the result."""
    names: list[Names] = [{}, {}, {}]
    for other in texts:
        final = other.names
        renamed = [renamings(version, other.strategy, final) for version in other.versions]
        names = [{**so_far, **more} for so_far, more in zip(names, renamed, strict=True)]
    return tuple(split_pages(version, text.strategy, n) for version, n in zip(text.versions, names, strict=True))


def _refuse_conflicts(
    place: Path, base: Mapping[str, PageText], mine: Mapping[str, PageText], theirs: Mapping[str, PageText]
) -> None:
    """A page is not merged again before a person has settled what the last merge left."""
    changed = [page for s, page in mine.items() if s in base and (s not in theirs or theirs[s].text != base[s].text)]
    message, hint = "a conflict of an earlier merge", "Keep what is right, then delete the box."
    found = [MERGE_CONFLICT.found(Location(place / name, line), message, hint) for name, line in conflicts_in(changed)]
    if found:
        raise GeneratorError("nothing was merged", "Settle these conflicts first, then import again.", found)


def _prove_nothing_lost(sides: Sides, merged: Merged) -> None:
    """Stop rather than lose a word that an editor wrote."""
    untouched = {mine for base, mine in sides.edited.items() if base.text == mine.text}
    result = "\n".join(page.text for page in merged.pages.values()).replace("\r\n", "\n").replace("\r", "\n")
    for page in sides.mine.values():
        for piece in page.pieces:
            if piece not in untouched and piece.text not in result:
                message = f"{page.name}:{piece.line}: this text would be lost by the merge"
                raise GeneratorError(message, "Nothing was written. This is a mistake in zweiklang; please report it.")


def _tell(place: Path, text: _Text, merged: Merged) -> Iterator[Finding]:
    """What is to be told, with the lines of the result."""
    names = text.names
    for told in merged.told:
        holding = next((s for s, page in merged.pages.items() if told.piece in page.lines), told.section)
        page = merged.pages.get(holding)
        line = page.lines.get(told.piece, 0) if page and told.piece else 0
        at = Location(place / names[holding], line)
        yield told.rule.found(at, told.message, told.hint, section=f"{text.strategy}/{holding}")
    for section, name in text.mine.names.items():
        if section in merged.pages and names[section] != name:
            at = Location(place / names[section])
            hint = "Links to it follow; rename its counterpart in the other language as well."
            yield RENAMED_PAGE.found(at, f"this page was {name}", hint, section=f"{text.strategy}/{section}")
