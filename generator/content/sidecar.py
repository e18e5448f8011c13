"""Import ⇄ sidecars, which remember what the importer wrote and where it came from.

A folder of a strategy has its sidecar in `.zweiklang/<language>/<strategy>.json` beside the folders
of the languages, so that the text itself stays free of it.  The pages are kept word for word: they
are what both sides of a merge are compared with when the text is imported again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generator.content.hashes import block_hash
from generator.content.names import FileNames, Page, file_name
from generator.content.normal import normal_blocks
from generator.content.normal_inlines import Around
from generator.model import Block, Expression, Language, ListBlock, Section, SourceText, Span, walk_blocks
from generator.problems import GeneratorError

FOLDER = ".zweiklang"
FORMAT = "pages-3"
"""Key of the pages; another layout takes another key."""


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
    notes: Mapping[tuple[str, str], Origin] = field(default_factory=dict)
    """By section id and label: the origin of each footnote."""
    source: SourceText | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """A block or footnote, and where it came from."""

    said: str
    """`block_hash` of a block, the label of a footnote."""
    origin: Origin
    inner: tuple[int, ...] = ()
    """First source line of the block and of every block in it, in reading order."""


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page as the importer wrote it."""

    text: str
    blocks: tuple[Known, ...] = ()
    notes: tuple[Known, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A folder of pages as the importer wrote it."""

    pages: Mapping[str, WrittenPage]
    """By file name."""
    source: str = ""
    """File name of the source text."""
    sha256: str = ""
    """Checksum of the source text: lines of two imports are the same lines where it is the same."""


def sidecar_path(strategy: str, language: Language) -> Path:
    """Where the sidecar stands, from the folder that holds the languages."""
    return Path(FOLDER, language, f"{strategy}.json")


def written(imported: Imported, texts: Mapping[str, str], files: FileNames) -> Written:
    """What is known of an import whose pages have these texts."""
    source = imported.source
    pages = {
        file_name(page): WrittenPage(
            texts[file_name(page)], tuple(_blocks(page, imported, files)), tuple(_notes(page, imported))
        )
        for page in imported.expression.pages
    }
    return Written(pages, source.file if source else "", source.sha256 if source else "")


def render_sidecar(of: Written) -> str:
    """Write what the importer knows of each page."""
    pages = {
        name: {
            "text": page.text,
            "blocks": [{"hash": known.said, **_origin(known.origin), "inner": [*known.inner]} for known in page.blocks],
            "notes": [{"label": known.said, **_origin(known.origin)} for known in page.notes],
        }
        for name, page in of.pages.items()
    }
    source = {"file": of.source, "sha256": of.sha256}
    return json.dumps({FORMAT: {"source": source, "pages": pages}}, ensure_ascii=False, indent=1) + "\n"


def read_sidecar(path: Path) -> Written | None:
    """Read what an import wrote; None where there was none."""
    try:
        known = json.loads(path.read_bytes())[FORMAT]
        pages = {str(name): _page(page) for name, page in known["pages"].items()}
        return Written(pages, str(known["source"]["file"]), str(known["source"]["sha256"]))
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        hint = "It remembers what was imported. Bring it back, or import into a new folder."
        raise GeneratorError(f"{path}: this is not what an import wrote", hint) from error


def sha256(data: bytes) -> str:
    """The checksum of a file's content."""
    return hashlib.sha256(data).hexdigest()


def _blocks(page: Section, imported: Imported, files: FileNames) -> Iterator[Known]:
    """The blocks as they are read back: those that say nothing left out, lists in a row joined."""
    around = Around(Page(imported.expression.strategy, page.id), files)
    kept: list[tuple[Block, Origin]] = []
    for block, origin in zip(page.blocks, imported.origins.get(page.id, ()), strict=False):
        for normal in normal_blocks([block], around):
            match kept[-1:], normal:
                case [(ListBlock(ordered=left) as before, of)], ListBlock(ordered=right) if left == right:
                    kept[-1] = replace(before, items=(*before.items, *normal.items)), _joined(of, origin)
                case _:
                    kept.append((normal, origin))
    return (Known(block_hash(block), origin, tuple(b.at.line for b in walk_blocks([block]))) for block, origin in kept)


def _joined(left: Origin, right: Origin) -> Origin:
    return Origin((*left.lines, *right.lines), tuple(sorted({*left.pages, *right.pages})))


def _notes(page: Section, imported: Imported) -> Iterator[Known]:
    for note in page.footnotes:
        if origin := imported.notes.get((page.id, note.label)):
            yield Known(note.label, origin)


def _origin(origin: Origin) -> dict[str, object]:
    return {"lines": [[span.first, span.last] for span in origin.lines], "pages": [*origin.pages]}


def _page(page: Mapping[str, Any]) -> WrittenPage:
    blocks = (Known(str(b["hash"]), _read_origin(b), tuple(map(int, b["inner"]))) for b in page["blocks"])
    notes = (Known(str(note["label"]), _read_origin(note)) for note in page["notes"])
    return WrittenPage(str(page["text"]), tuple(blocks), tuple(notes))


def _read_origin(known: Mapping[str, Any]) -> Origin:
    lines = tuple(Span(int(first), int(last)) for first, last in known["lines"])
    return Origin(lines, tuple(int(page) for page in known["pages"]))
