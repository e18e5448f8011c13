"""The laws of content: what is written is read back, and nothing changes by writing it again."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from generator.content import (
    FileNames,
    normal_expression,
    normal_section,
    read_publication,
    render_section,
    text_hash,
    write_expression,
)
from generator.content.normal_inlines import clean_text
from generator.content.read import FRONT_MATTER
from generator.model import Expression, Language, Section
from tests.content.reading import NAMES, read_text, workspace
from tests.content.shown import are_shown_alike, with_every_note, words_by_model, words_by_python_markdown
from tests.content.trees import STRATEGIES, Example, examples, expressions, sections

PATIENT = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
PAGE = sections("open-markets", (1, 1))


@settings(max_examples=400, deadline=None, suppress_health_check=PATIENT)
@given(examples(PAGE))
def test_a_written_section_is_read_back(example: Example[Section]) -> None:
    """read(write(section)) is the section in its normal form, and writing it again changes no byte."""
    section = example.value
    text = render_section(section, "leitbild", NAMES)
    read, _ = read_text(text, section)
    assert read == normal_section(section, "leitbild", NAMES)
    assert render_section(read, "leitbild", NAMES) == text
    assert text_hash(read) == text_hash(normal_section(section, "leitbild", NAMES))


@settings(max_examples=200, deadline=None, suppress_health_check=PATIENT)
@given(examples(PAGE))
def test_the_normal_form_is_its_own_normal_form(example: Example[Section]) -> None:
    """normal(normal(section)) is normal(section), and no letter of the text is lost in it."""
    normal = normal_section(example.value, "leitbild", NAMES)
    assert normal_section(normal, "leitbild", NAMES) == normal
    assert letters_of(normal) == letters_of(example.value)


def letters_of(section: Section) -> str:
    """What a reader can see: neither white space nor characters that are no text."""
    return "".join(clean_text("".join(words_by_model(section))).split())


@settings(max_examples=300, deadline=None, suppress_health_check=PATIENT)
@given(examples(PAGE))
def test_the_website_shows_the_same_words(example: Example[Section]) -> None:
    """Python-Markdown, with the extensions of the website, shows every word of the model, in order."""
    section = with_every_note(normal_section(example.value, "leitbild", NAMES))
    assume(are_shown_alike(section.blocks))
    body = FRONT_MATTER.sub("", render_section(section, "leitbild", NAMES), count=1)
    assert words_by_python_markdown(body) == words_by_model(section)


@settings(max_examples=20, deadline=None, suppress_health_check=PATIENT)
@given(examples(st.tuples(*(expressions(strategy, Language.DE) for strategy in STRATEGIES))))
def test_written_strategies_are_read_back(example: Example[tuple[Expression, ...]]) -> None:
    """read(write(strategies)) is the strategies, with the references between them, through real files."""
    names = FileNames.of(example.value)
    with tempfile.TemporaryDirectory() as folder:
        for expression in example.value:
            write_expression(expression, Path(folder, "de", expression.strategy), names)
        reading = read_publication(Path(folder), workspace(*STRATEGIES))
    assert reading.publication.expressions == tuple(normal_expression(e, names) for e in example.value)
