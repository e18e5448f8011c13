"""Folder, sidecar and new import → the three versions of a text that a merge compares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.content.files import read_text
from generator.content.merge.links import Names, rename_links
from generator.content.merge.pieces import PageText, split_page
from generator.content.names import position_and_slug
from generator.content.sidecar import Written, WrittenPage
from generator.problems import Finding, GeneratorError

Files = Mapping[str, str]
"""Text by file name."""


@dataclass(frozen=True, slots=True)
class Version:
    """The pages of a text, and what else lies beside them."""

    files: Files
    """Pages by section id."""
    names: Mapping[str, str]
    """File name by section id."""
    others: Files
    """Markdown files that are no pages."""
    known: Mapping[str, WrittenPage]
    """What the importer told about a page, by section id."""


def written_version(of: Written) -> Version:
    """What an importer wrote, or writes now."""
    pages = {_slug(name): name for name in of.pages}
    return Version(
        {section: of.pages[name].text for section, name in pages.items()},
        pages,
        {},
        {section: of.pages[name] for section, name in pages.items()},
    )


def edited_version(folder: Path) -> Version:
    """What stands in a folder now; refused where a file cannot be read or two files are one section."""
    findings: list[Finding] = []
    paths = sorted(path for path in folder.glob("*.md") if not path.is_dir())
    texts = {path.name: text for path in paths if (text := read_text(path, findings, "utf-8")) is not None}
    if findings:
        raise GeneratorError("nothing was merged", "Mend what is told above, then import again.", findings)
    names: dict[str, str] = {}
    for name in texts:
        section = _slug(name)
        if section in names:
            message = f"{folder / names[section]} and {folder / name} are the same section, '{section}'"
            raise GeneratorError(message, "Leave one file of that name; the number in front is its place only.")
        if section:
            names[section] = name
    others = {name: text for name, text in texts.items() if not _slug(name)}
    return Version({section: texts[name] for section, name in names.items()}, names, others, {})


def final_names(base: Version, mine: Version, theirs: Version) -> Mapping[str, str]:
    """The file name of every section: the editor's where only the editor changed it, else the import's."""
    own = {s: name for s, name in mine.names.items() if theirs.names.get(s, base.names.get(s)) == base.names.get(s)}
    return {**base.names, **mine.names, **theirs.names, **own}


def renamings(version: Version, strategy: str, final: Mapping[str, str]) -> Names:
    """By strategy and name so far: the names of files that are called otherwise in the result."""
    return {(strategy, name): final[section] for section, name in version.names.items() if final[section] != name}


def split_pages(version: Version, strategy: str, names: Names) -> Mapping[str, PageText]:
    """The pages in pieces, their links leading to the files as they are called in the result."""
    return {
        section: split_page(version.names[section], rename_links(text, strategy, names), version.known.get(section))
        for section, text in version.files.items()
    }


def conflicts_in(pages: Iterable[PageText]) -> Iterator[tuple[str, int]]:
    """File name and line of every box that an earlier merge left."""
    return ((page.name, piece.line) for page in pages for piece in page.pieces if piece.is_conflict)


def _slug(name: str) -> str:
    outline = position_and_slug(name)
    return outline[1] if outline else ""
