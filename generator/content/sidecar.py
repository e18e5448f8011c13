"""Import → sidecars, which remember what the importer wrote; sidecars → what was edited since.

A folder of a strategy has its sidecar in `.zweiklang/<language>/<strategy>.json` beside the folders
of the languages, so that the text itself stays free of it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.content.hashes import block_hash
from generator.content.names import FileNames, Page, file_name
from generator.content.normal import normal_blocks
from generator.content.normal_inlines import Around
from generator.model import Expression, Language, Section, Span
from generator.problems import GeneratorError

FOLDER = ".zweiklang"
FORMAT = "files-1"
"""Key of the files; another layout takes another key."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a block stands in its source text."""

    lines: tuple[Span, ...]
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """An expression as the importer made it."""

    expression: Expression
    origins: Mapping[str, tuple[Origin, ...]] = field(default_factory=dict)
    """By section id: one origin for each of the section's blocks."""


def sidecar_path(strategy: str, language: Language) -> Path:
    """Where the sidecar stands, from the folder that holds the languages."""
    return Path(FOLDER, language, f"{strategy}.json")


def render_sidecar(imported: Imported, texts: Mapping[str, str], files: FileNames) -> str:
    """Write what the importer knows of each file and block."""
    known = {
        file_name(page): {
            "sha256": _sha256(texts[file_name(page)].encode()),
            "blocks": [*_blocks(page, imported, files)],
        }
        for page in imported.expression.pages
    }
    return json.dumps({FORMAT: known}, ensure_ascii=False, indent=1) + "\n"


def find_edited(folder: Path) -> tuple[Path, ...]:
    """Find files that were changed, added or removed since the import into `folder`, sorted.

    Of a strategy that was never imported there, every file counts as added.
    """
    return tuple(path for place in _folders(folder) for path in _edited(folder, *place))


def _blocks(page: Section, imported: Imported, files: FileNames) -> Iterator[dict[str, object]]:
    around = Around(Page(imported.expression.strategy, page.id), files)
    for block, origin in zip(page.blocks, imported.origins.get(page.id, ()), strict=False):
        for normal in normal_blocks([block], around):
            lines = [[span.first, span.last] for span in origin.lines]
            yield {"hash": block_hash(normal), "lines": lines, "pages": [*origin.pages]}


def _folders(folder: Path) -> list[tuple[Language, str]]:
    """Every language and strategy that has files or a sidecar."""
    written = ((language, path.name) for language in Language for path in folder.glob(f"{language}/*") if path.is_dir())
    known = ((language, path.stem) for language in Language for path in folder.glob(f"{FOLDER}/{language}/*.json"))
    return sorted({*written, *known})


def _edited(folder: Path, language: Language, strategy: str) -> Iterator[Path]:
    place = folder / language / strategy
    known = _read_sidecar(folder / sidecar_path(strategy, language))
    found = {path.name: path for path in place.rglob("*") if path.is_file()}
    for name in sorted({*known, *found}):
        if name not in found or _sha256(found[name].read_bytes()) != known.get(name):
            yield found.get(name, place / name)


def _read_sidecar(path: Path) -> dict[str, str]:
    """The checksum of each file that was written; nothing where there is no sidecar."""
    try:
        known = json.loads(path.read_bytes())
        return {str(name): str(file["sha256"]) for name, file in known[FORMAT].items()}
    except FileNotFoundError:
        return {}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        hint = "It remembers what was imported. Bring it back, or import into a new folder."
        raise GeneratorError(f"{path}: this is not what an import wrote", hint) from error


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
