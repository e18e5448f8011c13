"""Work that was done before → its result, from the user's cache, so that a check does only what is new.

What is kept can be lost at any time.  It lies outside of the workspace, where others could commit it; a file that
cannot be read or written is passed over; and a key holds all that a result depends on.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

T = TypeVar("T")
LARGEST = 64 * 2**20
"""Bytes of the largest file that is read or written; a publication of 100 strategies needs some 5 MB."""
MOST_FILES = 32
"""Publications that are remembered; the one looked at longest ago is forgotten."""
NOT_OURS = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError)
"""What a damaged or foreign file leads to."""


@dataclass(frozen=True, slots=True)
class Form(Generic[T]):
    """How the results of one kind of work are kept."""

    name: str
    write: Callable[[T], Any]
    """A result → JSON."""
    read: Callable[[Any], T]
    """JSON → the same result; anything else raises one of `NOT_OURS`."""


class Recollection(Protocol):
    """Gives the result of work, from memory where it was done before."""

    def recall(self, form: Form[T], key: str, work: Callable[[], T]) -> T:
        """Do the work unless it was done; `key` (see `digest_of`) tells all that its result depends on."""


class NoRecollection:
    """Does all work anew."""

    def recall(self, form: Form[T], key: str, work: Callable[[], T]) -> T:  # noqa: ARG002 (the protocol's signature)
        return work()


class Kept:
    """Remembers what it was given, and what was worked out since."""

    def __init__(self, earlier: Mapping[str, Any]) -> None:
        self.earlier = earlier
        self.used: dict[str, Any] = {}
        self.has_news = False

    def recall(self, form: Form[T], key: str, work: Callable[[], T]) -> T:
        name = f"{form.name}:{key}"
        if name in self.earlier:
            with suppress(*NOT_OURS):
                result = form.read(self.earlier[name])
                self.used[name] = self.earlier[name]
                return result
        result = work()
        self.used[name] = form.write(result)
        self.has_news = True
        return result

    def entries(self) -> dict[str, Any]:
        """What was used now, behind as much again of what was used before: a change that is undone costs nothing."""
        unused = [name for name in self.earlier if name not in self.used][-len(self.used) :]
        return {**{name: self.earlier[name] for name in unused}, **self.used}


@contextmanager
def recollection_of(folder: Path) -> Iterator[Recollection]:
    """What is remembered of the publication in a folder; kept again at the end, where that is possible."""
    path = _cache() / f"{digest_of(str(folder.resolve()))}.json"
    kept = Kept(read_entries(path))
    yield kept
    if kept.has_news:
        with suppress(OSError):
            _write(path, kept.entries())


def digest_of(*values: object) -> str:
    """SHA-256 of values that tell all they hold when they are printed, as frozen dataclasses do."""
    return hashlib.sha256(repr(values).encode("utf-8", "backslashreplace")).hexdigest()


def _cache() -> Path:
    """ZWEIKLANG_CACHE, or the place that the XDG Base Directory Specification names; it ignores relative ones."""
    if own := os.environ.get("ZWEIKLANG_CACHE"):
        return Path(own)
    told = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (told if told.is_absolute() else Path(os.path.expanduser("~/.cache"))) / "zweiklang"  # noqa: PTH111 (never raises)


def read_entries(path: Path) -> dict[str, Any]:
    """What a file of this program, in this version, remembers; nothing of any other file."""
    with suppress(OSError, *NOT_OURS):
        if path.stat().st_size <= LARGEST:
            found = json.loads(path.read_bytes())
            if found["code"] == code_here() and isinstance(found["entries"], dict):
                return dict(found["entries"])
    return {}


def _write(path: Path, entries: Mapping[str, Any]) -> None:
    data = json.dumps({"code": code_here(), "entries": entries}, separators=(",", ":")).encode()
    if len(data) > LARGEST:
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".new", delete=False) as file:
        try:
            file.write(data)
            file.close()
            Path(file.name).replace(path)
        except OSError:
            Path(file.name).unlink(missing_ok=True)
            raise
    for old in sorted(path.parent.glob("*.json"), key=lambda each: each.stat().st_mtime)[:-MOST_FILES]:
        old.unlink(missing_ok=True)


def code_here() -> str:
    """What stands for this package, the libraries beside it and Python: other code may find otherwise."""
    here = Path(__file__).parent
    files = sorted(path for path in here.rglob("*") if path.suffix in {".py", ".txt", ".json", ".yml"})
    stamps = [(str(path), (stat := path.stat()).st_size, stat.st_mtime_ns) for path in files]
    return digest_of(stamps, Path(sysconfig.get_path("purelib")).stat().st_mtime_ns, sys.version)
