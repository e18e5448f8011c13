"""Fragments of a page → rows of pieces: words joined, raised numbers marked, bullets made alike."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from generator.extract.pdf.pages import Fragment, Page, Piece, Row, Style

RAISED = re.compile(r"\d{1,3}(?:\s?[,/]\s?\d{1,3})*\)?|\*{1,3}")
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
MARKER = re.compile(r"(?:(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})(?:\.\d{1,3})*[.)]?|\((?:\d{1,2}|[a-z])\)|[•])")
SYMBOL = re.compile(r"[^\w\s(\[„“\"'«»\u201a‘&%§$€#@/\\]|[\ue000-\uf8ff]|o(?=\s*$)")
SMALLER = 0.85
BLANK, APART, FAR = 0.18, 0.6, 6
"""Gaps, in font sizes: a blank, perhaps two pieces, too far for a number and its words."""
SAME_LINE = 0.25
WIDE = 1.2
"""Room between two words, in sizes, that is more than a blank."""
RISE, FALL = (0.12, 0.7), (-0.35, -0.08)
"""How far raised and lowered numbers stand from the line, in sizes."""
GLUED, BEFORE = (-0.1, 0.35), (-0.1, 1.0)
"""How far from the word before them, and from the words of the note that they number."""


def make_rows(page: Page) -> tuple[Row, ...]:
    """The upright text of a page, from top to bottom."""
    upright = [f for f in page.fragments if f.upright and f.size > 0]
    ordered = sorted(_settle(upright), key=lambda f: (-f.base, f.left))
    rows: list[list[Fragment]] = []
    for fragment in ordered:
        if rows and abs(rows[-1][0].base - fragment.base) < SAME_LINE * min(rows[-1][0].size, fragment.size):
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    return tuple(tuple(_pieces(sorted(row, key=lambda f: f.left), page.number)) for row in rows)


def hang_marker(row: Row) -> Row:
    """Put the bullet or number that a row begins with to the words behind it."""
    if len(row) == 1 or not (MARKER.fullmatch(row[0].text) or SYMBOL.fullmatch(row[0].text)):
        return row
    mark, words, *rest = row
    if words.left - mark.right > FAR * words.size:
        return row
    text = f"{'•' if SYMBOL.fullmatch(mark.text) else mark.text} {words.text}"
    return (replace(words, text=text, left=mark.left, inner=words.left), *rest)


def row_text(row: Row) -> str:
    """The words of a row; a tab stands where there is more room than between words."""
    words = row[0].text
    for before, piece in pairwise(row):
        near = before.goes_on or piece.left - before.right < WIDE * piece.size
        words += (" " if near else "\t") + piece.text
    return words


def _settle(fragments: Sequence[Fragment]) -> Iterator[Fragment]:
    """Put raised and lowered numbers on the line of the words that they are glued to."""
    ordered = sorted(fragments, key=lambda f: f.base)
    bases = [f.base for f in ordered]
    for fragment in fragments:
        host = _host(fragment, ordered, bases) if RAISED.fullmatch(fragment.text.strip()) else None
        if host is None:
            yield fragment
        else:
            raised = fragment.base > host.base
            text = fragment.text.strip().rstrip(")").translate(SUPERSCRIPTS if raised else SUBSCRIPTS)
            yield fragment._replace(text=text, base=host.base, size=host.size, bold=host.bold, font=host.font)


def _host(number: Fragment, ordered: Sequence[Fragment], bases: Sequence[float]) -> Fragment | None:
    reach = number.size * 1.2
    near = ordered[bisect_left(bases, number.base - reach) : bisect_left(bases, number.base + reach / 2)]
    for host in near:
        lift = (number.base - host.base) / host.size
        if number.size > SMALLER * host.size or not (_within(lift, RISE) or _within(lift, FALL)):
            continue
        behind, before = number.left - host.right, host.left - number.right
        if _within(behind / host.size, GLUED) or (lift > 0 and _within(before / host.size, BEFORE)):
            return host
    return None


def _within(value: float, limits: tuple[float, float]) -> bool:
    return limits[0] < value < limits[1]


def _pieces(row: Sequence[Fragment], page: int) -> Iterator[Piece]:
    own: list[Fragment] = []
    for fragment in row:
        if own and _parts(own, fragment):
            yield _piece(own, page)
            own = []
        own.append(fragment)
    if own:
        yield _piece(own, page)


def _parts(own: Sequence[Fragment], following: Fragment) -> bool:
    """Whether a gap is wider than between words, or words are printed over one another."""
    size = max(own[-1].size, following.size)
    return not -APART < (following.left - own[-1].right) / size < APART


def _piece(own: Sequence[Fragment], page: int) -> Piece:
    text, inner = "", own[0].left
    for n, fragment in enumerate(own):
        gap = (fragment.left - own[n - 1].right) / fragment.size if n else 0
        if n == 1 and gap > BLANK and SYMBOL.fullmatch(text.strip()):
            text, inner = "• ", fragment.left
        elif n == 1 and gap > BLANK and MARKER.fullmatch(text.strip()):
            inner = fragment.left
        blank = gap > BLANK and not text.endswith(" ")
        text += " " + fragment.text if blank else fragment.text
    goes_on = text.endswith(" ")
    text = " ".join(text.split())
    if text[:2] in {"• ", "– "} and inner == own[0].left:
        inner = own[0].left + (own[0].right - own[0].left) * 2 / max(len(own[0].text), 1)
    return Piece(page, text, own[0].left, own[-1].right, own[0].base, _style(own), inner, goes_on)


def _style(own: Sequence[Fragment]) -> Style:
    """The style of most letters; bold only if all words are."""
    letters = Counter[tuple[float, str]]()
    for (size, font), same in groupby(own, key=lambda f: (f.size, f.font)):
        letters[size, font] += sum(len(f.text) for f in same)
    (size, font), _ = letters.most_common(1)[0]
    bold = all(f.bold for f in own if any(c.isalpha() for c in f.text)) and any(f.bold for f in own)
    return Style(size, bold, font)
