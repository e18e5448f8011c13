"""Page → figures whose image is not there, lies elsewhere or says nothing to those who cannot see it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from generator.checks.page import Page
from generator.model import PICTURES, Figure, Image, is_picture
from generator.problems import Category, Finding, Rule, Severity
from generator.workspace.told import listed, quoted

MISSING_IMAGE = Rule(
    "missing-image",
    Category.MARKUP,
    Severity.ERROR,
    "The image of a figure is a file of the content folder, of a kind that site and PDF show.",
    stops_build=True,
)
MISSING_ALT = Rule("missing-alt", Category.MARKUP, Severity.WARNING, "An image is described in words.")
RULES = (MISSING_IMAGE, MISSING_ALT)
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def check_images(page: Page) -> Iterator[Finding]:
    """Look for the file of every figure; images of other hosts and folders are refused."""
    for block in page.blocks():
        match block:
            case Figure(image=Image(path=path, alt=alt), at=at):
                if problem := _problem(page.section.at.path, path):
                    hint = "Put the file beside the page, and name it as in ![What it shows](image.png)."
                    yield MISSING_IMAGE.found(at, f"the image {quoted(path)} {problem}", hint, section=page.name)
                if not alt.strip():
                    hint = "Say in the brackets what the image shows: ![What it shows](image.png)."
                    yield MISSING_ALT.found(at, f"the image {quoted(path)} has no description", hint, section=page.name)
            case _:
                pass


def _problem(page: Path, image: str) -> str:
    """Why an image cannot be shown, or nothing."""
    if SCHEME.match(image) or image.startswith("//"):
        return "is an address: a page shows files of its own publication only"
    # Addresses are read with blanks and the like as %20.
    name = unquote(image)
    try:
        content = page.resolve().parents[2]
        file = (page.parent / name).resolve()
        if not file.is_relative_to(content):
            return "lies outside the content folder"
        if not is_picture(name):
            return f"is of a kind that is not shown: shown are {listed(PICTURES)}"
        return "" if file.is_file() else "is not there"
    except (OSError, ValueError, IndexError):
        return "is not there"
