"""Whatever a file holds, an import ends in a whole ledger or a clear error, in bounded time and memory."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.bounds import import_bounded, import_bytes
from tests.extract.hostile_texts import CONTROLS, HOSTILE

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
TEXTS = [yaml.safe_load(path.read_text(encoding="utf-8"))["text"] for path in CASES]
ENCODINGS = ("utf-8", "latin-1", "utf-16", "cp437", "utf-8-sig", "mac-roman")

REFUSED = {
    "UTF-8 and Latin-1 in turn": "not UTF-8",
    "UTF-8 cut in a letter": "not UTF-8",
    "lone surrogates": "not UTF-8",
    "UTF-16": "binary",
    "a null among the letters": "binary",
    "nothing but white space": "empty",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_ends_in_a_tree_or_a_clear_error(name: str) -> None:
    """What is text becomes a tree with a whole ledger, what is none is refused with the reason."""
    told = import_bounded(HOSTILE[name])
    if name in REFUSED:
        assert told.startswith("error: ")
        assert REFUSED[name] in told
    else:
        assert told == "tree"


def mix_lines(_: Random, text: str, other: str) -> str:
    """Two texts, their lines in turn, as where columns were read across."""
    first, second = (iter(piece.split("\n")) for piece in (text, other))
    mixed = [line for pair in zip(first, second, strict=False) for line in pair]
    return "\n".join([*mixed, *first, *second])


def shuffle_lines(chance: Random, text: str, other: str) -> str:
    """All lines of both, in any order."""
    lines = [*text.split("\n"), *other.split("\n")]
    chance.shuffle(lines)
    return "\n".join(lines)


def cut_anywhere(chance: Random, text: str, other: str) -> str:
    """The beginning of one and the end of the other."""
    return text[: chance.randrange(len(text) + 1)] + other[chance.randrange(len(other) + 1) :]


def repeat_lines(chance: Random, text: str, other: str) -> str:
    """Lines that stand there again and again, the other text behind them."""
    return "\n".join(line for line in text.split("\n") for _ in range(chance.randint(0, 3))) + other


def spoil_characters(chance: Random, text: str, other: str) -> str:
    """Some characters replaced by controls, by marks, or by letters of the other text."""
    wild = CONTROLS + "\f\t\r•-–12.:/" + other
    return "".join(chance.choice(wild) if chance.random() < 0.1 else letter for letter in text)


def turn_around(chance: Random, text: str, other: str) -> str:
    """Everything from its end, or without its line ends."""
    return (text + other)[::-1] if chance.random() < 0.5 else (text + other).replace("\n", chance.choice("\f\r \t"))


Damage = Callable[[Random, str, str], str]
DAMAGES: tuple[Damage, ...] = (mix_lines, shuffle_lines, cut_anywhere, repeat_lines, spoil_characters, turn_around)


@given(
    st.sampled_from(TEXTS),
    st.sampled_from(TEXTS),
    st.lists(st.sampled_from(DAMAGES), min_size=1, max_size=4),
    st.integers(0, 2**32),
)
@settings(max_examples=300, deadline=None)
def test_a_damaged_text_is_accounted_for(text: str, other: str, damages: list[Damage], seed: int) -> None:
    """Truncated, shuffled, interleaved or spoilt, a text becomes a tree with a whole ledger, or is empty."""
    chance = Random(seed)
    for damage in damages:
        text = damage(chance, text, other)
    told = import_bytes(text.encode("utf-8", "replace"))
    assert told == "tree" or ("the text is empty" in told and not text.strip())


@given(st.lists(st.tuples(st.sampled_from(TEXTS), st.sampled_from(ENCODINGS)), min_size=1, max_size=3))
@settings(max_examples=100, deadline=None)
def test_mixed_encodings_end_in_a_tree_or_a_clear_error(parts: list[tuple[str, str]]) -> None:
    """Bytes in several encodings are a tree where they happen to be UTF-8, and are refused where they are not."""
    told = import_bytes(b"".join(text.encode(encoding, "replace") for text, encoding in parts))
    assert told == "tree" or told.startswith("error: ")


@given(st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_bytes_end_in_a_tree_or_a_clear_error(data: bytes) -> None:
    """Whatever bytes stand in a file, an import tells what it made of them."""
    told = import_bytes(data)
    assert told == "tree" or told.startswith("error: ")
