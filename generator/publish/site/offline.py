"""Built website → one ZIP that can be read without a server: links name files, as no server looks for `index.html`.

The same website gives the same bytes.
"""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

ARCHIVE = "website.zip"
CHECKSUM = "website.zip.sha256"
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a ZIP can hold; the website's own dates stand in its pages."""
READABLE = 0o644 << 16
INDEX = "index.html"


def write_archive(folders: Mapping[str, Path], target: Path, root: str) -> None:
    """Write the files below each folder, under its name, and the checksum beside the archive.

    A link out of what the archive holds leads to the website at `root`.
    """
    files = {name: path for folder, top in folders.items() for name, path in _files(folder, top)}
    target.parent.mkdir(parents=True, exist_ok=True)
    with ZipFile(target, "w") as archive:
        for name, path in sorted(files.items()):
            content = path.read_bytes()
            if path.suffix == ".html":
                content = name_files(content.decode("utf-8"), name, files, root).encode("utf-8")
            entry = ZipInfo(name, EPOCH)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, READABLE
            archive.writestr(entry, content, compresslevel=9)
    checksum = hashlib.sha256(target.read_bytes()).hexdigest()
    target.with_name(CHECKSUM).write_text(f"{checksum}  {target.name}\n", encoding="utf-8")


def name_files(page: str, name: str, files: Iterable[str], root: str) -> str:
    """The page with links that name files; everything else stays byte for byte."""
    return _Links(page, name, frozenset(files), root).rewritten()


def _files(folder: str, top: Path) -> Iterator[tuple[str, Path]]:
    for path in top.rglob("*"):
        if path.is_file():
            yield posixpath.normpath(posixpath.join(folder, path.relative_to(top).as_posix())), path


class _Links(HTMLParser):
    """Reads a page, and notes which start tags change."""

    def __init__(self, page: str, name: str, files: frozenset[str], root: str) -> None:
        super().__init__(convert_charrefs=True)
        self.page, self.name, self.files, self.root = page, name, files, root
        self.starts = [0]
        for line in page.split("\n"):
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.changes: list[tuple[int, str, str]] = []

    def rewritten(self) -> str:
        self.feed(self.page)
        parts, end = [], 0
        for at, old, new in self.changes:
            parts += [self.page[end:at], new]
            end = at + len(old)
        return "".join([*parts, self.page[end:]])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href")
        if tag != "a" or not href:
            return
        new = self._target(href)
        old = self.get_starttag_text() or ""
        if new != href:
            line, column = self.getpos()
            written = f'href="{escape(href)}"'
            self.changes.append((self.starts[line - 1] + column, old, old.replace(written, f'href="{escape(new)}"')))

    def _target(self, href: str) -> str:
        parts = urlsplit(href)
        if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
            return href
        place = posixpath.normpath(posixpath.join(posixpath.dirname(self.name), parts.path))
        if place in self.files:
            return href
        if (file := posixpath.normpath(posixpath.join(place, INDEX))) in self.files:
            path = posixpath.relpath(file, posixpath.dirname(self.name) or ".")
            return parts._replace(path=path).geturl()
        slash = "/" if parts.path.endswith("/") and place != "." else ""
        return f"{self.root}{'' if place == '.' else place}{slash}"
