"""Laws of the line `proposed`: it comes, changes and goes, and the rest of a page stays byte for byte."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.content.proposals.lines import FRONT, with_proposed
from generator.model import Proposed

IDS = st.lists(st.sampled_from(("open-markets", "complexity", "new-energy")), unique=True).map(tuple)
PROPOSALS = st.builds(Proposed, IDS, IDS)
KEYS = (
    "id: lanes",
    "title: 'Wege: breit'",
    "# a comment of the editor",
    "megatrends:\n  - mobility   # why\n  - pace",
    "fields: [safe-roads]",
    "provenance: {source: a.txt}",
    "note: |\n  proposed: not this\n\n  nor that",
    "",
)
ENDINGS = st.sampled_from(("\n", "\r\n", "\r"))
BODIES = st.sampled_from(("", "\nText.\n", "\nproposed: {fields: [x]}\n", "\n---\n\nproposed: y"))


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A page without proposals, its keys in any order, from any system."""
    keys = draw(st.lists(st.sampled_from(KEYS), unique=True))
    mark = draw(st.sampled_from(("", "\ufeff")))
    text = mark + "\n".join(["---", "level: 1", *keys, "---"]) + "\n" + draw(BODIES)
    return text.replace("\n", draw(ENDINGS))


def read(text: str) -> dict[str, object]:
    """What the front matter says."""
    front = FRONT.match(text.replace("\r\n", "\n").replace("\r", "\n"))
    found: dict[str, object] = yaml.safe_load(front["yaml"]) if front else {}
    return found


@given(pages(), PROPOSALS)
def test_a_page_says_what_is_proposed_and_all_else_as_before(page: str, proposed: Proposed) -> None:
    """The front matter has one more key, or none where nothing is proposed."""
    values = {key: [*tags] for key, tags in (("megatrends", proposed.megatrends), ("fields", proposed.fields)) if tags}
    assert read(with_proposed(page, proposed)) == {**read(page), **({"proposed": values} if values else {})}


@given(pages(), PROPOSALS, PROPOSALS)
def test_writing_again_leaves_no_trace_of_what_was_there(page: str, first: Proposed, second: Proposed) -> None:
    """The last proposals alone count; twice is once."""
    once = with_proposed(page, second)
    assert with_proposed(with_proposed(page, first), second) == once
    assert with_proposed(once, second) == once


@given(pages(), PROPOSALS)
def test_taking_proposals_out_brings_the_page_back(page: str, proposed: Proposed) -> None:
    """Byte for byte, with its comments, line ends and byte order mark."""
    assert with_proposed(with_proposed(page, proposed), Proposed()) == page
