"""Source of a translation ⇄ what is kept of it, so that a later change of it can be shown word by word.

A translation records in its front matter the hash of the text that it was made from.  That hash names
a file beside content, `.zweiklang/translated/<strategy>/<section>-<12 digits of it>.json`, which keeps the
hash and the words of each piece of that text, one piece a line.

Why there: the hashes and words of a page would make its front matter longer than its text, and are not for
people; a hidden folder has its place for that already (see `sidecar`).  Why named by the hash: a file says
the same for ever, so no merge can spoil one, and which of them counts is told by one line of front matter.
(Where two branches review one page of different texts, Git asks about that line, and may say that the file was
renamed twice: both may stay, the next review removes what is not needed.)  It stays right whatever is edited,
renamed or renumbered, as ids never change, and a Git diff of it shows what the source said and says.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from generator.content.sidecar import FOLDER
from generator.model import Piece

KEPT = Path(FOLDER, "translated")
FORMAT = "pieces-1"
"""Key of the pieces; another layout takes another key."""
HASH = re.compile(r"sha256:[0-9a-f]{64}")
DIGITS = 12
LARGEST = 2_000_000
"""Bytes of the largest file that is read: many times the largest page."""


def kept_path(strategy: str, section: str, source: str) -> Path:
    """Where what a source said is kept, from the folder that holds the languages."""
    return KEPT / strategy / f"{section}-{source.removeprefix('sha256:')[:DIGITS]}.json"


def render_kept(source: str, pieces: Iterable[Piece]) -> str:
    """Write the pieces of the text with the hash `source`."""
    lines = ",\n".join(_json([piece.kind, piece.said, piece.words]) for piece in pieces)
    return f'{{"source": {_json(source)}, "{FORMAT}": [\n{lines}\n]}}\n'


def read_kept(folder: Path, strategy: str, section: str, source: str) -> tuple[Piece, ...] | None:
    """What the text with the hash `source` said; None where nothing usable was kept of it."""
    if not HASH.fullmatch(source):
        return None
    path = folder / kept_path(strategy, section, source)
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            return None
        kept = json.loads(path.read_bytes())
        if kept["source"] != source:
            return None
        return tuple(Piece(str(kind), str(said), str(words)) for kind, said, words in kept[FORMAT])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None  # What it would add to a message is no reason to stop.


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
