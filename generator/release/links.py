"""Staged pages → links that lead to no file or to no place in it, over both languages."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.release.names import LATEST

MADE_LATER = ("feed.xml", "versions.json", "history")
"""What stands beside the versions of a language once the release is done."""


@dataclass(frozen=True, slots=True)
class BrokenLink:
    page: str
    """File below the public folder."""
    link: str
    """As it stands there."""


def find_broken_links(stage: Path, version: str, root: str) -> Iterator[BrokenLink]:
    """Follow every link inside the website; those that lead through the alias are judged by this version.

    `root` is the path of the website's address, such as `/` or `/strategies/`.
    """

    @cache
    def page(path: Path) -> _Page:
        found = _Page()
        found.feed(path.read_text(encoding="utf-8"))
        return found

    for path in sorted(stage.rglob("*.html")):
        name = path.relative_to(stage).as_posix()
        for link in page(path).links:
            parts = urlsplit(link)
            place = _place(name, parts.path, root)
            if parts.scheme or parts.netloc or place.partition("/")[2].startswith(MADE_LATER):
                continue
            target = _target(stage, place, version)
            known = target.is_file() and "//" not in parts.path
            if not known or (parts.fragment and target.suffix == ".html" and _is_missing(parts.fragment, page(target))):
                yield BrokenLink(name, link)


def _is_missing(fragment: str, page: _Page) -> bool:
    """Whether a page has no such place; the theme's own anchors begin with two underscores."""
    return unquote(fragment) not in page.ids and not fragment.startswith("__")


def _place(name: str, link: str, root: str) -> str:
    """The file or folder below the public folder that a link on a page leads to."""
    if not link:
        return name
    if link.startswith(root):
        return posixpath.normpath(unquote(link.removeprefix(root)))
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(link)))


def _target(stage: Path, place: str, version: str) -> Path:
    language, _, rest = place.partition("/")
    if rest == LATEST or rest.startswith(f"{LATEST}/"):
        place = posixpath.join(language, version, rest.removeprefix(LATEST).strip("/"))
    path = stage / place
    return path / "index.html" if path.is_dir() else path


@dataclass
class _Page(HTMLParser):
    """The links and ids of a page."""

    links: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            elif name in {"href", "src"} and value and tag != "base":
                self.links.append(value)
