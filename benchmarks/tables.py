"""A source of chance → a table of the model: words, figures, or cells of several lines."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from benchmarks.sentences import HEADS, MOMENTS, TOPICS, write_compound, write_phrase
from generator.model import Cell, Table, Text

EMPTY = 0.08
"""Share of the cells that are empty, but for those that name a row."""

Write = Callable[[Random], str]


def write_table(chance: Random, number: int) -> Table:
    """A table with a caption; its first column names the rows."""
    width = chance.randint(2, 4)
    columns: list[Write] = [_write_name, *(chance.choice((_write_figure, _write_figure, _write_text)) for _ in "abc")]
    rows = [tuple(_cell(chance, write, n) for n, write in enumerate(columns[:width])) for _ in range(_height(chance))]
    header = tuple(_words(word) for word in chance.sample([head.capitalize() for head in HEADS], width))
    return Table(header, tuple(rows), id=f"table-{number}", caption=_words(_write_caption(chance, number)))


def _height(chance: Random) -> int:
    return chance.randint(2, 7)


def _cell(chance: Random, write: Write, column: int) -> Cell:
    return () if column and chance.random() < EMPTY else _words(write(chance))


def _words(text: str) -> Cell:
    return (Text(text),)


def _write_caption(chance: Random, number: int) -> str:
    return f"Tabelle {number}: {chance.choice(TOPICS)} und {chance.choice(TOPICS)} {chance.choice(MOMENTS)}"


def _write_name(chance: Random) -> str:
    return write_compound(chance) if chance.random() < 0.7 else f"{chance.choice(TOPICS)} ({chance.randint(1, 40)})"


def _write_figure(chance: Random) -> str:
    shown = (
        f"{chance.randint(1, 999)}",
        f"{chance.randint(1, 99)},{chance.randint(0, 9)} %",
        f"{chance.randint(2000, 2030)}",
    )
    return chance.choice(shown)


def _write_text(chance: Random) -> str:
    return write_phrase(chance)
