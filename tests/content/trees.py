"""Awkward trees for hypothesis: every inline in every other, every block in every other.

One limit: numbers of list items have two digits, since a third would move the item's text off the
four columns that Python-Markdown nests by.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Generic, TypeVar

from hypothesis import strategies as st

from generator.model import (
    Align,
    Block,
    Box,
    Code,
    CodeBlock,
    CrossReference,
    Edition,
    Emphasis,
    Expression,
    Figure,
    Footnote,
    FootnoteMark,
    Heading,
    Image,
    Inline,
    Language,
    LineBreak,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Proposed,
    Provenance,
    Quotation,
    Role,
    Section,
    Span,
    Strong,
    Table,
    Target,
    Text,
    Translation,
    TranslationStatus,
)

Value = TypeVar("Value")

STRATEGIES = ("leitbild", "cluster")
OUTLINE = (("globalisierung", (1,)), ("open-markets", (1, 1)), ("zukunft", (2,)))

AWKWARD = (
    *(
        "# ",
        "## x",
        "#x",
        "> ",
        "- ",
        "-",
        "+ ",
        "* ",
        "*x*",
        "**",
        "***",
        "_",
        "__",
        "_x_",
        "a_b",
        "1. ",
        "2) ",
        "1.",
        "12.",
    ),
    *(
        "---",
        "- - -",
        "***",
        "___",
        "===",
        "=",
        "==-",
        "```",
        "~~~",
        "`",
        "``",
        "`x`",
        "!!!",
        '!!! note "x"',
        "??? x",
        ": x",
        ":",
    ),
    *(
        "[",
        "]",
        "[x]",
        "[x](y)",
        "[x]: y",
        "[^1]",
        "[^1]: x",
        "*[x]: y",
        "!",
        "![x](y)",
        "(",
        ")",
        "(x)",
        "^[x]",
        "[TOC]",
    ),
    *("<", ">", "<b>", "</b>", "<br>", "<!-- x -->", "<!--", "<?x", "<div>", "<https://x.y>", "<a@b.c>", "a < b > c"),
    *(
        "&",
        "&amp;",
        "&#35;",
        "&#x23;",
        "&lt;",
        "&x;",
        "&copy",
        "R&D",
        "\\",
        "\\\\",
        "\\*",
        "\\n",
        "{",
        "}",
        "{: #x }",
        "{.x}",
        "{#x}",
    ),
    *(
        "|",
        "a | b",
        "| --- |",
        "|---|---|",
        ":-:",
        "--:",
        "\\|",
        "{{ x }}",
        "$x$",
        "--",
        "...",
        "(c)",
        "++",
        "==x==",
        "~~x~~",
        "^x^",
    ),
    *(
        "\u00ad",
        "\u00a0",
        "\u00a0x",
        "x\u00a0",
        "\u2003",
        "\u200b",
        "\u2060",
        "\ufeff",
        "\u202f",
        "\u3000",
        "\u2028",
        "\x85",
        "\x0b",
    ),
    *(
        "ä",
        "ß",
        "é",
        "e\u0301",
        "漢字",
        "עב",
        "🦊",
        "x²",
        "½",
        "„x“",
        "»x«",
        "–",
        "…",
        "'",
        '"',
        "“”",
        "%",
        "§ 3",
        "\x00",
        "\x02",
        "\x03",
    ),
    *(
        "http://x.y/_a_?b=1&c=2",
        "www.x.y",
        "a@b.c",
        "Nordrhein-Westfalen",
        "z. B.",
        "3.5 Mrd.",
        "IV. x",
        "B. x",
        " ",
        "  ",
        "\t",
        "\n",
    ),
)

letters = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs"]) | st.sampled_from("ab \\`*_{}[]()#+-.!<>&|=~:^\"'12"),
    max_size=6,
)
words = st.lists(st.sampled_from(AWKWARD) | letters, min_size=1, max_size=4).map("".join)
ids = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,3})?", fullmatch=True)
labels = st.from_regex(r"[0-9]{1,2}|table-[a-z]{1,3}-[0-9]", fullmatch=True)
addresses = st.sampled_from(
    (
        "https://x.y/a_b?c=1&d=2#e",
        "https://x.y/(a)",
        "mailto:a@b.c",
        "tel:+49",
        "other.md",
        "../x/y.md#z",
        "a b",
        "x|y",
        "",
    )
) | words.map(lambda text: "https://x.y/" + text)
targets = st.builds(
    Target,
    st.sampled_from(STRATEGIES),
    st.sampled_from(("index", *(name for name, _ in OUTLINE))),
    st.just("") | ids,
)


def around(inlines: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    """Marks and links around inlines."""
    inner = st.lists(inlines, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Emphasis, inner),
        st.builds(Strong, inner),
        st.builds(Link, addresses, inner),
        st.builds(CrossReference, targets, inner),
    )


leaves: st.SearchStrategy[Inline] = st.one_of(
    st.builds(Text, words),
    st.builds(Text, words),
    st.builds(Code, words),
    st.just(LineBreak()),
    st.builds(FootnoteMark, labels),
)
inlines = st.lists(st.recursive(leaves, around, max_leaves=4), max_size=4).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Tables of up to three columns."""
    width = draw(st.integers(0, 3))
    row = st.lists(inlines, min_size=width, max_size=width).map(tuple)
    return Table(
        draw(row),
        tuple(draw(st.lists(row, max_size=2))),
        draw(st.just(()) | st.lists(st.sampled_from(Align), min_size=width, max_size=width).map(tuple)),
        draw(st.just("") | ids),
        draw(st.just(()) | inlines),
    )


