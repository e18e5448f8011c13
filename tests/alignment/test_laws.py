"""What holds for whatever two sections say."""

from __future__ import annotations

from collections import Counter
from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.alignment import Alignment, Kind, align_sections, split_sentences, split_unit, units_of
from generator.model import FootnoteMark, Language, ListBlock, ListItem, Paragraph, Section, Text, walk_inlines

WORD = st.sampled_from(("Land", "state", "2020", "5,2", "5.2", "Hafen", "port", "NRW", "Markt.", "and", "z.", "B."))
WORDS = st.lists(WORD, max_size=12)
MARKS = st.sampled_from([(), (FootnoteMark("1"),)])
INLINES = st.builds(lambda words, mark: (Text(" ".join(words)), *mark), WORDS, MARKS)
PARAGRAPHS = st.builds(Paragraph, INLINES)
LISTS = st.builds(
    lambda items: ListBlock(tuple(ListItem((item,)) for item in items)), st.lists(PARAGRAPHS, min_size=1, max_size=4)
)
SECTIONS = st.builds(
    lambda blocks: Section("s", (1,), "T", tuple(blocks)), st.lists(st.one_of(PARAGRAPHS, LISTS), max_size=6)
)


@settings(deadline=None, max_examples=40)
@given(SECTIONS, SECTIONS)
def test_every_unit_is_in_one_pair(german: Section, english: Section) -> None:
    """Nothing is left out, nothing is used twice, and confidences are shares."""
    alignment = align_sections(german, english)
    for section, side in ((german, Language.DE), (english, Language.EN)):
        units = [id(unit.block) for unit in units_of(section)]
        paired = [id(unit.block) for pair in alignment.pairs for unit in pair.side(side)]
        assert Counter(units) == Counter(paired)
    assert all(0 <= pair.confidence <= 1 for pair in alignment.pairs)


@settings(deadline=None, max_examples=40)
@given(SECTIONS, SECTIONS)
def test_every_sentence_is_in_one_pair(german: Section, english: Section) -> None:
    """Sentences of paired blocks are all paired, each once."""
    for pair in align_sections(german, english).pairs:
        for side in Language:
            split = [sentence for unit in pair.side(side) for sentence in split_unit(unit, side)]
            paired = list(chain.from_iterable(sentences.side(side) for sentences in pair.sentences))
            assert Counter(map(repr, split)) == Counter(map(repr, paired))


@settings(deadline=None, max_examples=40)
@given(SECTIONS, SECTIONS)
def test_the_same_is_said_again(german: Section, english: Section) -> None:
    """An alignment is a function of the two sections alone."""
    assert align_sections(german, english) == align_sections(german, english)


@settings(deadline=None, max_examples=40)
@given(SECTIONS)
def test_a_text_is_aligned_with_itself(section: Section) -> None:
    """Signs that stay and lengths that are equal leave nothing to doubt, unless paragraphs stand twice."""
    alignment = align_sections(section, section)
    texts = [pair.german[0].text for pair in alignment.pairs if pair.german]
    if len(set(texts)) == len(texts) and all(len(text) > 40 for text in texts[1:]):
        assert misaligned(alignment) == []


def misaligned(alignment: Alignment) -> list[object]:
    return [pair for pair in alignment.pairs if pair.shape != (1, 1) or pair.german[0].text != pair.english[0].text]


@given(st.text(max_size=200), st.sampled_from(Language))
def test_sentences_leave_nothing_out(text: str, language: Language) -> None:
    """Whatever the text holds, its sentences are found in it, in order, with all that is no blank."""
    end = 0
    for start, sentence in split_sentences(text, language):
        assert start >= end
        assert not text[end:start].strip()
        assert text[start : start + len(sentence)] == sentence
        end = start + len(sentence)
    assert not text[end:].strip()


@settings(deadline=None, max_examples=40)
@given(SECTIONS)
def test_marks_belong_to_one_sentence(section: Section) -> None:
    """Every mark of a unit with words is in one of its sentences."""
    for unit in units_of(section):
        if unit.text.strip() and unit.kind is not Kind.TITLE:
            marks = [inline for inline in walk_inlines(unit.inlines) if isinstance(inline, FootnoteMark)]
            assert [mark for sentence in split_unit(unit, Language.DE) for mark in sentence.marks] == marks
