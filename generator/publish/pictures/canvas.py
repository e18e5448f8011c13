"""Shapes and words → one SVG, with the names by which a screen reader tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias
from xml.etree.ElementTree import Element, SubElement, tostring

from generator.model import Language
from generator.publish.fonts import SANS
from generator.publish.pictures.lettering import wrap_words

SIZE, LINE = 13.0, 16.0
"""Type size and line distance."""


class Ink(StrEnum):
    """What a shape is, so that styles can colour it: the class of its element."""

    LABEL = "z-ink"
    STRONG = "z-ink z-strong"
    QUIET = "z-quiet"
    RULE = "z-rule"
    MARK = "z-mark-fill"
    ON_MARK = "z-on-mark"
    FLOW = "z-flow"
    FRAME = "z-frame"


PAPER_STYLE = f"""
text {{ font-family: "{SANS}"; fill: #17262b }}
.z-strong {{ font-weight: 600 }}
.z-quiet {{ fill: #4a5a60 }}
.z-rule {{ stroke: #ccd6d9; stroke-width: 1; fill: none }}
.z-mark-fill {{ fill: #0d4a58 }}
.z-on-mark {{ fill: #fff; font-weight: 600 }}
.z-frame {{ stroke: #0d4a58; stroke-width: 1; fill: none }}
.z-flow {{ stroke: #0d4a58; stroke-opacity: 0.55; fill: none }}
"""
"""Colours of a picture that stands where no stylesheet of a website reaches it."""

Point: TypeAlias = tuple[float, float]


@dataclass(slots=True)
class Canvas:
    """A picture that grows downwards while it is drawn; lengths are CSS pixels."""

    id: str
    """Unique on its page."""
    title: str
    description: str
    """What the picture shows, in a sentence or two."""
    width: float
    language: Language
    """Of its words."""
    style: str = ""
    root: Element = field(init=False)

    def __post_init__(self) -> None:
        names = {"role": "img", "aria-labelledby": f"{self.id}-title {self.id}-desc"}
        self.root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "class": "z-picture", **names})
        for tag, words in (("title", self.title), ("desc", self.description)):
            SubElement(self.root, tag, {"id": f"{self.id}-{tag}"}).text = words
        if self.style:
            SubElement(self.root, "style").text = self.style

    def write(self, at: Point, words: str, ink: Ink, **place: str) -> None:
        """Set a line of words, its base line at a point; `place` holds further SVG attributes."""
        x, y = _number(at[0]), _number(at[1])
        spot = {"x": x, "y": y, "font-size": _number(SIZE), "class": ink, **place}
        SubElement(self.root, "text", spot).text = words

    def write_turned(self, at: Point, words: str, ink: Ink, degrees: float) -> None:
        """Set a line of words that is turned around its beginning."""
        self.write(at, words, ink, transform=f"rotate({_number(degrees)} {_number(at[0])} {_number(at[1])})")

    def write_lines(self, left: float, middle: float, lines: Sequence[str], ink: Ink) -> None:
        """Set lines below one another, as a whole at this height."""
        first = middle - len(lines) * LINE / 2 + SIZE
        for n, line in enumerate(lines):
            self.write((left, first + n * LINE), line, ink)

    def wrap(self, words: str, width: float) -> tuple[str, ...]:
        """Break words into lines of this width."""
        return wrap_words(words, self.language, SIZE, width)

    def disc(self, at: Point, radius: float, ink: Ink) -> None:
        """Draw a filled circle."""
        place = {"cx": _number(at[0]), "cy": _number(at[1]), "r": _number(radius), "class": ink}
        SubElement(self.root, "circle", place)

    def shape(self, corners: Sequence[Point], ink: Ink) -> None:
        """Draw a shape with straight edges."""
        points = " ".join(f"{_number(x)},{_number(y)}" for x, y in corners)
        SubElement(self.root, "polygon", {"points": points, "class": ink})

    def rule(self, start: Point, end: Point) -> None:
        """Draw a thin line."""
        (x1, y1), (x2, y2) = start, end
        place = {"x1": _number(x1), "y1": _number(y1), "x2": _number(x2), "y2": _number(y2)}
        SubElement(self.root, "line", {**place, "class": Ink.RULE})

    def flow(self, start: Point, end: Point, width: float) -> None:
        """Draw a curve that leaves and arrives level."""
        (x1, y1), (x2, y2) = start, end
        middle = _number((x1 + x2) / 2)
        path = f"M{_number(x1)} {_number(y1)}C{middle} {_number(y1)} {middle} {_number(y2)} {_number(x2)} {_number(y2)}"
        SubElement(self.root, "path", {"d": path, "stroke-width": _number(width), "class": Ink.FLOW})

    def finish(self, height: float) -> str:
        """The whole picture, for a page of HTML."""
        self.root.set("viewBox", f"0 0 {_number(self.width)} {_number(height)}")
        self.root.set("width", _number(self.width))
        self.root.set("height", _number(height))
        return tostring(self.root, encoding="unicode")


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
