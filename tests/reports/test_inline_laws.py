"""Laws of the texts in the report with both languages: words stay words, and what is marked is what was to be."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from generator.model import Code, Emphasis, FootnoteMark, Inline, Link, Strong, Text, plain
from generator.reports.entry import spell_out
from generator.reports.parallel.inlines import render_inlines

WORDS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("<>&\"'\x00\n"), max_size=8)
LEAVES = st.builds(Text, WORDS) | st.builds(Code, WORDS) | st.builds(FootnoteMark, WORDS)
INLINES = st.lists(
    st.recursive(
        LEAVES,
        lambda inner: st.one_of(
            st.builds(Emphasis, st.tuples(inner, inner)),
            st.builds(Strong, st.tuples(inner)),
            st.builds(
                Link, st.sampled_from(["https://example.org/", "javascript:1", "//[", "data:a"]), st.tuples(inner)
            ),
        ),
        max_leaves=6,
    ),
    max_size=4,
)


class Reader(HTMLParser):
    """Collects words, what of them is marked, and the tags and addresses that there are."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words = self.marked = ""
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.seen |= {tag, *(value or "" for name, value in attrs if name == "href")}

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "sup" not in self.open:
            self.words += data
            self.marked += data if "mark" in self.open else ""


@given(INLINES, st.data())
def test_words_stay_and_the_marked_ones_are_those_to_be_marked(inlines: list[Inline], data: st.DataObject) -> None:
    """No text becomes a tag, no address is followed but a safe one, and a mark covers its stretch to the character."""
    whole = plain(inlines)
    edges = sorted(data.draw(st.lists(st.integers(0, len(whole)), min_size=2, max_size=2)))
    reader = Reader()
    reader.feed(str(render_inlines(inlines, lambda _: "", [(edges[0], edges[1])])))
    reader.close()
    assert reader.words == spell_out(whole)
    assert reader.marked == spell_out(whole[edges[0] : edges[1]])
    assert reader.seen <= {"em", "strong", "code", "sup", "u", "a", "mark", "https://example.org/"}
