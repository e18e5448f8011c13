"""Words → Markdown that CommonMark and Python-Markdown both read as these words.

Both know backslash escapes, but not of the same characters: of `< & = : ~ ?` only entities are read
alike.  Two things depend on the neighbours and are settled when a paragraph is whole: whether an
emphasis mark may stand where it stands (`place_marks`) and what begins a line (`guard_lines`).
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

EMPHASIS_OPEN, EMPHASIS_CLOSE, STRONG_OPEN, STRONG_CLOSE = "\x01", "\x02", "\x03", "\x04"
"""Stand for emphasis marks while a paragraph is put together; no text in normal form holds them."""

ALWAYS = re.compile(r"[\\`*\[\]{|]")
ENTITY_LIKE = re.compile(r"&(?=#?[0-9a-zA-Z]+;)")
MARKS = re.compile("[\x01-\x04]+")
OPENING = (EMPHASIS_OPEN, STRONG_OPEN)
# Punctuation by the oldest definition of all: newer parsers count more characters than older ones.
PUNCTUATION = frozenset(string.punctuation)

EDGE = re.compile(r"^\s|\s$")
LINE_START = tuple(
    re.compile(start)
    for start in (
        r"()[#>]",  # heading, quotation
        r"()[-+](?= |$)|()!(?=!!)",  # list, box
        r"(\d+)[.)](?= |$)",  # list
        r"()[-=:](?=[-:=| ]*$)",  # under another line: heading, table; alone: rule
        r"()[~?](?=[~?]{2})|()[:](?= )",  # fence, folded box, definition
    )
)


def escape_text(text: str) -> str:
    """Escape what is special wherever it stands."""
    text = ENTITY_LIKE.sub("&amp;", text).replace("<", "&lt;")
    text = ALWAYS.sub(r"\\\g<0>", text)
    return "".join(
        rf"\{character}" if character == "_" and not _is_inside_word(text, place) else character
        for place, character in enumerate(text)
    )


def escape_address(address: str) -> str:
    """Write a clean address between the parentheses of a link."""
    address = ENTITY_LIKE.sub("&amp;", address)
    return f"<{address}>" if set("()") & set(address) else address


def entity(character: str) -> str:
    """A character that no parser takes for anything but itself."""
    return f"&#{ord(character)};"


def place_marks(text: str) -> str:
    """Write emphasis marks so that they open and close what they should by the rules of CommonMark."""
    runs = [(found.start(), found.end()) for found in MARKS.finditer(text)]
    star = STRONG_OPEN not in text and any(_splits_word(text, *run) for run in runs)
    emphasis = "*" if star else "_"
    signs = {EMPHASIS_OPEN: emphasis, EMPHASIS_CLOSE: emphasis, STRONG_OPEN: "**", STRONG_CLOSE: "**"}
    hidden = {place for run in runs for place in _in_the_way(text, *run, star=star)}
    return "".join(entity(c) if place in hidden else signs.get(c, c) for place, c in enumerate(text))


def guard_edges(text: str) -> str:
    """Keep the white space at both ends that parsers would strip: no-break spaces and their like."""
    return EDGE.sub(lambda found: entity(found[0]), text)


def guard_lines(text: str) -> str:
    """Escape what is special where a line begins or ends."""
    return "\n".join(_guarded(guard_edges(line)) for line in text.split("\n"))


def _guarded(line: str) -> str:
    found = next(filter(None, (pattern.match(line) for pattern in LINE_START)), None)
    if found is None:
        return line
    special = found[0][-1]
    before = line[: found.end() - 1]
    return before + (f"\\{special}" if special in "#>-+!.)" else entity(special)) + line[found.end() :]


def _is_inside_word(text: str, place: int) -> bool:
    """Whether an underscore stands between letters that stay letters, whatever stands around the text."""
    return 1 < place < len(text) - 2 and text[place - 1].isalnum() and text[place + 1].isalnum()


# Emphasis marks: a mark opens before a letter, and before a sign only where none but signs and spaces precede it


def _splits_word(text: str, start: int, end: int) -> bool:
    outer = text[start - 1 : start] if text[start] in OPENING else text[end : end + 1]
    return outer.isalnum()


def _in_the_way(text: str, start: int, end: int, *, star: bool) -> Iterator[int]:
    """Places of the neighbours that are to be written as entities, which begin and end with a sign."""
    left, right = text[start - 1 : start], text[end : end + 1]
    alone = end - start == 1
    if _hides(text[start], left, right if alone else "*", opening=text[start] in OPENING, star=star):
        yield start - 1
    if _hides(text[end - 1], right, left if alone else "*", opening=text[end - 1] not in OPENING, star=star):
        yield end


def _hides(mark: str, near: str, far: str, *, opening: bool, star: bool) -> bool:
    """Whether the neighbour keeps the mark from working: it is outside of what the mark opens, or inside."""
    if not opening:
        return near.isspace()
    free = not near or near.isspace() or near in PUNCTUATION
    tolerant = star or mark in {STRONG_OPEN, STRONG_CLOSE}
    return not free and not (tolerant and far.isalnum())
