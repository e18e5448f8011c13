"""Finished blocks of a page → the same blocks, to be set on another page.

They are set by the serializer and the postprocessors that set the page itself, so that both say the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX

NOTES = "doc-endnotes"


@dataclass(frozen=True, slots=True)
class Place:
    """A page on which blocks of another page are set."""

    way: str
    """Relative address of the page that they are from, as seen from this one."""
    mark: str = ""
    """Stands before their ids, where the same ids are on this page already."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """A page's text as HTML, cut where readers would lay two languages beside each other."""

    blocks: tuple[str, ...] = ()
    notes_heading: str = ""
    notes: tuple[str, ...] = ()


class PiecesKept(Treeprocessor):
    """Runs last, and keeps what has become of the page."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.finished: tuple[Element, ...] = ()

    def run(self, root: Element) -> None:
        self.finished = tuple(root)

    def set_on(self, place: Place) -> Pieces:
        """Set the blocks and notes for another page."""
        elements = [_moved(element, place) for element in self.finished]
        blocks = tuple(self._html(element) for element in elements if element.get("role") != NOTES)
        for section in (element for element in elements if element.get("role") == NOTES):
            return Pieces(blocks, self._html(section[0]), tuple(self._html(note) for note in _notes(section)))
        return Pieces(blocks)

    def _html(self, element: Element) -> str:
        html = self.md.serializer(element)
        for postprocessor in self.md.postprocessors:
            html = postprocessor.run(html)
        return html.strip()


def _notes(section: Element) -> Iterable[Element]:
    """Notes that stand alone are no list."""
    for note in section[1]:
        note.tag = "div"
        note.set("class", "z-notes__note")
        yield note


def _moved(element: Element, place: Place) -> Element:
    copy = deepcopy(element)
    for each in copy.iter():
        for name in ("id", "aria-labelledby"):
            if value := each.get(name):
                each.set(name, f"{place.mark}{value}")
        for name in ("href", "src"):
            if value := each.get(name):
                each.set(name, _address(value, place))
    return copy


def _address(address: str, place: Place) -> str:
    if address.startswith("#"):
        return f"#{place.mark}{address[1:]}"
    parts = urlsplit(address)
    # An e-mail address is disguised until the page is serialized.
    stays = parts.scheme or parts.netloc or address.startswith(("/", STX))
    return address if stays else f"{place.way}{address}"
