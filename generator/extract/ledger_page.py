"""Extractions → a page for a person: every source line beside what became of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.extract.extraction import Extraction
from generator.extract.ledger import Account, Fate
from generator.model import Block, Box, CodeBlock, Expression, Section, Span, Table, inlines_of, plain, walk_blocks

Address = Callable[[Expression, Section], str]
"""Where the file of a section lies, from the page."""

NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Run:
    """Lines in a row that became one thing."""

    fate: str
    lines: tuple[Line, ...]
    place: str
    """What it became, such as `block 3`."""
    page: str
    """Title of the page where it stands; empty where it stands nowhere."""
    address: str
    reason: str
    result: tuple[str, ...]
    """The words of everything in it that begins on these lines."""
    first: int
    """Line with which it begins; another one than its own where the run goes on with it."""


@dataclass(frozen=True, slots=True)
class Text:
    """One source text."""

    anchor: str
    title: str
    language: str
    source: str
    counts: Mapping[str, int]
    runs: tuple[Run, ...]


def render_ledger(extractions: Iterable[Extraction], address: Address) -> str:
    """Write the page; it needs no other file and no script."""
    environment = Environment(
        loader=PackageLoader("generator.extract"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    texts = [_text(extraction, address) for extraction in extractions]
    return environment.get_template("ledger.html.jinja").render(texts=texts, fates=[str(fate) for fate in Fate])


def _text(extraction: Extraction, address: Address) -> Text:
    expression, ledger = extraction.expression, extraction.ledger
    return Text(
        f"{expression.strategy}-{expression.language}",
        expression.introduction.title,
        expression.language,
        extraction.source,
        {str(fate): ledger.count(fate) for fate in Fate},
        tuple(_runs(extraction, address)),
    )


def _runs(extraction: Extraction, address: Address) -> Iterator[Run]:
    account_of = {n: account for account in extraction.ledger.accounts for n in _numbers(account.lines)}
    numbers = range(1, extraction.ledger.total + 1)
    for account, run in groupby(numbers, key=lambda n: account_of[n]):
        lines = tuple(Line(n, NO_TEXT.sub("\ufffd", extraction.lines[n - 1])) for n in run)
        yield _run(extraction.expression, account, lines, address)


def _run(expression: Expression, account: Account, lines: Sequence[Line], address: Address) -> Run:
    page, place, result = _result(expression, account)
    numbers = {line.number for line in lines}
    return Run(
        str(account.fate),
        tuple(lines),
        place,
        page.heading if page else "",
        address(expression, page) if page else "",
        account.reason,
        tuple(NO_TEXT.sub("\ufffd", words) for line, words in result if words and line in numbers),
        account.lines[0].first,
    )


def _result(expression: Expression, account: Account) -> tuple[Section | None, str, Sequence[tuple[int, str]]]:
    """The page that lines went to, the place in it, and the words with the line that they begin on."""
    match account.fate:
        case Fate.TEXT:
            section, _, index = account.place.rpartition("/")
            page = expression.page(section)
            blocks = walk_blocks(page.blocks[int(index) : int(index) + 1] if page else ())
            first = account.lines[0].first
            return page, f"block {int(index) + 1}", [(b.at.line or first, " ".join(_words(b).split())) for b in blocks]
        case Fate.NOTE:
            section, _, label = account.place.partition("^")
            page = expression.page(section)
            notes = [note for note in page.footnotes if note.label == label] if page else []
            said = [(note.at.line, " ".join(plain(p.inlines) for p in note.paragraphs)) for note in notes]
            return page, f"footnote {label}", said
        case Fate.HEADING:
            page = expression.page(account.place)
            return page or _page_with(expression, account.place), "title" if page else "heading", ()
        case _:
            return None, "", ()


def _page_with(expression: Expression, anchor: str) -> Section | None:
    """The page that a heading stands in."""
    return next((page for page in expression.pages if any(getattr(b, "id", "") == anchor for b in page.blocks)), None)


def _words(block: Block) -> str:
    """What stands directly in a block."""
    match block:
        case CodeBlock(content=content):
            return content
        case Box(title=title):
            return title
        case Table(header=header, rows=rows, caption=caption):
            return " | ".join(plain(cell) for cell in (caption, *header, *(cell for row in rows for cell in row)))
        case _:
            return plain(inlines_of(block))


def _numbers(lines: Iterable[Span]) -> Iterator[int]:
    for span in lines:
        yield from range(span.first, span.last + 1)