simple: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, inlines, st.none() | st.sampled_from(Role)),
    st.builds(Paragraph, inlines),
    st.builds(
        Heading, ids, inlines, st.sampled_from(("", "", "3.2.1", "2.", "IV", "Kapitel 1", " 1 ")), st.integers(1, 6)
    ),
    tables(),
    st.builds(
        Figure,
        st.just("") | ids,
        inlines,
        st.none() | st.builds(Image, st.sampled_from(("a.png", "../a_b (1).png", "ä b.png", "a&amp;b.png")), words),
    ),
    st.builds(CodeBlock, words | st.lists(words).map("\n".join), st.sampled_from(("", "yaml", "c++", "a b", "`x"))),
)


def containers(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    """Lists, quotations and boxes around blocks."""
    inner = st.lists(blocks, max_size=3).map(tuple)
    items = st.lists(st.builds(ListItem, inner), max_size=3).map(tuple)
    return st.one_of(
        st.builds(ListBlock, items, st.booleans(), st.integers(0, 90)),
        st.builds(Quotation, inner),
        st.builds(Box, words, inner, st.sampled_from(("note", "impulse", "Zwei Wörter"))),
    )


blocks = st.lists(st.recursive(simple, containers, max_leaves=6), max_size=4).map(tuple)
footnotes = st.lists(
    st.builds(Footnote, labels, st.lists(st.builds(Paragraph, inlines), max_size=2).map(tuple)),
    max_size=3,
    unique_by=lambda note: note.label,
).map(tuple)
provenances = st.builds(
    Provenance,
    st.sampled_from(("000_64cf.txt", "a: b.txt", "[x].txt")),
    st.lists(st.builds(Span, st.integers(1, 99), st.integers(1, 99)), max_size=2).map(tuple),
    st.lists(st.integers(1, 99), max_size=2).map(tuple),
)
names = words.map(lambda text: " ".join("".join(c for c in text if c.isprintable()).split()))
translations = st.builds(
    Translation,
    st.sampled_from(Language),
    st.just("sha256:0123"),
    st.sampled_from(TranslationStatus),
    names,
    st.none() | st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)),
)


tags = st.lists(st.sampled_from(("globalisation", "on", "2020")), max_size=2, unique=True).map(tuple)


def sections(section_id: str, position: tuple[int, ...]) -> st.SearchStrategy[Section]:
    """Sections that say anything at all, at one place of the outline."""
    return st.builds(
        Section,
        st.just(section_id),
        st.just(position),
        words,
        blocks,
        footnotes,
        st.sampled_from(("", "3.2.1", "II", "1e3", "true")),
        tags,
        st.lists(st.sampled_from(("open-markets", "no")), max_size=2, unique=True).map(tuple),
        st.builds(Proposed, tags, tags),
        st.none() | provenances,
        st.none() | translations,
    )


def expressions(strategy: str, language: Language) -> st.SearchStrategy[Expression]:
    """A strategy with a few sections, of which one is awkward."""
    plain_pages = tuple(Section(name, position, name) for name, position in OUTLINE[1:])
    return st.builds(
        Expression,
        st.just(strategy),
        st.just(language),
        sections("index", ()),
        sections(*OUTLINE[0]).map(lambda page: (page, *plain_pages)),
        st.sampled_from(Edition),
    )


@dataclass(frozen=True, slots=True)
class Example(Generic[Value]):
    """A value that hypothesis prints as it is; deep trees it would print for hours."""

    value: Value

    def __repr__(self) -> str:
        return repr(self.value)


@st.composite
def examples(draw: st.DrawFn, values: st.SearchStrategy[Value]) -> Example[Value]:
    """Values that are printed as they are."""
    return Example(draw(values))
