"""A published folder → lent to one command at a time, once what a killed one left is removed or completed."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.problems import GeneratorError
from generator.release.derived import settle
from generator.release.names import LATEST, PARTS
from generator.release.public import PRIVATE, RECORD, STAGES, Public, list_inside, read_public, refuse_links

UNFINISHED = ".*.new"
"""How files are named until they are whole."""


@contextmanager
def hold_public(root: Path) -> Iterator[Public]:
    """Lend the folder; a second command that wants it meanwhile is told so."""
    root.mkdir(parents=True, exist_ok=True)
    refuse_links(root)
    (root / PRIVATE).mkdir(exist_ok=True)
    with (root / PRIVATE / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            hint = "Wait until it has ended, then run the command again."
            raise GeneratorError(f"another command is at work in {root}", hint) from error
        public = read_public(root)
        _remove_unpublished(public)
        yield settle(public)


def _remove_unpublished(public: Public) -> None:
    """Remove stages, unfinished files, and folders with a record that the list of versions does not name."""
    for path in list_inside(public.private):
        if path.name.startswith(STAGES):
            shutil.rmtree(path)
    places = (public.root, *(public.root / part for part in PARTS))
    unfinished = [path for place in places for path in place.glob(UNFINISHED)]
    for part in PARTS:
        unfinished += public.folder(part, LATEST).rglob(UNFINISHED)
        published = {r.version for r in public.releases.releases if part in r.parts}
        for path in list_inside(public.root / part):
            if path.is_dir() and path.name not in published | {LATEST} and (path / RECORD).is_file():
                shutil.rmtree(path)
    unfinished += public.private.rglob(UNFINISHED)
    for path in unfinished:
        path.unlink()
