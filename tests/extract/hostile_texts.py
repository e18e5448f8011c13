"""Texts that no publisher means and some file holds: each is made to lead one habit of an importer astray."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

LINES = 6_000
"""Enough that time which grows with the square of the lines would be seen."""
SENTENCE = "Die alten Gärten am Ufer werden im Frühjahr gemeinsam gepflegt und neu bepflanzt."
CONTROLS = "".join(map(chr, [*range(1, 9), 11, *range(14, 32), 0x7F, 0x85, 0xA0, 0x200B, 0x202E, 0x2028, 0xFEFF]))


def lines(line: Callable[[int], str], count: int = LINES) -> bytes:
    return "\n".join(map(line, range(1, count + 1))).encode()


def noise(count: int) -> bytes:
    """Characters of every plane, by chance, but the same each time."""
    chance = Random(7)
    points = (chance.choice((0x20, 0x100, 0x3000, 0x11_0000)) for _ in range(count))
    return "".join(chr(chance.randrange(1, top)) for top in points).encode("utf-8", "replace")


HOSTILE: Mapping[str, bytes] = {
    "a line of a megabyte": b"Ein Wort und " * 80_000,
    "a word of a megabyte": b"Wasser" * 170_000,
    "a megabyte of hyphens": b"-" * 1_000_000,
    "a megabyte of blanks between two words": b"Anfang" + b" " * 1_000_000 + b"Ende",
    "a megabyte of digits": b"1234567890" * 100_000,
    "an address of a megabyte": b"Siehe https://beet.example/" + b"weg/" * 250_000,
    "an address over every line end": lines(lambda n: f"https://beet.example/{n}/"),
    "only digits": lines(str),
    "only the same digit": lines(lambda _: "7"),
    "only bullets": lines(lambda _: "•"),
    "only bullets with a word": lines(lambda n: f"• Punkt {n}"),
    "only items with numbers": lines(lambda n: f"{n % 100}. {SENTENCE}"),
    "only short lines on their own": lines(lambda n: f"Titel {n}\n\n{SENTENCE}\n", LINES // 4),
    "only form feeds": b"\f" * 200_000 + b"Ende",
    "a form feed before every line": lines(lambda n: f"\f{n}\n{SENTENCE}", LINES // 2),
    "only blank lines around a word": b"\n" * 60_000 + b"Wort" + b"\n" * 60_000,
    "every line cut": lines(lambda _: "Die Gärten der Nachbarschafts-"),
    "every line a cut and nothing behind it": lines(lambda _: "ab-\n"),
    "thousands of markers": lines(lambda n: f"Die Gärten{n % 999 + 1} am Ufer.{n % 997 + 1}"),
    "thousands of markers in a line": b" ".join(b"Garten%d" % (n % 999) for n in range(1, 30_000)),
    "thousands of notes": lines(lambda n: f"\n{n % 999 + 1} Siehe Band {n}."),
    "notes that never end": lines(lambda n: f"{n} {SENTENCE}\n\n"),
    "notes on one page with their markers": b"\n\n".join(
        (lines(lambda n: f"Am Ufer.{n}", 999), lines(lambda n: f"{n} Ja", 999))
    ),
    "deeply numbered headings": lines(lambda n: f"{'1.' * (n % 40 + 1)}1 Titel\n\n{SENTENCE}\n", LINES // 4),
    "headings with the same words": lines(lambda _: f"1.1 Gärten am Ufer\n\n{SENTENCE}\n", LINES // 4),
    "running headers everywhere": lines(lambda n: f"\n{n % 9999}   Jahrbuch der Beete\n", LINES // 2),
    "page numbers everywhere": lines(lambda n: f"\n\n- {n % 9999} -\n\n\n{SENTENCE}", LINES // 4),
    "captions everywhere": lines(lambda n: f"Abbildung {n}. Gärten\nTabelle {n}: Ufer\nQuelle: eigene", LINES // 4),
    "chapters without end": lines(lambda n: f"Kapitel {'I' * (n % 30 + 1)} Gärten"),
    "brackets and quotation marks that never close": lines(lambda _: "(„[«" * 40, LINES // 4),
    "Markdown and HTML": lines(
        lambda n: f'# {n} <script>*a*</script> [^1]: `` ![x](y) {{: #a .b }} !!! note "x"', LINES // 4
    ),
    "control characters": lines(lambda n: f"{CONTROLS}Gärten{CONTROLS} {n}{CONTROLS}", LINES // 4),
    "characters of every plane": noise(200_000),
    "letters with a hundred accents each": ("a" + "\u0301" * 100).encode() * 4_000,
    "carriage returns alone": SENTENCE.encode() + b"\r" * 100_000,
    "mixed line ends": b"Eins.\r\nZwei.\rDrei.\n\r" * 8_000,
    "a byte order mark before every line": lines(lambda _: f"\ufeff{SENTENCE}", LINES // 4),
    "UTF-8 and Latin-1 in turn": b"\n".join([SENTENCE.encode(), SENTENCE.encode("latin-1")] * 1_000),
    "UTF-16": (SENTENCE * 500).encode("utf-16"),
    "UTF-8 cut in a letter": (SENTENCE * 500).encode() + "ä".encode()[:1],
    "lone surrogates": b"\xed\xa0\x80" * 1_000,
    "a null among the letters": SENTENCE.encode() + b"\0" + SENTENCE.encode(),
    "nothing but white space": b" \t\n\f\r\v" * 10_000,
}  # fmt: skip
