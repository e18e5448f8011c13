"""Section ⇄ file name, cross-reference ⇄ relative link.

`<position>-<slug>.md` with two digits a level, so that a folder lists its files in reading order.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model import DOCUMENTS, INDEX, Expression, Section, Target

INDEX_FILE = "index.md"

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
FILE_NAME = re.compile(r"(?P<position>\d{2,}(?:\.\d{2,})*)-(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.md")


def file_name(section: Section) -> str:
    """`03.02-megatrends.md`, or `index.md` for the strategy's own page."""
    if not section.position:
        return INDEX_FILE
    return ".".join(f"{number:02}" for number in section.position) + f"-{section.id}.md"


def position_and_slug(name: str) -> tuple[tuple[int, ...], str] | None:
    """What a file name says of its section; None where it is no name after the contract."""
    if name == INDEX_FILE:
        return (), INDEX
    found = FILE_NAME.fullmatch(name)
    if found is None:
        return None
    return tuple(int(number) for number in found["position"].split(".")), found["slug"]


CITED: Mapping[tuple[str, str], str] = {(DOCUMENTS, INDEX): INDEX_FILE}
"""The page of cited documents, which the website makes; no file of an editor holds it."""


@dataclass(frozen=True, slots=True)
class Page:
    """The page that links are written or read in."""

    strategy: str
    section: str


@dataclass(frozen=True, slots=True)
class FileNames:
    """The files of all strategies in one language, and the page of cited documents."""

    by_section: Mapping[tuple[str, str], str]
    """File name by strategy and section id."""

    @classmethod
    def of(cls, expressions: Iterable[Expression], foreign: Iterable[Expression] = ()) -> FileNames:
        """The files that expressions of one language are written to.

        Where this language has no text, a link leads to the stub that the website has under the foreign file's name.
        """
        pages = ((e.strategy, page) for e in (*foreign, *expressions) for page in e.pages)
        return cls({**CITED, **{(strategy, page.id): file_name(page) for strategy, page in pages}})

    def address(self, target: Target, page: Page) -> str | None:
        """The relative link from a page to a target; None where no file holds it."""
        name = self.by_section.get((target.strategy, target.section))
        if name is None:
            return None
        anchor = f"#{target.anchor}" if target.anchor else ""
        if anchor and (target.strategy, target.section) == (page.strategy, page.section):
            return anchor
        folder = "" if target.strategy == page.strategy else f"../{target.strategy}/"
        return f"{folder}{name}{anchor}"

    def target(self, address: str, page: Page) -> Target | None:
        """What a relative link leads to; None where it resolves to no file."""
        path, _, anchor = address.partition("#")
        if not path:
            return Target(page.strategy, page.section, anchor) if anchor else None
        strategy, _, name = posixpath.normpath(posixpath.join(page.strategy, path)).partition("/")
        outline = position_and_slug(name)
        if outline is None or self.by_section.get((strategy, outline[1])) != name:
            return None
        return Target(strategy, outline[1], anchor)
