"""Two sections with one id → pairs of blocks, and inside them pairs of sentences, each with a confidence.

Start at `sections.align_sections`.  Lengths are compared after Gale and Church (1993), *A program for aligning
sentences in bilingual corpora*; what both languages write alike (numbers, notes, links, names) and what a
small lexicon pairs outweighs them.  Checks and side-by-side views stand on this room; it knows no findings.
"""

from generator.alignment.pairs import Alignment, BlockPair, Pair, SentencePair
from generator.alignment.sections import align_sections
from generator.alignment.sentences import Sentence, split_sentences, split_unit
from generator.alignment.units import Kind, Unit, units_of

__all__ = [
    "Alignment",
    "BlockPair",
    "Kind",
    "Pair",
    "Sentence",
    "SentencePair",
    "Unit",
    "align_sections",
    "split_sentences",
    "split_unit",
    "units_of",
]
