"""Small pages that stand where a reader expects another one: a redirect, a tombstone."""

from __future__ import annotations

import posixpath
from importlib.resources import files
from pathlib import PurePosixPath

from babel.dates import format_date
from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.model import Language
from generator.release.names import LATEST
from generator.release.records import Record

INDEX = "index.html"
SCRIPT = "redirect.js"
ONWARD = {Language.DE: "Weiter zur aktuellen Fassung", Language.EN: "On to the current version"}
MOVED = {Language.DE: "Weiter zum Text", Language.EN: "On to the text"}
WITHDRAWN = {
    Language.DE: "Die Fassung {version} wurde am {day} zurückgezogen",
    Language.EN: "Version {version} was withdrawn on {day}",
}
TEMPLATES = Environment(
    loader=PackageLoader("generator.release"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def render_redirect(language: Language, page: PurePosixPath, target: PurePosixPath) -> str:
    """A page that leads to another at once, with or without a script; what stands behind `#` comes along.

    Both are files below the public folder.
    """
    words = ONWARD[language] if LATEST in page.parts else MOVED[language]
    root = posixpath.relpath(".", page.parent) + "/"
    return TEMPLATES.get_template("redirect.html").render(
        language=language, target=_link(page, target), root=root, words=words
    )


def render_tombstone(language: Language, page: PurePosixPath, record: Record, onward: PurePosixPath | None) -> str:
    """A page that says why its version is gone, and leads on if there is a place to go to."""
    if record.withdrawal is None:
        raise TypeError(record.version)
    day = format_date(record.withdrawal.on, format="long", locale=language.locale)
    return TEMPLATES.get_template("tombstone.html").render(
        language=language,
        title=WITHDRAWN[language].format(version=record.version, day=day),
        reason=record.withdrawal.reason[language],
        target=_link(page, onward) if onward else "",
        onward=ONWARD[language],
    )


def redirect_script() -> str:
    """The script that redirects share."""
    return (files("generator.release") / "templates" / SCRIPT).read_text(encoding="utf-8")


def _link(page: PurePosixPath, target: PurePosixPath) -> str:
    """A relative link between two files; the name `index.html` is left out."""
    if target.name == INDEX:
        return posixpath.relpath(target.parent, page.parent) + "/"
    return posixpath.relpath(target, page.parent)
