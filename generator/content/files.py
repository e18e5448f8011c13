"""Folder → Markdown files with their text, and what stands there that is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.content.names import file_name, position_and_slug
from generator.content.rules import IGNORED_FILE, UNKNOWN_FOLDER, UNREADABLE_FILE, WRONG_FILE_NAME
from generator.model import PICTURES, Language, Location, Section, is_picture
from generator.problems import Finding
from generator.workspace.told import listed, nearest, quoted

LARGEST = 200_000
"""Bytes of the largest page that is read: as many as a whole strategy has, and seconds at worst."""

TEXTS = (".md", ".markdown", ".txt")
"""Endings that editors give to pages."""


@dataclass(frozen=True, slots=True)
class PageFile:
    """A file that is named as the contract says."""

    path: Path
    language: Language
    strategy: str
    named: Section
    """What the file name says of the section."""
    text: str | None
    """None where the file cannot be read, which is told."""


def find_pages(folder: Path, strategies: Sequence[str], findings: list[Finding]) -> Iterator[PageFile]:
    """Yield every page below `folder`, in the order of languages, strategies and outline."""
    _tell_ignored_beside_languages(folder, findings)
    for language in Language:
        for place in _visible(folder / language):
            if place.is_dir() and place.name in strategies:
                yield from _pages_in(place, language, findings)
            elif place.is_dir() or place.suffix == ".md":
                hint = f"{nearest(place.name, strategies)}Strategies are: {listed(strategies)}."
                findings.append(UNKNOWN_FOLDER.found(Location(place), f"{quoted(place.name)} is no strategy", hint))
            else:
                _tell_ignored(place, findings)


def read_text(path: Path, findings: list[Finding], encoding: str = "utf-8-sig") -> str | None:
    """Read a page, unless it is no plain file of text in UTF-8 or is too large, which is told."""
    problem, line, hint = "", 0, ""
    try:
        if path.is_symlink() or not path.is_file():
            problem, hint = "this is not a plain file", "Put a file in its place: links are not followed."
        elif (size := path.stat().st_size) > LARGEST:
            problem, hint = f"{size:,} bytes are too many: at most {LARGEST:,} are read", "Split the page."
        else:
            return path.read_bytes().decode(encoding)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        problem, hint = f"this is not UTF-8: byte 0x{error.object[error.start]:02X}", "Save it in the encoding UTF-8."
    except OSError as error:
        problem, hint = f"cannot be read: {error.strerror}", "Check the permissions of the file."
    findings.append(UNREADABLE_FILE.found(Location(path, line), problem, hint))
    return None


def _pages_in(folder: Path, language: Language, findings: list[Finding]) -> Iterator[PageFile]:
    for path in _visible(folder):
        if path.suffix != ".md":
            _tell_ignored(path, findings)
            continue
        outline = position_and_slug(path.name)
        wanted = file_name(Section(outline[1], outline[0], "")) if outline else "such as 03.02-megatrends.md"
        if outline is None or wanted != path.name:
            hint = f"Name it by its place in the outline and its id: {wanted}."
            findings.append(WRONG_FILE_NAME.found(Location(path), f"the file is named {quoted(path.name)}", hint))
            continue
        position, slug = outline
        named = Section(slug, position, slug, at=Location(path))
        yield PageFile(path, language, folder.name, named, read_text(path, findings))


def _tell_ignored_beside_languages(folder: Path, findings: list[Finding]) -> None:
    """Tell folders and pages; reports of an import lie here as well."""
    for path in _visible(folder):
        if path.is_dir() and path.name not in {*Language}:
            hint = f"Languages are: {listed(Language)}."
            findings.append(IGNORED_FILE.found(Location(path), f"{quoted(path.name)} is no language", hint))
        elif not path.is_dir() and path.suffix.lower() in TEXTS:
            _tell_ignored(path, findings)


def _tell_ignored(path: Path, findings: list[Finding]) -> None:
    """Tell a file that no output shows; of a folder, the files in it, since pictures may lie there."""
    if path.is_dir() and not path.is_symlink():
        for inside in _visible(path):
            _tell_ignored(inside, findings)
    elif not is_picture(path.name):
        hint = f"Name a page such as 03.02-megatrends.md; pictures end with {listed(PICTURES)}."
        findings.append(IGNORED_FILE.found(Location(path), "this is neither a page nor a picture of a page", hint))


def _visible(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
